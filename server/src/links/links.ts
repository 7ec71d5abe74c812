import { parentOf, resolvePath } from '../config/uris.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { ScalarNode, SpecNode } from '../document/tree.ts';
import { engagementSchema, propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';
import { addressesIn } from './addresses.ts';
import { issuesIn } from './issues.ts';
import type { Link, TextLink } from './link.ts';
import { type Tracker, trackersOf } from './trackers.ts';

/** How documents end that somebody may have beside a spec. A name that ends otherwise may be that of a host. */
const documentName = /\.(?:pdf|docx?|odt|xlsx?|ods|pptx?|odp|md|txt|rtf|html?|ya?ml|png|jpe?g|svg)$/i;

/** Everything in a spec that leads elsewhere: addresses, files where an address is expected, and issues; in the order of the text. */
export function linksInSpec(document: EngagementDocument): Link[] {
  return document.specs.flatMap((spec) => {
    const trackers = trackersOf(spec);
    return linksBelow(spec.root, resolve(engagementSchema), document, trackers);
  });
}

/** The files that a file of configuration extends, and the addresses in it. */
export function linksInConfig(document: EngagementDocument): Link[] {
  const root = document.specs[0]?.root;
  const extended = root?.kind === 'map' ? root.entries.filter(({ key }) => key.text === 'extends') : [];
  const nodes = extended.flatMap(({ value }) =>
    value?.kind === 'seq' ? value.items.map((item) => item.value) : value,
  );
  const files = nodes.flatMap((node) => (node?.kind === 'scalar' ? fileLink(node, document) : []));
  const others = document.specs.flatMap((spec) => linksBelow(spec.root, undefined, document, []));
  return [...files, ...others].sort((a, b) => a.range.start - b.range.start);
}

/** The links in all values below a node, where they are written; keys lead nowhere. */
function linksBelow(
  node: SpecNode | null,
  schema: SchemaNode | undefined,
  document: EngagementDocument,
  trackers: readonly Tracker[],
): Link[] {
  switch (node?.kind) {
    case 'scalar':
      return linksInScalar(node, schema, document, trackers);
    case 'map':
      return node.entries.flatMap(({ key, value }) =>
        linksBelow(value, schema && propertyOf(schema, key.text), document, trackers),
      );
    case 'seq': {
      const items = schema?.items && resolve(schema.items);
      return node.items.flatMap(({ value }) => linksBelow(value, items, document, trackers));
    }
    default:
      return [];
  }
}

function linksInScalar(
  scalar: ScalarNode,
  schema: SchemaNode | undefined,
  document: EngagementDocument,
  trackers: readonly Tracker[],
): Link[] {
  const { text } = scalar;
  if (typeof scalar.value !== 'string') return [];
  const addresses = addressesIn(text);
  if (schema?.['x-form'] === 'url' && addresses.length === 0 && isPath(text.trim())) return fileLink(scalar, document);
  // What has a form is no text that somebody would name an issue in.
  const isText = schema?.['x-form'] === undefined && schema?.enum === undefined;
  const issues = isText && trackers.length > 0 ? issuesIn(text, trackers, schema?.['x-prose'] !== undefined) : [];
  const outside = issues.filter((issue) => !addresses.some((address) => overlap(issue, address)));
  return [...addresses, ...outside]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, target, leads }) => ({ range: document.sourceRange(scalar, start, end), target, leads }));
}

/** A link to a file by its path from the folder of this one; none for a file that is in no folder. */
function fileLink(scalar: ScalarNode, document: EngagementDocument): Link[] {
  const folder = parentOf(document.uri);
  const target = folder === undefined ? undefined : resolvePath(folder, scalar.text);
  if (target === undefined) return [];
  return [{ range: document.sourceRange(scalar, 0, scalar.text.length), target, leads: { to: 'file' } }];
}

/** Whether a text is the path of a file rather than the name of a host, or words. */
function isPath(text: string): boolean {
  if (text.startsWith('//')) return false; // the host of another machine
  if (/^\.{0,2}\/\S/.test(text)) return true;
  return /^[^\s:@?#]+$/.test(text) && documentName.test(text) && !/^[^/]*\.[a-z]{2,}\//i.test(text);
}

function overlap(a: TextLink, b: TextLink): boolean {
  return a.start < b.end && b.start < a.end;
}
