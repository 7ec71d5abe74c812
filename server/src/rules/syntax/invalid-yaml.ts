import { defineRule } from '../rule.ts';
import { yamlFixes } from './yamlFixes.ts';

const messages = {
  tabIndent: {
    en: 'A tab cannot indent YAML: what belongs to what is told by spaces alone. Replace it by spaces.',
    nl: 'Met een tab kunt u in YAML niet inspringen: alleen spaties zeggen wat waarbij hoort. Vervang hem door spaties.',
  },
  badIndent: {
    en: '"{found}" does not line up with the lines it belongs to. Give it exactly as many spaces as they have.',
    nl: '"{found}" staat niet op dezelfde hoogte als de regels waar het bij hoort. Geef het precies evenveel spaties.',
  },
  unclosedQuote: {
    en: 'The text that begins with {quote} here never ends. Write {quote} behind its last word.',
    nl: 'De tekst die hier met {quote} begint, eindigt nergens. Zet {quote} achter het laatste woord.',
  },
  unclosedBracket: {
    en: 'This {bracket} is never closed. Write {closing} behind its last part.',
    nl: 'Deze {bracket} wordt nergens gesloten. Zet {closing} achter het laatste deel.',
  },
  missingComma: {
    en: 'A comma is missing before "{found}". Write one between two parts in brackets.',
    nl: 'Voor "{found}" ontbreekt een komma. Zet er een tussen twee delen binnen haken.',
  },
  missingColon: {
    en: '"{found}" is neither a key nor a value here. Write "{found}: " and its value, or remove it.',
    nl: '"{found}" is hier geen sleutel en geen waarde. Schrijf "{found}: " met een waarde erachter, of haal het weg.',
  },
  missingSpace: {
    en: 'A space is missing in "{found}", so it is read as something else. Put one behind the colon or before the #.',
    nl: 'In "{found}" ontbreekt een spatie, dus het wordt anders gelezen. Zet er een achter de dubbele punt of voor het #-teken.',
  },
  missingDash: {
    en: '"{found}" has no dash, as the other items of this list have. Write "- " before it.',
    nl: 'Voor "{found}" ontbreekt het streepje dat de andere items van deze lijst hebben. Schrijf er "- " voor.',
  },
  listBehindKey: {
    en: 'A list cannot begin behind its key. Put each item, with its dash, on a line of its own below the key.',
    nl: 'Een lijst kan niet achter zijn sleutel beginnen. Zet elk item, met een streepje ervoor, op een eigen regel onder de sleutel.',
  },
  textAfterValue: {
    en: '"{found}" stands behind a value that has already ended. Put the whole value in one pair of quotes.',
    nl: '"{found}" staat achter een waarde die al is afgelopen. Zet de hele waarde tussen één paar aanhalingstekens.',
  },
  badEscape: {
    en: '"{found}" means nothing within double quotes. Write "\\\\" for a backslash, or use single quotes.',
    nl: '"{found}" betekent niets tussen dubbele aanhalingstekens. Schrijf "\\\\" voor een backslash, of gebruik enkele.',
  },
  badScalar: {
    en: '"{found}" begins with a character that has a meaning of its own in YAML. Put the value in quotes.',
    nl: '"{found}" begint met een teken dat in YAML een eigen betekenis heeft. Zet de waarde tussen aanhalingstekens.',
  },
  keyNotScalar: {
    en: 'A key must be a word. Write the name of the field before the colon.',
    nl: 'Een sleutel moet een woord zijn. Schrijf de naam van het veld voor de dubbele punt.',
  },
  multilineKey: {
    en: 'A key must stand on one line with its colon. Check the indentation of "{found}".',
    nl: 'Een sleutel moet met zijn dubbele punt op één regel staan. Controleer hoe ver "{found}" inspringt.',
  },
  nestedOnOneLine: {
    en: '"{found}" has a colon of its own, so it is not clear where the value begins. Put the value in quotes.',
    nl: '"{found}" heeft zelf een dubbele punt, en dan is niet duidelijk waar de waarde begint. Zet de waarde tussen aanhalingstekens.',
  },
  badDirective: {
    en: 'A line that begins with % is an instruction to YAML, and this is none. Remove it, or put a space before it.',
    nl: 'Een regel die met % begint, is een opdracht aan YAML, en dit is er geen. Haal hem weg, of zet er een spatie voor.',
  },
  unexpected: {
    en: '"{found}" is not expected here. Check the brackets, quotes and indentation before it.',
    nl: '"{found}" wordt hier niet verwacht. Controleer de haken, aanhalingstekens en spaties ervoor.',
  },
} as const;

export default defineRule({
  meta: {
    id: 'syntax/invalid-yaml',
    summary: 'The text is not YAML at this place.',
    why: 'No tool can be sure what this part says, so nothing in it is agreed.',
    source: 'YAML 1.2.2',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      ...messages,
      fixTab: { en: 'Replace by spaces', nl: 'Vervang door spaties' },
      fixTabs: {
        en: 'Replace all tabs at the beginning of a line by spaces',
        nl: 'Vervang alle tabs aan het begin van een regel door spaties',
      },
      fixIndent: { en: 'Line it up with the line before it', nl: 'Zet het op de hoogte van de regel ervoor' },
      fixDash: { en: 'Add a dash', nl: 'Voeg een streepje toe' },
      fixBreak: { en: 'Put the list on the next line', nl: 'Zet de lijst op de volgende regel' },
      fixRemove: { en: 'Remove "{found}"', nl: 'Haal "{found}" weg' },
      fixClose: { en: 'Add {closing}', nl: 'Voeg {closing} toe' },
      fixComma: { en: 'Add a comma', nl: 'Voeg een komma toe' },
      fixColon: { en: 'Add a colon', nl: 'Voeg een dubbele punt toe' },
      fixSpace: { en: 'Add a space', nl: 'Voeg een spatie toe' },
      fixQuotes: { en: 'Put the whole value in quotes', nl: 'Zet de hele waarde tussen aanhalingstekens' },
      fixEscape: { en: 'Write a backslash as \\\\', nl: 'Schrijf de backslash als \\\\' },
    },
    examples: {
      invalid: [
        'x-note:\n⟦\t⟧a: 1\n',
        'x-note: ⟦"never closed⟧\nx-other: 2\n',
        'x-note: ⟦[⟧one, two\nx-other: 2\n',
        "x-note: 'it'⟦s'⟧\n",
        'x-note: ⟦Phase 1: build⟧\n',
        'x-note:\n  a: 1\n   ⟦b: 2⟧\n',
        'x-note:\n  ⟦a:1⟧\n  b: 2\n',
        'x-note: "⟦\\q⟧"\n',
        'x-note: ⟦@acme⟧\n',
        'x-note:\n  - one\n ⟦two⟧\n',
        'x-note: ⟦-⟧ one\n',
      ],
      valid: ['x-note: "Phase 1: build"\nx-other: "it\'s @acme"\n'],
    },
  },
  checkFile({ document, report, say }) {
    for (const finding of document.syntaxFindings) {
      if (!Object.hasOwn(messages, finding.kind)) continue;
      const { kind, range, data } = finding;
      const fixes = () => yamlFixes(document, finding, say);
      report({ message: kind as keyof typeof messages, range, data, fixes });
    }
  },
});
