import type { SpecNode } from '../../document/tree.ts';
import { functionWords } from '../../generated/lexicons.ts';
import { createDetector, type DetectLanguage } from '../../lexicon/detect.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import { languagesIn } from '../../model/languages.ts';
import type { View } from '../../model/view.ts';
import { propertyOf, resolve, type SchemaNode, schemaAt } from '../../schema/schema.ts';
import { once } from '../../time/once.ts';

/** So much of a section tells its language, in UTF-16 code units: what the detector reads of one text. */
const enough = 600;
/** What is shorter may be a name and a few words. */
const least = 120;

const detector = once((): { readonly detect: DetectLanguage } => ({ detect: createDetector(functionWords) }));

/**
 * The language that the sentences of a section are plainly in: the declared one (a BCP 47 tag), or another that we know. Undefined where there
 * is too little text, or where the declared one is none that we know.
 */
export function languageOfTexts(section: View<unknown>, declared: string): string | undefined {
  const schema = schemaAt(section.path);
  if (!schema || !Object.hasOwn(functionWords, baseLanguage(declared))) return undefined;
  const text = beginningOf(section.node, schema);
  return text.length < least ? undefined : detector().detect(text, declared);
}

/** The first sentences of a place that are judged as prose, without those whose language is given (`x-language`). */
function beginningOf(root: SpecNode | null | undefined, schema: SchemaNode): string {
  let text = '';
  const walk = (node: SpecNode | null | undefined, described: SchemaNode): void => {
    if (!node || text.length >= enough) return;
    if (node.kind === 'scalar') {
      if (described['x-prose'] && typeof node.value === 'string') text += `${node.text}. `;
    } else if (node.kind === 'seq') {
      const items = described.items && resolve(described.items);
      if (items) for (const item of node.items) walk(item.value, items);
    } else if (node.kind === 'map' && !languagesIn(node)) {
      for (const { key, value } of node.entries) {
        const property = propertyOf(described, key.text);
        if (property) walk(value, property);
      }
    }
  };
  walk(root, schema);
  return text;
}
