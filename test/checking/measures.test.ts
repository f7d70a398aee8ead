import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding, RuleId } from '../../src/checking/finding';
import { readScores } from '../../src/reading/read-scores';
import type { CellRange } from '../../src/workbook/address';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { sheet, workbook, type CellOf } from '../reading/sheet-of-rows';

const AGENCY = 'เทศบาลตำบลวังทอง';
const HEADINGS: CellOf[] = ['มาตรการ/วิธีการ', 'ผู้รับผิดชอบ', 'ขั้นตอน/วิธีปฏิบัติ', 'ระยะเวลา'];
const PERIOD = '1 ตุลาคม 2568 – 30 กันยายน 2569';
const WHOLE: CellOf[] = ['จัดทำคู่มือการให้บริการ', 'สำนักปลัด', 'ประชุมมอบหมายงาน', PERIOD];

const TITLE = `${AGENCY} ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568`;

/** What is found in a table of measures whose headings stand in row 3. */
const found = (rule: RuleId, rows: readonly CellOf[][], merges: readonly CellRange[] = []): readonly Finding[] =>
  foundIn(rule, [[TITLE], ['มาตรการส่งเสริมคุณธรรม'], HEADINGS, ...rows], merges);

/** What is found in a sheet of measures. */
function foundIn(rule: RuleId, rows: readonly CellOf[][], merges: readonly CellRange[] = []): readonly Finding[] {
  const codes = FRAMEWORK_2568.items.map(({ code }): CellOf[] => [code, 90]);
  const measures = sheet('มาตรการ', rows);
  const snapshot = workbook(sheet('คะแนน', [[TITLE], ['ข้อ', 'คะแนน'], ...codes]), { ...measures, merges });
  const read = readScores(snapshot, {});
  if (!read.ok) throw new Error(read.failure.kind);
  return checkScores(read.scores, FRAMEWORK_2568, snapshot.sheets).findings.filter((finding) => finding.rule === rule);
}

const column = (firstRow: number, lastRow: number, at: number): CellRange => ({
  firstRow,
  lastRow,
  firstColumn: at,
  lastColumn: at,
});

describe('a measure that is not filled in', () => {
  const without = (at: number): CellOf[] => WHOLE.map((value, index) => (index === at ? null : value));

  it('is told with its first empty cell', () => {
    expect(found('measure-cell-empty', [without(1), WHOLE, without(1)])).toMatchObject([
      {
        severity: 'warning',
        cell: { sheet: 'มาตรการ', row: 3, column: 1 },
        related: [{ row: 5, column: 1 }],
        facts: { part: 'owner', count: 2 },
      },
    ]);
  });

  it('is told of each part, and of blanks as well as of nothing', () => {
    const rows = [['จัดทำคู่มือการให้บริการ', ' ', 'ประชุมมอบหมายงาน', null]];
    expect(found('measure-cell-empty', rows).map(({ facts }) => facts)).toMatchObject([
      { part: 'owner' },
      { part: 'period' },
    ]);
  });

  it('is information where the measure above has what may be meant again', () => {
    expect(found('measure-cell-empty', [WHOLE, without(3)])).toMatchObject([{ severity: 'information' }]);
  });

  it.each([
    ['whole measures', [WHOLE, WHOLE], []],
    ['a part over several measures in merged cells', [WHOLE, without(1), without(1)], [column(3, 5, 1)]],
    ['steps in rows of their own', [WHOLE, [null, null, 'แจ้งเวียน', null], [null, null, 'ติดตามผล', null]], []],
    ['a period that is a date', [[...WHOLE.slice(0, 3), 45_931]], []],
    ['a form that only names the measures', [['จัดทำคู่มือ'], ['จัดอบรม']], []],
    ['what stands below the table', [WHOLE, [], ['หมายเหตุ ให้รายงานทุกไตรมาส']], []],
  ] as const)('is not told of %s', (_, rows, merges) => {
    expect(
      found(
        'measure-cell-empty',
        rows.map((row) => [...row]),
        merges,
      ),
    ).toEqual([]);
  });
});

