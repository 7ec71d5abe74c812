import { maxAliasedNodes, maxDepth, maxLength, maxLine, maxReadTime } from '../../document/limits.ts';
import { defineRule } from '../rule.ts';

const messages = {
  tooLarge: {
    en: 'This file is larger than a spec can be ({limit} characters), so it is not checked. Split it, one file for each engagement.',
    nl: 'Dit bestand is groter dan een spec kan zijn ({limit} tekens), en wordt niet gecontroleerd. Splits het, één bestand per samenwerking.',
  },
  tooDeep: {
    en: 'Here more than {limit} lists or maps lie in each other, so the rest of this part is not read. Remove the surplus brackets or dashes.',
    nl: 'Hier liggen meer dan {limit} lijsten of blokken in elkaar, en de rest van dit deel wordt niet gelezen. Haal de overtollige haken of streepjes weg.',
  },
  tooSlow: {
    en: 'This part takes more than {limit} seconds to read, so the rest of it is not checked. Split it into several items or sections.',
    nl: 'Dit deel vraagt meer dan {limit} seconden leestijd, dus de rest ervan wordt niet gecontroleerd. Verdeel het over meer items of onderdelen.',
  },
  lineTooLong: {
    en: 'This line has more than {limit} characters, so this part is not read. Break the line.',
    nl: 'Deze regel heeft meer dan {limit} tekens, dus dit deel wordt niet gelezen. Breek de regel af.',
  },
  aliasBomb: {
    en: 'The references (*name) multiply what they stand for to more than {limit} parts, so from here on they are not followed. Write the values out.',
    nl: 'De verwijzingen (*naam) vermenigvuldigen hun inhoud tot meer dan {limit} delen, en worden vanaf hier niet gevolgd. Schrijf de waarden uit.',
  },
} as const;

const limits = {
  tooLarge: maxLength,
  tooDeep: maxDepth,
  tooSlow: maxReadTime / 1000,
  lineTooLong: maxLine,
  aliasBomb: maxAliasedNodes,
} as const;

export default defineRule({
  meta: {
    id: 'syntax/too-large',
    summary: 'The file goes beyond what a spec can be, by accident or on purpose.',
    why: 'Such a file would make every tool that reads it slow or crash; one clear word is better than a frozen editor.',
    source: 'Limits in server/src/document/limits.ts; "billion laughs" attack',
    defaultSeverity: 'error',
    fixable: false,
    messages,
    examples: {
      invalid: [`x-note: ${'['.repeat(maxDepth - 1)}⟦[⟧1]${']'.repeat(maxDepth - 1)}\n`],
      valid: ['x-note: [[[1]]]\n'],
    },
  },
  checkFile({ document, report }) {
    for (const { kind, range } of document.syntaxFindings) {
      if (!Object.hasOwn(messages, kind)) continue;
      const message = kind as keyof typeof messages;
      report({ message, range, data: { limit: limits[message] } });
    }
  },
});
