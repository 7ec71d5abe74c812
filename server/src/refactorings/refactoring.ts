import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Spot } from '../model/spot.ts';
import type { Message, MessageData } from '../rules/rule.ts';
import type { Fix } from '../validation/problem.ts';

/** Where a refactoring is asked for, and what there is to work with. */
export interface RefactoringPlace {
  readonly document: EngagementDocument;
  readonly spec: Spec;
  readonly facts: SpecFacts;
  /** What stands at the cursor. */
  readonly spot: Spot;
  /** Gives a title in the user's language. */
  say(title: Message, data?: MessageData): string;
}

/** A way to write a spec better while nothing is wrong with it. */
export interface Refactoring {
  /** `extract` writes something once that others then refer to; `rewrite` is all else. */
  readonly kind: 'extract' | 'rewrite';
  /** What can be done at a place, likeliest first; none where it does not apply. Only looks at what is around, as it runs at each move of the cursor. */
  offers(place: RefactoringPlace): readonly Fix[];
}
