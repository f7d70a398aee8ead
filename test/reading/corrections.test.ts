import { describe, expect, it } from 'vitest';
import type { Correction, StatedContents } from '../../src/reading/corrections';
import { withCorrection } from '../../src/reading/corrections';
import { fitCorrections } from '../../src/reading/fitting-corrections';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { parseA1Range } from '../../src/workbook/address';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook } from './sheet-of-rows';

function said(name: string, a1: string, is: StatedContents): Correction {
  const range = parseA1Range(a1);
  if (!range) throw new Error(a1);
  return { range: { sheet: name, ...range }, is };
}

function read(sheets: readonly SnapshotSheet[], ...corrections: readonly Correction[]): ScoreSet {
  const result = readScores(workbook(...sheets), { year: 2568, corrections });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

/** The first score of each item, as it counts. */
function items({ items: all }: ScoreSet): Record<string, number | null> {
  return Object.fromEntries([...all].reverse().map(({ code, score }) => [code, score.value]));
}

const twoColumns = sheet('EIT', [
  ['ปี 2568'],
  ['ข้อ', 'คะแนน', 'คะแนน'],
  ...upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number]),
]);

describe('what the analyst says of cells', () => {
  it('a column said to be the scores is taken, surely, and leaves no doubt', () => {
    const scores = read([twoColumns], said('EIT', 'C3:C11', 'EIT'));
    expect(items(scores)).toMatchObject({ e1: 91, e9: 99 });
    expect(scores.tables).toMatchObject([{ confidence: 'high', evidence: [{ kind: 'stated' }], tool: 'EIT' }]);
    expect(scores.items).toHaveLength(9);
    expect(scores.competing).toEqual([]);
    expect(scores.notUnderstood.map(({ kind }) => kind)).not.toContain('ambiguous-score-column');
  });

  it('a column said to hold no scores is left alone', () => {
    const scores = read([twoColumns], said('EIT', 'B1:B99', 'no-scores'));
    expect(items(scores)).toMatchObject({ e1: 91, e9: 99 });
    expect(scores.competing).toEqual([]);
  });

  it('a whole table may be pointed at, codes and all', () => {
    const rows = upTo(9).map((number) => [number, `คำถาม ${number}`, 80 + number]);
    const scores = read([sheet('ข้อมูล', [['ปี 2568'], ['ก', 'ข', 'ค'], ...rows])], said('ข้อมูล', 'A2:C11', 'EIT'));
    expect(items(scores)).toMatchObject({ e1: 81, e9: 89 });
  });

  it('codes along a row, scores below them', () => {
    const codes = upTo(9).map((number) => `e${number}`);
    const page = sheet('ข้อมูล', [
      ['ปี 2568'],
      [null, ...codes],
      ['ก', ...upTo(9).map((number) => 60 + number)],
      ['ข', ...upTo(9).map((number) => 80 + number)],
    ]);
    expect(items(read([page], said('ข้อมูล', 'B4:J4', 'EIT')))).toMatchObject({ e1: 81, e9: 89 });
  });

  it('numbers without codes are taken in their order where they are as many as the tool has items, and said to be', () => {
    const rows = upTo(9).map((number) => [`คำถามที่ไม่มีรหัส`, 80 + number]);
    const scores = read([sheet('ข้อมูล', [['ปี 2568'], ...rows, ['รวม', 85]])], said('ข้อมูล', 'B2:B11', 'EIT'));
    expect(items(scores)).toEqual(Object.fromEntries(upTo(9).map((number) => [`e${number}`, 80 + number])));
    expect(scores.notUnderstood).toMatchObject([{ kind: 'items-by-order', tool: 'EIT', count: 9 }]);
  });

  it('a rank beside the scores is no code where codes with letters stand there too', () => {
    const rows = upTo(9).map((number) => [`e${10 - number}`, number, 99 - number]);
    expect(items(read([sheet('x', [['ปี 2568'], ...rows])], said('x', 'C2:C10', 'EIT')))).toMatchObject({
      e9: 98,
      e1: 90,
    });
  });

  it('what is said goes before other tables of the same items, whatever their order', () => {
    const table = (name: string, first: number) =>
      sheet(name, [['ปี 2568'], ['ข้อ', 'คะแนน'], ...upTo(9).map((number) => [`e${number}`, first + number])]);
    const sheets = [table('A', 80), table('B ร่าง', 70)];
    expect(items(read(sheets))).toMatchObject({ e1: 81 });
    expect(items(read(sheets, said('B ร่าง', 'B3:B11', 'EIT')))).toMatchObject({ e1: 71 });
  });

  it('indicators by their names, and tools with the overall score', () => {
    const indicators = sheet('ก', [['ปี 2568'], ...INDICATORS.map((name, index) => [name, 1, 81 + index])]);
    const tools = sheet('ข', [
      ['IIT', 81],
      ['EIT', 82],
      ['OIT', 83],
      ['คะแนนรวม', 82.1],
    ]);
    const scores = read([indicators, tools], said('ก', 'C2:C11', 'indicators'), said('ข', 'B1:B4', 'tools'));
    expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual(
      upTo(10).map((number) => [number, 80 + number]),
    );
    expect(scores.tools.map(({ tool, score }) => [tool, score.value])).toEqual([
      ['IIT', 81],
      ['EIT', 82],
      ['OIT', 83],
    ]);
    expect(scores.overall.map(({ value }) => value)).toEqual([82.1]);
  });

  it('of two corrections of the same cells the later counts, and adding one takes the place of what it overlaps', () => {
    const both = [said('EIT', 'B3:B11', 'EIT'), said('EIT', 'A1:B20', 'no-scores')];
    expect(
      items(
        read(
          [
            twoColumns,
            sheet('o', [
              ['ข้อ', 'คะแนน'],
              ['o1', 100],
              ['o2', 0],
            ]),
          ],
          ...both,
        ),
      ),
    ).toEqual({
      o1: 100,
      o2: 0,
    });
    expect(withCorrection([both[0] ?? said('', 'A1', 'items')], said('EIT', 'B4', 'no-scores'))).toHaveLength(1);
    expect(withCorrection(both, said('OIT', 'B4', 'no-scores'))).toHaveLength(3);
  });

  it('what no longer fits is told apart with the reason', () => {
    const words = sheet('คำ', [
      ['ข้อ', 'คะแนน'],
      ['ก', 'ยังไม่มี'],
    ]);
    const odd = sheet('แปลก', [[80], [81], [82]]);
    const corrections = [
      said('หาย', 'B1:B9', 'EIT'),
      said('คำ', 'B1:B9', 'no-scores'),
      said('แปลก', 'A1:A3', 'OIT'),
      said('EIT', 'C3:C11', 'EIT'),
    ];
    const { kept, dropped } = fitCorrections(workbook(twoColumns, words, odd), corrections);
    expect(kept).toEqual([corrections[3]]);
    expect(dropped.map(({ why }) => why)).toEqual(['no-sheet', 'no-number', 'no-labels']);
  });
});
