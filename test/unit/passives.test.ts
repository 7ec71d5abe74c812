import { describe, expect, it } from 'vitest';
import { actorlessDuties } from '../../server/src/model/passives/passives.ts';

const actors = ['nova', 'acme', 'product owner'];

/** The text with each duty between brackets and a `^` where the actor goes. */
function shown(text: string, language: string): string {
  return actorlessDuties(text, language, actors).reduceRight((rest, { start, end, agentAt }) => {
    const inside = `${rest.slice(start, agentAt)}^${rest.slice(agentAt, end)}`;
    return `${rest.slice(0, start)}[${inside}]${rest.slice(end)}`;
  }, text);
}

describe('duties in the passive that name nobody', () => {
  it.each([
    ['en', 'The report [shall be delivered^] within 5 days.'],
    ['en', 'The report [shall be delivered^] by 2026-09-01.'],
    ['en', 'The report [will also be sent^] to ACME.'],
    ['en', 'Each defect [has to be logged and analysed^].'],
    ['en', 'After the test, backups [must be made available^]; then the plan [must be reviewed^].'],
    ['nl', 'Het rapport [moet binnen 5 dagen ^worden opgeleverd].'],
    ['nl', 'Het rapport [dient ^opgeleverd te worden].'],
    ['nl', 'Na elke release [wordt een rapport ^opgesteld].'],
    ['nl', 'Wijzigingen [worden ^vastgelegd] in Jira.'],
    ['de', 'Der Bericht [muss innerhalb von 5 Tagen ^geliefert werden].'],
    ['de', 'Nach jedem Test [wird ein Bericht ^erstellt].'],
    ['de', 'Änderungen [sind in Jira ^zu dokumentieren].'],
    ['de', 'Der Bericht [ist dem Auftraggeber ^vorzulegen].'],
    ['fr', 'Le rapport [doit être livré^] sous 5 jours.'],
    ['fr', 'Les défauts [seront analysés et corrigés^] en mai.'],
    ['fr', 'Les clés [seront mises à disposition^] avant le 2026-03-01.'],
  ])('%s: %s', (language, expected) => {
    expect(shown(expected.replace(/[[\]^]/g, ''), language)).toBe(expected);
  });

  it.each([
    ['en', 'The report shall be delivered by Nova.'],
    ['en', 'Nova lists what must be repaired.'],
    ['en', 'ACME shall be informed within 2 hours.'],
    ['en', 'If the report must be repeated, the date moves.'],
    ['en', 'The keys must not be shared.'],
    ['en', 'A report that must be delivered stays in Jira.'],
    ['en', 'All data shall be encrypted.'],
    ['en', 'Backups shall be tested automatically.'],
    ['en', 'The server shall be available.'],
    ['nl', 'Het rapport wordt door Nova opgesteld.'],
    ['nl', 'Elk rapport dat moet worden opgeleverd staat in Jira.'],
    ['nl', 'Als een rapport moet worden herzien, schuift de datum op.'],
    ['nl', 'De sleutels mogen niet worden gedeeld.'],
    ['nl', 'De data wordt versleuteld.'],
    ['de', 'Der Bericht wird von Nova erstellt.'],
    ['de', 'Der Bericht, der geliefert werden muss, liegt in Jira.'],
    ['de', 'Wenn ein Bericht geprüft werden muss, gilt ein neues Datum.'],
    ['de', 'Die Schlüssel dürfen nicht geteilt werden.'],
    ['fr', 'Le rapport doit être livré par Nova.'],
    ['fr', 'Le rapport qui doit être livré est dans Jira.'],
    ['fr', 'Les clés ne doivent pas être envoyées.'],
    ['es', 'The report shall be delivered.'],
  ])('%s: nothing in "%s"', (language, text) => {
    expect(actorlessDuties(text, language, actors)).toEqual([]);
  });

  it('takes as long as the text for what almost matches', () => {
    const text = 'The report shall be also always then first '.repeat(25);
    const start = performance.now();
    actorlessDuties(text, 'en', actors);
    actorlessDuties('moet een '.repeat(120), 'nl', actors);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
