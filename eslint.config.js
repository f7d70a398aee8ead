import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const hostGlobals = [
  { name: 'Excel', message: 'Only src/workbook/excel and src/taskpane may talk to Excel.' },
  { name: 'Office', message: 'Only src/workbook/excel and src/taskpane may talk to Office.' },
  { name: 'OfficeExtension', message: 'Only src/workbook/excel and src/taskpane may talk to Office.' },
];
const impureGlobals = ['window', 'document', 'localStorage', 'fetch', 'process', 'Buffer', 'setTimeout'].map(
  (name) => ({
    name,
    message: 'This room is pure: no host, no browser, no clock.',
  }),
);

export default typescript.config(
  { ignores: ['build/', 'dist/', 'output/', 'coverage/', 'node_modules/'] },
  ...typescript.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.cjs', '.*.cjs'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], ...typescript.configs.disableTypeChecked },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/excel/**', 'src/taskpane/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/{assessment,reading,checking,analysis,report,app,locales}/**/*.ts', 'src/workbook/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals, ...impureGlobals],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in a pure room.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'No clock in a pure room.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No chance in a pure room.',
        },
      ],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
);
