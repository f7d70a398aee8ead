import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { CellRange } from '../../src/workbook/address';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const TITLE = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง';
const score = (item: number): number => 80 + item + 0.37;
const other = (item: number): number => 40 + ((item * 7) % 23) + 0.21;

function read(rows: readonly CellOf[][], merges: readonly CellRange[] = []) {
  return readScores(workbook({ ...sheet('คะแนน', rows), merges }), {});
}

function items(rows: readonly CellOf[][], merges: readonly CellRange[] = []): readonly (number | null)[] {
  const result = read(rows, merges);
  return result.ok ? result.scores.items.map(({ score: { value } }) => value) : [];
}

const WANTED = upTo(9).map(score);

describe('whole numbers that head columns beside the scores', () => {
  const answers = (item: number): CellOf[] => [5, 4, 3, 2, 1].map((level) => other(item * level));
  const rows = upTo(9).map((item): CellOf[] => [`e${item}`, 'คำถาม', ...answers(item), score(item)]);

  it('stand in the line of the headings', () => {
    expect(items([[TITLE], ['ข้อ', 'คำถาม', 5, 4, 3, 2, 1, 'คะแนน'], ...rows])).toEqual(WANTED);
  });

  it.each([
    ['merged over', [{ firstRow: 1, lastRow: 2, firstColumn: 7, lastColumn: 7 }], 'คะแนน', null],
    ['in the lower line', [], null, 'คะแนน'],
  ] as const)('stand below a heading of their own, that of the scores %s', (_, merges, upper, lower) => {
    const over: CellOf[] = ['ข้อ', 'คำถาม', 'ร้อยละของผู้ตอบ', null, null, null, null, upper];
    const below: CellOf[] = [null, null, 5, 4, 3, 2, 1, lower];
    expect(items([[TITLE], over, below, ...rows], [...merges])).toEqual(WANTED);
  });
});

describe('of two columns, the one that the headings call the result', () => {
  it.each([
    ['คะแนนที่ขาด', 'คะแนน'],
    ['คะแนนที่ต้องการเพิ่ม', 'คะแนน'],
    ['คะแนนคาดหวัง', 'คะแนน'],
    ['คะแนนตั้งเป้า', 'คะแนน'],
    ['คะแนนเดิม', 'คะแนน'],
    ['คะแนนครั้งก่อน', 'คะแนนครั้งนี้'],
    ['คะแนน (ก่อนหน้า)', 'คะแนน (ปัจจุบัน)'],
    ['คะแนน (ร่าง)', 'คะแนน (จริง)'],
    ['พ.ศ.67', 'พ.ศ.68'],
    ['ร้อยละการตอบ', 'คะแนน'],
    ['ร้อยละความสำเร็จ', 'คะแนน ITA'],
    ['คะแนนอำเภอ', 'คะแนนเทศบาล'],
    ['คะแนนกลุ่ม', 'คะแนนเรา'],
    ['Baseline', 'Result'],
  ])('%s before %s', (before, result) => {
    const rows = upTo(9).map((item): CellOf[] => [`e${item}`, 'คำถาม', other(item), score(item)]);
    expect(items([[TITLE], ['ข้อ', 'คำถาม', before, result], ...rows])).toEqual(WANTED);
  });
});

describe('a column that is hidden', () => {
  const rows = upTo(9).map((item): CellOf[] => [`e${item}`, 'คำถาม', other(item), score(item)]);
  const table = [[TITLE], ['ข้อ', 'คำถาม', 'คะแนน', 'คะแนน'], ...rows];
  const read = (hiddenColumns: readonly number[]): readonly (number | null)[] => {
    const result = readScores(workbook({ ...sheet('คะแนน', table), hiddenColumns }), {});
    return result.ok ? result.scores.items.map(({ score: { value } }) => value) : [];
  };

  it('gives way to one of the same heading that is shown', () => {
    expect(read([2])).toEqual(WANTED);
    expect(read([3])).toEqual(upTo(9).map(other));
  });

  it('is read where all are hidden', () => {
    expect(read([2, 3])).toEqual(upTo(9).map(other));
  });
});

