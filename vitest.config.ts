import { defineConfig } from 'vitest/config';

const ALL = 'test/**/*.test.{ts,tsx}';

/**
 * Tests that want a process to themselves: an `Office` of their own, a build, a browser, or all classes that a process
 * has defined. All others share what they import.
 */
const APART = ['test/{build,taskpane}/**/*.test.{ts,tsx}', 'test/excel-host/requirement-sets.test.ts'];

/** Tests of the add-in as it is published, which is built once for all of them. */
const BUILT = ['test/build/production-build.test.ts', 'test/taskpane/in-excel/*.test.ts'];

/** Patience for what waits on machines with few cores. */
const LIMITS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'built', include: BUILT, globalSetup: 'test/build/built-addin.ts', isolate: false, ...LIMITS } },
      { test: { name: 'apart', include: APART, exclude: BUILT, ...LIMITS } },
      { test: { name: 'together', include: [ALL], exclude: APART, isolate: false, ...LIMITS } },
    ],
  },
});
