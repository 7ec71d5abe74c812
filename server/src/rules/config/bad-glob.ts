import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'config/bad-glob',
    summary: 'A pattern of files to ignore that is none.',
    why: 'The specs that it is meant for are checked all the same, or others are not.',
    source: 'docs/configuration.md',
    defaultSeverity: 'error',
    fixable: false,
    messages: {
      empty: {
        en: 'An empty pattern ignores nothing. Write the name of a file or folder, such as archive/**.',
        nl: 'Een leeg patroon slaat niets over. Schrijf de naam van een bestand of map, zoals archive/**.',
      },
      negated: {
        en: 'Nothing can be taken back with "!", so this pattern ignores nothing. Write only what is to be ignored.',
        nl: 'Met "!" is niets terug te nemen, dus dit patroon slaat niets over. Schrijf alleen wat overgeslagen moet worden.',
      },
      range: {
        en: 'Square brackets mean nothing here, so this pattern ignores nothing. Write the names in braces: {a,b}.',
        nl: 'Vierkante haken betekenen hier niets, dus dit patroon slaat niets over. Schrijf de namen tussen accolades: {a,b}.',
      },
      braces: {
        en: 'This pattern ignores nothing: a brace is missing, or there are too many ways to read it. Write several short patterns.',
        nl: 'Dit patroon slaat niets over: er ontbreekt een accolade, of het is op te veel manieren te lezen. Schrijf een paar korte patronen.',
      },
      outside: {
        en: 'A pattern cannot leave the folder of the configuration, so this one ignores nothing. Write it without "..".',
        nl: 'Een patroon kan de map van de configuratie niet verlaten, dus dit slaat niets over. Schrijf het zonder "..".',
      },
      long: {
        en: 'This pattern is too long to be used, so it ignores nothing. Write several short ones.',
        nl: 'Dit patroon is te lang om te gebruiken, dus het slaat niets over. Schrijf een paar korte.',
      },
    },
    examples: {
      invalid: ['ignore:\n  - ⟦"[ab]/**"⟧\n  - ⟦../other/**⟧\n  - ⟦"!kept.engagement.yaml"⟧\n'],
      valid: ['ignore:\n  - "{a,b}/**"\n  - "*.draft.engagement.yaml"\n'],
    },
  },
  checkConfig({ findings, report }) {
    for (const finding of findings) {
      if (finding.kind !== 'badGlob') continue;
      report({ message: finding.fault, range: finding.scalar.range });
    }
  },
});
