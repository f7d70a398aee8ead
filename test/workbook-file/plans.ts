import type { CellRange } from '../../src/workbook/address';
import { parseA1Range } from '../../src/workbook/address';
import { HIGHLIGHT_MARK } from '../../src/workbook/marks';
import type { HighlightPlan, PlannedCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

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
