/** A test runner for inside VS Code's extension hosts: it needs neither Node nor a browser. */

/** How long one test may take, in milliseconds. */
const testLimit = 20_000;

/** What the lines of the suite begin with: VS Code writes to the same console. run.ts prints only these. */
export const mark = '[suite] ';

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/**
 * Runs tests one after the other and prints a line for each, then `N passed, M failed`. Rejects when one fails; VS Code
 * then exits with an error.
 */
export async function runTests(tests: readonly Test[]): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    try {
      await within(testLimit, () => name, run());
      say(`ok    ${name}`);
    } catch (error) {
      failed++;
      say(`FAIL  ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  say(`${tests.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

function say(text: string): void {
  console.log(mark + text);
}

/** The promise itself, rejected when it takes longer than `limit` milliseconds. */
export async function within<T>(limit: number, what: () => string, promise: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${limit / 1000} s: ${what()}`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws unless both are the same as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

/** Throws unless the condition holds. */
export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
