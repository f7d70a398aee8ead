import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const indicators = (title: string, ...headings: string[]) =>
  sheet('คะแนน ITA', [
    [title],
    ['ที่', 'ตัวชี้วัด', ...headings],
    ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, 85 + index, ...(headings.length > 1 ? [98] : [])]),
  ]);
const result = indicators('ผลการประเมิน ITA เทศบาลตำบลวังกรด ปีงบประมาณ พ.ศ. 2568', 'คะแนน');

function scoresOf(...sheets: ReturnType<typeof sheet>[]) {
  const read = readScores(workbook(...sheets), {});
  if (!read.ok) throw new Error(read.failure.kind);
  return read.scores;
}

describe('the total of another evaluation', () => {
  const rows: CellOf[][] = [
    ['ด้านที่', 'ด้าน', 'คะแนน'],
    [1, 'การบริหารจัดการ', 88],
    [2, 'การบริหารงานการเงินและการคลัง', 90],
    [null, 'คะแนนรวม', 90.13],
  ];

  it('on a sheet of its own is not the overall score', () => {
    expect(scoresOf(result, sheet('LPA', [['ผลการประเมิน LPA ปี 2568'], ...rows])).overall).toEqual([]);
  });

  it('is the overall score where its sheet is about ITA', () => {
    const total = sheet('สรุป', [['สรุปผลการประเมิน ITA ปี 2568'], ['คะแนนรวม', 90.13]]);
    expect(scoresOf(result, total).overall.map(({ value }) => value)).toEqual([90.13]);
  });
});

describe('goals for the year to come', () => {
  it('beside the result are not analysed', () => {
    const {
      fiscalYear,
      indicators: read,
      notUnderstood,
    } = scoresOf(indicators('ผลคะแนน ITA ปี 2568 และเป้าหมายปี 2569 เทศบาลตำบลวังกรด', 'ปี 2568', 'ปี 2569'));
    expect(fiscalYear.year).toBe(2568);
    expect(read.map(({ score }) => score.value)).toEqual(INDICATORS.map((_, index) => 85 + index));
    expect(notUnderstood).toMatchObject([{ kind: 'table-left-out', why: 'not-result' }]);
  });
});

describe('a list of who does what for the OIT', () => {
  const disclosed = (heading: string, value: (index: number) => number) =>
    sheet('มอบหมายงาน', [
      ['ข้อ', 'รายการ', 'ผู้รับผิดชอบ', heading],
      ...Array.from({ length: 28 }, (_, index): CellOf[] => [`O${index + 1}`, 'รายการ', 'สำนักปลัด', value(index)]),
    ]);

  it.each<[string, (index: number) => number]>([
    ['เบอร์ภายใน', (index) => 10 + index],
    ['หน้าเอกสาร', (index) => 3 + 2 * index],
    ['ส่งแล้ว (%)', (index) => (index % 3 === 0 ? 50 : 100)],
  ])('has no scores under %s', (heading, value) => {
    expect(scoresOf(result, disclosed(heading, value)).items).toEqual([]);
  });
});

describe('scores of offices inside the agency', () => {
  it('give way to those of the agency', () => {
    const tools: CellOf[] = ['IIT', 'EIT', 'OIT'];
    const offices = sheet('รายกอง', [
      ['กอง', ...tools],
      ['สำนักปลัด', 91, 93, 95],
      ['กองคลัง', 81, 83, 85],
    ]);
    const own = sheet('ผล ITA 2568', [
      ['ผลการประเมิน ITA เทศบาลตำบลวังกรด ปี 2568'],
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', 87.25],
      ['EIT', 93.61],
      ['OIT', 90],
    ]);
    expect(scoresOf(offices, own).tools.map(({ score }) => score.value)).toEqual([87.25, 93.61, 90]);
  });
});

describe('a tool before and after the appeal', () => {
  it('has the score after it', () => {
    const { tools } = scoresOf(
      sheet('ผล', [
        ['ผลการประเมิน ITA เทศบาลตำบลวังกรด ปี 2568'],
        ['IIT', 95],
        ['EIT', 94],
        ['OIT (ก่อนทักท้วง)', 87.48],
        ['OIT (หลังทักท้วง)', 92.98],
      ]),
    );
    expect(tools.map(({ tool, score }) => [tool, score.value])).toEqual([
      ['IIT', 95],
      ['EIT', 94],
      ['OIT', 92.98],
    ]);
  });
});

describe('the year of the scores', () => {
  it('is that over their column, not that of reports which items are about', () => {
    const scores = scoresOf(
      sheet('OIT', [
        ['ข้อ', 'รายการ', 'คะแนน 68'],
        ...Array.from({ length: 28 }, (_, index): CellOf[] => [`o${index + 1}`, 'รายงานผล ประจำปี พ.ศ. 2567', 100]),
      ]),
    );
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.items).toHaveLength(28);
  });

  it('is the newest with all indicators, though an older one has the items too', () => {
    const items = sheet('IIT 67', [
      ['ผลการประเมิน ITA ปี 2567'],
      ['ข้อ', 'คะแนน'],
      ...Array.from({ length: 30 }, (_, index): CellOf[] => [`i${index + 1}`, 80]),
    ]);
    expect(scoresOf(items, result).fiscalYear.year).toBe(2568);
  });
});

describe('a corrected sheet beside the old one', () => {
  const tools = (name: string, iit: number) =>
    sheet(name, [
      ['ผลการประเมิน ITA เทศบาลตำบลวังกรด ปี 2568'],
      ['เครื่องมือ', 'คะแนน'],
      ['IIT', iit],
      ['EIT', iit + 1],
      ['OIT', iit + 2],
    ]);

  it.each([
    ['ผล ITA (เก่า)', 'ผล ITA (แก้ไขล่าสุด)'],
    ['ตัวอย่างการกรอก', 'กรอกคะแนน'],
  ])('%s gives way to %s', (old, corrected) => {
    const { tools: read } = scoresOf(tools(old, 70), tools(corrected, 90));
    expect(read.map(({ score }) => score.value)).toEqual([90, 91, 92]);
  });
});
