import type { Part, SyntaxFinding } from './engagementDocument.ts';
import { ListEntry } from './placement.ts';
import type { ReadChunk } from './readChunk.ts';
import type { Entry, Item, Path, Place, SpecNode } from './tree.ts';

/** A YAML document that is not divided. */
export class WholePart implements Part {
  readonly place: Place;
  readonly path: Path = [];
  readonly counts = true;
  readonly divided = false;
  readonly syntaxFindings: readonly SyntaxFinding[];

  constructor({ root, findings }: ReadChunk) {
    this.place = { node: root };
    this.syntaxFindings = findings;
  }

  holds(): boolean {
    return false;
  }
}

/** What the other parts of a YAML document are parts of: which sections there are, and the lists as lists. */
export class RootPart implements Part {
  readonly place: Place;
  readonly path: Path = [];
  readonly counts = true;
  readonly divided = true;
  readonly syntaxFindings: readonly SyntaxFinding[];

  /** @param findings those of the whole document: any broken line may hold what is missing */
  constructor(root: SpecNode | null, findings: readonly SyntaxFinding[]) {
    this.place = { node: root };
    this.syntaxFindings = findings;
  }

  holds({ entry, item }: Place): boolean {
    return item !== undefined || (entry !== undefined && !(entry instanceof ListEntry));
  }
}

/** A section that is not divided. */
export class SectionPart implements Part {
  readonly place: Place;
  readonly path: Path;
  readonly counts: boolean;
  readonly divided = false;
  readonly syntaxFindings: readonly SyntaxFinding[];

  constructor(entry: Entry, counts: boolean, findings: readonly SyntaxFinding[]) {
    this.place = { node: entry.value, entry };
    this.path = [entry.key.text];
    this.counts = counts;
    this.syntaxFindings = findings;
  }

  holds(): boolean {
    return false;
  }
}

/** One item of a section that is a list. */
export class ItemPart implements Part {
  readonly place: Place;
  readonly section: string;
  /** Which item of the list it is now, from 0. */
  index: number;
  readonly counts: boolean;
  readonly divided = false;
  readonly syntaxFindings: readonly SyntaxFinding[];

  constructor(item: Item, section: string, index: number, counts: boolean, findings: readonly SyntaxFinding[]) {
    this.place = { node: item.value, item };
    this.section = section;
    this.index = index;
    this.counts = counts;
    this.syntaxFindings = findings;
  }

  get path(): Path {
    return [this.section, this.index];
  }

  holds(): boolean {
    return false;
  }
}
