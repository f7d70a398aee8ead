import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง'];

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = readScores(workbook(...sheets), {});
  if (!result.ok) throw new Error(result.failure.kind);
  return result.scores;
}

const items = (letter: string, count: number, scoreOf: (index: number) => number): CellOf[][] => [
  ['ข้อ', 'ประเด็น', 'คะแนน'],
  ...Array.from({ length: count }, (_, index): CellOf[] => [`${letter}${index + 1}`, 'ข้อความ', scoreOf(index)]),
];
const block = (title: string, score: number): CellOf[][] => [
  [title],
  ...items('i', 15, (index) => score + index / 100),
  [],
  ...items('e', 9, (index) => score + index / 100),
];
const scores = ({ items: read }: ScoreSet): ReadonlySet<number> =>
  new Set(read.map(({ score }) => Math.floor(score.value ?? 0)));
const leftOut = ({ notUnderstood }: ScoreSet): readonly string[] =>
  notUnderstood.flatMap((one) => (one.kind === 'table-left-out' ? [one.why] : []));

describe('two blocks of tables on one sheet', () => {
  it.each([
    ['ผลปีก่อน', 'ผลปีนี้'],
    ['ตารางประเมินเอง', 'ตารางผลคะแนนจากระบบ ITAS'],
    ['ผลการทดลองประเมิน (Mock)', 'ผลจริง'],
    ['ฉบับร่าง', 'ฉบับประกาศผล'],
    ['ผลก่อนยื่นทบทวน (ยกเลิก)', 'ผลหลังยื่นทบทวน'],
    ['คะแนนก่อนอุทธรณ์', 'คะแนนหลังอุทธรณ์'],
    ['ผลประเมินรอบ 6 เดือน', 'ผลประเมินสิ้นปี'],
  ])('%s gives way to %s with all tables, whichever stands first', (other, result) => {
    for (const blocks of [
      [block(other, 40), block(result, 80)],
      [block(result, 80), block(other, 40)],
    ]) {
      const found = read(sheet('Sheet1', [TITLE, [], ...blocks.flatMap((rows) => [...rows, []])]));
      expect(scores(found)).toEqual(new Set([80]));
      expect(found.items).toHaveLength(24);
      expect(leftOut(found)).toEqual(['not-result', 'not-result']);
    }
  });

  it('takes both for the result where a title compares the two', () => {
    const rows = [TITLE, [], ...block('คะแนนก่อนและหลังอุทธรณ์', 40), [], ...block('ผลปีนี้', 80)];
    expect(leftOut(read(sheet('Sheet1', rows)))).toEqual([]);
  });
});

describe('the items of the OIT on a sheet before the result', () => {
  const result = sheet('ผล', [TITLE, ...items('o', 28, (index) => (index % 9 === 0 ? 50 : 100))]);
  const checked = items('o', 28, () => 100);

  it('gives way where it tells no year and differs, though most items are 100 in both', () => {
    const found = read(sheet('ตรวจ OIT', checked), result);
    expect(found.items.map(({ score }) => score.cell.sheet)).toEqual(found.items.map(() => 'ผล'));
    expect(leftOut(found)).toEqual(['without-year']);
  });

  it('remains a copy where but one score differs', () => {
    const copy = items('o', 28, (index) => (index === 3 || index % 9 === 0 ? 50 : 100));
    expect(leftOut(read(sheet('ตรวจ OIT', copy), result))).toEqual([]);
  });

  it.each(['คะแนน (ประเมินเอง)', 'คะแนนที่คาด'])(
    'gives way where it is headed %s, however few scores differ',
    (heading) => {
      const [, ...lines] = items('o', 28, (index) => (index % 9 === 0 && index > 0 ? 50 : 100));
      const found = read(sheet('ตรวจ', [['ข้อ', 'รายการ', heading], ...lines]), result);
      expect(found.items[0]?.score).toMatchObject({ value: 50, cell: { sheet: 'ผล' } });
    },
  );
});

it('takes the table of both parts of the EIT by its title that names both', () => {
  const rows = [
    TITLE,
    [],
    ['EIT ส่วนที่ 1'],
    ...items('e', 9, (index) => 70 + index / 10),
    [],
    ['EIT ส่วนที่ 2'],
    ...items('e', 9, (index) => 90 + index / 10),
    [],
    ['EIT ภาพรวม (ส่วนที่ 1 + ส่วนที่ 2)'],
    ...items('e', 9, (index) => 80 + index / 10),
  ];
  const found = read(sheet('EIT', rows));
  expect(found.items).toHaveLength(9);
  expect(scores(found)).toEqual(new Set([80]));
});
