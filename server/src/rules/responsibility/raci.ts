import { entryOf, follow, type MapNode } from '../../document/tree.ts';
import { appendItems } from '../../edits/appendItems.ts';
import { insertEntry } from '../../edits/insertEntry.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import type { Responsibility } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { keyOrderAt } from '../../schema/schema.ts';
import type { ClaimedFinding } from '../../validation/claims.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { insertSection, removeFrom, removeItemOf } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { valueRange } from '../schema/findingRanges.ts';

const id = 'responsibility/raci';

/** With more people to ask than these, an activity waits for the slowest. */
const mostConsulted = 4;

/** The lists of an activity, those with most to do first: a role in one of them has nothing to add in a later one. */
const lists = ['responsible', 'supportive', 'consulted', 'informed'] as const;

export default defineRule({
  meta: {
    id,
    summary:
      'An activity without exactly one role that answers for it, without anybody who does it, or with a role named twice.',
    why: 'Where two roles answer for a result, each counts on the other; where nobody does the work, that shows on the day it is due. A role that is both asked and told does not know what is expected of it.',
    source: 'Demand S13a: who is responsible for what; RACI',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      section: {
        en: 'When something goes wrong, each party can say that it was the task of the other. Add "responsibilities": each activity with the role that answers for it and the roles that do it.',
        nl: 'Als er iets misgaat, kan elke partij zeggen dat het de taak van de ander was. Voeg "responsibilities" toe: elke activiteit met de rol die eindverantwoordelijk is en de rollen die het doen.',
      },
      nobody: {
        en: 'Nobody answers for the result of {place}. Write "accountable" with one role.',
        nl: 'Niemand is eindverantwoordelijk voor het resultaat van {place}. Schrijf "accountable" met één rol.',
      },
      several: {
        en: 'Where several roles answer for a result, each counts on the other. Write one role in {place}, and move the others to "responsible".',
        nl: 'Waar meer rollen eindverantwoordelijk zijn, rekent ieder op de ander. Schrijf één rol in {place} en zet de andere in "responsible".',
      },
      notOne: {
        en: 'It is not clear which role answers for the result. Write one role in {place}, without a list.',
        nl: 'Het is niet duidelijk welke rol eindverantwoordelijk is voor het resultaat. Schrijf één rol in {place}, zonder lijst.',
      },
      nobodyDoesIt: {
        en: 'Everybody waits for somebody else to begin, because nobody does the work of {place}. Write "responsible" with one role or more.',
        nl: 'Iedereen wacht tot een ander begint, want niemand doet het werk van {place}. Schrijf "responsible" met een of meer rollen.',
      },
      twice: {
        en: '"{role}" is named twice for {place}, so it is not clear what this role has to do. Keep it in "{kept}" only.',
        nl: '"{role}" staat twee keer bij {place}, dus het is niet duidelijk wat deze rol moet doen. Laat de rol alleen in "{kept}" staan.',
      },
      consulted: {
        en: '{place} waits for the slowest of {count} roles that are asked first. Keep at most {most} in "consulted", and move the others to "informed".',
        nl: '{place} wacht op de traagste van {count} rollen die eerst om advies worden gevraagd. Laat er hoogstens {most} in "consulted" staan en zet de andere in "informed".',
      },
      kept: { en: 'It is here, too', nl: 'De rol staat ook hier' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      keepFirst: {
        en: 'Keep "{role}", move the others to "responsible"',
        nl: 'Houd "{role}", zet de andere in "responsible"',
      },
      keepOne: { en: 'Write "{role}" without a list', nl: 'Schrijf "{role}" zonder lijst' },
      remove: { en: 'Remove the second "{role}"', nl: 'Verwijder de tweede "{role}"' },
    },
    examples: {
      invalid: [
        'responsibilities:\n  - id: build-app\n    activity: Build both apps.\n    accountable: ⟦[product-owner, delivery-manager]⟧\n    responsible: [delivery-manager]\n  - { ⟦id⟧: accept-app, activity: Accept each release., accountable: product-owner }\n',
        'responsibilities:\n  - { id: accept-app, activity: Accept each release., accountable: product-owner, responsible: [bridge], consulted: [⟦bridge⟧, sponsor] }\n',
      ],
      valid: [
        'responsibilities:\n  - { id: build-app, activity: Build both apps., accountable: delivery-manager, responsible: [delivery-manager], consulted: [product-owner] }\n  - { id: accept-app, activity: Accept each release., accountable: product-owner, responsible: [product-owner] }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['responsibilities'],
  check(context) {
    const { report, say, claimed, nameOf } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, finding, severity, range } = absence;
      const isSection = key === 'responsibilities' || finding.path.length === 1;
      const message = isSection ? 'section' : key === 'accountable' ? 'nobody' : 'nobodyDoesIt';
      const holder = key === '' ? finding.path.slice(0, 2) : finding.path;
      const title = say('insert', { key: isSection ? 'responsibilities' : key || 'responsible' });
      const isEmptySection = isSection && key === '';
      const fixes = isEmptySection ? (now: Now) => insertSection(now, 'responsibilities', title) : absence.fixes(title);
      report({ message, range, severity, data: { place: nameOf(holder) }, fixes });
    }
    for (const finding of claimed) {
      if (finding.rule !== id || finding.kind !== 'wrongType') continue;
      const roles = rolesIn(finding);
      const [role = ''] = roles;
      report({
        message: roles.length > 1 ? 'several' : 'notOne',
        range: valueRange(finding),
        data: { place: nameOf(finding.path) },
        fixes: (now) => keepFirst(now, finding, roles, say(roles.length > 1 ? 'keepFirst' : 'keepOne', { role })),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    for (const activity of spec.at('responsibilities').items) {
      for (const { role, item, kept, list } of doublesIn(activity)) {
        const place = nameOf(activity);
        report({
          message: 'twice',
          severity: 'warning',
          range: item.range,
          data: { role, place, kept: String(kept.path.find((step, at) => at > 1 && typeof step === 'string')) },
          related: [{ range: kept.range, message: say('kept') }],
          fixes: (now) => removal(now, activity, list, item, say('remove', { role })),
        });
      }
      const consulted = activity.at('consulted');
      const count = consulted.items.length;
      if (count > mostConsulted) {
        const data = { place: nameOf(activity), count, most: mostConsulted };
        report({ message: 'consulted', severity: severityOfGap(status.value), range: consulted.keyRange, data });
      }
    }
  },
});

/** A role that is named again. */
interface Double {
  readonly role: string;
  readonly item: View<string>;
  readonly list: (typeof lists)[number];
  /** Where it may stay. */
  readonly kept: View<string>;
}

/** The roles that an activity names more than once. Who answers for it may do it as well. */
function doublesIn(activity: View<Responsibility>): Double[] {
  const doubles: Double[] = [];
  const seen = new Map<string, View<string>>();
  const accountable = activity.at('accountable');
  for (const list of lists) {
    // Who does the work may be accountable for it, but is not helped, asked or told by itself.
    if (list === 'supportive' && accountable.text !== undefined && !seen.has(accountable.text))
      seen.set(accountable.text, accountable);
    for (const item of activity.at(list).items) {
      const role = item.text;
      if (role === undefined) continue;
      const kept = seen.get(role);
      if (kept) doubles.push({ role, item, list, kept });
      else seen.set(role, item);
    }
  }
  return doubles;
}

/** The fix that takes a role out of a list; a list that has no other goes with it. */
function removal(
  now: Now,
  activity: View<Responsibility>,
  key: (typeof lists)[number],
  item: View<string>,
  title: string,
): Fix[] {
  const list = activity.at(key);
  const whole = list.items.length === 1 ? removeFrom(now, activity, key, title) : [];
  return whole.length > 0 ? whole : removeItemOf(now, list, item, title);
}

function rolesIn({ place }: ClaimedFinding): string[] {
  const list = follow(place.node);
  if (list?.kind !== 'seq') return [];
  const texts = list.items
    .map(({ value }) => follow(value))
    .flatMap((node) => (node?.kind === 'scalar' ? node.text : []));
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Writes the first role alone, and the others behind those that do the work. */
function keepFirst(
  { document, facts }: Now,
  { place, path }: ClaimedFinding,
  roles: readonly string[],
  title: string,
): Fix[] {
  const [first, ...others] = roles;
  const list = place.node;
  if (first === undefined || list?.kind !== 'seq') return [];
  const edits = [replaceValue(document, list, first)];
  const map = holderOf(facts.node([]), list, path);
  if (map && others.length > 0) {
    const responsible = follow(entryOf(map, 'responsible')?.value);
    const known = responsible?.kind === 'seq' ? responsible.items.map(({ value }) => follow(value)) : [];
    const missing = others.filter((role) => !known.some((node) => node?.kind === 'scalar' && node.text === role));
    if (responsible?.kind === 'seq') {
      if (missing.length > 0) edits.push(appendItems(document, responsible, missing));
    } else if (!entryOf(map, 'responsible')) {
      edits.push(insertEntry(document, map, 'responsible', missing, keyOrderAt(path.slice(0, -1))));
    }
  }
  return [{ title, edits }];
}

/** The activity whose value the node is: where it stands by now. */
function holderOf(
  root: ReturnType<typeof follow>,
  value: unknown,
  [section]: ClaimedFinding['path'],
): MapNode | undefined {
  const list = root?.kind === 'map' ? follow(entryOf(root, String(section))?.value) : undefined;
  if (list?.kind !== 'seq') return undefined;
  const maps = list.items.map((item) => follow(item.value));
  return maps.find((map): map is MapNode => map?.kind === 'map' && entryOf(map, 'accountable')?.value === value);
}
