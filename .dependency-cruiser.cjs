/**
 * The import rules of the house (docs/architecture.md), one rule a room. A room may import what stands
 * in its `may`; `pure` rooms may import no package at all.
 */
const rooms = {
  assessment: { may: [], pure: true },
  workbook: { path: '^src/workbook/[^/]+$', may: [], pure: true },
  'workbook/file': { may: ['^src/workbook/[^/]+$'] },
  'workbook/excel': { may: ['^src/workbook/[^/]+$'], pure: true },
  reading: { may: ['assessment', '^src/workbook/[^/]+$'], pure: true },
  checking: { may: ['assessment', 'reading', '^src/workbook/[^/]+$'], pure: true },
  analysis: { may: ['assessment', 'reading', '^src/workbook/[^/]+$'], pure: true },
  report: { may: ['assessment', 'analysis', 'checking', 'reading', 'locales', '^src/workbook/[^/]+$'], pure: true },
  document: { may: ['assessment', 'report', '^src/workbook/[^/]+$'] },
  app: {
    may: ['assessment', 'analysis', 'checking', 'reading', 'report', 'locales', '^src/workbook/[^/]+$'],
    pure: true,
  },
  taskpane: {
    may: ['app', 'assessment', 'analysis', 'checking', 'document', 'reading', 'locales', '^src/workbook/'],
  },
  cli: {
    may: ['app', 'assessment', 'analysis', 'checking', 'document', 'reading', 'locales', '^src/workbook/'],
  },
};

const pathOf = (room) => rooms[room]?.path ?? `^src/${room}/`;
const allowed = (may) => may.map((entry) => (entry.startsWith('^') ? entry : pathOf(entry)));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(([room, { may }]) => ({
      name: `${room}-imports`,
      comment: `src/${room} may import ${may.join(', ') || 'nothing'} and itself`,
      severity: 'error',
      from: { path: pathOf(room) },
      to: { path: '^src/', pathNot: [pathOf(room), ...allowed(may)] },
    })),
    {
      name: 'texts-know-types-only',
      comment: 'src/locales puts facts into words: it may know their types, never run their code',
      severity: 'error',
      from: { path: '^src/locales/' },
      to: { path: '^src/', pathNot: '^src/locales/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-rooms-import-no-package',
      severity: 'error',
      from: {
        path: [
          ...Object.entries(rooms)
            .filter(([, { pure }]) => pure)
            .map(([room]) => pathOf(room)),
          '^src/locales/',
        ],
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core', 'undetermined'] },
    },
    {
      name: 'excel-only-in-the-pane',
      comment: 'the Office.js side is reached from the task pane only; texts may know its problem codes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbook/excel|taskpane|locales)/' },
      to: { path: '^src/(workbook/excel|taskpane)/' },
    },
    {
      name: 'files-only-on-the-command-line',
      comment: 'the .xlsx side is reached from the command line only; texts may know its problem codes',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbook/file|cli|locales)/' },
      to: { path: '^src/(workbook/file|cli)/' },
    },
    {
      name: 'node-only-in-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'source-knows-no-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
