import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CellRange } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type { CellContent, CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import type { SnapshotCell } from '../../src/workbook/snapshot';
import { kitchenSink } from './kitchen-sink';
import { partsOf } from './package-of-parts';
import { sheetPlan } from './plans';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[ก-๛a-z<>&"'=_x0-9A-F\r\n\t ]{0,20}$/),
  fc.constantFrom('_x0041_', '=1+1', ']]>', '<!--', '&amp;', ' ', '\ud83d', '_x0041\u0001', '#N/A'),
);
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyFormula = fc
  .tuple(fc.constantFrom('A1', "'คะแนน'!B1", 'SUM(A1:B2)'), anyText)
  .map(([reference, text]) => `${reference}&"${text.replaceAll('"', '""')}"`);
const anyContent: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant({ kind: 'blank' as const }),
  anyText.map((text) => ({ kind: 'text' as const, text })),
  anyNumber.map((value) => ({ kind: 'number' as const, value })),
  fc.record({ kind: fc.constant('formula' as const), formula: anyFormula, cached: fc.oneof(anyNumber, anyText) }),
);
const anyColour = fc.stringMatching(/^[0-9A-F]{6}$/);
const anyStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    fill: anyColour,
    border: anyColour,
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 15 }),
    numberFormat: fc.constantFrom('0.00', 'General', '[$-D00041E]0.00', '"<&>"0', '@'),
    font: fc.record({ name: anyText, size: fc.integer({ min: 8, max: 30 }), bold: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const anyRange: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(5), fc.nat(5))
  .map(([firstRow, firstColumn, rows, columns]) => ({
    firstRow,
    firstColumn,
    lastRow: firstRow + rows,
    lastColumn: firstColumn + columns,
  }));
const anyStyleName = fc.constantFrom('first', 'second');
const anyCells: fc.Arbitrary<PlannedCell[]> = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(40), anyContent, anyStyleName, fc.option(anyText)), {
    selector: ([row, column]) => row * 100 + column,
    maxLength: 30,
  })
  .map((cells) =>
    cells
      .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
      .map(([row, column, content, style, tip]) => ({
        row,
        column,
        content,
        style,
        ...(tip !== null && { link: { sheet: 'คะแนน', address: 'B1', tip } }),
      })),
  );
const anySheet: fc.Arbitrary<Partial<SheetPlan>> = fc.record({
  cells: anyCells,
  columnWidths: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
  rowHeights: fc.uniqueArray(fc.nat(60), { maxLength: 4 }).map((rows) => new Map(rows.map((row) => [row, 24]))),
  frozenRows: fc.nat(3),
  frozenColumns: fc.nat(3),
  showGridlines: fc.boolean(),
  conditionalFormats: fc.array(
    fc.record({
      ranges: fc.array(anyRange, { minLength: 1, maxLength: 3 }),
      formula: anyFormula,
      style: fc.constant({ fill: 'FF0000' }),
    }),
    { maxLength: 3 },
  ),
});
const anyPlan: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    first: anyStyle,
    second: anyStyle,
    sheets: fc.array(anySheet, { maxLength: 3 }),
    marked: fc.array(anyRange, { maxLength: 3 }),
  })
  .map(({ first, second, sheets, marked }) => ({
    styles: { first, second },
    sheets: sheets.map((sheet, i) => sheetPlan({ ...sheet, id: `sheet-${i}`, name: `แผ่น ${i} <&>` })),
    highlights:
      marked.length === 0
        ? []
        : [{ sheet: 'คะแนน', formats: [{ ranges: marked, formula: HIGHLIGHT_MARK, style: { bold: true } }] }],
  }));

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** What a reader should find in the place of a planned cell; nothing where it holds nothing. */
function expected(cell: PlannedCell, styles: WorkbookPlan['styles']): SnapshotCell[] {
  const { row, column, content } = cell;
  const code = styles[cell.style]?.numberFormat;
  const format = code === undefined || code === 'General' ? {} : { numberFormat: code };
  const of = (value: string | number): { value: string | number | null; error?: string } =>
    typeof value === 'string' && ERROR.test(value) ? { value: null, error: value } : { value };
  switch (content.kind) {
    case 'blank':
      return [];
    case 'text':
      return content.text === '' ? [] : [{ row, column, value: content.text, ...format }];
    case 'number':
      return [{ row, column, value: content.value, ...format }];
    case 'formula':
      return [{ row, column, ...of(content.cached), formula: content.formula, ...format }];
  }
}

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles|worksheets\/[^/]*|chartsheets\/[^/]*)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

describe('any plan', () => {
  const original = kitchenSink();
  const opened = openWorkbook(original);

  it('reads back as it was planned, in XML that a strict parser accepts', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const bytes = opened.apply(plan);
        const { snapshot } = openWorkbook(bytes);
        const generated = snapshot.sheets.slice(opened.snapshot.sheets.length);
        expect(snapshot.sheets.slice(0, opened.snapshot.sheets.length)).toEqual(opened.snapshot.sheets);
        expect(generated.map(({ name, generatedAs }) => [name, generatedAs])).toEqual(
          plan.sheets.map(({ name, id }) => [name, id]),
        );
        plan.sheets.forEach((sheet, i) => {
          const cells = sheet.cells.flatMap((cell) => expected(cell, plan.styles));
          expect(generated[i]?.cells).toEqual(cells.map((cell) => (cell.value === -0 ? { ...cell, value: 0 } : cell)));
        });
        for (const [path, xml] of Object.entries(partsOf(bytes))) if (MAY_CHANGE.test(path)) assertWellFormed(xml);
      }),
      { numRuns: 150 },
    );
  });

  it('carried out twice is carried out once', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const once = opened.apply(plan);
        expect(partsOf(openWorkbook(once).apply(plan))).toEqual(partsOf(once));
      }),
      { numRuns: 50 },
    );
  });
});
