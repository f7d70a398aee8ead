import type { CellRange } from '../../src/workbook/address';
import { parseA1Range } from '../../src/workbook/address';
import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type {
  CellStyle,
  ChartPlan,
  HighlightPlan,
  PlannedCell,
  SheetPlan,
  WorkbookPlan,
} from '../../src/workbook/plan';

export const EMPTY_PLAN: WorkbookPlan = { styles: {}, sheets: [], highlights: [] };

/** A range by its A1 text. */
export function range(a1: string): CellRange {
  const found = parseA1Range(a1);
  if (!found) throw new Error(`not a range: ${a1}`);
  return found;
}

/** A sheet with nothing but what a test names. */
export function sheetPlan(plan: Partial<SheetPlan>): SheetPlan {
  return {
    id: 'summary',
    name: 'สรุป',
    columnWidths: [],
    rowHeights: new Map(),
    cells: [],
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    conditionalFormats: [],
    page: {
      orientation: 'portrait',
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      header: '',
      footer: '',
    },
    editable: [],
    ...plan,
  };
}

/** A chart of columns over B1:B3, named by A1:A3, with a limit over C1:C3. */
export const CHART: ChartPlan = {
  name: 'Chart of ours',
  title: 'คะแนน <&>',
  place: { firstRow: 4, firstColumn: 0, lastRow: 11, lastColumn: 5 },
  categories: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 },
  series: [
    {
      name: 'คะแนน',
      values: { firstRow: 0, firstColumn: 1, lastRow: 2, lastColumn: 1 },
      look: 'columns',
      colour: '336699',
    },
    {
      name: 'เกณฑ์',
      values: { firstRow: 0, firstColumn: 2, lastRow: 2, lastColumn: 2 },
      look: 'dashes',
      colour: '990033',
    },
  ],
  scale: { minimum: 0, maximum: 100 },
  axisFormat: '0',
  valueFormat: '0.00',
  font: { name: 'TH Sarabun New', size: 14, colour: '222222' },
};

/** A text cell in the style `plain`. */
export function textCell(row: number, column: number, text: string): PlannedCell {
  return { row, column, style: 'plain', content: { kind: 'text', text } };
}

/** A highlight of one range, filled green while the marked condition holds. */
export function highlight(sheet: string, a1: string, condition = 'TRUE'): HighlightPlan {
  const formula = `AND(${HIGHLIGHT_MARK},${condition})`;
  return { sheet, formats: [{ ranges: [range(a1)], formula, style: { fill: 'C6EFCE' } }] };
}

/** A plan with one style, `plain`, of the workbook's default format. */
export function planOf(sheets: readonly SheetPlan[], highlights: readonly HighlightPlan[] = []): WorkbookPlan {
  return { styles: { plain: {} }, sheets, highlights };
}

/** The plan with the same formats, none of which has a name. */
export function withoutStyleNames(plan: WorkbookPlan): WorkbookPlan {
  const nameless = (style: CellStyle): CellStyle =>
    Object.fromEntries(Object.entries(style).filter(([part]) => part !== 'name'));
  return {
    ...plan,
    styles: Object.fromEntries(Object.entries(plan.styles).map(([key, style]) => [key, nameless(style)])),
  };
}