describe('another agency in a measure', () => {
  const named = (at: number, text: string): readonly unknown[] =>
    found('other-agency', [WHOLE.map((value, index) => (index === at ? text : value))]).map(({ facts }) => facts);

  it.each([
    [0, 'ปรับปรุงเว็บไซต์ของเทศบาลตำบลท่ามะปรางให้เป็นปัจจุบัน', 'เทศบาลตำบลท่ามะปราง'],
    [1, 'กองคลัง เทศบาลตำบลท่ามะปราง', 'เทศบาลตำบลท่ามะปราง'],
    [1, 'นายกองค์การบริหารส่วนตำบลแม่ตง', 'องค์การบริหารส่วนตำบลแม่ตง'],
    [2, '1. ประชุมคณะทำงานของ อบต.แม่ตง', 'อบต.แม่ตง'],
  ])('is told in column %i: %s', (at, text, name) => {
    expect(named(at, text)).toMatchObject([{ name }]);
  });

  it.each([
    [0, 'ศึกษาดูงานเว็บไซต์ของเทศบาลตำบลท่ามะปราง'],
    [0, 'ปรับปรุงเว็บไซต์ของเทศบาลตำบลวังทองให้เป็นปัจจุบัน'],
    [1, 'กองคลัง ร่วมกับเทศบาลตำบลท่ามะปราง'],
    [1, 'กองคลัง เทศบาลตำบลวังทอง'],
    [2, 'ประสานงานกับ อบต.แม่ตง'],
  ])('is not told in column %i: %s', (at, text) => {
    expect(named(at, text)).toEqual([]);
  });
});

describe('what nobody has filled in', () => {
  const STEPS = 'ประชุมมอบหมายงาน';
  /** Findings of a sheet of rows below its title. */
  const empty = (rows: readonly CellOf[][]): readonly unknown[] =>
    foundIn('measure-cell-empty', rows).map(({ severity, cell, facts }) => [severity, cell?.row, cell?.column, facts]);

  it.each(['-', '........', '…', '(ระบุผู้รับผิดชอบ)', 'โปรดระบุ'])('is told where “%s” stands', (filler) => {
    expect(found('measure-cell-empty', [['จัดทำคู่มือ', filler, STEPS, PERIOD], WHOLE])).toMatchObject([
      { severity: 'warning', facts: { part: 'owner', count: 1 } },
    ]);
  });

  it('is a warning where the table says the same of measure after measure', () => {
    expect(found('measure-cell-empty', [WHOLE, WHOLE, ['จัดอบรม', null, STEPS, PERIOD]])).toMatchObject([
      { severity: 'warning', facts: { part: 'owner', count: 1 } },
    ]);
  });

  it('is told in a sheet whose periods name the year of the measures', () => {
    const rows = [HEADINGS, ['จัดทำคู่มือ', null, STEPS, 'ตลอดปีงบประมาณ พ.ศ. 2569']];
    expect(empty([['มาตรการ ประจำปีงบประมาณ พ.ศ. 2569'], ...rows])).toMatchObject([
      ['warning', 2, 1, { part: 'owner' }],
    ]);
  });

  const beside = (owner: CellOf): CellOf[][] => [
    ['หัวข้อ', 'รายละเอียด'],
    ['วิธีการ', 'จัดทำคู่มือ'],
    ['ผู้รับผิดชอบ', owner],
    ['ขั้นตอน', STEPS],
    ['ระยะเวลา', PERIOD],
  ];
  it('is told beside its label', () => {
    expect(empty(beside(null))).toMatchObject([['warning', 2, 1, { part: 'owner' }]]);
    expect(empty(beside('กองคลัง'))).toEqual([]);
    // Labels over two columns have what they label in the third.
    const apart = (owner: CellOf): CellOf[][] =>
      beside(owner).map(([label = null, value = null]) => [label, null, value]);
    expect(empty(apart(null))).toMatchObject([['warning', 2, 2, { part: 'owner' }]]);
    expect(empty(apart('กองคลัง'))).toEqual([]);
  });

  const below = (owner: readonly string[], period: readonly string[] = [PERIOD]): CellOf[][] =>
    [
      '1) วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
      '1.1) จัดทำคู่มือ',
      '2) การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง',
      ...owner,
      '3) การกำหนดขั้นตอนหรือวิธีการปฏิบัติ',
      STEPS,
      '4) ระยะเวลา',
      ...period,
    ].map((text) => [text]);
  it('is told below its heading', () => {
    expect(empty(below([]))).toMatchObject([['warning', 3, 0, { part: 'owner' }]]);
    expect(empty(below([''], []))).toMatchObject([
      ['warning', 3, 0, { part: 'owner' }],
      ['warning', 7, 0, { part: 'period' }],
    ]);
    expect(empty(below(['......']))).toHaveLength(1);
    expect(empty([...below(['กองคลัง'], []), [], ['ประเด็นที่ 2 การให้บริการและระบบ E-Service']])).toMatchObject([
      ['warning', 7, 0, { part: 'period' }],
    ]);
  });

  it.each([
    ['all is filled in', below(['กองคลัง'])],
    ['a blank row follows a heading', below(['กองคลัง'], ['', PERIOD])],
    [
      'the heading says it itself',
      below([]).map(([text]) => [text === '2) การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง' ? '2) ผู้รับผิดชอบ กองคลัง' : (text ?? null)]),
    ],
    ['only the parts are named', ['วิธีการ', 'ผู้รับผิดชอบ', 'ขั้นตอน', 'ระยะเวลา'].map((text) => [text])],
  ])('is not told where %s', (_, rows) => {
    expect(empty(rows)).toEqual([]);
  });

  it.each([[beside('กองคลัง')], [below(['กองคลัง'])]])('has its period looked at', (rows) => {
    const old = rows.map((row) => row.map((cell) => (cell === PERIOD ? 'ปีงบประมาณ 2565' : cell)));
    expect(foundIn('period-of-other-year', old)).toHaveLength(1);
    expect(foundIn('period-of-other-year', rows)).toEqual([]);
  });
});

