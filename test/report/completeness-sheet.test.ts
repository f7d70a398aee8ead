import { describe, expect, test } from 'vitest';
import { planWorkbook } from '../../src/report/plan-workbook';
import type { CellContent, SheetPlan } from '../../src/workbook/plan';
import { toReference } from '../../src/workbook/address';
import { cleanScoresFrom } from '../fixtures/clean-scores';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import type { WrittenScores } from '../fixtures/score-sets';
import { PUBLISHED } from '../fixtures/published-municipality';
import { evaluate } from './formula-evaluator';
import { plannedReport, sheetOf, shown } from './planned-report';

const CLEAN_SCORES: WrittenScores = cleanScoresFrom(
  FRAMEWORK_2568,
  new Map(FRAMEWORK_2568.items.map(({ code }) => [code, 95])),
  false,
).written;

const text = (value: string): CellContent => ({ kind: 'text', text: value });

function planned(typed: ReadonlyMap<string, CellContent>, written: WrittenScores = PUBLISHED): readonly SheetPlan[] {
  return planWorkbook({
    ...plannedReport(written),
    typed,
    takenSheetNames: [],
    fontName: null,
    digits: 'arabic',
    measures: { owner: null, period: null },
    producer: { version: '1', sourceName: 'a.xlsx', date: null },
  }).sheets;
}

/** The statuses by what they are about: of each issue its five, of the other parts one. */
function statuses(sheets: readonly SheetPlan[]): Record<string, unknown[]> {
  const sheet = sheets.find(({ id }) => id === 'completeness');
  if (!sheet) throw new Error('no such sheet');
  const subjects = sheet.cells.filter(({ row, column, style }) => row > 5 && column === 1 && style === 'text');
  return Object.fromEntries(
    subjects.map((subject) => [
      String(shown(subject)),
      sheet.cells
        .filter(({ row, column }) => row === subject.row && column > 1)
        .map(shown)
        .filter((value) => value === 'ครบ' || value === 'ขาด'),
    ]),
  );
}

const values = (sheets: readonly SheetPlan[]): unknown[] => Object.values(statuses(sheets)).flat();

describe('the check of the document for completeness', () => {
  test('drafts are all there; only the agency can say what its limits are', () => {
    const found = statuses(planned(new Map(), CLEAN_SCORES));
    expect(Object.values(found).slice(0, 7)).toEqual(
      Array.from({ length: 7 }, () => ['ครบ', 'ครบ', 'ครบ', 'ครบ', 'ครบ']),
    );
    expect(
      Object.entries(found)
        .slice(7)
        .filter(([, [status]]) => status === 'ขาด'),
    ).toEqual([['ระบุข้อจำกัดของหน่วยงานอย่างน้อยหนึ่งเรื่อง', ['ขาด']]]);
  });

  test('nothing is missing once a limit is named', () => {
    const sheets = planned(new Map([['limits/people/limit', text('ผู้รับผิดชอบย้ายกลางปี')]]), CLEAN_SCORES);
    expect(new Set(values(sheets))).toEqual(new Set(['ครบ']));
    expect(sheets.find(({ id }) => id === 'completeness')?.cells.map(shown)).toContain('ครบทุกเรื่องที่ตรวจ');
  });

  test('an error among the findings is not ready to be published', () => {
    expect(statuses(planned(new Map()))['ไม่มีข้อผิดพลาดค้างอยู่ในผลตรวจสอบคะแนน']).toEqual(['ขาด']);
  });

  test.each<[string, string, CellContent, string]>([
    ['a part that was emptied', 'issue-3/measure/owner', { kind: 'blank' }, 'ประเด็น'],
    ['a part of blanks only', 'issue-3/measure/steps', text('   '), 'ประเด็น'],
    ['a measure without an owner', 'measures/i10/owner', { kind: 'blank' }, 'ผู้รับผิดชอบ'],
    ['a measure without an end', 'measures/i10/end', { kind: 'blank' }, 'วันสิ้นสุด'],
    ['a measure that ends before it begins', 'measures/i10/end', { kind: 'number', value: 45_000 }, 'สิ้นสุดก่อนเริ่ม'],
  ])('%s is missing', (_, key, content) => {
    const before = values(planned(new Map())).filter((value) => value === 'ขาด').length;
    const after = values(planned(new Map([[key, content]]))).filter((value) => value === 'ขาด').length;
    expect(after).toBe(before + 1);
  });

  test('follows what is filled in later, without another run', () => {
    const sheets = planned(new Map());
    const cells = new Map(
      sheets.flatMap((sheet) => sheet.cells.map((cell) => [toReference({ sheet: sheet.name, ...cell }), shown(cell)])),
    );
    const limits = sheets.find(({ id }) => id === 'limits');
    const region = limits?.editable.find(({ key }) => key === 'limits/other-2/limit')?.range;
    if (!limits || !region) throw new Error('no limits');
    cells.set(toReference({ sheet: limits.name, row: region.firstRow, column: region.firstColumn }), 'น้ำท่วม');
    const own = sheetOf({ styles: {}, sheets, highlights: [] }, 'completeness');
    const status = own.cells.find(
      ({ content }) => content.kind === 'formula' && content.formula.includes(limits.name),
    )?.content;
    if (status?.kind !== 'formula') throw new Error('no status of the limits');
    const read = (sheet: string | null, row: number, column: number): string | number | null =>
      cells.get(toReference({ sheet: sheet ?? own.name, row, column })) ?? null;
    expect([status.cached, evaluate(status.formula, read)]).toEqual(['ขาด', 'ครบ']);
  });
});
