import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedContents } from '../../src/app/typed-contents';
import { planWorkbook } from '../../src/report/plan-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import type { SnapshotCell, SnapshotSheet } from '../../src/workbook/snapshot';
import { PUBLISHED } from '../fixtures/published-municipality';
import { buildXlsx, cellAt } from '../fixtures/xlsx-builder';
import { plannedReport, sheetOf, shown } from './planned-report';

const text = (value: string): CellContent => ({ kind: 'text', text: value });

function planWith(typed: ReadonlyMap<string, CellContent>, written = PUBLISHED, uses1904Dates = false): WorkbookPlan {
  return planWorkbook({
    ...plannedReport(written),
    typed,
    takenSheetNames: [],
    fontName: null,
    digits: 'arabic',
    uses1904Dates,
    measures: { owner: null, period: null },
    producer: { version: '1', sourceName: 'a.xlsx', date: null },
  });
}

/** Lines of the table by the region's key without its field: what each field shows. */
function lines(sheet: SheetPlan): Map<string, Record<string, string | number | null>> {
  const found = new Map<string, Record<string, string | number | null>>();
  for (const { key, range } of sheet.editable) {
    const [, line = '', field = ''] = key.split('/');
    const cell = sheet.cells.find(({ row, column }) => row === range.firstRow && column === range.firstColumn);
    if (cell) found.set(line, { ...found.get(line), [field]: shown(cell) });
  }
  return found;
}

/** Numbers below each heading of the counts above the table. */
function counts(sheet: SheetPlan): Map<string, string | number | null> {
  return new Map(
    sheet.cells
      .filter(({ style, row }) => style === 'heading' && row < 8)
      .flatMap((heading) => {
        const below = sheet.cells.find(({ row, column }) => row === heading.row + 1 && column === heading.column);
        const name = shown(heading);
        return below && typeof name === 'string' ? [[name, shown(below)] as const] : [];
      }),
  );
}

describe('the follow-up sheet', () => {
  const sheet = sheetOf(planWith(new Map()), 'measures');

  test('has a line for each item that is not strong, once, and one for each issue without any', () => {
    expect([...lines(sheet).keys()]).toEqual([
      'o6',
      'o7',
      'keep-2',
      'keep-3',
      'i10',
      'keep-6',
      'keep-7',
      ...[1, 2, 3, 4, 5].map((number) => `own-${number}`),
    ]);
  });

  test('begins with the fiscal year after the result, nothing done yet', () => {
    const line = lines(sheet).get('i10');
    expect(line).toMatchObject({ start: 45_931, end: 46_295, status: 'ยังไม่เริ่ม', progress: 0 });
    expect(line?.['owner']).not.toBe('');
    expect(lines(sheet).get('own-1')).toMatchObject({ start: null, end: null, status: null, progress: null });
  });

  test('counts by status, quarter and owner', () => {
    const typed = new Map<string, CellContent>([
      ['measures/i10/status', text('แล้วเสร็จ')],
      ['measures/i10/end', { kind: 'number', value: 46_022 }],
      ['measures/o6/end', text('สิ้นปี')],
      ['measures/own-1/measure', text('อบรมบุคลากร')],
      ['measures/own-1/owner', text('งานพัสดุ')],
    ]);
    const filled = sheetOf(planWith(typed), 'measures');
    expect(Object.fromEntries(counts(filled))).toEqual({
      ยังไม่เริ่ม: 6,
      กำลังดำเนินการ: 0,
      แล้วเสร็จ: 1,
      ยกเลิก: 0,
      รวม: 8,
      'ไตรมาส 1': 1,
      'ไตรมาส 2': 0,
      'ไตรมาส 3': 0,
      'ไตรมาส 4': 5,
      นอกปีหรือไม่ระบุ: 2,
    });
    const owner = filled.cells.find((cell) => cell.column === 0 && shown(cell) === 'งานพัสดุ');
    const beside = filled.cells.filter(({ row, content }) => row === owner?.row && content.kind === 'formula');
    expect(beside.map(shown)).toEqual([2, 1]);
  });

  test('keeps a line that was written in when its item has become strong', () => {
    const typed = new Map<string, CellContent>([['measures/i1/result', text('ลดเวลาได้สองวัน')]]);
    const kept = lines(sheetOf(planWith(typed), 'measures'));
    expect(kept.get('i1')).toMatchObject({ result: 'ลดเวลาได้สองวัน', status: 'ยังไม่เริ่ม' });
  });

  test('marks a late measure until it is done or given up', () => {
    const [format] = sheet.conditionalFormats;
    expect(format?.formula).toMatch(/^AND\(ISNUMBER\(\$H\d+\),\$H\d+<TODAY\(\),\$I\d+<>"แล้วเสร็จ",\$I\d+<>"ยกเลิก"\)$/);
  });
});

