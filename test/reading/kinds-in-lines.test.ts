import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf, type SheetOptions } from './sheet-of-rows';

const TITLE = 'ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568';
const AGENCY = 'เทศบาลตำบลนาน้อย';

function read(
  rows: readonly (readonly CellOf[])[],
  choices: ReadingChoices = {},
  options: SheetOptions = {},
): ScoreSet {
  const result = readScores(workbook(sheet('Sheet1', [[TITLE], [AGENCY], ...rows], options)), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

/** A line for each kind below each label, the label in the first of them only; the score grows from kind to kind. */
function rowsOf(labels: readonly (readonly CellOf[])[], kinds: readonly CellOf[]): readonly (readonly CellOf[])[] {
  return labels.flatMap((label, index) =>
    kinds.map((kind, order) => [...(order === 0 ? label : label.map(() => null)), kind, 70 + index + order * 10]),
  );
}

const INDICATOR_LABELS = INDICATORS.map((name, index) => [`${index + 1}. ${name}`]);
const scoresOf = ({ indicators }: ScoreSet): readonly (number | null)[] => indicators.map(({ score }) => score.value);
const counted = (from: number): readonly number[] => INDICATORS.map((_, index) => from + index);

describe('lines of several kinds below one label', () => {
  it('reads the newest of the years, or the one that is asked for, where labels are merged over their years', () => {
    const rows = [['ตัวชี้วัด', 'ปี', 'คะแนน'], ...rowsOf(INDICATOR_LABELS, [2567, 2568])];
    const merges = INDICATORS.map((_, index) => `A${4 + index * 2}:A${5 + index * 2}`);
    const newest = read(rows, {}, { merges });
    expect(newest.fiscalYear.year).toBe(2568);
    expect(scoresOf(newest)).toEqual(counted(80));
    expect(newest.notUnderstood).toMatchObject([{ kind: 'several-years', years: [2567, 2568] }]);
    expect(scoresOf(read(rows, { year: 2567 }, { merges }))).toEqual(counted(70));
  });

  it.each([
    ['years in words', ['ปี 2567', 'ปี 2568']],
    ['short years', ['ปี 67', 'ปี 68']],
    ['a goal and the result', ['ค่าเป้าหมาย', 'ผลการประเมิน']],
    ['the year before and this year', ['ปีก่อน', 'ปีนี้']],
    ['a mean of others and the agency', ['ค่าเฉลี่ยประเทศ', 'หน่วยงาน']],
    ['a mean of others and the agency by its kind', ['ค่าเฉลี่ยจังหวัด', 'อบต.']],
  ])('reads %s with empty cells below the labels', (_, kinds) => {
    const scores = read([['ตัวชี้วัด', 'รายการ', 'คะแนน'], ...rowsOf(INDICATOR_LABELS, kinds)]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scoresOf(scores)).toEqual(counted(80));
  });

  it('reads items and tools with their total, each in the line of its score', () => {
    const items = Array.from({ length: 15 }, (_, index) => [`i${index + 1}`, 'คำถาม']);
    const ofItems = read([['ข้อ', 'คำถาม', 'ปี', 'คะแนน'], ...rowsOf(items, [2567, 2568])]);
    expect(ofItems.items.map(({ score }) => score.value)).toEqual(items.map((_, index) => 80 + index));
    expect(ofItems.items[0]?.score.cell).toMatchObject({ row: 4, column: 3 });
    const ofTools = read([['แบบวัด', 'ปี', 'คะแนน'], ...rowsOf([['IIT'], ['EIT'], ['OIT'], ['รวม']], [2567, 2568])]);
    expect(ofTools.tools.map(({ tool, score }) => [tool, score.value])).toEqual([
      ['IIT', 80],
      ['EIT', 81],
      ['OIT', 82],
    ]);
    expect(ofTools.overall.map(({ value }) => value)).toEqual([83]);
  });

  it('leaves lines alone that tell no one result', () => {
    const rows = [['ตัวชี้วัด', 'รายการ', 'คะแนน'], ...rowsOf(INDICATOR_LABELS, ['เทศบาลตำบลนาน้อย', 'เทศบาลตำบลนาใหญ่'])];
    const result = readScores(workbook(sheet('Sheet1', rows)), {});
    expect(result.ok && result.scores.indicators.some(({ score }) => (score.value ?? 0) >= 80)).toBe(false);
  });
});
