import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedContents } from '../../src/app/typed-contents';
import { planWorkbook } from '../../src/report/plan-workbook';
import { printOfText, regionMarkName, regionOfMark } from '../../src/workbook/marks';
import type { CellContent, SheetPlan } from '../../src/workbook/plan';
import type { SnapshotSheet, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { PUBLISHED } from '../fixtures/published-municipality';
import { plannedReport } from './planned-report';

/** A generated sheet as a reader finds it, with some regions changed by the analyst. */
function asFound(plan: SheetPlan, changed: ReadonlyMap<string, string>): SnapshotSheet {
  const first = new Map(plan.editable.map(({ key, range }) => [`${range.firstRow},${range.firstColumn}`, key]));
  return {
    name: plan.name,
    visibility: 'visible',
    cells: plan.cells.flatMap(({ row, column, content }) => {
      const key = first.get(`${row},${column}`);
      const held = content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : '';
      const typed = key === undefined ? undefined : changed.get(key);
      if (typed === undefined && key !== undefined && content.kind === 'formula') {
        return [{ row, column, value: content.cached, formula: content.formula }];
      }
      const value = typed ?? held;
      return value === '' ? [] : [{ row, column, value }];
    }),
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    generatedAs: plan.id,
    regions: plan.editable.map(({ key, range, draft }) => ({ key, range, draftPrint: printOfText(draft) })),
  };
}

const found = (sheets: readonly SheetPlan[], changed: ReadonlyMap<string, string>): WorkbookSnapshot => ({
  sheets: sheets.map((sheet) => asFound(sheet, changed)),
  defaultFont: null,
  warnings: [],
});

const report = plannedReport(PUBLISHED);
const again = (typed: ReadonlyMap<string, CellContent>): readonly SheetPlan[] =>
  planWorkbook({
    ...report,
    typed,
    takenSheetNames: [],
    fontName: null,
    digits: 'arabic',
    measures: { owner: null, period: null },
    producer: { version: '1', sourceName: 'a.xlsx', date: null },
  }).sheets;
const regionKeys = report.plan.sheets.flatMap(({ editable }) => editable.map(({ key }) => key));

const textIn = (sheets: readonly SheetPlan[], key: string): string | null => {
  for (const { editable, cells } of sheets) {
    const region = editable.find((each) => each.key === key);
    if (!region) continue;
    const { firstRow, firstColumn } = region.range;
    const content = cells.find(({ row, column }) => row === firstRow && column === firstColumn)?.content;
    return content?.kind === 'text' ? content.text : '';
  }
  return null;
};

describe('what the analyst typed', () => {
  test('nothing typed: nothing is taken for typed', () => {
    expect(typedContents(found(report.plan.sheets, new Map()))).toEqual(new Map());
  });

  test('any text in any region stands in the next run, and in the run after that', () => {
    const edits = fc.dictionary(
      fc.constantFrom(...regionKeys),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(edits, (typed) => {
        const changed = new Map(Object.entries(typed));
        const second = again(typedContents(found(report.plan.sheets, changed)));
        const third = again(typedContents(found(second, new Map())));
        for (const [key, text] of changed) {
          expect(textIn(second, key)).toBe(textIn(again(new Map([[key, { kind: 'text', text }]])), key));
          expect(textIn(third, key)).toBe(textIn(second, key));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('an emptied region stays empty', () => {
    const key = 'issue-1/measure/owner';
    const snapshot = found(report.plan.sheets, new Map());
    const emptied = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        const region = sheet.regions?.find((each) => each.key === key);
        return region
          ? {
              ...sheet,
              cells: sheet.cells.filter(
                ({ row, column }) => row !== region.range.firstRow || column !== region.range.firstColumn,
              ),
            }
          : sheet;
      }),
    };
    expect(textIn(again(typedContents(emptied)), key)).toBe('');
  });

  test('a text without a region in this run is kept on the last sheet, which the summary names, and found again', () => {
    const typed = new Map<string, CellContent>([['issue-4/remark/OIT', { kind: 'text', text: 'ประสานพัสดุแล้ว' }]]);
    const sheets = again(typed);
    expect(sheets.at(-1)?.editable.map(({ key }) => key)).toEqual(['issue-4/remark/OIT']);
    const summary = sheets[0]?.cells.map(({ content }) => (content.kind === 'text' ? content.text : '')) ?? [];
    expect(summary.some((text) => text.includes(sheets.at(-1)?.name ?? '?') && text.includes('1 รายการ'))).toBe(true);
    expect(textIn(sheets, 'issue-4/remark/OIT')).toBe('ประสานพัสดุแล้ว');
    expect(typedContents(found(sheets, new Map()))).toEqual(typed);
  });
});

describe('the name that marks a region', () => {
  test.each(regionKeys)('%s is a name that Excel takes and that leads back to the key', (key) => {
    const name = regionMarkName(key, 'ร่าง');
    expect(name).toMatch(/^_[A-Za-z0-9_.]{1,254}$/);
    expect(regionOfMark(name)).toEqual({ key, draftPrint: printOfText('ร่าง') });
  });

  test('other names mark nothing', () => {
    for (const name of ['_ITA_EDIT.', 'Print_Area', '_ITA_GENERATED_SHEET', '_ITA_EDIT.issue_1.x']) {
      expect(regionOfMark(name)).toBeNull();
    }
  });
});
