import { describe, expect, it } from 'vitest';
import { frameworkFor } from '../../src/assessment/frameworks';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const framework = frameworkFor(2568);
if (!framework) throw new Error('2568 is known');
const { indicators, items: knownItems } = framework;

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = readScores(workbook(...sheets), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const itemScore = (indicator: number, order: number): number => 70 + indicator + order / 100;
const indicatorScore = (indicator: number): number => 50 + indicator;

const expectedItems = Object.fromEntries(
  indicators.flatMap(({ number, items }) => items.map((code, index) => [code, itemScore(number, index + 1)])),
);

/** A row for each indicator, then what `rowOf` makes of each of its items. */
function rowsOf(
  heading: (number: number) => readonly CellOf[],
  rowOf: (indicator: number, order: number) => readonly CellOf[],
): readonly (readonly CellOf[])[] {
  return indicators.flatMap(({ number, items }) => [
    heading(number),
    ...items.map((_, index) => rowOf(number, index + 1)),
  ]);
}

function expectAllRead(scores: ScoreSet): void {
  expect(Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]))).toEqual(expectedItems);
  expect(scores.items).toHaveLength(knownItems.length);
  expect(scores.notUnderstood).toEqual([]);
}

function expectIndicators(scores: ScoreSet): void {
  expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual(
    upTo(10).map((number) => [number, indicatorScore(number)]),
  );
}

describe('items numbered under their indicators', () => {
  it('1.1, 1.2 below the row of the indicator, in one table', () => {
    const rows = rowsOf(
      (number) => [number, INDICATORS[number - 1] ?? '', indicatorScore(number)],
      (indicator, order) => [`${indicator}.${order}`, 'ข้อความ', itemScore(indicator, order)],
    );
    const scores = read(sheet('คะแนน', [['ข้อ', 'รายการ', 'คะแนน'], ...rows]));
    expectAllRead(scores);
    expectIndicators(scores);
  });

  it('under the headings ตัวชี้วัดที่, ข้อย่อย, คะแนน', () => {
    const rows = rowsOf(
      (number) => [`ตัวชี้วัดที่ ${number}`, null, indicatorScore(number)],
      (indicator, order) => [null, `${indicator}.${order}`, itemScore(indicator, order)],
    );
    const scores = read(sheet('คะแนน', [['ตัวชี้วัดที่', 'ข้อย่อย', 'คะแนน'], ...rows]));
    expectAllRead(scores);
    expectIndicators(scores);
  });

  it('as number cells, of which 9.1 stands for 9.10 the second time', () => {
    const rows = indicators.flatMap(({ number, items }) =>
      items.map((_, index) => [Number(`${number}.${index + 1}`), 'ข้อความ', itemScore(number, index + 1)]),
    );
    expectAllRead(read(sheet('คะแนน', [['ข้อ', 'รายการ', 'คะแนน'], ...rows])));
  });

  it('1, 2, 3 below each indicator, starting again under sub-indicators 9.1, 9.2 …', () => {
    const rows = indicators.flatMap(({ number, items }) => {
      const sizes =
        number === 9 ? [5, 6, 4, items.length - 15] : number === 10 ? [5, items.length - 5] : [items.length];
      const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
      return [
        [`ตัวชี้วัดที่ ${number}`, INDICATORS[number - 1] ?? '', indicatorScore(number)],
        ...sizes.flatMap((size, part) => [
          ...(sizes.length > 1 ? [[`${number}.${part + 1}`, 'ตัวชี้วัดย่อย', 60]] : []),
          ...upTo(size).map((order) => [order, 'ข้อความ', itemScore(number, (starts[part] ?? 0) + order)]),
        ]),
      ];
    });
    const scores = read(sheet('คะแนน', [['ข้อ', 'รายการ', 'คะแนน'], ...rows]));
    expectAllRead(scores);
    expectIndicators(scores);
  });

  it('1, 2, 3 beside the number of the indicator in a column of its own', () => {
    const rows = indicators.flatMap(({ number, items }) =>
      items.map((_, index) => [index === 0 ? number : null, index + 1, itemScore(number, index + 1)]),
    );
    expectAllRead(read(sheet('คะแนน', [['ตัวชี้วัดที่', 'ข้อย่อย', 'คะแนน'], ...rows])));
  });

  it('sub-indicators alone are no items', () => {
    const rows = [9, 10].flatMap((number) => [
      [`ตัวชี้วัดที่ ${number}`, indicatorScore(number)],
      ...upTo(number === 9 ? 5 : 2).map((part) => [`${number}.${part}`, 90]),
    ]);
    expect(read(sheet('คะแนน', [['ตัวชี้วัด', 'คะแนน'], ...rows])).items).toEqual([]);
  });
});

describe('codes of indicators', () => {
  it('I1 to I10 beside the names of indicators are no items', () => {
    const rows = upTo(10).map((number) => [`I${number}`, INDICATORS[number - 1] ?? '', indicatorScore(number)]);
    const scores = read(sheet('คะแนน', [['รหัส', 'ตัวชี้วัด', 'คะแนน'], ...rows]));
    expect(scores.items).toEqual([]);
    expectIndicators(scores);
  });
});

