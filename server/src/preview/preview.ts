import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { follow } from '../document/tree.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import type { Locale } from '../rules/rule.ts';
import { engagementSchema } from '../schema/schema.ts';
import { Body } from './body.ts';
import { fieldsOf, label } from './fields.ts';
import { blocks, heading, plain } from './markdown.ts';

const texts = {
  en: { untitled: 'Engagement spec', empty: 'Nothing is written here yet.' },
  nl: { untitled: 'Engagement-spec', empty: 'Hier staat nog niets.' },
} as const satisfies Record<Locale, Record<string, string>>;

/** What says which format the file has; nobody reads an agreement for that. */
const aboutTheFile = ['apiVersion', 'kind'];

/**
 * A file as people read it, in Markdown: each spec under its title, section by section. Texts of the file are never taken for Markdown.
 *
 * @param index of the only spec to show; all, where it is not given
 */
export function previewOf(document: EngagementDocument, locale: Locale, index?: number): string {
  const shown = index === undefined ? document.specs : document.specs.slice(index, index + 1);
  const specs = shown.map((spec) => specPreview(spec, locale)).filter((text) => text !== '');
  return specs.length === 0 ? `*${texts[locale].empty}*\n` : `${specs.join('\n\n---\n\n')}\n`;
}

function specPreview(spec: Spec, locale: Locale): string {
  const root = follow(spec.root);
  if (root?.kind !== 'map') return '';
  const knowledge = knowledgeOf(spec);
  const body = new Body(knowledge, locale);
  const title = knowledge.facts.text('metadata', 'title')?.trim() || texts[locale].untitled;
  const sections = fieldsOf(root, engagementSchema).filter(({ key }) => !aboutTheFile.includes(key));
  return blocks([
    heading(1, plain(title)),
    ...sections.map((section) => {
      const { key, node, schema } = section;
      // What a spec says of itself stands right below its title.
      if (key === 'metadata' && node.kind === 'map') return body.fields(node, schema, 3, ['title', 'name']);
      return blocks([heading(2, label(section, locale)), body.value(section, 3)]);
    }),
  ]);
}
