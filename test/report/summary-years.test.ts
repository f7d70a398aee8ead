import { describe, expect, test } from 'vitest';
import type { SheetPlan } from '../../src/workbook/plan';
import { PUBLISHED } from '../fixtures/published-municipality';
import { plannedReport, sheetOf, shown, textsOf } from './planned-report';

type Shown = string | number | null;

const summaryWith = (earlierOverall: readonly (readonly [number, number])[]): SheetPlan =>
  sheetOf(plannedReport({ ...PUBLISHED, earlierOverall }).plan, 'summary');

/** Year, score and change of each line of the table of years. */
function lines(sheet: SheetPlan): Shown[][] {
  const chart = sheet.charts?.find(({ name }) => name === 'ITA years');
  if (!chart) return [];
  const { firstRow, lastRow } = chart.categories;
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) =>
    [0, 1, 2].map((column) => {
      const cell = sheet.cells.find((each) => each.row === firstRow + index && each.column === column);
      return cell ? shown(cell) : null;
    }),
  );
}

describe('the indicators beside those of the year before', () => {
  const table = (indicatorsBefore?: Readonly<Record<number, number>>): Shown[][] => {
    const sheet = sheetOf(
      plannedReport({ ...PUBLISHED, ...(indicatorsBefore && { indicatorsBefore }) }).plan,
      'summary',
    );
    const head = sheet.cells.find((cell) => shown(cell) === 'กลุ่มคะแนน')?.row ?? NaN;
    return Array.from({ length: 11 }, (_, index) =>
      [0, 5, 8].map((column) => {
        const cell = sheet.cells.find((each) => each.row === head + index && each.column === column);
        return cell ? shown(cell) : null;
      }),
    );
  };

  test('have a column of what has changed, without a number where one of the two is missing', () => {
    const [heading, first, second, third] = table({ 1: 90.53, 3: 100 });
    expect(heading).toEqual(['ที่', 'คะแนนที่ใช้', 'เปลี่ยนจากปี 2567']);
    expect([first, second, third]).toEqual([
      [1, 96.53, 6],
      [2, 99.17, '–'],
      [3, 99.72, -0.28],
    ]);
  });

  test('have none where the workbook does not state them', () => {
    expect(table().map(([, , change]) => change)).toEqual(Array<null>(11).fill(null));
  });
});

describe('the overall score over the years', () => {
  const { analysis } = plannedReport(PUBLISHED);
  const now = analysis.overall.score ?? NaN;

  test('ends with the score of the summary, each year beside what has changed since the one before', () => {
    const sheet = summaryWith([
      [2565, 81.2],
      [2567, 93.3],
    ]);
    const change = Math.round((Math.round(now * 100) / 100 - 93.3) * 100) / 100;
    expect(lines(sheet)).toEqual([
      [2565, 81.2, '–'],
      [2567, 93.3, '–'],
      [2568, now, change],
    ]);
    expect(sheet.charts?.at(-1)).toMatchObject({ scale: { minimum: 70, maximum: 100 }, series: [{ look: 'line' }] });
    expect(textsOf(sheet).join('\n')).toContain('แกนคะแนนของแผนภูมิเริ่มที่ 70');
  });

  test('is left out where the workbook states no other year', () => {
    const sheet = summaryWith([]);
    expect(lines(sheet)).toEqual([]);
    expect(textsOf(sheet)).not.toContain('คะแนนภาพรวมย้อนหลัง');
  });

  test('shows the last ten years', () => {
    const years = Array.from({ length: 14 }, (_, index) => [2554 + index, 80 + index] as const);
    expect(lines(summaryWith(years)).map(([year]) => year)).toEqual(
      Array.from({ length: 10 }, (_, index) => 2559 + index),
    );
  });
});
