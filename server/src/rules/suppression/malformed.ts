import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'suppression/malformed',
    summary: 'A comment that is meant to disable a rule is not written so that it does.',
    why: 'The comment looks as if it had an effect, and has none.',
    source: 'docs/suppression.md',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      misspelt: {
        en: '"{word}" means nothing, so nothing is disabled. Write {meant}.',
        nl: '"{word}" betekent niets, dus er wordt niets uitgeschakeld. Schrijf {meant}.',
      },
      noRule: {
        en: 'This comment names no rule, so nothing is disabled. Write which one: # {word} RULE -- reason.',
        nl: 'Dit commentaar noemt geen controle, dus er wordt niets uitgeschakeld. Schrijf welke: # {word} NAAM -- reden.',
      },
      alone: {
        en: 'Nothing but this comment stands on its line, so nothing is disabled. Write {meant}, and it is about the line below.',
        nl: 'Op deze regel staat alleen dit commentaar, dus er wordt niets uitgeschakeld. Schrijf {meant}, dan geldt het voor de regel eronder.',
      },
      noDashes: {
        en: 'Without "--" the reason looks like part of the names. Write "--" before the reason.',
        nl: 'Zonder "--" lijkt de reden nog bij de namen te horen. Schrijf "--" voor de reden.',
      },
      replace: { en: 'Replace by {meant}', nl: 'Vervang door {meant}' },
      insertDashes: { en: 'Put "--" before the reason', nl: 'Zet "--" voor de reden' },
    },
    examples: {
      invalid: [
        'metadata:\n  # ⟦engagement-disable-nextline⟧ schema/unknown-key -- for the tool of the client\n  status: draft\n',
        'metadata:\n  # ⟦engagement-disable-next-line⟧\n  status: draft\n',
        'metadata:\n  # ⟦engagement-disable-line⟧ schema/unknown-key -- for the tool of the client\n  status: draft\n',
      ],
      valid: ['# engagement-enable\nmetadata:\n  # engagement-level agreements go elsewhere\n  status: draft\n'],
    },
  },
  checkSuppressions({ suppressions, say, report }) {
    for (const { comment, kind, meant, word, rules, stray } of suppressions) {
      const isAlone = meant === 'disable-line' && comment.alone;
      if (kind === undefined || isAlone) {
        const instead = `engagement-${isAlone ? 'disable-next-line' : meant}`;
        report({
          message: kind === undefined ? 'misspelt' : 'alone',
          range: word.range,
          data: { word: word.text, meant: instead },
          fixes: () => [
            { title: say('replace', { meant: instead }), edits: [{ range: word.range, newText: instead }] },
          ],
        });
      } else if (kind !== 'enable' && rules.length === 0) {
        report({ message: 'noRule', range: word.range, data: { word: word.text } });
      } else if (stray) {
        const { start } = stray.range;
        const dashes = /^[-\u2013\u2014:\s]*/.exec(stray.text)?.[0] ?? '';
        const edit = { range: { start, end: start + dashes.length }, newText: '-- ' };
        report({
          message: 'noDashes',
          range: stray.range,
          fixes: () => [{ title: say('insertDashes'), edits: [edit], safe: true }],
        });
      }
    }
  },
});
