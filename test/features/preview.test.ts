import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { preview } from '../../server/src/features/preview.ts';
import { status } from '../../server/src/features/status.ts';
import { dutchTitles } from '../../server/src/schema/dutchTitles.ts';
import { engagementSchema, propertyOf, resolve, type SchemaNode } from '../../server/src/schema/schema.ts';
import { contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const example = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const ask = async (text: string, locale: 'en' | 'nl' = 'en', index?: number): Promise<string> => {
  const textDocument = { uri: 'file:///specs/test.engagement.yaml' };
  const params = index === undefined ? { textDocument } : { textDocument, index };
  return (await preview.answer(params, contextOf(text, { locale }))) ?? '';
};
/** A section by its title, without the title. */
const section = (markdown: string, title: string): string =>
  (markdown.split(/^(?=## )/m).find((part) => part.startsWith(`## ${title}\n`)) ?? '')
    .split('\n')
    .slice(2)
    .join('\n')
    .trim();

describe('the preview', () => {
  it('shows milestones as a table, with weekdays and with names instead of ids', async () => {
    expect(section(await ask(example), 'Milestones')).toBe(
      `| Title | Due date | Binding | Owner | Depends on | Consequence |
| --- | --- | --- | --- | --- | --- |
| Beta with 50 customers | Tue 30 June 2026 | target | Delivery manager |  |  |
| Go-live | Tue 1 September 2026 | firm | Delivery manager | Beta with 50 customers | Nova credits EUR 1000 per business day, at most EUR 15000. |`,
    );
  });

  it('shows responsibilities as a matrix', async () => {
    expect(
      section(await ask(example, 'nl'), 'Verantwoordelijkheden')
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      '| Activiteit | Delivery manager | Product owner | Relationship manager | Sponsor | Account director |',
      '| --- | --- | --- | --- | --- | --- |',
      '| Build both apps. | R/A | C | I |  |  |',
      '| Accept each release. | I | R/A |  |  |  |',
    ]);
  });

  it('shows targets, ladders, and when a meeting is on the clocks of both parties, in summer and winter', async () => {
    const markdown = await ask(example);
    expect(markdown).toContain('- **Target:** ≥ 2000\n');
    expect(markdown).toContain('| Sponsor | Account director | 3 business days |');
    expect(markdown).toContain(
      '- **Time:** 10:00 in Amsterdam (14:30 in Kolkata) or 10:00 in Amsterdam (13:30 in Kolkata)\n',
    );
    expect(markdown).toContain('| Changes › Procedure, Go-live, ACME gives Nova the API test keys. |');
  });

  it('shows the few weeks in which only one of the clocks has changed, and does without a zone that nobody knows', async () => {
    const text = `parties:
  - { id: acme, timeZone: Europe/Amsterdam }
  - { id: nova, timeZone: America/New_York }
  - { id: third, timeZone: Mars/Olympus }
deadlines: { timeZone: Europe/Amsterdam }
engagement: { startDate: 2026-03-02, endDate: 2026-04-30 }
communication:
  meetings:
    - { id: sync, at: "15:00", every: 1 week, from: 2026-03-02, timeZone: Europe/Amsterdam }
`;
    expect(await ask(text)).toContain(
      '15:00 in Amsterdam (09:00 in New York) or 15:00 in Amsterdam (10:00 in New York)',
    );
  });

  it.each(specLayouts)('says the same: $name', async ({ write, locale, ahead }) => {
    const expected = parse(
      write(example, 0)
        .slice(ahead)
        .replace(/^---\r?\n/, ''),
    ) as { metadata: { status: string; language: string } };
    const plain = example
      .replace('status: agreed', `status: ${expected.metadata.status}`)
      .replace('language: en', `language: ${expected.metadata.language}`);
    const index = ahead > 0 ? 1 : 0;
    expect(await ask(write(example, example.indexOf('milestones:')), locale, index)).toBe(await ask(plain, locale, 0));
  });

  it('shows all specs of a file, or one of them', async () => {
    const file = 'metadata: { title: One }\n---\nmetadata: { title: Two }\n';
    expect(await ask(file)).toBe('# One\n\n---\n\n# Two\n');
    expect(await ask(file, 'en', 1)).toBe('# Two\n');
    expect(await ask('', 'nl')).toBe('*Hier staat nog niets.*\n');
  });

  it('takes no text of the file for Markdown or HTML', async () => {
    const text =
      'metadata:\n  title: "# *A* <b>|$x$"\nglossary:\n  - { term: "a|b", definition: "<script>x</script> [y](command:z)" }\n  - { term: "- c", definition: "d" }\n';
    const markdown = await ask(text);
    expect(markdown).toContain('# \\# \\*A\\* \\<b\\>\\|\\$x\\$\n');
    expect(markdown).toContain('| a\\|b | \\<script\\>x\\</script\\> \\[y\\](command:z) |');
  });

  it('links addresses, and nothing that only looks like one', async () => {
    const url = (address: string): Promise<string> =>
      ask(`progress:\n  tools:\n    - { id: a, url: "${address}", name: x }\n`);
    expect(await url('https://acme.example/a_b')).toContain('<https://acme.example/a_b>');
    expect(await url('javascript:alert(1)')).not.toContain('<');
  });

  it('answers at every length of a half-typed spec, and for the many that aliases make', async () => {
    const text = example.slice(0, 4000);
    for (let end = 0; end < text.length; end += 7) await ask(text.slice(0, end));
    const many = `escalations:\n  - &e { trigger: x, levels: [&l { clientRoleId: a }${', *l'.repeat(999)}] }\n${'  - *e\n'.repeat(999)}`;
    expect((await ask(many)).length).toBeLessThan(40_000_000);
  });

  it('has a Dutch title for each key that the format has', () => {
    const same = [
      'Metadata',
      'Status',
      'Model',
      'Budget',
      'Feedback',
      'Workshops',
      'Workshop',
      'Impact',
      'Contract',
      'KPI',
    ];
    const titles = new Set<string>();
    const walk = (node: SchemaNode): void => {
      for (const key of Object.keys(node.properties ?? {})) {
        const property = propertyOf(node, key);
        if (!property) continue;
        if (!property['x-declares'] && property.title !== undefined) titles.add(property.title);
        const items = property.items && resolve(property.items);
        if (items?.properties && items.title !== undefined) titles.add(items.title);
        walk(items ?? property);
      }
    };
    walk(engagementSchema);
    expect([...titles].filter((title) => !Object.hasOwn(dutchTitles, title) && !same.includes(title))).toEqual([]);
    expect(Object.keys(dutchTitles).filter((title) => !titles.has(title))).toEqual([]);
  });
});

it('the readiness of each spec of a file comes with what is missing, what brings most first', async () => {
  const found = await status.answer(
    { textDocument: { uri: '' } },
    contextOf(`${example}---\nmetadata: { title: Two }\n`, { locale: 'nl' }),
  );
  const [first, second] = found;
  expect(found.length).toBe(2);
  expect(first?.score).toBeGreaterThan(90);
  expect(second?.title).toBe(`Gereedheid ${second?.score} van 100`);
  const gains = second?.gaps.map(({ gain }) => gain) ?? [];
  expect(gains.length).toBeGreaterThan(10);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
});
