/** The first lines that differ between two texts, with some before and behind them. */
export function difference(actual: string, expected: string, around = 3): string {
  const found = actual.split('\n');
  const wanted = expected.split('\n');
  let first = 0;
  while (first < Math.min(found.length, wanted.length) && found[first] === wanted[first]) first++;
  const show = (mark: string, lines: readonly string[]): string[] =>
    lines.slice(first, first + around).map((line) => `${mark} ${line}`);
  return [
    `at line ${first + 1} of ${found.length} and ${wanted.length}:`,
    ...wanted.slice(Math.max(0, first - around), first).map((line) => `  ${line}`),
    ...show('-', wanted),
    ...show('+', found),
  ].join('\n');
}
