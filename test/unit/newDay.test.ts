import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { onNewDay } from '../../server/src/lsp/newDay.ts';

const specIn = (zone: string) => parseEngagement('file:///a.engagement.yaml', 1, `deadlines: { timeZone: ${zone} }\n`);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it.each([
  ['Europe/Amsterdam', '2026-09-14T22:00:00Z'],
  ['Asia/Kathmandu', '2026-09-14T18:15:00Z'],
])('tells when another day begins in %s, once', (zone, midnight) => {
  vi.setSystemTime(Date.parse(midnight) - 3_600_000);
  const moments: string[] = [];
  onNewDay(
    () => [specIn(zone)],
    () => moments.push(new Date().toISOString()),
  );
  vi.advanceTimersByTime(20 * 3_600_000);
  expect(moments).toEqual([new Date(midnight).toISOString()]);
});

it('says nothing where no spec is open, and looks at those that are open then', () => {
  vi.setSystemTime(Date.UTC(2026, 8, 14, 12));
  const open: ReturnType<typeof specIn>[] = [];
  const begun = vi.fn();
  onNewDay(() => open, begun);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(begun).not.toHaveBeenCalled();
  open.push(specIn('UTC'));
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(begun).toHaveBeenCalledTimes(1);
});
