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
 * A file as people read it, in Markdown: each spec under its title, section by section, in steps. Texts of the file are never taken for
 * Markdown.
 *
 * @param index of the only spec to show; all, where it is not given
 */
export function* previewInSteps(document: EngagementDocument, locale: Locale, index?: number): Generator<void, string> {
  const shown = index === undefined ? document.specs : document.specs.slice(index, index + 1);
  const specs: string[] = [];
  for (const spec of shown) {
    const text = yield* specInSteps(spec, locale);
    if (text !== '') specs.push(text);
  }
  return specs.length === 0 ? `*${texts[locale].empty}*\n` : `${specs.join('\n\n---\n\n')}\n`;
}

function* specInSteps(spec: Spec, locale: Locale): Generator<void, string> {
  const root = follow(spec.root);
  if (root?.kind !== 'map') return '';
  const knowledge = knowledgeOf(spec);
  const body = new Body(knowledge, locale);
  const title = knowledge.facts.text('metadata', 'title')?.trim() || texts[locale].untitled;
  const sections = fieldsOf(root, engagementSchema).filter(({ key }) => !aboutTheFile.includes(key));
  const parts = [heading(1, plain(title))];
  for (const section of sections) {
    yield;
    const { key, node, schema } = section;
    // What a spec says of itself stands right below its title.
    const isOfSpec = key === 'metadata' && node.kind === 'map';
    parts.push(
      isOfSpec
        ? body.fields(node, schema, 3, ['title', 'name'])
        : blocks([heading(2, label(section, locale)), yield* body.section(section, 3)]),
    );
  }
  return blocks(parts);
}
