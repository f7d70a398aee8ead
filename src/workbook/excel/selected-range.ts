import type { SheetRange } from '../address';
import { inExcel } from './excel-session';
import { inTime } from './time-budget';

/** The cells that the user has selected. Rejects with a `HostFailure` where they are no single range. */
export async function selectedRange(): Promise<SheetRange> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('name');
    await inTime(context.sync());
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return {
      sheet: range.worksheet.name,
      firstRow: rowIndex,
      firstColumn: columnIndex,
      lastRow: rowIndex + rowCount - 1,
      lastColumn: columnIndex + columnCount - 1,
    };
  });
}
