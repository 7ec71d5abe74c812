import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-protocol';
import { inlayHint } from '../../server/src/features/inlayHint.ts';
import { type AskOptions, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const textDocument = { uri: 'file:///specs/test.engagement.yaml' };

/** What a spec needs before anything can be said of its dates. */
const frame = `parties:
  - { id: acme, name: ACME B.V., timeZone: Europe/Amsterdam }
  - { id: nova, name: Nova Software, timeZone: Asia/Kolkata }
calendars:
  - { id: nl, timeZone: Europe/Amsterdam, workingDays: [mon, tue, wed, thu, fri], hours: "09:00-17:30" }
deadlines: { timeZone: Europe/Amsterdam, dayEndsAt: "17:00", calendarIds: [nl] }
`;

async function hintsOf(text: string, options: AskOptions = {}, range = everything): Promise<InlayHint[]> {
  return (await inlayHint.answer({ textDocument, range }, contextOf(text, options))) ?? [];
}

const partsOf = ({ label }: InlayHint): InlayHintLabelPart[] => (typeof label === 'string' ? [] : label);
const labelOf = (hint: InlayHint): string =>
  partsOf(hint)
    .map(({ value }) => value)
    .join('');

/** The text with each hint between `⟪` and `⟫` where it is shown. */
async function shown(text: string, options: AskOptions = {}): Promise<string> {
  const lines = text.split('\n');
  for (const hint of (await hintsOf(text, options)).toReversed()) {
    const { line, character } = hint.position;
    const before = lines[line] ?? '';
    lines[line] = `${before.slice(0, character)}⟪${labelOf(hint)}⟫${before.slice(character)}`;
  }
  return lines.join('\n');
}

/** The same of a text behind the frame, without the frame. */
const shownIn = async (text: string, options: AskOptions = {}): Promise<string> =>
  (await shown(frame + text, options))
    .split('\n')
    .slice(frame.split('\n').length - 1)
    .join('\n');

describe('inlay hints', () => {
  it('say who an id is, in the shortest way', async () => {
    expect(
      await shown(`people:
  - { id: ravi, name: Ravi Rao }
roles:
  - { id: pm, title: Delivery manager, holderId: "ravi" }
  - { id: vacant, title: Sponsor, reportsToRoleId: pm }
risks:
  - { id: storm, statement: The wind takes the roof of the factory away, ownerRoleId: vacant }
scenarios:
  - relatesTo: [risks/storm, roles/nobody]
`),
    ).toBe(`people:
  - { id: ravi, name: Ravi Rao }
roles:
  - { id: pm, title: Delivery manager, holderId: "ravi"⟪Ravi Rao⟫ }
  - { id: vacant, title: Sponsor, reportsToRoleId: pm⟪Ravi Rao⟫ }
risks:
  - { id: storm, statement: The wind takes the roof of the factory away, ownerRoleId: vacant⟪Sponsor⟫ }
scenarios:
  - relatesTo: [risks/storm⟪The wind takes the roof…⟫, roles/nobody]
`);
  });

  it('say nothing where the id says as much', async () => {
    const text =
      'milestones:\n  - { id: go-live, title: Go Live }\ndeliverables:\n  - { id: app, milestoneId: go-live }\n';
    expect(await shown(text)).toBe(text);
  });

  it('say nothing where a comment on the line says as much', async () => {
    const text =
      'people:\n  - { id: ravi, name: Ravi Rao }\nroles:\n  - id: pm\n    holderId: ravi # Ravi Rao, since May\n  - id: po\n    holderId: ravi # since June\n    # Ravi Rao\n';
    expect(await shown(text)).toBe(text.replace('ravi # since', 'ravi⟪Ravi Rao⟫ # since'));
  });

  it('are cut where they are long, and then say the whole when the mouse rests on them', async () => {
    const text = (title: string) =>
      `risks:\n  - { id: storm, statement: ${title} }\nscenarios:\n  - { relatesTo: [risks/storm] }\n`;
    const partOf = async (title: string) => {
      const [hint] = await hintsOf(text(title));
      return hint && partsOf(hint).map(({ value, tooltip }) => [value, tooltip]);
    };
    expect(await partOf('The wind takes the roofs.')).toEqual([
      ['The wind takes the roofs.', 'The wind takes the roofs.'],
    ]);
    expect(await partOf('The wind takes the roof off.')).toEqual([
      ['The wind takes the roof…', 'The wind takes the roof off.'],
    ]);
    expect(await partOf('😀'.repeat(26))).toEqual([[`${'😀'.repeat(24)}…`, '😀'.repeat(26)]]);
  });

  it('lead from a name to where it is declared, and say more of it', async () => {
    const text = 'people:\n  - id: ravi\n    name: Ravi Rao\nroles:\n  - { id: pm, title: Manager, holderId: ravi }\n';
    const [hint] = await hintsOf(text);
    expect(hint).toEqual({
      position: { line: 4, character: 44 },
      label: [
        {
          value: 'Ravi Rao',
          tooltip: 'Ravi Rao, Manager',
          location: {
            uri: textDocument.uri,
            range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
          },
        },
      ],
      paddingLeft: true,
    });
  });

  it('say of a deadline which day and time it is, and where it moves', async () => {
    const text = `scope:
  dependencies:
    - { id: a, due: 2026-09-01 }
    - { id: b, due: 2026-09-05 }
    - { id: c, due: "2026-09-01T12:00[Asia/Kolkata]" }
    - { id: d, due: 2026-13-01 }
`;
    expect(await shownIn(text)).toBe(`scope:
  dependencies:
    - { id: a, due: 2026-09-01⟪Tue 17:00 Amsterdam⟫ }
    - { id: b, due: 2026-09-05⟪Sat → Mon 7 Sep 17:00⟫ }
    - { id: c, due: "2026-09-01T12:00[Asia/Kolkata]"⟪Tue⟫ }
    - { id: d, due: 2026-13-01 }
`);
    expect(await shownIn(text, { locale: 'nl' })).toContain('⟪za → ma 7 sep 17:00⟫');
    expect(await shown(text)).toContain('due: 2026-09-01⟪Tue⟫'); // where nothing tells when a day ends
  });

  it('show the end of a day as people write it', async () => {
    const late = frame.replace('17:00"', '24:00"');
    expect(await shown(`${late}scope: { dependencies: [{ due: 2026-09-01 }] }\n`)).toContain('⟪Tue 24:00 Amsterdam⟫');
  });

  it('tell on the clocks of the parties when a deadline is over', async () => {
    const hints = await hintsOf(`${frame}scope: { dependencies: [{ due: 2026-09-01 }] }\n`);
    expect(partsOf(hints.at(-1) as InlayHint)).toEqual([
      { value: 'Tue 17:00 Amsterdam', tooltip: 'Tue 1 September 2026, 17:00 in Amsterdam (20:30 in Kolkata)' },
    ]);
  });

  it('say what time a meeting is for the others, now and when a clock has changed', async () => {
    const meeting = 'communication:\n  meetings:\n    - { id: sync, at: "10:00", every: 1 week, from: 2026-03-04 }\n';
    expect(await shownIn(meeting)).toContain('at: "10:00"⟪13:30 Kolkata, 14:30 from 25 Oct⟫,');
    const inWinter = { now: Date.UTC(2026, 10, 23), locale: 'nl' } as const;
    expect(await shownIn(meeting, inWinter)).toContain('⟪14:30 Kolkata, 13:30 vanaf 28 mrt⟫');
    const ended = 'engagement: { startDate: 2026-03-02, endDate: 2026-06-30 }\n';
    expect(await shownIn(ended + meeting)).toContain('⟪14:30 Kolkata, 13:30 from 29 Mar⟫');
    expect(await shownIn(meeting.replace('id: sync', 'timeZone: Asia/Kolkata'))).toContain('⟪06:30 Amsterdam');
    const nowhere = frame.replace('deadlines: { timeZone: Europe/Amsterdam,', 'deadlines: {');
    expect(await shown(nowhere + meeting)).toContain('at: "10:00", every');
  });

  it('say nothing of a meeting where all clocks show the same', async () => {
    const alone = frame.replace('Asia/Kolkata', 'Europe/Berlin');
    const meeting = 'communication:\n  meetings:\n    - { id: sync, at: "10:00", every: 1 week, from: 2026-03-04 }\n';
    expect((await hintsOf(alone + meeting)).map(labelOf)).toEqual(['Amsterdam 09:00-17:30']);
  });

  it('count the business days up to a milestone and of the whole engagement', async () => {
    const text = `engagement:
  startDate: 2026-09-01
  endDate: 2026-09-30
milestones:
  - { id: live, due: 2026-09-15 }
  - { id: beta, title: Beta test, due: 2026-09-04 }
  - { id: early, due: 2026-08-03 }
`;
    expect(await shownIn(text, { settings: { inlayHints: { dates: false } } })).toBe(`engagement:
  startDate: 2026-09-01
  endDate: 2026-09-30⟪22 business days⟫
milestones:
  - { id: live, due: 2026-09-15⟪7 business days⟫ }
  - { id: beta, title: Beta test, due: 2026-09-04⟪24 business days⟫ }
  - { id: early, due: 2026-08-03 }
`);
    expect(await shownIn(text.replace('2026-08-03', '2026-09-02'), { locale: 'nl' })).toContain(
      '⟪wo 17:00 Amsterdam, 1 werkdag⟫',
    );
  });

  it('lead to the milestone before', async () => {
    const milestones =
      'milestones:\n  - { id: beta, title: Beta test, due: 2026-09-04 }\n  - { id: live, due: 2026-09-15 }\n';
    const hint = (await hintsOf(frame + milestones)).at(-1);
    expect(hint && labelOf(hint)).toBe('Tue 17:00 Amsterdam, 7 business days');
    expect(hint && partsOf(hint)[1]).toEqual({
      value: ', 7 business days',
      tooltip: '7 business days after beta: Beta test, Fri 4 September 2026',
      location: {
        uri: textDocument.uri,
        range: { start: { line: 7, character: 6 }, end: { line: 7, character: 8 } },
      },
    });
  });

  it.each([
    ['people', 115],
    ['dates', 10],
    ['localTimes', 4],
    ['businessDays', 3],
  ] as const)('can be switched on and off: %s', async (name, count) => {
    const all = { people: false, dates: false, localTimes: false, businessDays: false };
    expect(await hintsOf(complete, { settings: { inlayHints: all } })).toEqual([]);
    expect(await hintsOf(complete, { settings: { inlayHints: { ...all, [name]: true } } })).toHaveLength(count);
  });

  it('are those of the range alone', async () => {
    const line = complete.split('\n').findIndex((each) => each.startsWith('milestones:'));
    const range = { start: { line, character: 0 }, end: { line: line + 5, character: 0 } };
    expect((await hintsOf(complete, {}, range)).map(labelOf)).toEqual(['Tue 17:00 Amsterdam, 79 business days']);
    await expect(hintsOf(complete, {}, {} as typeof range)).rejects.toThrow('range');
  });

  it('are there once for what comes in by an alias', async () => {
    expect(
      await shown(
        'people:\n  - { id: ravi, name: Ravi Rao }\nroles:\n  - { id: a, title: A, holderId: &who ravi }\n  - { id: b, title: B, holderId: *who }\n',
      ),
    ).toBe(
      'people:\n  - { id: ravi, name: Ravi Rao }\nroles:\n  - { id: a, title: A, holderId: &who ravi⟪Ravi Rao⟫ }\n  - { id: b, title: B, holderId: *who }\n',
    );
  });

  it.each(specLayouts)('are in a spec $name', async ({ write, locale, ahead }) => {
    const text = write(complete, complete.indexOf('\nmilestones:') + 1);
    const others = ahead > 0 ? (await hintsOf(text.slice(0, ahead), { locale })).length : 0;
    const own = (await hintsOf(text, { locale })).slice(others).map(labelOf);
    expect(own).toEqual((await hintsOf(complete, { locale })).map(labelOf));
  });

  it('stay calm about half of a spec', async () => {
    for (let end = 0; end <= complete.length; end += 61) await hintsOf(complete.slice(0, end));
    for (let end = 0; end <= frame.length; end++) await hintsOf(frame.slice(0, end));
  });

  it('are not in a file of configuration', async () => {
    expect(await hintsOf('rules: {}\n', { kind: 'config' })).toEqual([]);
  });
});