describe('numbers that are no scores', () => {
  const indicatorTable = (headings: CellOf[], valueOf: (at: number) => CellOf[], title = TITLE): CellOf[][] => [
    [title],
    ['ที่', ...headings],
    ...INDICATORS.map((name, at): CellOf[] => [at + 1, name, ...valueOf(at + 1)]),
  ];

  it.each([
    ['pages', indicatorTable(['เรื่อง', 'หน้า'], (at) => [at * 2 + 1])],
    [
      'risks',
      indicatorTable(
        ['ประเด็นความเสี่ยง', 'โอกาส', 'ผลกระทบ', 'คะแนนความเสี่ยง'],
        (at) => [at % 5, 2, (at % 5) * 2],
        'การประเมินความเสี่ยงการทุจริต ปี 2568',
      ),
    ],
    [
      'people who answered',
      [
        [TITLE],
        ['เครื่องมือ', 'เป้าหมาย (คน)', 'ตอบจริง (คน)', 'ร้อยละ'],
        ['IIT', 60, 58, 96.67],
        ['EIT', 100, 91, 91],
        ['OIT', 28, 27, 96.43],
        ['รวม', 188, 176, 93.62],
      ],
    ],
    [
      'goals',
      [
        ['แผนป้องกันการทุจริต 2566-2570'],
        ['ที่', 'ตัวชี้วัด', 'ค่าฐาน', '2567', '2568'],
        [1, 'คะแนน IIT (เป้าหมาย)', 80, 85, 90],
        [2, 'คะแนน EIT (เป้าหมาย)', 81, 85, 90],
        [3, 'คะแนน OIT (เป้าหมาย)', 82, 85, 90],
        [4, 'คะแนน ITA (เป้าหมาย)', 83, 85, 90],
      ],
    ],
    [
      'answers of six choices',
      [
        ['ลำดับผู้ตอบ', ...upTo(15).map((at) => `i${at}`)],
        ...upTo(12).map((row): CellOf[] => [row, ...upTo(15).map((at) => ((row * at) % 6) + 1)]),
      ],
    ],
  ])('are not read: %s', (_, rows) => {
    expect(read(rows).ok).toBe(false);
  });

  it('a goal among the goals of an agency is not the overall score beside it', () => {
    const result = read([
      ['ตัวชี้วัดผู้บริหาร ปี 2568 เทศบาลตำบลวังทอง'],
      ['ที่', 'ตัวชี้วัด', 'เป้าหมาย', 'ผล'],
      [1, 'ร้อยละการเบิกจ่าย', 95, 91.2],
      [2, 'ร้อยละของถนนที่ซ่อม', 80, 87.46],
      [3, 'คะแนน ITA', 90, 87.69],
    ]);
    expect(result.ok && result.scores.overall.map(({ value }) => value)).toEqual([87.69]);
  });
});

describe('of several agencies, the one that the title is of', () => {
  const rows: CellOf[][] = [
    ['ที่', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', 'รวม'],
    [1, 'เทศบาลเมืองคลองใหญ่', 60, 61, 62, 61.1],
    [2, 'เทศบาลตำบลวังทอง', 80, 81, 82, 81.1],
    [3, 'เทศบาลตำบลวังทองเหนือ', 70, 71, 72, 71.1],
  ];

  it.each([
    ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ของเทศบาลตำบลวังทอง'],
    ['ตารางเปรียบเทียบคะแนน ITA 2568 ของเทศบาลตำบลวังทองกับหน่วยงานใกล้เคียง'],
  ])('is analysed: %s', (title) => {
    const result = read([[title], ...rows]);
    expect(result.ok && result.scores.tools.map(({ score: { value } }) => value)).toEqual([80, 81, 82]);
  });
});

describe('a table of what is no result of the agency', () => {
  const table = (title: string, base: number): CellOf[][] => [
    [title],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...INDICATORS.map((name, at): CellOf[] => [at + 1, name, base + at]),
    [],
  ];
  const RESULT = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลวังทอง';
  const wanted = INDICATORS.map((_, at) => 80 + at);
  const titles = [
    'ค่าเป้าหมาย ITA ปี 2568',
    'จำลองคะแนน ITA',
    'ค่าเฉลี่ยของ อปท. ในจังหวัด',
    'ค่าเฉลี่ยระดับประเทศ',
    'ผลการประเมินตนเอง',
    'คะแนนไตรมาสที่ 2',
  ];

  it.each(titles)('gives way to the result below it, and is named: %s', (title) => {
    const result = read([...table(title, 60), ...table(RESULT, 80)]);
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.scores.indicators.map(({ score: { value } }) => value)).toEqual(wanted);
    expect(result.scores.notUnderstood).toMatchObject([{ kind: 'table-left-out', why: 'not-result' }]);
  });

  it.each(['เป้าหมาย', 'จำลอง', 'ประเมินตนเอง'])(
    'gives way where its sheet says so, whatever the other is of: %s',
    (name) => {
      const tools: CellOf[][] = [[RESULT], ['เครื่องมือ', 'คะแนน'], ['IIT', 81], ['EIT', 82], ['OIT', 83]];
      const result = readScores(workbook(sheet(name, table('ITA 2568', 95)), sheet('ผล', tools)), {});
      expect(result.ok && result.scores.indicators).toEqual([]);
      expect(result.ok && result.scores.tools.map(({ score: { value } }) => value)).toEqual([81, 82, 83]);
    },
  );

  it.each(['ผลการประเมินเทียบกับเป้าหมาย ปี 2568', 'ผลการประเมิน ITA และเป้าหมาย ปี 2568'])(
    'is not one that gives the result beside a goal: %s',
    (title) => {
      const result = read([...table(title, 80), ...table('คะแนนรายตัวชี้วัด', 60)]);
      expect(result.ok && result.scores.indicators.slice(0, 10).map(({ score: { value } }) => value)).toEqual(wanted);
    },
  );
});
