import { defineConfig } from 'vitest/config';

/** Everything that needs no VS Code: unit and property tests, the command line, and a real connection to the bundled server. */
export default defineConfig({
  test: {
    include: ['test/{unit,rules,property,protocol,cli}/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 20_000,
  },
});
