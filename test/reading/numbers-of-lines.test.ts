import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

/** The order of 15 items by score, the highest first; the score of item n is 60 + 2n. */
const ORDERS: readonly (readonly number[])[] = [
  [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  [11, 14, 1, 5, 2, 13, 4, 3, 8, 7, 15, 6, 10, 9, 12],
];

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = readScores(workbook(...sheets), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function items(scores: ScoreSet): Readonly<Record<string, number | null>> {
  return Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]));
}

describe('two columns of bare numbers', () => {
  const expected = Object.fromEntries((ORDERS[0] ?? []).map((number) => [`i${number}`, 60 + 2 * number]));

  it.each([
    ['อันดับ', 'ข้อที่'],
    ['ลำดับ', 'ข้อ'],
    ['ที่', 'ข้อที่'],
    ['ลำดับที่', 'รหัส'],
    ['Rank', 'Item'],
    ['No.', 'ข้อคำถามที่'],
  ])('%s counts lines, %s tells the item', (count, own) => {
    for (const order of ORDERS) {
      const rows = order.map((number, index): CellOf[] => [index + 1, number, 'คำถาม', 60 + 2 * number]);
      expect(items(read(sheet('IIT', [[count, own, 'ประเด็น', 'คะแนน'], ...rows])))).toEqual(expected);
      const turned = rows.map(([first, second, ...others]): CellOf[] => [second ?? null, first ?? null, ...others]);
      expect(items(read(sheet('IIT', [[own, count, 'ประเด็น', 'คะแนน'], ...turned])))).toEqual(expected);
    }
  });
});

describe('one column that counts lines', () => {
  const table = (heading: string, scoreOf: (line: number) => number): SnapshotSheet =>
    sheet('IIT', [
      [heading, 'ประเด็น', 'คะแนน'],
      ...Array.from({ length: 15 }, (_, index): CellOf[] => [index + 1, 'คำถาม', scoreOf(index)]),
    ]);
  const kinds = (scores: ScoreSet): readonly string[] => scores.notUnderstood.map(({ kind }) => kind);

  it('is taken for the items, with a doubt where the scores fall from line to line', () => {
    const fallen = read(table('ลำดับ', (line) => 99 - line));
    expect(fallen.items).toHaveLength(15);
    expect(kinds(fallen)).toEqual(['items-by-order']);
    expect(kinds(read(table('ลำดับ', (line) => 90 + ((line * 7) % 9))))).toEqual([]);
  });

  it('is no code under อันดับ', () => {
    expect(kinds(read(table('อันดับ', (line) => 90 + ((line * 7) % 9))))).toEqual(['items-by-order']);
  });
});

describe('numbers beside the names of other items', () => {
  const oit = FRAMEWORK_2568.items.filter(({ tool }) => tool === 'OIT');
  const numbered = (names: readonly string[]): ReturnType<typeof read> =>
    read(
      sheet('OIT', [
        ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 แบบวัด OIT'],
        ['ที่', 'ข้อมูลที่เปิดเผย', 'คะแนน'],
        ...names.map((name, at): CellOf[] => [at + 1, name, (at * 50) % 150]),
      ]),
    );
  const kinds = (scores: ScoreSet): readonly string[] => scores.notUnderstood.map(({ kind }) => kind);
  const names = oit.map(({ label }) => label.th);

  it('are said to be taken by their order', () => {
    expect(kinds(numbered([...names.slice(9), ...names.slice(0, 9)]))).toEqual(['items-by-order']);
  });

  it('are codes beside their own names, however worded', () => {
    expect(kinds(numbered(names))).toEqual([]);
    expect(kinds(numbered(names.map((name) => `${name} ประจำปี พ.ศ. ๒๕๖๘`)))).toEqual([]);
  });
});
