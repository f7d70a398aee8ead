import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseMapping } from '../../src/app/mapping-file';
import { buildXlsx, cellAt } from '../fixtures/xlsx-builder';
import { inTemporaryFolder, runCli } from './run-cli';

type Row = readonly (string | number)[];

const codes = Array.from({ length: 9 }, (_, index) => `e${index + 1}`);
const TWO_COLUMNS: readonly Row[] = [
  ['ผลคะแนน EIT ปีงบประมาณ พ.ศ. 2568'],
  ['ข้อ', 'คะแนน', 'คะแนน'],
  ...codes.map((code, index) => [code, 70 + index, 90 + index]),
];
const SECOND = { corrections: [{ sheet: 'EIT', range: 'C3:C11', is: 'EIT' }] };

const book = (name: string, rows: readonly Row[]): Uint8Array =>
  buildXlsx({
    sheets: [{ name, cells: rows.flatMap((row, at) => row.map((value, column) => cellAt(at, column, { value }))) }],
  });

/** Analyses a workbook with a mapping file of that text. */
function mapped(text: string, rows = TWO_COLUMNS, words: readonly string[] = []) {
  return inTemporaryFolder((folder) => {
    const [file, mapping, json] = ['a.xlsx', 'm.json', 'r.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, book('EIT', rows));
    writeFileSync(mapping, text);
    const run = runCli([file, '--mapping', mapping, '--json', json, '--out', join(folder, 'o.xlsx'), ...words]);
    const result = run.exitCode === 2 ? null : (JSON.parse(readFileSync(json, 'utf8')) as { items: unknown });
    return { ...run, items: result?.items };
  });
}

describe('--mapping', () => {
  test('says which cells are the scores', () => {
    expect(mapped(JSON.stringify(SECOND)).items).toMatchObject({ e1: { score: 90, address: 'C3' }, e9: { score: 98 } });
    const without = { corrections: [{ sheet: 'EIT', range: 'B1:B99', is: 'no-scores' }] };
    expect(mapped(JSON.stringify(without)).items).toMatchObject({ e1: { score: 90, address: 'C3' } });
  });

  test('is kept in the workbook for the next run, and --all goes by it too', () => {
    inTemporaryFolder((folder) => {
      const [file, out, again, mapping, json] = ['a', 'b', 'c', 'm', 'r'].map((name) => join(folder, `${name}.xlsx`));
      if (!file || !out || !again || !mapping || !json) throw new Error('five files');
      writeFileSync(file, book('EIT', TWO_COLUMNS));
      writeFileSync(mapping, JSON.stringify(SECOND));
      expect(runCli([file, '--mapping', mapping, '--out', out]).exitCode).toBe(0);
      expect(runCli([out, '--out', again, '--json', json]).exitCode).toBe(0);
      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ items: { e1: { score: 90, address: 'C3' } } });
      const all = runCli([file, '--all', '--mapping', mapping]);
      expect(JSON.parse(all.output)).toMatchObject({ items: { e1: { score: 90 } } });
    });
  });

  test('says how a heading is to be read, until the heading is changed', () => {
    const years = TWO_COLUMNS.map((row, at) => (at === 1 ? ['ข้อ', 'ปี 2567', 'ปี 2567'] : row));
    const heading = { sheet: 'EIT', cell: 'C2', reads: 'ปี 2568' };
    expect(mapped(JSON.stringify({ corrections: [heading] }), years).items).toMatchObject({
      e1: { score: 90, address: 'C3' },
    });
    inTemporaryFolder((folder) => {
      const [file, out, again, mapping] = ['a', 'b', 'c', 'm'].map((name) => join(folder, `${name}.xlsx`));
      if (!file || !out || !again || !mapping) throw new Error('four files');
      writeFileSync(file, book('EIT', years));
      writeFileSync(mapping, JSON.stringify({ corrections: [heading] }));
      expect(runCli([file, '--mapping', mapping, '--out', out, '--lang', 'en']).output).not.toContain('left out');
      writeFileSync(mapping, JSON.stringify({ corrections: [{ ...heading, insteadOf: 'ปี 2566' }] }));
      const { output } = runCli([out, '--mapping', mapping, '--out', again, '--lang', 'en']);
      expect(output).toContain('EIT!C2 reads “ปี 2568”');
      expect(output).toContain('the cell says something else now');
    });
  });

  test('what does not fit the workbook is left out with a word', () => {
    const text = JSON.stringify({ corrections: [{ sheet: 'OIT', range: 'B2:B9', is: 'OIT' }] });
    const { exitCode, output, items } = mapped(text, TWO_COLUMNS, ['--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(items).toMatchObject({ e1: { score: 70 } });
    expect(output).toContain('OIT!B2:B9');
    expect(output).toContain('no sheet of that name');
    expect(mapped(text).output).toContain('สมุดงานไม่มีชีตชื่อนี้');
  });

  test('a workbook in which nothing is left to read says both', () => {
    const { exitCode, errors } = mapped(
      JSON.stringify({ corrections: [{ sheet: 'EIT', range: 'B2', is: 'EIT' }] }),
      [['ไม่มีคะแนน']],
      ['--lang', 'en'],
    );
    expect(exitCode).toBe(2);
    expect(errors).toContain('EIT!B2');
    expect(errors).toContain('No ITA scores were found');
  });

  test.each([
    ['{ "corrections": [', 'not JSON'],
    ['[]', 'at $'],
    ['{ "correction": [] }', 'at correction:'],
    ['{ "corrections": [{ "sheet": "EIT", "range": "C3:", "is": "EIT" }] }', 'at corrections[0].range'],
    ['{ "corrections": [{ "sheet": "EIT", "range": "C3", "is": "XIT" }] }', 'at corrections[0].is'],
    ['{ "corrections": [{ "range": "C3", "is": "EIT" }] }', 'at corrections[0].sheet'],
    ['{ "corrections": [{ "sheet": "EIT", "cell": "C3:C4", "reads": "EIT" }] }', 'at corrections[0].cell'],
    ['{ "corrections": [{ "sheet": "EIT", "cell": "C3", "reads": "85.20" }] }', 'at corrections[0].reads'],
    ['{ "corrections": [{ "sheet": "EIT", "cell": "C3", "reads": "คะแนน", "is": "EIT" }] }', 'at corrections[0].is'],
    ['{ "excludedSheets": ["A", 2] }', 'at excludedSheets[1]'],
  ])('%s is refused in one sentence that says where', (text, where) => {
    const { exitCode, output, errors } = mapped(text, TWO_COLUMNS, ['--lang', 'en']);
    expect({ exitCode, output, lines: errors.trimEnd().split('\n').length }).toEqual({
      exitCode: 2,
      output: '',
      lines: 1,
    });
    expect(errors).toContain(where);
  });

  test('a file that is not there is named', () => {
    expect(runCli(['--mapping', 'nowhere.json', '--lang', 'en'])).toMatchObject({ exitCode: 2 });
  });

  test('the schema takes what the program takes', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/mapping.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const given of [
      SECOND,
      {},
      { excludedSheets: ['บันทึก'] },
      { corrections: [{ sheet: 'A', range: '$B$2:C9', is: 'tools' }] },
      { corrections: [{ sheet: '', range: 'B2', is: 'tools' }] },
      { corrections: [{ sheet: 'A', range: 'B', is: 'tools' }] },
      { corrections: [{ sheet: 'A', range: 'B2', is: 'tool' }] },
      { corrections: [{ sheet: 'A', range: 'B2', is: 'tools', why: 'x' }] },
      { corrections: [{ sheet: 'A', cell: 'B2', reads: 'คะแนนปี 2568' }] },
      { corrections: [{ sheet: 'A', cell: 'B2', reads: '', insteadOf: 'คะแนน' }] },
      { corrections: [{ sheet: 'A', cell: 'B2:B3', reads: 'EIT' }] },
      { corrections: [{ sheet: 'A', cell: 'B2' }] },
      { corrections: [{ sheet: 'A', cell: 'B2', reads: 'EIT', is: 'EIT' }] },
      { corrections: [{ sheet: 'A', cell: 'B2', reads: 'EIT', insteadOf: 5 }] },
      { corrections: {} },
      { sheets: [] },
    ]) {
      expect([given, validate(given)]).toEqual([given, parseMapping(JSON.stringify(given)).ok]);
    }
  });
});
