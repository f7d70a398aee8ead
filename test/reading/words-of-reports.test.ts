import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';
const TITLE = `${AGENCY} ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568`;
const SCORES = INDICATORS.map((name, index): CellOf[] => [index + 1, name, 90 + index]);
const TABLE: CellOf[][] = [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...SCORES];

function read(...sheets: readonly (readonly [name: string, rows: readonly CellOf[][]])[]): ScoreSet {
  const result = readScores(workbook(...sheets.map(([name, rows]) => sheet(name, rows))), {});
  if (!result.ok) throw new Error(result.failure.kind);
  return result.scores;
}

/** A report with a table of the indicators, and the text beside it. */
const reportWith = (text: string): ScoreSet => read(['ผล', [[TITLE], ...TABLE]], ['วิเคราะห์', [[text]]]);
const kinds = ({ notUnderstood }: ScoreSet): readonly string[] => notUnderstood.map(({ kind }) => kind);

describe('the level', () => {
  it.each([
    'แบบวัด OIT ได้ 91.25 คะแนน ยังขาดอีก 3.75 คะแนน จึงจะถึงเกณฑ์ระดับผ่านดีเยี่ยม (95 คะแนน)',
    'แม้คะแนนภาพรวมจะสูงกว่า 95 คะแนน แต่แบบวัด EIT ได้ 92.19 คะแนน จึงไม่อยู่ในระดับผ่านดีเยี่ยม',
    'ในปีงบประมาณ พ.ศ. 2565 ทต.วังทองเคยได้ 86.32 คะแนน อยู่ในระดับ A',
  ])('is not what is not reached or was another year’s: %s', (text) => {
    expect(reportWith(text).levels).toEqual([]);
  });

  it('is that of the sentence’s year, and of the column’s', () => {
    const { levels } = read([
      'ผล',
      [
        [TITLE],
        ['ในปีงบประมาณ พ.ศ. 2568 หน่วยงานอยู่ในระดับ ผ่านดี เพิ่มขึ้นจากปี 2567'],
        ['เครื่องมือ', 'ปี 2567', 'ปี 2568'],
        ['IIT', 80, 91],
        ['EIT', 81, 92],
        ['OIT', 82, 93],
        ['คะแนนรวม', 81, 92],
        ['ระดับ', 'ผ่าน', 'ผ่านดี'],
      ],
    ]);
    expect(levels.map(({ text, cell }) => [text, cell.row, cell.column])).toEqual([
      ['ผ่านดี', 1, 0],
      ['ผ่านดี', 7, 2],
    ]);
  });
});

describe('the agency', () => {
  it.each([
    `${AGENCY}มีบุคลากรจำกัด`,
    `${AGENCY}เคยได้ 86.32 คะแนน`,
    'ตามหนังสือสำนักงาน ป.ป.ช. ด่วนที่สุด ที่ ปช 0004/ว 0045 เรื่อง การประเมิน ITA',
    'หน่วยงานที่ได้คะแนนสูงสุดของจังหวัด คือ สำนักงานคลังจังหวัดพิษณุโลก ได้ 99.12 คะแนน',
  ])('is one, whatever stands over a later table: %s', (text) => {
    const scores = read([
      'ผล',
      [[TITLE], ...TABLE, [], [text], [], ['รายการ', 'คะแนน'], ['IIT', 92], ['EIT', 96], ['OIT', 98.5]],
    ]);
    expect(scores.agency?.name).toBe(AGENCY);
    expect(kinds(scores)).not.toContain('several-agencies');
    expect(scores.tools).toHaveLength(3);
  });

  it('is not who assesses all others', () => {
    const foreword = 'สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ได้กำหนดให้หน่วยงานเข้าร่วมการประเมิน';
    const { agency } = read(
      ['คำนำ', [[foreword]]],
      ['ผล', [['ที่ทำการปกครองจังหวัดน่าน'], ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'], ...TABLE]],
    );
    expect(agency?.name).toBe('ที่ทำการปกครองจังหวัดน่าน');
  });
});

describe('the year of scores', () => {
  it.each<[string, CellOf[][]]>([
    ['the title of the measures', [[`มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569 ของ${AGENCY}`]]],
    ['a goal', [['ปีงบประมาณ พ.ศ. 2569 ตั้งเป้าหมายให้ตัวชี้วัดที่ 8 เพิ่มขึ้น']]],
    ['an order', [['เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569']]],
  ])('is not that of %s over the table that repeats them', (_, over) => {
    const scores = read(['ผล', [[TITLE], ...TABLE]], ['มาตรการ', [...over, ...TABLE.slice(0, 6)]]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(kinds(scores)).not.toContain('several-years');
  });

  it('is the newest of the totals beside scores that tell none', () => {
    const scores = read([
      'ผล',
      [
        [AGENCY],
        ['ปีงบประมาณ', 2567, 2568],
        ['คะแนน ITA', 83.51, 94.75],
        ['ระดับ', 'ต้องปรับปรุง', 'ผ่านดี'],
        [],
        [],
        ...TABLE,
      ],
    ]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(scores.overall.map(({ value }) => value)).toEqual([94.75]);
    expect(scores.levels.map(({ text }) => text)).toEqual(['ผ่านดี']);
  });

  it('is not that of the period beside them', () => {
    const measures: CellOf[][] = [
      ['ที่', 'ตัวชี้วัด', 'คะแนน', 'มาตรการ', 'ระยะเวลา'],
      ...SCORES.slice(0, 5).map((row): CellOf[] => [...row, 'จัดทำคู่มือ', 'ปีงบประมาณ พ.ศ. 2569']),
    ];
    const scores = read(['ผล', [[TITLE], ...TABLE]], ['มาตรการ', measures]);
    expect(scores.fiscalYear.year).toBe(2568);
    expect(kinds(scores)).not.toContain('several-years');
  });
});

it('takes no limit for the score of a tool', () => {
  expect(reportWith('แบบวัด IIT มีข้อที่ได้คะแนน 95 คะแนนขึ้นไป 4 ข้อ จาก 15 ข้อ').tools).toEqual([]);
});

it('takes the numbers of a table of tools for no items', () => {
  const scores = read([
    'ผล',
    [
      [TITLE],
      ['ลำดับ', 'เครื่องมือการประเมิน', 'คะแนนที่ได้', 'น้ำหนัก (ร้อยละ)', 'คะแนนถ่วงน้ำหนัก'],
      [1, 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 93.75, 30, 28.13],
      [2, 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 92.4, 30, 27.72],
      [3, 'แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', 92.5, 40, 37],
    ],
  ]);
  expect(scores.items).toEqual([]);
  expect(scores.tools.map(({ tool, score }) => [tool, score.value])).toEqual([
    ['IIT', 93.75],
    ['EIT', 92.4],
    ['OIT', 92.5],
  ]);
});
