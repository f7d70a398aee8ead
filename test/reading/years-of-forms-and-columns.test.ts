import { describe, expect, it } from 'vitest';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';

function indicatorRows(base: number): CellOf[][] {
  return [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...INDICATORS.map((name, index) => [index + 1, name, base + index])];
}

function read(sheets: readonly SnapshotSheet[], choices: ReadingChoices = {}): ScoreSet {
  const result = readScores(workbook(...sheets), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

function several(scores: ScoreSet): readonly (readonly number[])[] {
  return scores.notUnderstood.flatMap((one) => (one.kind === 'several-years' ? [one.years] : []));
}

describe('the year of a form', () => {
  const form = (year: CellOf, base: number): CellOf[][] => [
    ['ผลการประเมิน ITA'],
    ['หน่วยงาน', AGENCY],
    ['ปีงบประมาณ', year],
    ...indicatorRows(base),
  ];

  it.each([
    ['numbers', 2567, 2568],
    ['text in Thai digits', '๒๕๖๗', '๒๕๖๘'],
  ])('in a cell of its own, as %s, is that of the table below', (_, before, now) => {
    const stacked = [sheet('ผล', [...form(before, 70), [], ...form(now, 80)])];
    const scores = read(stacked);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.indicators.map(({ score }) => score.value)).toEqual(upTo(10).map((number) => 79 + number));
    expect(several(scores)).toEqual([[2567, 2568]]);
    expect(read(stacked, { year: 2567 }).indicators[0]?.score.value).toBe(70);
  });
});

describe('a column of the year before in this year’s table', () => {
  const beside = sheet('ผล 2568', [
    [`ผลการประเมิน ITA ${AGENCY} ปี 2568`],
    ['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2567', 'คะแนน ปี 2568'],
    ...INDICATORS.map((name, index) => [index + 1, name, 60 + index, 80 + index]),
  ]);
  const own = sheet('ผล 2567', [[`ผลการประเมิน ITA ${AGENCY} ปี 2567`], ...indicatorRows(70)]);

  it('yields to the table of that year', () => {
    const values = read([own, beside], { year: 2567 }).indicators.map(({ score }) => score.value);
    expect(values).toEqual(upTo(10).map((number) => 69 + number));
    expect(read([own, beside]).indicators[0]?.score.value).toBe(80);
  });

  it('is read where nothing else states that year', () => {
    expect(read([beside], { year: 2567 }).indicators[0]?.score.value).toBe(60);
  });

  it('is no title of the year of the other columns', () => {
    const items = sheet(
      'OIT',
      [
        [`ผลการประเมิน ITA ${AGENCY} ปี 2568`],
        ['ข้อ', 'คะแนนปี 2567', 'ผลการประเมิน'],
        [null, null, 'คะแนน'],
        ...upTo(28).map((number): CellOf[] => [`o${number}`, 60, 90]),
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    );
    const scores = read([items]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(new Set(scores.items.map(({ score }) => score.value))).toEqual(new Set([90]));
  });

  it('does not make that year the fuller one', () => {
    const items = sheet('ผล 2567', [[`ผลการประเมิน ITA ${AGENCY} ปี 2567`], ...indicatorRows(70), ['', 'IIT', 70]]);
    expect(read([items, beside]).fiscalYear.year).toBe(2568);
  });
});

describe('a year of which only the overall score is stated', () => {
  const sheets = [
    sheet('2567', [[`ผลการประเมิน ITA ${AGENCY} ปี 2567`], ...indicatorRows(70)]),
    sheet('2568', [[`ผลการประเมิน ITA ${AGENCY} ปี 2568`], ['เครื่องมือ', 'คะแนน'], ['คะแนนภาพรวม', 93.01]]),
  ];

  it('is named beside the one read, and read where it is asked for', () => {
    const scores = read(sheets);
    expect(scores.fiscalYear.year).toBe(2567);
    expect(several(scores)).toEqual([[2567, 2568]]);
    const wanted = read(sheets, { year: 2568 });
    expect(wanted.overall.map(({ value }) => value)).toEqual([93.01]);
    expect(wanted.indicators).toEqual([]);
  });

  it('is not taken for that of scores that tell no year', () => {
    const untitled = [sheet('ผล', [[AGENCY], ...indicatorRows(70)]), ...sheets];
    expect(readScores(workbook(...untitled), { year: 2568 })).toMatchObject({
      ok: false,
      failure: { kind: 'year-not-found' },
    });
  });
});

describe('ranks beside tools and indicators', () => {
  it.each([['ลำดับที่ได้'], ['อันดับในจังหวัด'], ['ลำดับคะแนน']])('under %s are no items', (heading) => {
    const rows = ['IIT', ...INDICATORS.slice(0, 5), 'EIT', ...INDICATORS.slice(5, 8), 'OIT', ...INDICATORS.slice(8)];
    const scores = read([
      sheet('ผล', [
        ['ผลการประเมิน ITA ปี 2568'],
        ['ตัวชี้วัด', 'คะแนน', heading],
        ...rows.map((name, index): CellOf[] => [name, 80 + index, index + 1]),
      ]),
    ]);
    expect(scores.items).toEqual([]);
    expect(scores.tools.map(({ tool, score }) => [tool, score.value])).toEqual([
      ['IIT', 80],
      ['EIT', 86],
      ['OIT', 90],
    ]);
    expect(scores.indicators).toHaveLength(10);
  });
});

describe('tables of which another holds the result', () => {
  const items = (base: number): CellOf[][] => [
    ['ข้อ', 'คะแนน'],
    ...upTo(15).map((item): CellOf[] => [`i${item}`, base + item]),
  ];
  const first = (scores: ScoreSet): readonly (number | null)[] => scores.items.map(({ score }) => score.value);
  const expected = upTo(15).map((item) => 80 + item);

  it.each([
    [
      'sheets',
      [sheet('IIT รอบ 1', [['IIT ปี 2568'], ...items(60)]), sheet('IIT รอบ 2', [['IIT ปี 2568'], ...items(80)])],
    ],
    ['titles', [sheet('IIT', [['IIT ปี 2568 รอบที่ ๑'], ...items(60), [], ['IIT ปี 2568 รอบที่ ๒'], ...items(80)])]],
    [
      'columns',
      [
        sheet('IIT', [
          ['IIT ปี 2568'],
          ['ข้อ', 'คะแนนรอบ 1', 'คะแนนรอบ 2'],
          ...upTo(15).map((item): CellOf[] => [`i${item}`, 60 + item, 80 + item]),
        ]),
      ],
    ],
  ])('rounds in %s: the later one is', (_, sheets) => {
    const scores = read(sheets);
    expect(first(scores)).toEqual(expected);
    expect(scores.competing).toHaveLength(1);
  });

  it('a table without a year gives way to one of the year read, and is offered beside it', () => {
    const scores = read([sheet('เดิม', [['แบบวัด IIT'], ...items(60)]), sheet('IIT ปี 2568', items(80))]);
    expect(first(scores)).toEqual(expected);
    expect(scores.competing.map(({ other }) => other.sheet)).toEqual(['เดิม']);
  });

  it('a sheet named as a draft gives way to one that is not, wherever it stands, and is offered beside it', () => {
    const scores = read([
      sheet('ร่าง', [['IIT ปี 2568'], ...items(60)]),
      sheet('ฉบับจริง', [['IIT ปี 2568'], ...items(80)]),
    ]);
    expect(first(scores)).toEqual(expected);
    expect(scores.competing.map(({ other }) => other.sheet)).toEqual(['ร่าง']);
    expect(scores.notUnderstood).toMatchObject([{ kind: 'table-left-out', why: 'draft', range: { sheet: 'ร่าง' } }]);
  });

  it('but a draft alone is read', () => {
    const scores = read([sheet('ร่างคะแนน', [['IIT ปี 2568'], ...items(80)])]);
    expect(first(scores)).toEqual(expected);
  });

  it('but not where its scores are the same, rounded', () => {
    const rounded = items(80).map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 0.04 : cell)));
    const scores = read([sheet('สำเนา', [['แบบวัด IIT'], ...rounded]), sheet('IIT ปี 2568', items(80))]);
    expect(scores.items).toHaveLength(30);
  });

  it('but not where most of their scores agree: one may be mistyped', () => {
    const copy = items(80).map((row, at) => (at === 3 ? ['i3', 38] : row));
    const scores = read([sheet('สำเนา', [['แบบวัด IIT'], ...copy]), sheet('IIT ปี 2568', items(80))]);
    expect(scores.items).toHaveLength(30);
  });
});
