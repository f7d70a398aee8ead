import { describe, expect, it } from 'vitest';
import { readScores, type ReadingChoices } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function read(sheets: readonly SnapshotSheet[], choices: ReadingChoices = {}): ScoreSet {
  const result = readScores(workbook(...sheets), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const title: readonly CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'];
const itemScores = ({ items }: ScoreSet): readonly (readonly [string, number | null])[] =>
  items.map(({ code, score }) => [code, score.value]);

describe('indicators and tools as lines among the items', () => {
  /** The items of an indicator under its own line. */
  const part = (indicator: number, letter: string, items: readonly number[]): CellOf[][] => [
    [indicator, INDICATORS[indicator - 1] ?? '', 80 + indicator],
    ...items.map((item): CellOf[] => [`${letter}${item}`, `คำถาม ${item}`, 60 + item]),
  ];
  const tool = (name: string, score: number): CellOf[] => [null, name, score];
  const scores = read([
    sheet('คะแนน', [
      [...title],
      ['ข้อ', 'รายการ', 'คะแนน'],
      tool('1. เครื่องมือ IIT', 70.5),
      ...upTo(5).flatMap((indicator) => part(indicator, 'i', [3 * indicator - 2, 3 * indicator - 1, 3 * indicator])),
      tool('แบบวัด EIT', 71.5),
      ...upTo(3).flatMap((indicator) =>
        part(indicator + 5, 'e', [3 * indicator - 2, 3 * indicator - 1, 3 * indicator]),
      ),
      tool('3. เครื่องมือ OIT', 72.5),
      ...part(9, 'o', upTo(20)),
      ...part(
        10,
        'o',
        upTo(8).map((item) => 20 + item),
      ),
    ]),
  ]);

  it('leave the items theirs', () => {
    const expected = [
      ...upTo(15).map((item) => [`i${item}`, 60 + item]),
      ...upTo(9).map((item) => [`e${item}`, 60 + item]),
      ...upTo(28).map((item) => [`o${item}`, 60 + item]),
    ];
    expect(itemScores(scores)).toEqual(expected);
  });

  it('are indicators and tools', () => {
    expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual(
      upTo(10).map((number) => [number, 80 + number]),
    );
    expect(scores.tools.map(({ tool: name, score }) => [name, score.value])).toEqual([
      ['IIT', 70.5],
      ['EIT', 71.5],
      ['OIT', 72.5],
    ]);
    expect(scores.notUnderstood).toEqual([]);
  });
});

describe('last year’s scores without their year beside this year’s', () => {
  it.each([['คะแนนปีที่แล้ว'], ['ปีที่ผ่านมา'], ['ผลปีก่อน']])('under %s are of the year before', (before) => {
    const items = sheet('IIT', [
      [...title],
      ['ข้อ', 'คำถาม', before, 'คะแนน ปี 2568'],
      ...upTo(15).map((item): CellOf[] => [`i${item}`, 'คำถาม', 70, 90]),
    ]);
    expect(new Set(itemScores(read([items])).map(([, score]) => score))).toEqual(new Set([90]));
    expect(new Set(itemScores(read([items], { year: 2567 })).map(([, score]) => score))).toEqual(new Set([70]));
  });
});

describe('a count of agencies', () => {
  const names = ['กรมประมง', 'กรมทางหลวงชนบท', 'กรมอนามัย'];
  const tools = [
    ['IIT', 89],
    ['EIT', 79],
    ['OIT', 69],
  ] as const;
  const down: CellOf[][] = [
    ['ลำดับ', 'หน่วยงาน', ...upTo(10).map((number) => `ตัวชี้วัดที่ ${number}`), ...tools.map(([tool]) => tool)],
    ...names.map((name, at): CellOf[] => [
      at + 1,
      name,
      ...upTo(10).map((number) => 70 + number + at),
      ...tools.map(([, score]) => score + at),
    ]),
  ];
  const across = (down[0] ?? []).map((_, column) => down.map((row) => row[column] ?? null));

  it.each([
    ['down the sheet', down],
    ['across the sheet', across],
  ])('%s is no item code', (_, rows) => {
    const scores = read([sheet('รายหน่วยงาน', [[...title], ...rows])], { agency: 'กรมทางหลวงชนบท' });
    expect(scores.items).toEqual([]);
    expect(scores.tools.map(({ score }) => score.value)).toEqual([90, 80, 70]);
    expect(scores.indicators).toHaveLength(10);
  });
});

describe('items told by their words under the name of the OIT', () => {
  it.each([['ผลคะแนนแบบวัดการเปิดเผยข้อมูลสาธารณะ'], ['แบบประเมินการเปิดเผยข้อมูลสาธารณะ']])('%s', (name) => {
    const rows = upTo(28).map((item): CellOf[] => [`แสดงข้อมูลเรื่องที่ ${'ก'.repeat(item)}`, item % 2 === 0 ? 100 : 0]);
    const scores = read([sheet('คะแนน', [[...title], [], [name], ['ประเด็นการประเมิน', 'คะแนน'], ...rows])]);
    expect(itemScores(scores)).toEqual(upTo(28).map((item) => [`o${item}`, item % 2 === 0 ? 100 : 0]));
    expect(scores.notUnderstood.map(({ kind }) => kind)).toEqual(['items-by-order']);
  });
});

describe('indicators as headings without scores beside another table', () => {
  it('take no numbers of that table', () => {
    const left = upTo(3).flatMap((indicator): CellOf[][] => [
      [`ตัวชี้วัดที่ ${indicator} ${INDICATORS[indicator - 1] ?? ''}`, null, null],
      ...upTo(3).map((item): CellOf[] => [`i${3 * indicator - 3 + item}`, 'คำถาม', 90]),
    ]);
    const right = upTo(12).map((item): CellOf[] => [`ข้อที่ ${item}`, 'คำถาม', 20 + item, 80]);
    const rows = left.map((row, at): CellOf[] => [...row, null, ...(right[at] ?? [])]);
    const heads: CellOf[] = ['ข้อ', 'คำถาม', 'คะแนน', null, 'ข้อ', 'คำถาม', 'จำนวนผู้ตอบ', 'คะแนน'];
    expect(read([sheet('คะแนน', [[...title], heads, ...rows])]).indicators).toEqual([]);
  });
});
