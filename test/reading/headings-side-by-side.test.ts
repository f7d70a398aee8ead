import { describe, expect, it } from 'vitest';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function read(rows: readonly (readonly CellOf[])[], choices: ReadingChoices): ScoreSet {
  const result = readScores(workbook(sheet('ผล', rows)), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

/** Tables of the indicators beside one another, each with what stands over its names; scores grow from table to table. */
function sideBySide(over: readonly string[], headings: readonly CellOf[]): readonly (readonly CellOf[])[] {
  const beside = (cells: (index: number) => readonly CellOf[]): readonly CellOf[] =>
    over.flatMap((_, index) => [...cells(index), null]);
  return [
    beside((index) => [over[index] ?? null, null]),
    ...(headings.length > 0 ? [beside(() => headings)] : []),
    ...INDICATORS.map((name, row) => beside((index) => [`${row + 1} ${name}`, 60 + row + index * 10])),
    beside((index) => ['ITA', 65 + index * 10]),
  ];
}

const firstAndOverall = ({ indicators, overall }: ScoreSet): readonly unknown[] => [
  indicators[0]?.score.value,
  overall[0]?.value,
];

describe('tables of indicators side by side', () => {
  const AGENCIES = ['เทศบาลตำบลนาน้อย', 'เทศบาลตำบลเวียงสา', 'อบต.ปอน'];

  it.each([
    ['with headings', ['ตัวชี้วัด', 'คะแนน']],
    ['without headings', []],
  ])('are each of the agency that stands over its names, %s', (_, headings) => {
    const rows = [['สรุปผลการประเมิน ITA ปี 2568'], ...sideBySide(AGENCIES, headings)];
    AGENCIES.forEach((agency, index) => {
      expect(firstAndOverall(read(rows, { agency }))).toEqual([60 + index * 10, 65 + index * 10]);
    });
  });

  it('are each of the year that stands over its names', () => {
    const rows = [
      ['ผลการประเมิน ITA เทศบาลตำบลนาน้อย'],
      ...sideBySide(['ปีงบประมาณ พ.ศ. 2567', 'ปีงบประมาณ พ.ศ. 2568'], ['ตัวชี้วัด', 'คะแนน']),
    ];
    expect(firstAndOverall(read(rows, { year: 2567 }))).toEqual([60, 65]);
    expect(firstAndOverall(read(rows, { year: 2568 }))).toEqual([70, 75]);
  });
});

describe('tools side by side', () => {
  const TOOLS: readonly CellOf[] = ['IIT', 'EIT', 'OIT', 'รวม'];
  const toolsOf = ({ tools }: ScoreSet): readonly unknown[] => tools.map(({ score }) => score.value);

  it('under a goal are of no year', () => {
    const rows = [
      ['เปรียบเทียบผลการประเมิน ITA'],
      ['หน่วยงาน', 2567, null, null, null, 2568, null, null, null, 'เป้าหมาย 2569', null, null, null],
      [null, ...TOOLS, ...TOOLS, ...TOOLS],
      ['เทศบาลตำบลนาน้อย', 80, 81, 82, 81.1, 83, 84, 85, 84.1, 90, 91, 92, 91.1],
    ];
    const scores = read(rows, {});
    expect(scores.fiscalYear.year).toBe(2568);
    expect(toolsOf(scores)).toEqual([83, 84, 85]);
  });

  it('head the scores obtained below weights and full marks, which are not the overall score', () => {
    const rows = [
      ['ผลการประเมิน ITA ปี 2568 เทศบาลตำบลนาน้อย'],
      [null, 'IIT', 'EIT', 'OIT', 'ภาพรวม'],
      ['ค่าน้ำหนัก', 30, 30, 40, 100],
      ['คะแนนเต็ม', 100, 100, 100, 100],
      ['คะแนนที่ได้', 91.33, 91, 90, 90.7],
      ['ถ่วงน้ำหนัก', 27.4, 27.3, 36, 90.7],
    ];
    const scores = read(rows, {});
    expect(toolsOf(scores)).toEqual([91.33, 91, 90]);
    expect(scores.overall.map(({ value }) => value)).toEqual([90.7]);
  });
});