describe('long tables', () => {
  const scoreIn = (year: number, agency: number, index: number): number => year - 2500 + agency * 10 + index / 100;
  const AGENCIES = ['เทศบาลตำบลสวนดอก', 'เทศบาลตำบลทุ่งนา'];
  const rows = [2566, 2567, 2568].flatMap((year) =>
    AGENCIES.flatMap((agency, at) =>
      knownItems.map(({ code }, index) => [year, agency, code, scoreIn(year, at, index)] as const),
    ),
  );

  it('a row for each year, agency and item: the newest year of one agency, the others said', () => {
    const scores = read(sheet('export', [['ปี', 'หน่วยงาน', 'รหัส', 'คะแนน'], ...rows]));
    expect(scores.items.map(({ code, score }) => [code, score.value])).toEqual(
      knownItems.map(({ code }, index) => [code, scoreIn(2568, 0, index)]),
    );
    expect(scores.fiscalYear).toMatchObject({ year: 2568, certainty: 'stated' });
    expect(scores.notUnderstood).toMatchObject([
      { kind: 'several-agencies', names: AGENCIES },
      { kind: 'several-years', years: [2566, 2567, 2568] },
    ]);
  });

  it('takes the year and the agency that are chosen', () => {
    const result = readScores(workbook(sheet('export', [['ปี', 'หน่วยงาน', 'รหัส', 'คะแนน'], ...rows])), {
      year: 2567,
      agency: 'เทศบาลตำบลทุ่งนา',
    });
    expect(result.ok && result.scores.items[0]?.score.value).toBe(scoreIn(2567, 1, 0));
  });

  it('sorted by item, with the years of each item below one another', () => {
    const sorted = knownItems.flatMap(({ code }, index) =>
      [2567, 2568].map((year) => [code, year, scoreIn(year, 0, index)]),
    );
    const scores = read(sheet('export', [['รหัส', 'ปีงบประมาณ', 'คะแนน'], ...sorted]));
    expect(scores.items.map(({ code, score }) => [code, score.value])).toEqual(
      knownItems.map(({ code }, index) => [code, scoreIn(2568, 0, index)]),
    );
  });
});

describe('questions without codes beside the indicator they are of', () => {
  const question = (number: number, order: number): string =>
    `ท่านเห็นว่าหน่วยงานทำเรื่องนี้เพียงใด ${'ก'.repeat(number)}${'ข'.repeat(order)}`;
  const lines = (nameOf: (number: number, order: number) => CellOf, words = question): CellOf[][] =>
    indicators.flatMap(({ number, items }) =>
      items.map((_, index) => [nameOf(number, index + 1), words(number, index + 1), itemScore(number, index + 1)]),
    );
  const read52 = (rows: readonly CellOf[][]): ScoreSet =>
    read(sheet('รายข้อ', [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], ['ตัวชี้วัด', 'ข้อคำถาม', 'คะแนน'], ...rows]));
  const name = (number: number): string => `${number}. ${INDICATORS[number - 1] ?? ''}`;

  it.each([
    ['once, beside the first of them', lines((number, order) => (order === 1 ? name(number) : null))],
    ['beside each of them', lines(name)],
    [
      'once, beside questions that are numbered',
      lines(
        (number, order) => (order === 1 ? name(number) : null),
        (number, order) => `${order}. ${question(number, order)}`,
      ),
    ],
  ])('are items in their order, and no score of the indicator: named %s', (_, rows) => {
    const scores = read52(rows);
    expect(Object.fromEntries(scores.items.map(({ code, score }) => [code, score.value]))).toEqual(expectedItems);
    expect(scores.indicators).toEqual([]);
  });

  it('are no scores of the indicator where a line more makes their order unsure', () => {
    const rows = lines((number, order) => (order === 1 ? name(number) : null));
    const result = readScores(
      workbook(
        sheet('รายข้อ', [
          ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'],
          ['ตัวชี้วัด', 'ข้อคำถาม', 'คะแนน'],
          ...rows.toSpliced(1, 0, [null, question(1, 9), 33]),
        ]),
      ),
      {},
    );
    expect(result.ok).toBe(false);
  });

  it('leave the score of a tool alone that is named once beside its indicators', () => {
    const rows = INDICATORS.map((indicator, index): CellOf[] => [
      [0, 5, 8].includes(index) ? (['IIT', 'EIT', 'OIT'][[0, 5, 8].indexOf(index)] ?? null) : null,
      indicator,
      indicatorScore(index + 1),
    ]);
    const scores = read(sheet('ตัวชี้วัด', [['ITA 2568'], ['เครื่องมือ', 'ตัวชี้วัด', 'คะแนน'], ...rows]));
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(
      INDICATORS.map((_, at) => indicatorScore(at + 1)),
    );
    expect(scores.tools).toEqual([]);
  });
});

describe('scores right over their labels', () => {
  it('are those of the labels, not of the labels before', () => {
    const five = (from: number): CellOf[][] => [
      upTo(5).map((at) => indicatorScore(from + at)),
      upTo(5).map((at) => INDICATORS[from + at - 1] ?? null),
      [],
    ];
    const scores = read(sheet('ภาพรวม', [['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], [], ...five(0), ...five(5)]));
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(
      INDICATORS.map((_, at) => indicatorScore(at + 1)),
    );
  });
});
