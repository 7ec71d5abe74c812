import { specAt } from '../document/atOffset.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { canWork, type Directive, type Word } from './directive.ts';
import { lineArea } from './lineArea.ts';
import { canBeDisabled, type RuleNames } from './ruleNames.ts';

/** A stretch of the text in which a rule is disabled. */
export interface Cover {
  /** The rule's id. */
  readonly id: string;
  /** The name in a directive that does so. */
  readonly name: Word;
  /** End exclusive. */
  readonly area: Range;
}

/** What the directives of a file disable, and which names of `engagement-enable` end something. */
export interface Covers {
  readonly covers: readonly Cover[];
  readonly ending: ReadonlySet<Word>;
}

/** Finds out where the directives disable what. One that is not written as it should be disables nothing. */
export function coversOf(document: EngagementDocument, directives: readonly Directive[], names: RuleNames): Covers {
  const covers: Cover[] = [];
  const ending = new Set<Word>();
  const blocks = new OpenBlocks(covers);
  let specEnd = Number.POSITIVE_INFINITY;
  for (const directive of directives) {
    const { kind, comment, rules } = directive;
    const { start, end } = comment.range;
    if (start >= specEnd) blocks.closeAll(specEnd);
    specEnd = endOfSpec(document, start);
    if (kind === 'enable' && rules.length === 0) blocks.closeAll(start);
    const area = areaOf(directive, document);
    for (const name of rules) {
      const ids = names.idsOf(name.text).filter(canBeDisabled);
      if (kind === 'disable') for (const id of ids) blocks.open(id, name, end);
      else if (kind === 'enable' && ids.filter((id) => blocks.close(id, start)).length > 0) ending.add(name);
      else if (area) for (const id of ids) covers.push({ id, name, area });
    }
  }
  blocks.closeAll(specEnd);
  return { covers, ending };
}

/** What a directive for one line is about; undefined for others, and where there is no such line. */
function areaOf(directive: Directive, document: EngagementDocument): Range | undefined {
  const { kind, comment } = directive;
  if (kind === 'disable-next-line') return comment.next && lineArea(document, comment.next);
  return kind === 'disable-line' && canWork(directive) ? lineArea(document, comment.line, true) : undefined;
}

/** Where the YAML document ends that an offset is in or before; the last one has no end. */
function endOfSpec(document: EngagementDocument, offset: number): number {
  const spec = specAt(document.specs, offset);
  return spec && spec !== document.specs.at(-1) ? spec.range.end : Number.POSITIVE_INFINITY;
}

/** The rules that are disabled until they are enabled again, or the YAML document ends. */
class OpenBlocks {
  readonly #covers: Cover[];
  readonly #open = new Map<string, { readonly name: Word; readonly start: number }[]>();

  /** @param covers takes what has ended */
  constructor(covers: Cover[]) {
    this.#covers = covers;
  }

  open(id: string, name: Word, start: number): void {
    const begun = this.#open.get(id);
    if (begun) begun.push({ name, start });
    else this.#open.set(id, [{ name, start }]);
  }

  /** Returns whether the rule was disabled. */
  close(id: string, end: number): boolean {
    const begun = this.#open.get(id) ?? [];
    for (const { name, start } of begun) this.#covers.push({ id, name, area: { start, end } });
    return this.#open.delete(id);
  }

  closeAll(end: number): void {
    for (const id of [...this.#open.keys()]) this.close(id, end);
  }
}
