import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const HEADINGS: readonly (readonly CellOf[])[] = [['ผลการประเมิน IIT ปีงบประมาณ พ.ศ. 2568'], ['ข้อ', 'คำถาม', 'คะแนน']];
const MEANS = upTo(5).map((number) => [number, 90 + number]);

function read(rows: readonly (readonly CellOf[])[], merges: readonly string[] = []): unknown {
  const result = readScores(workbook(sheet('IIT', [...HEADINGS, ...rows], { merges })), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return {
    items: result.scores.items.length,
    indicators: result.scores.indicators.map(({ number, score }) => [number, score.value]),
    tools: result.scores.tools.map(({ score }) => score.value),
  };
}

/** Five indicators with three items each, whose mean is 91 to 95, under headings and over the given lines. */
function groups(
  linesOf: (number: number, name: string) => readonly (readonly CellOf[])[],
  heading = (number: number, name: string): string => `ตัวชี้วัดที่ ${String(number)} ${name}`,
): readonly (readonly CellOf[])[] {
  return upTo(5).flatMap((number) => {
    const name = INDICATORS[number - 1] ?? '';
    const items = upTo(3).map((item): CellOf[] => [`i${String(number * 3 - 3 + item)}`, 'คำถาม', 88 + number + item]);
    return [[heading(number, name)], ...items, ...linesOf(number, name)];
  });
}

describe('averages in lines after the items of an indicator', () => {
  it.each([
    ['คะแนนเฉลี่ย', (): string => 'คะแนนเฉลี่ย'],
    ['เฉลี่ย', (): string => 'เฉลี่ย'],
    ['เฉลี่ยตัวชี้วัด', (): string => 'เฉลี่ยตัวชี้วัด'],
    ['รวมคะแนนตัวชี้วัด', (): string => 'รวมคะแนนตัวชี้วัด'],
    ['with the name', (_: number, name: string): string => `เฉลี่ย ${name}`],
    ['as the score of the name', (_: number, name: string): string => `คะแนนตัวชี้วัด ${name}`],
    ['with the number', (number: number): string => `คะแนนเฉลี่ยตัวชี้วัดที่ ${String(number)}`],
  ])('are those of the indicator over them: %s', (_, words) => {
    const rows = groups((number, name) => [[words(number, name), null, 90 + number]]);
    expect(read(rows)).toEqual({ items: 15, indicators: MEANS, tools: [] });
  });

  it('are not the sums that stand before them', () => {
    const rows = groups((number) => [
      [null, `รวมตัวชี้วัดที่ ${String(number)}`, 3 * (90 + number)],
      [null, `เฉลี่ยตัวชี้วัดที่ ${String(number)}`, 90 + number],
    ]).filter((row) => row.length > 1);
    expect(read(rows)).toEqual({ items: 15, indicators: MEANS, tools: [] });
  });

  it('are not read where the only one is not what its items give', () => {
    const rows = groups((number) => (number === 5 ? [['เฉลี่ย', null, 71.5]] : []));
    expect(read(rows)).toEqual({ items: 15, indicators: [], tools: [] });
  });

  it('are not the mean of all items, though it be what the last of them give', () => {
    const rows = groups((number) => (number === 5 ? [['คะแนนเฉลี่ย', null, 95]] : []));
    expect(read(rows)).toMatchObject({ items: 15, indicators: [] });
  });

  it('may stand in the headings themselves', () => {
    const rows = groups(
      () => [],
      (number, name) => `ตัวชี้วัดที่ ${String(number)} ${name} (${String(90 + number)}.00 คะแนน)`,
    );
    expect(read(rows)).toEqual({ items: 15, indicators: MEANS, tools: [] });
  });
});
