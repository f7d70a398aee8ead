import { defineConfig } from 'vitest/config';

const ALL = 'test/**/*.test.{ts,tsx}';

/** Tests of pure functions over plain data: they leave nothing behind, so all of them share what they import. */
const PURE =
  'test/{analysis,app,assessment,checking,corpus,document,locales,planted,reading,report,workbook,workbook-file}/**/*.test.ts';

/** Patience for what waits on machines with few cores. */
const LIMITS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'whole', include: [ALL], exclude: [PURE], ...LIMITS } },
      { test: { name: 'pure', include: [PURE], isolate: false, ...LIMITS } },
    ],
  },
});
