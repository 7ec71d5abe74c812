import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completed } from '../support/completed.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** The ids that are offered in the complete example, in their order, with the cursor where `to` has it instead of `from`. */
async function offered(from: string, to: string): Promise<string[]> {
  expect(example).toContain(from);
  return (await completed(example.replace(from, () => to))).map(({ label }) => label);
}

describe('the ids of a reference, in the order in which they make sense', () => {
  it.each([
    [
      'nobody is her own deputy',
      'holderId: ravi\n    deputyId: asha',
      'holderId: ravi\n    deputyId: ‸',
      'asha eva mila tom ravi',
    ],
    [
      'nor the holder her own',
      'holderId: eva\n    deputyId: mila',
      'holderId: ‸\n    deputyId: mila',
      'eva tom ravi asha mila',
    ],
    ['who holds no role yet comes first', 'holderId: tom', 'holderId: ‸', 'tom eva mila ravi asha'],
    [
      'no circle of reports',
      'holderId: tom\n',
      'holderId: tom\n    reportsToRoleId: ‸\n',
      'delivery-manager account-director product-owner bridge',
    ],
    ['no circle of milestones', '- id: beta\n', '- id: beta\n    dependsOnIds: [‸]\n', 'go-live'],
    ['calendars of the country', 'calendarId: in', 'calendarId: ‸', 'in nl'],
    [
      'accepted by the client',
      'acceptorRoleId: product-owner',
      'acceptorRoleId: ‸',
      'product-owner sponsor bridge account-director delivery-manager',
    ],
    [
      'chaired by somebody who attends',
      'chairRoleId: product-owner',
      'chairRoleId: ‸',
      'product-owner delivery-manager sponsor bridge account-director',
    ],
    [
      'the client at a level',
      'clientRoleId: product-owner',
      'clientRoleId: ‸',
      'product-owner sponsor bridge delivery-manager account-director',
    ],
    [
      'the one above at the next level',
      'clientRoleId: sponsor',
      'clientRoleId: ‸',
      'sponsor bridge delivery-manager account-director product-owner',
    ],
    [
      'a supplier delivers',
      'ownerRoleId: delivery-manager\n    milestoneId',
      'ownerRoleId: ‸\n    milestoneId',
      'delivery-manager account-director product-owner sponsor bridge',
    ],
    [
      'the client has the budget',
      'budget:\n',
      'budget:\n  ownerRoleId: ‸\n',
      'product-owner sponsor bridge delivery-manager account-director',
    ],
    ['people of the party that signs', 'personId: asha', 'personId: ‸', 'ravi asha eva mila tom'],
  ])('%s', async (_, from, to, expected) => {
    expect((await offered(from, to)).join(' ')).toBe(expected);
  });

  it('one signature for each party', async () => {
    expect(await offered('{ partyId: acme, personId: tom', '{ partyId: ‸, personId: tom')).toEqual(['acme', 'nova']);
    expect(await offered('{ partyId: nova, personId: asha', '{ partyId: ‸, personId: asha')).toEqual(['nova', 'acme']);
  });

  it('whoever does the work is not informed of it', async () => {
    const from = 'informed: [bridge]';
    expect((await offered(from, 'informed: [‸]')).slice(-2)).toEqual(['product-owner', 'delivery-manager']);
    expect(await offered(from, 'informed: [bridge, ‸]')).not.toContain('bridge');
  });

  it('a case is hardly about a calendar or a person', async () => {
    const all = await offered('relatesTo: [changes/procedure', 'relatesTo: [‸, changes/procedure');
    expect(all.indexOf('calendars/nl')).toBeGreaterThan(all.indexOf('deliverables/release-1'));
    expect(all.indexOf('people/eva')).toBeGreaterThan(all.indexOf('kpis/trust'));
  });

  it.each(specLayouts)('$name', async ({ write, locale }) => {
    const text = write(example, example.indexOf('deputyId: mila'));
    const at = /deputyId"?: ?"?(?=asha)/.exec(text);
    const offset = (at?.index ?? 0) + (at?.[0].length ?? 0);
    const items = await completed(`${text.slice(0, offset)}‸${text.slice(offset)}`, { locale });
    expect(items.map(({ label }) => label)).toEqual(['asha', 'eva', 'mila', 'tom', 'ravi']);
  });
});
