import { appendSpec } from '../../edits/appendSpec.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { engagementSchema } from '../../schema/schema.ts';
import { defineRule } from '../rule.ts';
import { valueRange } from './findingRanges.ts';

export default defineRule({
  meta: {
    id: 'schema/empty-spec',
    summary: 'A file, or a document of a file, without anything in it.',
    why: 'There is nothing to agree on yet.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      empty: {
        en: 'There is no spec here yet. Type "spec" and take a suggestion, or begin with "apiVersion: engagement/v1".',
        nl: 'Hier staat nog geen spec. Typ "spec" en neem een suggestie, of begin met "apiVersion: engagement/v1".',
      },
      notMap: {
        en: 'A spec consists of sections such as parties, scope and kpis. Begin with "apiVersion: engagement/v1".',
        nl: 'Een spec bestaat uit onderdelen zoals parties, scope en kpis. Begin met "apiVersion: engagement/v1".',
      },
      insert: { en: 'Insert a minimal spec', nl: 'Voeg een minimale spec in' },
    },
    examples: { invalid: ['⟦⟧', '⟦⟧# nothing yet\n'], valid: ['x-note: 1\n'] },
  },
  checkFile({ document, report, say }) {
    const { specs, syntaxFindings } = document;
    if (specs.length === 0 && syntaxFindings.length === 0) {
      const { text } = document;
      const fixes = () => [
        { title: say('insert'), edits: [appendSpec(document, skeleton(engagementSchema, { ids: () => [] }))] },
      ];
      const hasDirective = /^\ufeff?%/m.test(text); // `%YAML 1.2` wants a document of its own behind it
      const start = text.startsWith('\ufeff') ? 1 : 0;
      report({ message: 'empty', range: { start, end: start }, ...(hasDirective ? {} : { fixes }) });
    }
    for (const spec of specs) {
      const { root, range } = spec;
      if (root?.kind === 'map' || !spec.intact) continue;
      if (root === null)
        report({ message: 'empty', range: { start: range.start, end: Math.min(range.start + 3, range.end) } });
      else report({ message: 'notMap', range: valueRange({ place: { node: root } }) });
    }
  },
});
