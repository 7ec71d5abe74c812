import { describe, expect, it } from 'vitest';
import { acronymsIn } from '../../server/src/model/lookUps/acronyms.ts';
import { capitalTermsIn } from '../../server/src/model/lookUps/capitalTerms.ts';
import { knownNames } from '../../server/src/model/lookUps/knownNames.ts';

const acronyms = (text: string): string[] => acronymsIn(text).map(({ start, end }) => text.slice(start, end));
const terms = (text: string): string[] => capitalTermsIn(text).map(({ start, end }) => text.slice(start, end));

describe('abbreviations', () => {
  it('are found once, with their plural', () => {
    expect(acronyms('Send the QBX and two ZKRs, then the QBX again.')).toEqual(['QBX', 'ZKRs']);
  });

  it.each([
    'The API returns JSON over HTTPS, in EUR with VAT, for the EU.',
    'Meet NEN 7510, AES-256 and ISO/IEC 27001 on GA4.',
    'Each page meets WCAG 2.2 level AA.',
    'The external test report (QBX) and the QBX (external test report).',
    'Nova MUST NOT publish phase IV.',
    'SEND THE QBX TO NOVA',
    'Show it to [NAME OF GUEST] and to <QBX>.',
    'Read https://example.org/QBX and QBX_FILE.',
  ])('are not found in "%s"', (text) => {
    expect(acronyms(text)).toEqual([]);
  });
});

describe('terms with capitals', () => {
  it('are found inside a sentence, with what joins them', () => {
    expect(terms('During the Change Freeze the Plan of Record stays.')).toEqual(['Change Freeze', 'Plan of Record']);
    expect(terms('Nova envoie le Plan de Reprise.')).toEqual(['Plan de Reprise']);
  });

  it.each([
    'Change Freeze starts in May.',
    'Nova uses Visual Studio and Amazon Web Services.',
    'Eva Jansen lives in Den Haag.',
    'The "Change Freeze" starts in May.',
    'The change freeze starts in May.',
  ])('are not found in "%s"', (text) => {
    expect(terms(text)).toEqual([]);
  });
});

it('the names, ids and terms of a spec are known', () => {
  const known = knownNames({
    terms: ['Service credit', 'XTR report'],
    ids: [{ list: 'deliverables', id: 'qbx-1' }],
    actors: ['product owner'],
    nameWords: ['Change', 'Calendar', 'ACME'],
  });
  expect(['XTR', 'QBX', 'ACME', 'PTR'].map((name) => known.hasAcronym(name))).toEqual([true, true, true, false]);
  const phrases = ['Service Credits', 'Product Owner', 'Change Calendar', 'Change Freeze'];
  expect(phrases.map((phrase) => known.hasTerm(phrase))).toEqual([true, true, true, false]);
});
