import { nearest } from '../../schema/nearest.ts';
import type { NamedRule } from '../../suppression/suppression.ts';
import { defineRule } from '../rule.ts';
import { deleteName } from './deletion.ts';

/** More suggestions than these help nobody. */
const mostSuggestions = 3;

export default defineRule({
  meta: {
    id: 'suppression/unknown-rule',
    summary: 'A comment names a rule that there is not, or that no comment can disable.',
    why: 'The comment looks as if it had an effect, and has none.',
    source: 'ESLint --report-unused-disable-directives; Ruff RUF100',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      near: {
        en: 'There is no rule "{name}", so nothing is disabled. Write {meant}.',
        nl: 'Er is geen controle "{name}", dus er wordt niets uitgeschakeld. Schrijf {meant}.',
      },
      unknown: {
        en: 'There is no rule "{name}", so nothing is disabled. Write the name that stands behind the finding, such as vague/unbounded-time.',
        nl: 'Er is geen controle "{name}", dus er wordt niets uitgeschakeld. Schrijf de naam die achter de bevinding staat, zoals vague/unbounded-time.',
      },
      firm: {
        en: 'No comment can disable {name}. Put right what it finds, and delete this name.',
        nl: '{name} is niet met commentaar uit te schakelen. Herstel wat deze controle vindt, en haal de naam weg.',
      },
      replace: { en: 'Replace by {rule}', nl: 'Vervang door {rule}' },
      deleteName: { en: 'Delete {name}', nl: 'Haal {name} weg' },
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    # engagement-disable-next-line ⟦vague/escape-clauses⟧ -- agreed with legal\n    - { id: app, statement: Nova shall automate each regression test. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        '# engagement-disable ⟦syntax/invalid-yaml⟧ -- the file is made by a script\nx-note: 1\n',
      ],
      valid: [
        'scope:\n  inScope:\n    # engagement-disable-next-line vague/* -- agreed with legal\n    - { id: app, statement: Nova shall automate each regression test where possible. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  checkSuppressions({ document, suppressions, names, say, report }) {
    for (const suppression of suppressions) {
      for (const rule of suppression.rules) {
        const { text: name, range, effect } = rule;
        if (effect === 'firm') {
          report({
            message: 'firm',
            range,
            data: { name },
            fixes: () => [
              {
                title: say('deleteName', { name }),
                edits: [deleteName(document, suppression, rule, isFirm)],
                safe: true,
              },
            ],
          });
        } else if (effect === 'unknown') {
          const meant = suggestions(name, names.nameable);
          report({
            message: meant.length > 0 ? 'near' : 'unknown',
            range,
            data: { name, meant: meant[0] ?? '' },
            fixes: () =>
              meant.map((id) => ({
                title: say('replace', { rule: id }),
                edits: [{ range, newText: id }],
              })),
          });
        }
      }
    }
  },
});

function isFirm({ effect }: NamedRule): boolean {
  return effect === 'firm';
}

/** What a name may stand for: a rule or group spelt almost so, or one whose own name it is, without its group. */
function suggestions(name: string, nameable: readonly string[]): string[] {
  const own = nameable.filter((id) => id.endsWith(`/${name}`) || id === `${name}/*`);
  const meant = own.length > 0 ? own : nearest(name, nameable);
  return meant.slice(0, mostSuggestions);
}
