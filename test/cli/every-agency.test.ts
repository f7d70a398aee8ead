import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { runCli, SAMPLE } from './run-cli';

test('--all prints the one agency of the sample on one line, and writes nothing', () => {
  const { exitCode, output, errors } = runCli([SAMPLE, '--all']);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  const [line, ...rest] = output.trimEnd().split('\n');
  expect(rest).toEqual([]);
  const printed = JSON.parse(line ?? '') as Record<string, unknown>;
  const schema = JSON.parse(readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8')) as object;
  // A line has some of the properties of the whole result, each as the schema describes it.
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({
    ...schema,
    required: [
      'agency',
      'fiscalYear',
      'framework',
      'items',
      'indicators',
      'tools',
      'overall',
      'level',
      'notUnderstood',
    ],
  });
  validate(printed);
  expect(validate.errors).toBeNull();
  expect(printed).toMatchObject({ fiscalYear: 2568, overall: { score: 95.21 } });
});

test('--all with an option for one agency says which one to leave out', () => {
  const { exitCode, errors } = runCli([SAMPLE, '--all', '--out', 'x.xlsx', '--lang', 'en']);
  expect(exitCode).toBe(2);
  expect(errors).toContain('--out');
});
