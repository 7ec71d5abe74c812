import type { Party, Tool } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { listed, quoted } from '../../validation/naming.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { addInto, insertInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'progress/no-shared-tool';

/** What both parties have to see, or each has a truth of its own. */
const subjects = ['tasks', 'planning', 'progress'] as const;

/** Who looks at a board once a week sees no more than that. */
const longest = '1 week';

export default defineRule({
  meta: {
    id,
    summary:
      'The parties have no tool, or not the same view of it, in which tasks, planning and progress are followed.',
    why: 'Progress that lives in mails and reports is seen when it is late. A board that both parties open shows a delay on the day it begins.',
    source: 'Demands S25, S27, S28: grip on progress with shared tools',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Progress is reported in e-mails, so a delay is seen too late. Add "progress": a tool that both parties use, and when work counts as done.',
        nl: 'Over de voortgang wordt alleen gemaild, dus vertraging blijkt te laat. Voeg "progress" toe: een systeem dat beide partijen gebruiken, en wanneer werk klaar is.',
      },
      tools: {
        en: 'Progress is reported in e-mails, so a delay is seen too late. Add "tools": one that both parties use, with tasks, planning and progress in it.',
        nl: 'Over de voortgang wordt alleen gemaild, dus vertraging blijkt te laat. Voeg "tools" toe: een systeem dat beide partijen gebruiken, met taken, planning en voortgang.',
      },
      access: {
        en: 'A party without access to {place} ({parties}) has to rely on what others say. Add {parties} to "accessPartyIds".',
        nl: 'Een partij zonder toegang tot {place} ({parties}) moet afgaan op wat anderen zeggen. Voeg {parties} toe aan "accessPartyIds".',
      },
      tracks: {
        en: 'No tool shows {subjects}, so each party keeps a list of its own. Add {subjects} to "tracks" of {place}.',
        nl: 'Geen enkel systeem toont {subjects}, dus elke partij houdt een eigen lijst bij. Voeg {subjects} toe aan "tracks" van {place}.',
      },
      update: {
        en: 'Nobody can tell whether what {place} shows is from today or from last month. Add "updateWithin", such as 1 business day.',
        nl: 'Niemand weet of wat {place} toont van vandaag is of van vorige maand. Voeg "updateWithin" toe, zoals 1 business day.',
      },
      stale: {
        en: 'What {place} shows may be {within} old, so a delay is seen too late. Write 1 week or less, such as 1 business day.',
        nl: 'Wat {place} toont, kan {within} oud zijn, dus vertraging blijkt te laat. Schrijf 1 week of minder, zoals 1 business day.',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      give: { en: 'Give {parties} access', nl: 'Geef {parties} toegang' },
      soon: { en: 'Update it within 1 business day', nl: 'Werk het binnen 1 werkdag bij' },
      track: { en: 'Track {subjects} in {place}', nl: 'Houd {subjects} bij in {place}' },
    },
    examples: {
      invalid: [
        'progress:\n  tools:\n    - { id: jira, type: jira, accessPartyIds: ⟦[nova]⟧, tracks: [tasks, planning, progress], updateWithin: 1 business day }\n  definitionOfDone: [The automated tests pass.]\n',
        'progress:\n  tools:\n    - { ⟦id⟧: trello, type: trello, accessPartyIds: [acme, nova], ⟦tracks⟧: [tasks, progress] }\n  definitionOfDone: [The automated tests pass.]\n',
      ],
      valid: [
        'progress:\n  tools:\n    - { id: jira, type: jira, accessPartyIds: [acme, nova], tracks: [tasks, planning, progress], updateWithin: 1 business day }\n  definitionOfDone: [The automated tests pass.]\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['progress', 'parties'],
  check(context) {
    for (const { key, range, severity, fixes } of absencesFor(id, context)) {
      const message = key === 'progress' ? 'section' : 'tools';
      // A list of tools that is empty lacks its first item.
      const title = context.say('insert', { key: key === '' ? 'tools' : key });
      context.report({ message, range, severity, fixes: fixes(title) });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const tools = spec
      .at('progress')
      .at('tools')
      .items.filter(({ node }) => node?.kind === 'map');
    const severity = severityOfGap(status.value);
    const shown = new Set(tools.flatMap((tool) => tool.at('tracks').texts));
    const missing = subjects.filter((subject) => !shown.has(subject));
    const board = tools.toSorted((a, b) => coverage(b) - coverage(a))[0];
    if (board && missing.length > 0 && tools.every((tool) => isTextsOrNone(tool.at('tracks')))) {
      const data = { subjects: listed(missing), place: nameOf(board) };
      const fixes = (now: Now) => addInto(now, board, 'tracks', missing, say('track', data));
      report({ message: 'tracks', range: board.at('tracks').keyRange, severity, data, fixes });
    }

    const parties = spec.at('parties').items;
    const seen = new Set(tools.flatMap((tool) => tool.at('accessPartyIds').texts));
    for (const [index, tool] of tools.entries()) {
      const access = tool.at('accessPartyIds');
      const own = new Set(access.texts);
      const blind = isTextsOrNone(access) ? parties.flatMap((party) => blindTo(own, party, index === 0, seen)) : [];
      if (blind.length > 0) {
        const data = { place: nameOf(tool), parties: quoted(blind) };
        const fixes = (now: Now) => addInto(now, tool, 'accessPartyIds', blind, say('give', data));
        report({ message: 'access', range: access.range, severity, data, fixes });
      }
      const within = tool.at('updateWithin');
      if (isLonger(within.text, longest)) {
        const data = { place: nameOf(tool), within: within.text ?? '' };
        const fixes = (now: Now) => replaceBy(now, within, '1 business day', say('soon'));
        report({ message: 'stale', range: within.range, severity, data, fixes });
      }
      if (within.node === undefined) {
        const entry = { updateWithin: { placeholder: '1 business day' } };
        const fixes = (now: Now) => insertInto(now, tool, entry, say('insert', { key: 'updateWithin' }));
        report({ message: 'update', range: tool.keyRange, severity, data: { place: nameOf(tool) }, fixes });
      }
    }
  },
});

/** How much of what both parties have to see a tool shows. */
function coverage(tool: View<Tool>): number {
  const tracks = new Set(tool.at('tracks').texts);
  return subjects.filter((subject) => tracks.has(subject)).length;
}

/** True for a list with items in it, and where there is no such key: about anything else the schema says enough. */
function isTextsOrNone({ node }: View<readonly string[]>): boolean {
  return node === undefined || (node?.kind === 'seq' && node.items.length > 0);
}

/**
 * The party, where it cannot see a tool and should. Client and supplier see each shared tool; a subcontractor one of them, which is
 * asked of the first.
 *
 * @param own the parties with access to the tool
 * @param seen the parties with access to any tool
 */
function blindTo(own: ReadonlySet<string>, party: View<Party>, isFirst: boolean, seen: ReadonlySet<string>): string[] {
  const partyId = party.at('id').text;
  const type = party.at('type').text;
  if (partyId === undefined || own.has(partyId)) return [];
  if (type === 'client' || type === 'supplier') return [partyId];
  return type === 'subcontractor' && isFirst && !seen.has(partyId) ? [partyId] : [];
}
