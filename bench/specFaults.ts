import type { Random } from './random.ts';
import type { SpecMap } from './specValue.ts';

/** Breaks the schema in about `share` (0 to 1) of the deliverables and risks, each in one way. Changes the spec itself. */
export function addFaults(spec: SpecMap, share: number, random: Random): void {
  for (const deliverable of items(spec, 'deliverables')) {
    if (random.chance(share)) random.pick(deliverableFaults)(deliverable, deliverable['acceptance'] as SpecMap);
  }
  for (const risk of items(spec, 'risks')) {
    if (random.chance(share)) random.pick(riskFaults)(risk);
  }
}

const deliverableFaults: readonly ((deliverable: SpecMap, acceptance: SpecMap) => void)[] = [
  (_, acceptance) => {
    acceptance['decideWithin'] = 'five working days';
  },
  (_, acceptance) => {
    acceptance['ifSilent'] = 'approved';
  },
  (_, acceptance) => {
    acceptance['criterias'] = acceptance['criteria'] as SpecMap;
    delete acceptance['criteria'];
  },
  (deliverable) => {
    deliverable['owner'] = 'role-001';
  },
  (deliverable) => {
    delete deliverable['title'];
  },
];

const riskFaults: readonly ((risk: SpecMap) => void)[] = [
  (risk) => {
    risk['impact'] = 'severe';
  },
  (risk) => {
    delete risk['probability'];
  },
  (risk) => {
    risk['id'] = `Risk ${risk['id']}`;
  },
];

function items(spec: SpecMap, list: string): readonly SpecMap[] {
  return spec[list] as unknown as readonly SpecMap[];
}
