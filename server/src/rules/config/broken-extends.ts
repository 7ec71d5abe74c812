import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'config/broken-extends',
    summary: 'A configuration builds on a file that is not there, or on itself.',
    why: 'What everybody thinks is decided in the shared file is not decided here.',
    source: 'docs/configuration.md',
    defaultSeverity: 'error',
    fixable: false,
    messages: {
      missing: {
        en: 'Nothing is taken over from "{path}": there is no file that can be read. Write its path from the folder of this file.',
        nl: 'Van "{path}" wordt niets overgenomen: er is geen leesbaar bestand. Schrijf het pad vanuit de map van dit bestand.',
      },
      cycle: {
        en: '"{path}" builds on this file itself, so nobody can tell which of the two wins. Remove the link in one of them.',
        nl: '"{path}" bouwt zelf weer op dit bestand, dus niemand weet welk van de twee voorgaat. Haal de verwijzing in een van beide weg.',
      },
      address: {
        en: 'Nothing is fetched from "{path}". Write the path of a file, such as ../shared/engagementrc.yaml.',
        nl: 'Van "{path}" wordt niets opgehaald. Schrijf het pad van een bestand, zoals ../shared/engagementrc.yaml.',
      },
    },
    examples: {
      invalid: ['extends:\n  - ⟦nowhere.engagementrc.yaml⟧\n  - ⟦https://example.org/engagementrc.yaml⟧\n'],
      valid: ['rules:\n  vague/escape-clause: error\n'],
    },
  },
  checkConfig({ findings, report }) {
    for (const finding of findings) {
      if (finding.kind !== 'brokenLink') continue;
      const { link, fault } = finding;
      report({ message: fault, range: link.range, data: { path: link.path } });
    }
  },
});