describe('a workbook that counts days from 1904', () => {
  const dated = sheetOf(planWith(new Map(), PUBLISHED, true), 'measures');
  const usual = sheetOf(planWith(new Map()), 'measures');

  test('gets the same days under other numbers, and the same counts of them', () => {
    const days = (sheet: SheetPlan): number[] =>
      sheet.cells.flatMap(({ style, content }) =>
        style === 'editableDate' && content.kind === 'formula' ? [Number(content.cached)] : [],
      );
    expect(days(usual).length).toBeGreaterThan(2);
    expect(days(dated)).toEqual(days(usual).map((serial) => serial - 1462));
    expect(counts(dated)).toEqual(counts(usual));
  });
});

test('the lines and their headings are one native table', () => {
  const sheet = sheetOf(planWith(new Map()), 'measures');
  const rows = sheet.editable.map(({ range }) => range);
  const firstRow = Math.min(...rows.map((range) => range.firstRow)) - 1;
  const lastRow = Math.max(...rows.map((range) => range.lastRow));
  expect(sheet.tables?.map(({ range }) => range)).toEqual([{ firstRow, lastRow, firstColumn: 0, lastColumn: 11 }]);
});

describe('what may be typed into the follow-up table', () => {
  const sheet = sheetOf(planWith(new Map()), 'measures');
  const rows = (sheet.validations ?? []).map(({ range }) => range);
  const [start, end, status] = sheet.validations ?? [];

  test('is said for every line, and for those that the analyst adds', () => {
    const last = Math.max(...sheet.editable.map(({ range }) => range.lastRow));
    const first = Math.min(...sheet.editable.map(({ range }) => range.firstRow));
    for (const range of rows) expect([range.firstRow, range.lastRow]).toEqual([first, last + 200]);
    expect(rows.map(({ firstColumn }) => firstColumn)).toEqual([6, 7, 8]);
  });

  test('is one of the statuses that the sheet counts, and a date in the years of this century', () => {
    expect(status?.allowed).toEqual({ kind: 'list', values: ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'แล้วเสร็จ', 'ยกเลิก'] });
    expect(start?.allowed).toEqual({ kind: 'date', earliest: 'DATE(2000,1,1)', latest: 'DATE(2099,12,31)' });
    expect(end?.allowed).toMatchObject({ earliest: 'MAX(DATE(2000,1,1),INDEX($G:$G,ROW()))' });
    expect(status?.error.message).toContain('รายการ');
    expect(start?.error.message).toContain('543');
  });
});

describe('lines that the analyst adds to the follow-up table', () => {
  const plan = planWith(new Map());
  const original = buildXlsx({ sheets: [{ name: 'คะแนน', cells: [cellAt(0, 0, { value: 90 })] }] });
  const written = openWorkbook(original).apply({ ...plan, highlights: [] });
  const snapshot = openWorkbook(written).snapshot;

  /** The snapshot with cells added to the follow-up sheet. */
  function withCells(added: readonly SnapshotCell[]): typeof snapshot {
    const sheets = snapshot.sheets.map((each): SnapshotSheet =>
      each.generatedAs === 'measures' ? { ...each, cells: [...each.cells, ...added] } : each,
    );
    return { ...snapshot, sheets };
  }

  test('nothing added: nothing is taken for typed', () => {
    expect(typedContents(snapshot)).toEqual(new Map());
  });

  test('below the table become lines of their own in the next run', () => {
    const last = Math.max(...sheetOf(plan, 'measures').editable.map(({ range }) => range.lastRow));
    const typed = typedContents(
      withCells([
        { row: last + 1, column: 4, value: 'จัดทำคู่มือประชาชน' },
        { row: last + 1, column: 6, value: 45_962 },
        { row: last + 3, column: 4, value: 'ปรับปรุงเว็บไซต์' },
      ]),
    );
    const next = lines(sheetOf(planWith(typed), 'measures'));
    expect(next.get('own-6')).toMatchObject({ measure: 'จัดทำคู่มือประชาชน', start: 45_962, status: null });
    expect(next.get('own-7')).toMatchObject({ measure: 'ปรับปรุงเว็บไซต์' });
    expect(next.has('own-12')).toBe(true);
  });

  test('what stands above the table is not taken for a line', () => {
    expect(typedContents(withCells([{ row: 3, column: 11, value: 'ดูด้วย' }]))).toEqual(new Map());
  });
});

