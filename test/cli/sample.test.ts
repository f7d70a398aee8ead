import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import packageFacts from '../../package.json' with { type: 'json' };
import { PRODUCT_VERSION } from '../../src/app/product';
import { inTemporaryFolder, runCli, SAMPLE, type CliRun } from './run-cli';

interface Value {
  score: number | null;
  reported: number | null;
  computed: number | null;
}
interface Result {
  agency: string;
  fiscalYear: number;
  framework: string;
  items: Record<string, { score: number | null; sheet: string; address: string; band: string }>;
  indicators: Record<string, Value & { band: string; rank: number }>;
  tools: Record<'IIT' | 'EIT' | 'OIT', Value>;
  overall: Value;
  level: { label: string; next: string; obstacles: { what: string; gap: number }[] };
  issues: { number: number; items: unknown[] }[];
  findings: { rule: string; severity: string; sheet: string; address: string; message: string; suggestion: unknown }[];
  sheets: string[];
}

describe('the bundled sample: one municipality as it published itself', () => {
  let run: CliRun;
  let result: Result;
  let wroteWorkbook = false;

  beforeAll(() => {
    inTemporaryFolder((folder) => {
      const json = join(folder, 'r.json');
      const out = join(folder, 'o.xlsx');
      run = runCli([SAMPLE, '--out', out, '--json', json, '--lang', 'en', '--fail-on', 'error']);
      result = JSON.parse(readFileSync(json, 'utf8')) as Result;
      wroteWorkbook = existsSync(out);
    });
  });

  test('has errors, so --fail-on error exits with 1, and the workbook is written all the same', () => {
    expect(run).toMatchObject({ exitCode: 1, errors: '' });
    expect(wroteWorkbook).toBe(true);
  });

  test('the result fits its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(result);
    expect(validate.errors).toBeNull();
  });

  test('overall 95.21 is ผ่านดี, and OIT keeps it from the next level by 3.75 points', () => {
    expect(result).toMatchObject({
      agency: expect.stringContaining('เทศบาลตำบลมะรือโบตก') as string,
      fiscalYear: 2568,
      framework: 'nacc-2568',
      overall: { score: 95.21, reported: 95.21, computed: 95.21 },
      level: { label: 'ผ่านดี', next: 'ผ่านดีเยี่ยม', obstacles: [{ what: 'OIT', gap: 3.75 }] },
    });
    expect(run.output).toContain('OIT 91.25 is 3.75 short of');
  });

  test('IIT is 98.11 against a printed 96.65, EIT 97.60 against 100.00', () => {
    expect(result.tools).toMatchObject({
      IIT: { score: 98.11, reported: 96.65 },
      EIT: { score: 97.6, reported: 100 },
      OIT: { score: 91.25, reported: 91.25 },
    });
    const mismatches = result.findings.filter(({ rule }) => rule === 'tool-mismatch');
    expect(mismatches.map(({ sheet, address, severity }) => [sheet, address, severity])).toEqual([
      ['สรุปคะแนน', 'C5', 'error'],
      ['สรุปคะแนน', 'C6', 'error'],
    ]);
  });

  test('all 52 items and 10 indicators are read, each with its cell', () => {
    const items = Object.values(result.items);
    expect(items).toHaveLength(52);
    expect(items.every(({ score, sheet, address }) => score !== null && sheet !== '' && address !== '')).toBe(true);
    expect(result.items['i10']).toMatchObject({ score: 93.75, sheet: 'IIT', address: 'C14', band: 'develop' });
    expect(result.items['o6']).toMatchObject({ score: 50, sheet: 'OIT', address: 'C10', band: 'urgent' });
    expect(Object.values(result.indicators).map(({ score }) => score)).toEqual([
      96.53, 99.17, 99.72, 96.8, 98.33, 98.07, 97.5, 97.24, 92.5, 90,
    ]);
  });

  test('i1 is flagged at its cell, with the value that would close indicator 1', () => {
    const finding = result.findings.find(({ rule }) => rule === 'mistyped-score');
    expect(finding).toMatchObject({ sheet: 'IIT', address: 'C5', suggestion: 94.17 });
    // The indicator itself is right, and is not called wrong.
    expect(result.findings).not.toContainEqual(expect.objectContaining({ sheet: 'สรุปคะแนน', address: 'C11' }));
  });

  test('what is right in the sample is not called wrong', () => {
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    const right = ['C12', 'C13', 'C14', 'C15', 'C3', 'C7'].map((address) => `สรุปคะแนน!${address}`);
    expect(errors.map(({ sheet, address }) => `${sheet}!${address}`).filter((cell) => right.includes(cell))).toEqual(
      [],
    );
  });

  test('makes a summary, the findings and seven issue sheets', () => {
    expect(result.issues.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(result.sheets.slice(0, 2)).toEqual(['สรุปผล ITA', 'ผลตรวจสอบคะแนน']);
    for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(result.sheets).toContain(`ประเด็นที่ ${number}`);
  });
});

test('prints in Thai without --lang', () => {
  inTemporaryFolder((folder) => {
    const { output, exitCode } = runCli([SAMPLE, '--out', join(folder, 'o.xlsx')]);
    expect(exitCode).toBe(0);
    expect(output).toContain('คะแนนภาพรวม  95.21');
    expect(output).toContain('OIT ได้ 91.25 ยังขาด 3.75');
  });
});

test('the product says the version of its package', () => {
  expect(PRODUCT_VERSION).toBe(packageFacts.version);
});
