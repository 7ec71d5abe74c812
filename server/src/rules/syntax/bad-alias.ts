import { defineRule } from '../rule.ts';

const messages = {
  unknownAnchor: {
    en: '"*{name}" refers to a part marked "&{name}", and nothing above is marked so. Mark that part, or write the value here.',
    nl: '"*{name}" verwijst naar een deel met "&{name}" ervoor, en dat staat hierboven niet. Markeer dat deel zo, of schrijf de waarde hier.',
  },
  selfReference: {
    en: '"*{name}" stands inside the part that it refers to, so it would never end. Write the value here.',
    nl: '"*{name}" staat in het deel waarnaar het verwijst, en zou nooit eindigen. Schrijf de waarde hier.',
  },
  badMerge: {
    en: '"<<" takes over the keys of another part, so what it names must hold keys. Name such a part: "<<: *name".',
    nl: '"<<" neemt de sleutels van een ander deel over, dus dat deel moet sleutels hebben. Noem zo\'n deel: "<<: *naam".',
  },
} as const;

export default defineRule({
  meta: {
    id: 'syntax/bad-alias',
    summary: 'A reference to another part of the file (`*name`, `<<`) leads nowhere.',
    why: 'What such a reference stands for is missing from the agreement, though the text looks complete.',
    source: 'YAML 1.2.2, 7.1; YAML merge key 1.1',
    defaultSeverity: 'error',
    fixable: false,
    messages,
    examples: {
      invalid: ['x-note: ⟦*nobody⟧\n', 'x-note: &loop [⟦*loop⟧]\n', 'x-note: { <<: ⟦3⟧ }\n'],
      valid: ['x-note: [&one { a: 1 }, *one, { <<: *one, b: 2 }]\n'],
    },
  },
  checkFile({ document, report }) {
    for (const { kind, range, data } of document.syntaxFindings) {
      if (Object.hasOwn(messages, kind)) report({ message: kind as keyof typeof messages, range, data });
    }
  },
});
