import type { Content } from '../edits/content.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { oneOf, roleIds } from './known.ts';

/** The role that this spec makes the bridge between the parties; without one the client's. */
export function bridgeOrClient(facts: SpecFacts): Content {
  const bridge = facts.text('relationship', 'bridgeRoleId');
  const known = bridge !== undefined && facts.idsOf('roles').includes(bridge) ? [bridge] : [];
  return oneOf([...known, ...roleIds(facts, 'client')], 'product-owner');
}
