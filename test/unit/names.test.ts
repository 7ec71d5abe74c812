import { describe, expect, it } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { actorsFor } from '../../server/src/model/answers/actors.ts';
import { partyNames } from '../../server/src/model/answers/parties.ts';
import { aliasesIn, namesIn } from '../../server/src/model/names.ts';
import { SpecFacts } from '../../server/src/model/specFacts.ts';
import { typedScalarsIn } from '../../server/src/model/typedScalars.ts';

const text = `parties:
  - { id: nova, type: supplier, name: Nova Soft Pvt Ltd }
  - { id: bank, type: client, name: Fjord Bank A/S }
roles:
  - { id: product-owner, title: Product owner, partyId: bank }
  - { id: lead, title: Delivery lead, partyId: nova }
people:
  - { id: eva, name: Eva Jansen }
glossary:
  - { term: Severity 1, definition: The PAY systems stand still., aliases: [Sev 1, ''] }
risks:
  - { id: late, response: Nova adds a QBX., ownerRoleId: product-owner }
`;
const [spec] = parseEngagement('file:///a.engagement.yaml', 1, text).specs;
if (!spec) throw new Error('There is no spec.');
const facts = new SpecFacts(spec);
const parts = spec.parts.flat();
const names = parts.map((part) => namesIn(typedScalarsIn(part)));

describe('names', () => {
  it('of parties, people and roles are known in whole and by their first words', () => {
    const actors = names.flatMap((part) => part.actors);
    for (const name of [
      'nova',
      'nova soft pvt ltd',
      'fjord',
      'eva',
      'eva jansen',
      'product owner',
      'lead',
      'delivery lead',
    ])
      expect(actors).toContain(name);
    expect(actors).not.toContain('product');
  });

  it('are the words with a capital in names and definitions, not in other prose', () => {
    const words = names.flatMap((part) => part.nameWords);
    expect(words).toEqual(expect.arrayContaining(['Nova', 'Severity', 'PAY', 'Sev']));
    expect(words).not.toContain('QBX');
  });

  it('of the second kind belong to a term', () => {
    expect(parts.flatMap(aliasesIn)).toEqual([{ alias: 'Sev 1', term: 'Severity 1' }]);
  });
});

describe('who may have a duty', () => {
  it('parties are called as in texts', () => {
    expect(partyNames(facts).map(({ name }) => name)).toEqual(['Nova', 'Fjord Bank']);
  });

  it('the role that answers comes first, then the parties and the roles of the supplier', () => {
    const shown = (path: (string | number)[]): string[] =>
      actorsFor(facts, path).map(({ kind, name }) => `${kind} ${name}`);
    expect(shown(['risks', 0, 'response'])).toEqual([
      'role Product owner',
      'party Nova',
      'party Fjord Bank',
      'role Delivery lead',
    ]);
    expect(shown(['scope', 'inScope', 0, 'statement'])[0]).toBe('party Nova');
  });

  it('nobody is known in a spec that is half typed', () => {
    const [half] = parseEngagement('file:///a.engagement.yaml', 1, 'parties: [a\nroles: { id: }\n').specs;
    expect(half && actorsFor(new SpecFacts(half), ['scope'])).toEqual([]);
  });
});
