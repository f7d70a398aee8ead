import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง'];

const table = (letter: string, count: number, score: number): CellOf[][] => [
  TITLE,
  ['ข้อ', 'คะแนน'],
  ...Array.from({ length: count }, (_, index): CellOf[] => [`${letter}${index + 1}`, score + index / 10]),
];

function firstScore(...sheets: readonly (readonly [name: string, rows: CellOf[][]])[]): number | null {
  const read = readScores(workbook(...sheets.map(([name, rows]) => sheet(name, rows))), {});
  if (!read.ok) throw new Error(read.failure.kind);
  return read.scores.items[0]?.score.value ?? null;
}

describe('two sheets with the same items', () => {
  it.each([
    ['OIT ก่อนอุทธรณ์', 'OIT หลังอุทธรณ์'],
    ['OIT (ก่อนทักท้วง)', 'OIT (หลังทักท้วง)'],
    ['เบื้องต้น', 'อย่างเป็นทางการ'],
    ['เดิม', 'แก้ไข'],
    ['OIT v1', 'OIT v2'],
    ['รอบแรก', 'รอบสอง'],
    ['OIT ทดลอง', 'OIT จริง'],
    ['ทดสอบระบบ', 'OIT'],
  ])('%s gives way to %s, whichever stands first', (earlier, later) => {
    const [old, final] = [
      [earlier, table('o', 20, 40)],
      [later, table('o', 20, 80)],
    ] as const;
    expect(firstScore(old, final)).toBe(80);
    expect(firstScore(final, old)).toBe(80);
  });
});

describe('the EIT with its two parts on sheets of their own', () => {
  it.each([
    ['EIT1', 'EIT2', 'EIT'],
    ['EIT Public', 'EIT Survey', 'EIT รวม'],
  ])('%s and %s give way to %s', (first, second, whole) => {
    const sheets = [
      [first, table('e', 9, 70)],
      [second, table('e', 9, 90)],
      [whole, table('e', 9, 80)],
    ] as const;
    expect(firstScore(...sheets)).toBe(80);
  });
});

it.each([
  ['named once', false],
  ['named in each line', true],
])('takes the score of both parts where the EIT has a line for each, its items %s', (_, repeated) => {
  const rows = Array.from({ length: 9 }, (_, index): CellOf[][] => {
    const code = `e${index + 1}`;
    return [
      [code, 'ส่วนที่ 1', 70 + index],
      [repeated ? code : null, 'ส่วนที่ 2', 90],
      [repeated ? code : null, 'รวม', 80 + index],
    ];
  }).flat();
  const read = readScores(workbook(sheet('EIT', [TITLE, ['ข้อ', 'ส่วน', 'คะแนน'], ...rows])), {});
  if (!read.ok) throw new Error(read.failure.kind);
  expect(read.scores.items.map(({ code, score }) => [code, score.value, score.cell.row])).toEqual(
    Array.from({ length: 9 }, (_, index) => [`e${index + 1}`, 80 + index, 4 + index * 3]),
  );
});
