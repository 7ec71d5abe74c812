import type { Spec } from '../document/engagementDocument.ts';
import type { TimeEngine } from '../time/timeEngine.ts';
import { type RoleIndex, roleIndexOf } from './roleIndex.ts';
import { SpecFacts } from './specFacts.ts';
import { type SymbolTable, symbolTableOf } from './symbolTable.ts';
import { timeEngineFor } from './timeFacts.ts';
import { type SpecView, viewSpec } from './view.ts';

/** The parts of a spec are the same list as long as the spec says the same. */
const made = new WeakMap<Spec['parts'], Knowledge>();

/** What is known of a spec. The same object as long as the spec says the same, so that all who ask share what has been worked out. */
export function knowledgeOf(spec: Spec): Knowledge {
  const known = made.get(spec.parts) ?? new Knowledge(spec);
  made.set(spec.parts, known);
  return known;
}

/** What features of the editor want to know of a spec. Each part is worked out when it is first asked for. */
export class Knowledge {
  readonly spec: Spec;
  readonly facts: SpecFacts;
  #view: SpecView | undefined;
  #time: TimeEngine | undefined;

  constructor(spec: Spec) {
    this.spec = spec;
    this.facts = new SpecFacts(spec);
  }

  /** The spec, key by key, typed as the format has it. */
  get view(): SpecView {
    this.#view ??= withSections(viewSpec(this.spec, this.spec.range));
    return this.#view;
  }

  /** Where ids are declared and named. */
  get symbols(): SymbolTable {
    return symbolTableOf(this.spec);
  }

  /** What the spec says of time. */
  get time(): TimeEngine {
    this.#time ??= timeEngineFor(this.spec, this.view);
    return this.#time;
  }

  get roles(): RoleIndex {
    return roleIndexOf(this.view);
  }
}

/** The view of a section is the same each time, so that what is worked out from it is found again. */
function withSections(view: SpecView): SpecView {
  const sections = new Map<string, unknown>();
  return {
    at(section) {
      const known = sections.get(section) ?? view.at(section);
      sections.set(section, known);
      return known as ReturnType<typeof view.at<typeof section>>;
    },
  };
}
