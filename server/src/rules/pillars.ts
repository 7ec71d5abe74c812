import type { Pillar, RuleMeta } from './rule.ts';

/** The pillars, in the order of the article that this product was made for. */
export const pillars: readonly Pillar[] = ['agreements', 'communication', 'progress', 'relationship'];

/** The pillar that the rules of a group keep upright. The other groups (suppression, config) are about the tool, not about an engagement. */
const pillarOfGroup: Readonly<Record<string, Pillar>> = {
  syntax: 'agreements',
  schema: 'agreements',
  reference: 'agreements',
  vague: 'agreements',
  deadline: 'agreements',
  responsibility: 'agreements',
  kpi: 'agreements',
  escalation: 'agreements',
  change: 'agreements',
  legal: 'agreements',
  communication: 'communication',
  culture: 'communication',
  progress: 'progress',
  budget: 'progress',
  relationship: 'relationship',
};

/** The pillar that a rule keeps upright; undefined for a rule about the tool itself. */
export function pillarOf({ id, pillar }: Pick<RuleMeta, 'id' | 'pillar'>): Pillar | undefined {
  return pillar ?? pillarOfGroup[id.split('/')[0] ?? ''];
}