describe('a follow-up table that the analyst has sorted', () => {
  const typed = new Map<string, CellContent>([
    ['measures/o6/status', text('แล้วเสร็จ')],
    ['measures/i10/result', text('ทำแล้ว')],
    ['measures/keep-3/owner', text('กองคลัง')],
    ['measures/own-2/measure', text('อบรมพนักงาน')],
  ]);
  const plan = planWith(typed);
  const original = buildXlsx({ sheets: [{ name: 'คะแนน', cells: [cellAt(0, 0, { value: 90 })] }] });
  const snapshot = openWorkbook(openWorkbook(original).apply({ ...plan, highlights: [] })).snapshot;
  const followUp = sheetOf(plan, 'measures');
  const rows = [...new Set(followUp.editable.map(({ range }) => range.firstRow))];

  /** What was typed where the table's rows and one added below it stand in another order. */
  function typedWhenSorted(order: readonly number[]): ReadonlyMap<string, CellContent> {
    const all = [...rows, Math.max(...rows) + 1];
    const now = new Map(all.map((row, index) => [row, all[order[index] ?? index] ?? row]));
    const sheets = snapshot.sheets.map((each): SnapshotSheet => {
      if (each.generatedAs !== 'measures') return each;
      const added: SnapshotCell = { row: Math.max(...all), column: 4, value: 'เพิ่มทีหลัง' };
      const cells = [...each.cells, added].map((cell) => ({ ...cell, row: now.get(cell.row) ?? cell.row }));
      return { ...each, cells };
    });
    return typedContents({ ...snapshot, sheets });
  }
  const ofItems = (found: ReadonlyMap<string, CellContent>): unknown =>
    [...found].filter(([key]) => !key.includes('/own-')).sort(([a], [b]) => a.localeCompare(b));
  const ownMeasures = (found: ReadonlyMap<string, CellContent>): unknown[] =>
    [...found].flatMap(([key, content]) => (key.includes('/own-') && content.kind === 'text' ? [content.text] : []));

  test('keeps what was typed with its line, in any order, and loses no line of the analyst', () => {
    const before = typedWhenSorted([]);
    expect(before.get('measures/i10/result')).toEqual(text('ทำแล้ว'));
    const order = fc.shuffledSubarray([...rows.keys(), rows.length], {
      minLength: rows.length + 1,
      maxLength: rows.length + 1,
    });
    fc.assert(
      fc.property(order, (sorted) => {
        const after = typedWhenSorted(sorted);
        expect(ofItems(after)).toEqual(ofItems(before));
        expect(ownMeasures(after).sort()).toEqual(['อบรมพนักงาน', 'เพิ่มทีหลัง'].sort());
      }),
    );
  });

  test('shows the same scores: their formulas refer to the same cells from any row', () => {
    const scores = followUp.cells.filter(({ column, content }) => column === 3 && content.kind === 'formula');
    const inTable = scores.filter(({ row }) => rows.includes(row));
    expect(inTable.length).toBeGreaterThan(0);
    for (const { content } of inTable) {
      expect(content.kind === 'formula' ? content.formula : '').toMatch(/^ROUND\(.+!\$[A-Z]+\$[0-9]+,2\)$/);
    }
  });
});
