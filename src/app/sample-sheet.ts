import type { CellRange } from '../workbook/address';
import type { CellStyle, PlannedCell, SheetPlan } from '../workbook/plan';
import { SAMPLE_SHEETS } from './sample-scores';

/** A sheet to be added, which is then the user's like any other, with the styles that its cells name. */
export interface SampleSheetPlan {
  readonly sheet: SheetPlan;
  readonly styles: Readonly<Record<string, CellStyle>>;
}

const NAME = 'ตัวอย่างคะแนน ITA';

/** Empty rows between two tables. */
const GAP = 2;

function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? NAME : `${NAME} ${attempt}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** The sample's tables below one another on one sheet, whose name is none of `taken`. */
export function sampleSheet(taken: readonly string[]): SampleSheetPlan {
  const styles: Record<string, CellStyle> = {};
  const cells: PlannedCell[] = [];
  const merges: CellRange[] = [];
  let top = 0;
  for (const table of SAMPLE_SHEETS) {
    for (const { row, column, value, numberFormat, bold = false } of table.cells) {
      const style = `${numberFormat ?? ''}${bold ? ' bold' : ''}`;
      styles[style] ??= {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(bold ? { font: { bold } } : {}),
      };
      const content =
        typeof value === 'number' ? { kind: 'number' as const, value } : { kind: 'text' as const, text: value };
      cells.push({ row: top + row, column, content, style });
    }
    merges.push(
      ...table.merges.map((each) => ({ ...each, firstRow: top + each.firstRow, lastRow: top + each.lastRow })),
    );
    top = Math.max(...cells.map(({ row }) => row)) + 1 + GAP;
  }
  return {
    styles,
    sheet: {
      id: 'sample',
      name: freeName(taken),
      columnWidths: [0, 1, 2].map((column) =>
        Math.max(...SAMPLE_SHEETS.map((table) => table.columnWidths[column] ?? 0)),
      ),
      rowHeights: new Map(),
      cells,
      merges,
      frozenRows: 0,
      frozenColumns: 0,
      showGridlines: true,
      conditionalFormats: [],
      page: {
        orientation: 'portrait',
        margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
        header: '',
        footer: '',
      },
      editable: [],
    },
  };
}
