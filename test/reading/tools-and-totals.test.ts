import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

function read(rows: readonly (readonly CellOf[])[], name = 'ผล'): ScoreSet {
  const result = readScores(workbook(sheet(name, rows)), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

const toolsOf = ({ tools }: ScoreSet): readonly (readonly [string, number | null])[] =>
  tools.map(({ tool, score }) => [tool, score.value]);
const overallOf = ({ overall }: ScoreSet): readonly (number | null)[] => overall.map(({ value }) => value);
const title: readonly CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'];
const name = (number: number): string => INDICATORS[number - 1] ?? '';

describe('a row of indicators for each tool, their mean at its end', () => {
  const scores = read([
    title,
    ['IIT', ...upTo(5).map((number) => `${number}. ${name(number)}`), 'รวม IIT'],
    ['คะแนน', 90, 91, 92, 93, 94, 92],
    [],
    ['EIT', ...[6, 7, 8].map((number) => `${number}. ${name(number)}`), 'รวม EIT'],
    ['คะแนน', 80, 81, 82, 81],
    [],
    ['OIT', ...[9, 10].map((number) => `${number}. ${name(number)}`), 'รวม OIT'],
    ['คะแนน', 70, 72, 71],
  ]);

  it('gives every indicator and the tools', () => {
    expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual([
      ...upTo(5).map((number) => [number, 89 + number]),
      ...[6, 7, 8].map((number) => [number, 74 + number]),
      [9, 70],
      [10, 72],
    ]);
    expect(toolsOf(scores)).toEqual([
      ['IIT', 92],
      ['EIT', 81],
      ['OIT', 71],
    ]);
  });
});

describe('the OIT called by a name that is also an indicator’s', () => {
  const lines = (numbered: boolean): CellOf[][] => [
    [...title],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ['', 'แบบวัด IIT', 92],
    ...upTo(5).map((number): CellOf[] => [numbered ? number : '', name(number), 89 + number]),
    ['', 'แบบวัด EIT', 81],
    ...[6, 7, 8].map((number): CellOf[] => [numbered ? number : '', name(number), 74 + number]),
    ['', 'การเปิดเผยข้อมูลสาธารณะ (OIT)', 71],
    ...[9, 10].map((number): CellOf[] => [numbered ? number : '', name(number), 61 + number]),
  ];

  it.each([
    ['numbers', true],
    ['names alone', false],
  ])('is the tool where the indicator has a line of its own, told by %s', (_, numbered) => {
    const scores = read(lines(numbered));
    expect(toolsOf(scores)).toContainEqual(['OIT', 71]);
    expect(scores.indicators.filter(({ number }) => number === 9).map(({ score }) => score.value)).toEqual([70]);
  });
});

describe('a line that says only "รวม"', () => {
  const indicators = [90, 91, 92, 93, 94, 80, 81, 82, 70, 72];
  const withTotal = (total: number): CellOf[][] => [
    [...title],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...indicators.map((score, at): CellOf[] => [at + 1, name(at + 1), score]),
    ['', 'รวม', total],
  ];

  it('after the ten indicators is the overall score where that is what they give', () => {
    expect(overallOf(read(withTotal(80.3)))).toEqual([80.3]);
  });

  it('and is none where it is their plain mean or their sum', () => {
    expect(overallOf(read(withTotal(84.5)))).toEqual([]);
    expect(overallOf(read(withTotal(99)))).toEqual([]);
  });

  it('after the tools across the sheet is the overall score where they give it', () => {
    const across = (total: number): ScoreSet =>
      read([title, ['เครื่องมือ', 'IIT', 'EIT', 'OIT', 'รวม'], ['คะแนน', 92, 81, 71, total]]);
    expect(overallOf(across(80.3))).toEqual([80.3]);
    expect(overallOf(across(81.33))).toEqual([]);
  });
});

describe('a list of agencies under a title of the overall score', () => {
  it('takes no number of the lines for that score', () => {
    const { overall, indicators } = read([
      ['สรุปผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2567'],
      [],
      ['ลำดับ', 'อปท.', ...upTo(10).map((number) => `ตัวชี้วัดที่ ${number}`)],
      ...['เทศบาลตำบลบ้านดอน', 'เทศบาลตำบลหนองบัว', 'เทศบาลตำบลท่าช้าง'].map((agency, at): CellOf[] => [
        at + 1,
        agency,
        ...upTo(10).map((number) => 80 + number + at),
      ]),
    ]);
    expect(overall).toEqual([]);
    expect(indicators).toHaveLength(10);
  });
});

describe('labels that name a tool', () => {
  it.each([
    ['จำนวนผู้ตอบ IIT', 81],
    ['ผู้รับผิดชอบ IIT', 2],
    ['เป้าหมาย IIT', 95],
    ['อันดับ IIT', 3],
    ['ค่าเป้าหมายคะแนนภาพรวม', 95],
  ])('%s is no score', (label, value) => {
    const scores = read([
      ['แบบสรุปผลการประเมิน ITA ปี 2568'],
      ['คะแนน IIT', 90.5],
      ['คะแนน EIT', 80.5],
      ['คะแนน OIT', 70.5],
      [label, value],
    ]);
    expect(toolsOf(scores)).toEqual([
      ['IIT', 90.5],
      ['EIT', 80.5],
      ['OIT', 70.5],
    ]);
    expect(overallOf(scores)).toEqual([]);
  });
});

describe('the overall score in a sentence', () => {
  it.each([
    ['เทศบาลเมืองบางปลา มีคะแนนภาพรวม 95.20 คะแนน อยู่ในระดับผ่านดี', 95.2],
    ['เทศบาลเมืองบางปลา ได้คะแนนผลการประเมิน ITA ในภาพรวม ๙๕.๒๐ คะแนน', 95.2],
    ['ผลการประเมิน ITA ได้คะแนนเฉลี่ยภาพรวมเท่ากับ 95.2 อยู่ในเกณฑ์ผ่านดีเยี่ยม', 95.2],
    ['ผลการประเมิน ITA มีคะแนนภาพรวม ร้อยละ 95.20', 95.2],
  ])('%s', (sentence, score) => {
    expect(overallOf(read([['เครื่องมือ IIT ได้คะแนน 90.50 คะแนน'], [sentence]]))).toEqual([score]);
  });

  it.each([
    ['ตั้งเป้าหมายคะแนนภาพรวม ITA 95 คะแนน'],
    ['ต้องมีคะแนนภาพรวม ITA ไม่น้อยกว่า 85 คะแนน'],
    ['เกณฑ์ผ่านคือคะแนนภาพรวม ITA 85 คะแนน'],
  ])('but not where it is a target or a rule: %s', (sentence) => {
    expect(overallOf(read([['เครื่องมือ IIT ได้คะแนน 90.50 คะแนน'], [sentence]]))).toEqual([]);
  });
});

it('takes ITT for the IIT', () => {
  expect(toolsOf(read([title, ['แบบวัด', 'คะแนน'], ['ITT', 92], ['EIT', 81], ['OIT', 71]]))).toEqual([
    ['IIT', 92],
    ['EIT', 81],
    ['OIT', 71],
  ]);
});

it('names a column of weighted points, from which it takes no scores', () => {
  const { tools, notUnderstood } = read([
    title,
    ['คะแนนภาพรวม ITA เท่ากับ 81.25'],
    ['เครื่องมือ', 'น้ำหนัก', 'คะแนนถ่วงน้ำหนัก'],
    ['IIT', 30, 27.6],
    ['EIT', 30, 24.3],
    ['OIT', 40, 28.4],
  ]);
  expect(tools).toEqual([]);
  expect(notUnderstood).toMatchObject([
    { kind: 'table-left-out', why: 'weighted', range: { firstRow: 3, lastRow: 5, firstColumn: 2, lastColumn: 2 } },
  ]);
});
