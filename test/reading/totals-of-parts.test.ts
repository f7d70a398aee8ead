import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook } from './sheet-of-rows';

type Row = readonly (string | number | null)[];

function read(...sheets: readonly SnapshotSheet[]): ScoreSet {
  const result = readScores(workbook(...sheets), { year: 2568 });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const tools = ({ tools: all }: ScoreSet) => all.map(({ tool, score }) => [tool, score.value]);

/** EIT items whose mean, and so the tool's score, is 85. */
const EIT: readonly Row[] = upTo(9).map((number) => [`e${number}`, `คำถาม ${number}`, 80 + number]);
const HEAD: readonly Row[] = [['ผลการประเมิน EIT ปี 2568'], ['ข้อ', 'คำถาม', 'คะแนน']];

describe('the line after a table of items', () => {
  it.each(['รวม', 'เฉลี่ย', 'คะแนนเฉลี่ย', 'ค่าเฉลี่ยรวม'])('“%s” is the tool’s score where the items give it', (words) => {
    expect(tools(read(sheet('x', [...HEAD, ...EIT, [words, null, 85]])))).toEqual([['EIT', 85]]);
    expect(tools(read(sheet('x', [...HEAD, ...EIT, [null, words, 85]])))).toEqual([['EIT', 85]]);
  });

  it('is not the tool’s score where the items do not give it', () => {
    expect(tools(read(sheet('x', [...HEAD, ...EIT, ['รวม', null, 765]])))).toEqual([]);
    expect(tools(read(sheet('x', [...HEAD, ...EIT, ['เฉลี่ย', null, 85.01]])))).toEqual([]);
  });

  it('is the tool’s score, right or wrong, where it names the tool', () => {
    const across = sheet('x', [
      ['ปี 2568'],
      ['ข้อ', ...upTo(9).map((number) => `e${number}`), 'คะแนน EIT'],
      ['คะแนน', ...upTo(9).map((number) => 80 + number), 91],
    ]);
    expect(tools(read(across))).toEqual([['EIT', 91]]);
  });

  it('gives way to the tool’s score stated elsewhere', () => {
    const summary = sheet('สรุป', [
      ['ผลการประเมินปี 2568'],
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', 90],
      ['EIT', 84.99],
      ['OIT', 95],
    ]);
    const scores = read(sheet('x', [...HEAD, ...EIT, ['รวม', null, 85]]), summary);
    expect(tools(scores)).toEqual([
      ['IIT', 90],
      ['EIT', 84.99],
      ['OIT', 95],
    ]);
  });
});

describe('a total that the tools or indicators of its sheet give', () => {
  const byIndicator = INDICATORS.map((_, index): number => 80 + index);
  const overall = 0.3 * 82 + 0.3 * 86 + 0.4 * 88.5;

  it('is the overall score wherever it stands', () => {
    const across = (total: number) =>
      sheet('x', [
        ['ผลการประเมินปี 2568'],
        ['หน่วยงาน', ...upTo(10).map((number) => `ตัวชี้วัดที่ ${number}`)],
        ['เทศบาลตำบลดอนแก้ว', ...byIndicator],
        [],
        [],
        ['รวม', total],
      ]);
    expect(read(across(overall)).overall.map(({ value }) => value)).toEqual([overall]);
    expect(read(across(overall + 0.5)).overall).toEqual([]);
  });

  it('closes item tables with headings of tools and indicators between', () => {
    const rows: readonly Row[] = [
      ['ผลการประเมินปี 2568'],
      ['แบบวัด IIT', null, 82],
      ['ข้อ', 'รายการ', 'คะแนน'],
      ...EIT,
      ['แบบวัด EIT', null, 86],
      ['ข้อ', 'รายการ', 'คะแนน'],
      ...EIT,
      ['แบบตรวจ OIT', null, 88.5],
      ['ข้อ', 'รายการ', 'คะแนน'],
      ...upTo(9).map((number): Row => [`o${number}`, `ข้อมูล ${number}`, 100]),
      [],
      ['คะแนนรวมทั้งสิ้น', null, overall],
    ];
    const scores = read(
      sheet(
        'x',
        rows.map((row) => row.map((cell) => cell)),
      ),
    );
    expect(tools(scores)).toEqual([
      ['IIT', 82],
      ['EIT', 86],
      ['OIT', 88.5],
    ]);
    expect(scores.overall.map(({ value }) => value)).toEqual([overall]);
  });

  it('is none where there are several agencies', () => {
    const list = sheet('x', [
      ['ผลการประเมินปี 2568'],
      ['เครื่องมือ', 'เทศบาลตำบลดอนแก้ว', 'เทศบาลตำบลหนองจอก'],
      ['IIT', 82, 92],
      ['EIT', 86, 96],
      ['OIT', 88.5, 90],
      ['จำนวนที่ได้', 100, 100],
      [],
      ['เฉลี่ย', overall],
    ]);
    expect(read(list).overall).toEqual([]);
  });
});

describe('a sentence that does not say what its score is of', () => {
  const page = (words: string) =>
    sheet('บันทึก', [
      ['ผลการประเมินปี 2568 เทศบาลตำบลดอนแก้ว'],
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', 82],
      ['EIT', 86],
      ['OIT', 88.5],
      [],
      [words],
    ]);

  it.each([
    'เทศบาลตำบลดอนแก้ว ได้คะแนน 85.80 คะแนน อยู่ในระดับ ผ่าน',
    'คะแนนรวม : 85.80',
    'ได้คะแนนรวม 85.80 คะแนน',
    'มีคะแนนเฉลี่ยเท่ากับ 85.80 คะแนน',
    'เทศบาลได้ 85.80 คะแนน จากคะแนนเต็ม 100 คะแนน',
  ])('states the overall score where the tools give it: %s', (words) => {
    expect(read(page(words)).overall.map(({ value }) => value)).toEqual([85.8]);
  });

  it.each(['ได้คะแนนรวม 85.90 คะแนน', 'คะแนนรวม : 82.00'])('states nothing else: %s', (words) => {
    expect(read(page(words)).overall).toEqual([]);
  });
});

it('reads a line of names and scores by turns with a total and a level', () => {
  const line = sheet('x', [
    ['ผลการประเมิน ITA ปี 2568'],
    ['IIT', 82, 'EIT', 86, 'OIT', 88.5, 'รวม', 85.8, 'ระดับ', 'ผ่าน'],
  ]);
  const scores = read(line);
  expect(scores.tools).toHaveLength(3);
  expect(scores.overall.map(({ value }) => value)).toEqual([85.8]);
});

it('reads cards that hold a tool and its score', () => {
  expect(tools(read(sheet('x', [['ผลการประเมิน ITA ปี 2568'], ['IIT\n82.10', 'EIT 86.20', 'OIT: 88.50']])))).toEqual([
    ['IIT', 82.1],
    ['EIT', 86.2],
    ['OIT', 88.5],
  ]);
});

it.each(['ผล ITA', 'ภาพรวมองค์กร', 'รวม 3 เครื่องมือ', 'คะแนน ITA = (IIT x 30%) + (EIT x 30%) + (OIT x 40%)'])(
  'takes %s for the overall score where the tools give its number',
  (words) => {
    const page = (total: number) =>
      sheet('x', [['ปี 2568'], ['เครื่องมือ', 'คะแนน'], ['IIT', 82], ['EIT', 86], ['OIT', 88.5], [], [], [words, total]]);
    expect(read(page(85.8)).overall.map(({ value }) => value)).toEqual([85.8]);
  },
);