describe('a period of another year', () => {
  const of = (...periods: CellOf[]): readonly CellOf[][] => periods.map((period) => [...WHOLE.slice(0, 3), period]);

  it.each([
    ['1 ตุลาคม 2566 – 30 กันยายน 2567'],
    ['๑ ต.ค. ๒๕๖๖ - ๓๐ ก.ย. ๒๕๖๗'],
    ['ต.ค. 66 – ก.ย. 67'],
    ['ปีงบประมาณ พ.ศ. 2567'],
    ['1 ตุลาคม 2570 – 30 กันยายน 2571'],
    ['1 ตุลาคม 2023 – 30 กันยายน 2024'],
    ['ตุลาคม 2658 – กันยายน 2659'],
    ['ภายในวันที่ 31 มีนาคม 2566'],
    ['01/10/2566 - 30/09/2567'],
  ])('is told: %s', (period) => {
    expect(found('period-of-other-year', of(PERIOD, period))).toMatchObject([
      { severity: 'warning', cell: { sheet: 'มาตรการ', row: 4, column: 3 }, facts: { assessed: 2568, count: 1 } },
    ]);
  });

  it('is told once for a table, with every cell', () => {
    const [finding, ...others] = found('period-of-other-year', of('ปีงบประมาณ 2566', PERIOD, 'ปีงบประมาณ 2567'));
    expect(finding).toMatchObject({ facts: { period: 'ปีงบประมาณ 2566', count: 2 }, related: [{ row: 5 }] });
    expect(others).toEqual([]);
  });

  it.each([
    [PERIOD],
    ['ปีงบประมาณ พ.ศ. 2569'],
    ['1 กรกฎาคม 2568 – 30 กันยายน 2568'],
    ['1 ตุลาคม 2567 – 30 กันยายน 2568'],
    ['ไตรมาสที่ 1–4'],
    ['1 ตุลาคม 2568 – 30 กันยายน 2571'],
    ['ตลอดปี'],
    ['ภายในวันที่ 31 มีนาคม 2569'],
    ['ภายในวันที่ 30 ตุลาคม 2568'],
  ])('is not told of %s', (period) => {
    expect(found('period-of-other-year', of(period))).toEqual([]);
  });
});

describe('a measure whose start and end stand in two columns', () => {
  const periods = (start: string, end: string): readonly unknown[] =>
    foundIn('reversed-period', [
      [TITLE],
      ['กิจกรรม', 'ผู้รับผิดชอบ', 'ระยะเวลาเริ่มต้น', 'ระยะเวลาสิ้นสุด'],
      ['จัดทำคู่มือการให้บริการ', 'สำนักปลัด', start, end],
    ]).map(({ cell, severity }) => [cell?.row, cell?.column, severity]);

  it('is an error where it ends before it starts', () => {
    expect(periods('1 ตุลาคม 2568', '30 กันยายน 2569')).toEqual([]);
    expect(periods('1 ตุลาคม 2568', '30 กันยายน 2568')).toEqual([[2, 3, 'error']]);
  });
});
