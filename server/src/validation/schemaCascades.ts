import { follow, type MapNode, type Place, type SpecNode } from '../document/tree.ts';
import type { SchemaFinding } from './schemaFinding.ts';
import type { Walked } from './schemaWalk.ts';

/** When two findings are about one place, the one that says most. */
const weight: readonly SchemaFinding['kind'][] = [
  'noValue',
  'needsQuotes',
  'wrongValue',
  'wrongForm',
  'emptyText',
  'wrongType',
  'outOfRange',
];

/** One finding for each mistake: those that do not follow from another one. */
export function withoutCascades({ findings, lacking }: Walked): SchemaFinding[] {
  const valueFindings = new Map<SpecNode, SchemaFinding>();
  const misspelt = new Map<MapNode, Set<string>>();
  const missing = new Map<MapNode, Set<string>>();
  for (const finding of findings) {
    if (finding.kind === 'unknownKey' && finding.near[0] !== undefined) addTo(misspelt, finding.map, finding.near[0]);
    if (finding.kind === 'missingKey') addTo(missing, finding.map, finding.key);
    const rank = weight.indexOf(finding.kind);
    const node = finding.place.node;
    if (rank < 0 || node === null) continue;
    const other = valueFindings.get(node);
    if (!other || rank < weight.indexOf(other.kind)) valueFindings.set(node, finding);
  }
  const said = new Set<string>();
  return findings.filter((finding) => {
    const { node } = finding.place;
    if (finding.kind === 'missingKey' || finding.kind === 'incomplete') {
      if (misspelt.get(finding.map)?.has(finding.key)) return false;
      if (finding.kind === 'incomplete' && missing.get(finding.map)?.has(finding.key)) return false;
    } else if (finding.kind === 'chooseOne') {
      const map = follow(node);
      if (map?.kind === 'map' && finding.keys.some((key) => misspelt.get(map)?.has(key))) return false;
    } else if (finding.kind === 'tooFewItems') {
      // Which items are needed says more than how many.
      const list = follow(node);
      if (list && lacking.has(list)) return false;
    } else if (weight.includes(finding.kind) && node !== null) {
      if (valueFindings.get(node) !== finding) return false;
    }
    const about = mistakeOf(finding);
    return said.size < said.add(about).size;
  });
}

/** A name for the mistake: an alias is validated at each place it is used, and a condition may ask twice for one key. */
function mistakeOf(finding: SchemaFinding): string {
  const where = finding.kind === 'unknownKey' ? rangeOf(finding.entry) : rangeOfPlace(finding.place);
  const detail =
    'key' in finding ? finding.key : finding.kind === 'lacksItem' ? JSON.stringify(finding.wanted.properties) : '';
  return `${finding.kind} ${where} ${detail}`;
}

function rangeOfPlace(place: Place): string {
  const holder = follow(place.node) ?? place.entry ?? place.item;
  return holder ? rangeOf(holder) : 'root';
}

function rangeOf({ range: { start, end } }: Pick<SpecNode, 'range'>): string {
  return `${start}-${end}`;
}

function addTo(sets: Map<MapNode, Set<string>>, map: MapNode, key: string): void {
  sets.set(map, (sets.get(map) ?? new Set()).add(key));
}
