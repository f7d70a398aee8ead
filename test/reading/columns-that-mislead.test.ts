import { describe, expect, it } from 'vitest';
import { readEveryAgency } from '../../src/reading/read-every-agency';
import { readScores } from '../../src/reading/read-scores';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE: CellOf[] = ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง'];

function read(rows: readonly CellOf[][], name = 'ผล') {
  const result = readScores(workbook(sheet(name, [TITLE, ...rows])), {});
  if (!result.ok) return null;
  const { items, indicators, tools, overall, fiscalYear } = result.scores;
  return {
    year: fiscalYear.year,
    items: items.map(({ score }) => score.value),
    indicators: indicators.map(({ score }) => score.value),
    tools: tools.map(({ tool, score }) => [tool, score.value]),
    overall: overall.map(({ value }) => value),
  };
}

const items = (count: number, row: (index: number) => CellOf[]): CellOf[][] =>
  Array.from({ length: count }, (_, index) => [`o${index + 1}`, ...row(index)]);

it.each(['คะแนน', 'ผลประเมิน'])('takes no progress of a quarter for the result headed %s', (heading) => {
  const scores = read([
    ['ข้อ', 'ไตรมาส 1 (ร้อยละ)', 'ไตรมาส 2 (ร้อยละ)', heading],
    ...items(20, (index) => [20 + index, 50 + index, index % 3 === 0 ? 50 : 100]),
  ]);
  expect(scores?.items.slice(0, 3)).toEqual([50, 100, 100]);
});

it('takes no year since when an item has been asked for that of its score', () => {
  const scores = read([['ข้อ', 'ปีที่เริ่มใช้', 'คะแนน'], ...items(20, (index) => [2567, 80 + index / 2])]);
  expect(scores?.year).toBe(2568);
  expect(scores?.items).toHaveLength(20);
});

it('takes no survey of satisfaction for the EIT', () => {
  const rows = Array.from({ length: 9 }, (_, index): CellOf[] => [index + 1, `บริการที่ ${index + 1}`, 80 + index]);
  const title = 'ผลสำรวจความพึงพอใจผู้รับบริการ (ผู้มีส่วนได้ส่วนเสียภายนอก) ปี 2568';
  expect(readScores(workbook(sheet('ผล', [[title], ['ข้อ', 'รายการ', 'คะแนนเฉลี่ย'], ...rows])), {}).ok).toBe(false);
});

it('takes no ages of people for items', () => {
  const people = Array.from({ length: 15 }, (_, index): CellOf[] => [
    index + 1,
    `คนที่ ${index + 1}`,
    30 + ((index * 7) % 29),
  ]);
  expect(read([['รายชื่อผู้ตอบแบบวัด IIT'], ['ลำดับ', 'ชื่อ-สกุล', 'อายุ'], ...people], 'IIT')).toBeNull();
});

describe('codes listed in one cell beside their indicator', () => {
  it.each(['\n', ' '])('leave the score to the indicator (%j between them)', (between) => {
    const rows = INDICATORS.map((name, index): CellOf[] => [
      `${index + 1}. ${name}`,
      [1, 2, 3].map((each) => `i${3 * index + each}`).join(between),
      90 + index,
    ]);
    const scores = read([['ตัวชี้วัด', 'ข้อคำถาม', 'คะแนน'], ...rows]);
    expect(scores?.items).toEqual([]);
    expect(scores?.indicators).toEqual(INDICATORS.map((_, index) => 90 + index));
  });
});

it('reads indicators whose column stands behind their items', () => {
  const rows = INDICATORS.slice(0, 5).flatMap((name, index): CellOf[][] => [
    [`ตัวชี้วัดที่ ${index + 1} ${name}`, `i${3 * index + 1}`, 90, 92 + index],
    [null, `i${3 * index + 2}`, 93],
    [null, `i${3 * index + 3}`, 94],
  ]);
  const scores = read([['ตัวชี้วัด', 'ข้อ', 'คะแนนข้อ', 'คะแนนตัวชี้วัด'], ...rows]);
  expect(scores?.items).toHaveLength(15);
  expect(scores?.indicators).toEqual([92, 93, 94, 95, 96]);
});

it('reads labels and numbers by turns along a line', () => {
  const scores = read([
    ['ภาพรวม', 89.27, 'IIT', 92.36, 'EIT', 94.09, 'OIT', 83.33, 'ระดับ', 'ผ่าน'],
    [],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, 90 + index]),
  ]);
  expect(scores?.tools).toEqual([
    ['IIT', 92.36],
    ['EIT', 94.09],
    ['OIT', 83.33],
  ]);
  expect(scores?.overall).toEqual([89.27]);
});

it('knows an indicator called ด้านที่ by its name only', () => {
  const sides = INDICATORS.map((name, index): CellOf[] => [`ด้านที่ ${index + 1} ${name}`, 90 + index]);
  expect(read([['รายการ', 'คะแนน'], ...sides])?.indicators).toEqual(INDICATORS.map((_, index) => 90 + index));
  const others = ['การบริหารจัดการ', 'การบริหารงานบุคคล', 'การบริหารงานการเงิน', 'การบริการสาธารณะ', 'ธรรมาภิบาล'];
  expect(
    read([['รายการ', 'คะแนน'], ...others.map((name, index): CellOf[] => [`ด้านที่ ${index + 1} ${name}`, 80 + index])]),
  ).toBeNull();
});

describe('a list of agencies', () => {
  const AGENCIES = ['เทศบาลตำบลวังทอง', 'เทศบาลตำบลบางสมุทร', 'โรงเรียนมาตรฐานสากลพิจิตร', 'เทศบาลเมืองพิจิตร'];
  const tools = (index: number): readonly [number, number, number, number] => {
    const [iit, eit, oit] = [90.5 + index, 91.25 - index, 92 + index];
    return [iit, eit, oit, Math.round((iit * 0.3 + eit * 0.3 + oit * 0.4) * 100) / 100];
  };
  const every = (rows: readonly CellOf[][]) =>
    [...readEveryAgency(workbook(sheet('รวม', rows)), undefined)].flatMap(({ reading: result }) =>
      result.ok ? [{ name: result.scores.agency?.name, ...result.scores }] : [],
    );

  it.each(['รวม', 'คะแนน', 'เฉลี่ย', 'ผลการประเมิน'])('has its overall scores behind the tools, headed %s', (heading) => {
    const found = every([
      ['ผลการประเมิน ITA ปี 2568'],
      ['ที่', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', heading],
      ...AGENCIES.map((name, index): CellOf[] => [index + 1, name, ...tools(index)]),
    ]);
    expect(found.map(({ name, overall }) => [name, overall.map(({ value }) => value)])).toEqual(
      AGENCIES.map((name, index) => [name, [tools(index)[3]]]),
    );
  });

  it('has the levels of the year that is read', () => {
    const found = every([
      ['ผลการประเมิน ITA ของหน่วยงาน'],
      ['ที่', 'หน่วยงาน', 'คะแนน 2567', 'ระดับ 2567', 'คะแนน 2568', 'ระดับ 2568'],
      ...AGENCIES.map((name, index): CellOf[] => [index + 1, name, 80 + index, 'ต้องปรับปรุง', 90 + index, 'ผ่านดี']),
    ]);
    expect(found.map(({ levels }) => levels.map(({ text }) => text))).toEqual(AGENCIES.map(() => ['ผ่านดี']));
  });
});
