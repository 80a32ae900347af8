import { configDefaults, defineConfig } from 'vitest/config';
import { fastFolder } from './tests/fast-folder.ts';
import { skippedTests } from './tests/skipped.ts';

const outside = [...configDefaults.exclude, 'dist/**', 'data/**', 'test-results/**'];

/**
 * Three layers, told apart by name, from fast to slow, so that the cheapest explanation of a failure comes first:
 * `x.test.ts` pure, `x.db.test.ts` on a real PostgreSQL, `tests/x.journey.test.ts` in a browser.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }], skippedTests],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, '**/*.db.test.ts', '**/*.journey.test.ts'],
          maxWorkers: 2,
          // They keep nothing between them, and loading the domain anew for each file takes as long as its tests.
          isolate: false,
          testTimeout: 10_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: outside,
          globalSetup: ['tests/database-setup.ts'],
          env: { TMPDIR: fastFolder() },
          maxWorkers: 2,
          // Each has a database of its own, and loading the server anew for each file takes as long as its tests.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/**/*.journey.test.ts'],
          exclude: outside,
          globalSetup: ['tests/journey-setup.ts'],
          // Two at a time take as long: browser, server and database fill both cores.
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as a locator waits: what is polled takes the same way through browser and server.
          expect: { poll: { timeout: 10_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
