import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'syntax/control-character',
    summary: 'The file holds a character that no text has.',
    why: 'The file was damaged or saved in another encoding, so what is read may not be what was written.',
    source: 'YAML 1.2.2, production 1: printable characters',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      found: {
        en: 'Here is a control character (U+{code}) that no text has: the file was damaged or is not UTF-8. Remove it, or save the file as UTF-8.',
        nl: 'Hier staat een stuurteken (U+{code}) dat in geen tekst hoort: het bestand is beschadigd of geen UTF-8. Haal het weg, of bewaar het bestand als UTF-8.',
      },
      remove: { en: 'Remove the character', nl: 'Haal het teken weg' },
    },
    examples: { invalid: ['x-note: a⟦\u0000⟧b\n'], valid: ['x-note: "a\\0b"\n'] },
  },
  checkFile({ document, report, say }) {
    for (const { kind, range, data } of document.syntaxFindings) {
      if (kind !== 'controlCharacter') continue;
      report({
        message: 'found',
        range,
        data,
        fixes: () => [{ title: say('remove'), edits: [{ range, newText: '' }], safe: true }],
      });
    }
  },
});
