import type { EngagementDocument } from '../document/engagementDocument.ts';
import { follow, type Path, type SpecNode } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { spotAt } from '../model/spot.ts';
import { titleOf } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import type { Locale } from '../rules/rule.ts';
import { kindOf } from './kinds.ts';

/** What a role does at a place, by the key that names it there; in the order in which it is told. */
const tasks: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  accountable: { en: 'Accountable for', nl: 'Eindverantwoordelijk voor' },
  responsible: { en: 'Responsible for', nl: 'Voert uit' },
  supportive: { en: 'Helps with', nl: 'Helpt bij' },
  ownerRoleId: { en: 'Owns', nl: 'Eigenaar van' },
  acceptorRoleId: { en: 'Accepts', nl: 'Accepteert' },
  chairRoleId: { en: 'Chairs', nl: 'Zit voor bij' },
  clientRoleId: { en: 'Decides in', nl: 'Beslist bij' },
  supplierRoleId: { en: 'Decides in', nl: 'Beslist bij' },
  assessorRoleId: { en: 'Assesses', nl: 'Beoordeelt' },
  roleIds: { en: 'Approves', nl: 'Keurt goed' },
  bridgeRoleId: { en: 'Bridge of', nl: 'Brug in' },
  reportsToRoleId: { en: 'Hears reports of', nl: 'Krijgt verslag van' },
  consulted: { en: 'Consulted on', nl: 'Geeft advies over' },
  informed: { en: 'Informed of', nl: 'Wordt geïnformeerd over' },
  attendeeRoleIds: { en: 'Attends', nl: 'Neemt deel aan' },
  notifyRoleIds: { en: 'Warned at', nl: 'Gewaarschuwd bij' },
};

const words = {
  en: { level: (level: number) => `level ${level}`, upTo: 'changes up to', percent: 'percent of the budget' },
  nl: { level: (level: number) => `niveau ${level}`, upTo: 'wijzigingen tot', percent: 'procent van het budget' },
} as const;

/** What the groups are called that name a role and are no items of a list, by their keys. */
const groups: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  procedure: { en: 'changes', nl: 'wijzigingen' },
  budget: { en: 'budget', nl: 'budget' },
  relationship: { en: 'relationship', nl: 'relatie' },
  strategy: { en: 'strategy', nl: 'strategie' },
  innovation: { en: 'innovation', nl: 'innovatie' },
  exit: { en: 'exit', nl: 'exit' },
};

/** What a role has to do: "Chairs", and what. */
export interface Task {
  readonly task: string;
  readonly of: readonly string[];
}

/** All that a role answers for, decides, or is asked and told: by what it is to do. Takes steps as there are places that name it. */
export function tasksOf(
  role: DeclaredId,
  document: EngagementDocument,
  { symbols, spec }: Knowledge,
  locale: Locale,
): Task[] {
  const found = new Map<string, string[]>();
  for (const { scalar } of symbols.referencesTo(role)) {
    const path = spotAt(document, scalar.range.start)?.path ?? [];
    const key = path.findLast((step) => typeof step === 'string');
    const task = tasks[String(key)]?.[locale];
    const what = task && whatAt(path, spec.root, locale);
    if (task === undefined || what === undefined) continue;
    found.set(task, [...(found.get(task) ?? []), what]);
  }
  const inOrder = [...new Set(Object.values(tasks).map((task) => task[locale]))];
  return inOrder.flatMap((task) => {
    const of = [...new Set(found.get(task))];
    return of.length === 0 ? [] : { task, of };
  });
}

/** What a place is about: the item with a title that it is in, else what the format calls the group around it. */
function whatAt(path: Path, root: SpecNode | null, locale: Locale): string | undefined {
  const say = words[locale];
  const around = nodesAlong(path, root);
  const list = listOf(path);
  for (const [depth, node] of [...around.entries()].toReversed()) {
    if (node?.kind !== 'map') continue;
    const fields = { path: [], map: node };
    const upTo = textIn(fields, 'upTo');
    if (upTo !== undefined) return `${say.upTo} ${upTo}`;
    const percent = node.entries.find(({ key }) => key.text === 'percent')?.value;
    if (percent?.kind === 'scalar') return `${percent.text} ${say.percent}`;
    const title = titleOf(node)?.replace(/\.$/, '') ?? textIn(fields, 'id');
    if (title === undefined || typeof path[depth - 1] !== 'number') continue;
    const level = path.indexOf('levels') + 1;
    if (level > 0) return `${title} (${say.level(Number(path[level]) + 1)})`;
    return list === 'responsibilities' || list === 'roles' ? title : `${title} (${kindOf(list, locale)})`;
  }
  const group = String(path.at(-2) ?? '');
  return groups[group]?.[locale] ?? group;
}

/** The nodes that a path leads through, the root first, the last one left out. */
function nodesAlong(path: Path, root: SpecNode | null) {
  const nodes = [follow(root)];
  for (const step of path.slice(0, -1)) {
    const node = nodes.at(-1);
    if (node?.kind === 'map') nodes.push(follow(node.entries.find(({ key }) => key.text === step)?.value));
    else if (node?.kind === 'seq') nodes.push(follow(node.items[Number(step)]?.value));
    else break;
  }
  return nodes;
}

/** The path of the list that a place is in: the keys before the first number. */
function listOf(path: Path): string {
  const first = path.findIndex((step) => typeof step === 'number');
  return path.slice(0, first < 0 ? 0 : first).join('/');
}
