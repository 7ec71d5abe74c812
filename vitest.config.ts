import { defineConfig } from 'vitest/config';

/** Everything that needs no VS Code. What measures times runs by itself, so that nothing else takes the machine meanwhile. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'checks',
          include: ['test/{unit,features,rules,lexicon,time,property,protocol,cli}/**/*.test.ts'],
          setupFiles: ['test/support/seed.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'performance',
          include: ['test/performance/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'storm',
          include: ['test/property/incremental.test.ts'],
          setupFiles: ['test/support/seed.ts'],
          env: { STORM_EDITS: '100000' },
        },
      },
    ],
  },
});
