import { toA1, type CellPosition } from '../address';
import { inExcel } from './excel-session';
import { HostFailure } from './host-failure';
import { inTime } from './time-budget';

/**
 * Shows a sheet and, where a position is given, selects that cell. Rejects with a `HostFailure`: `gone` where there
 * is no such sheet, `sheet-hidden` where it is hidden.
 */
export async function goTo(sheetName: string, position: CellPosition | null): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('visibility');
    await inTime(context.sync());
    if (sheet.isNullObject) throw new HostFailure('gone', { code: 'SheetGone', location: null });
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      throw new HostFailure('sheet-hidden', { code: 'SheetHidden', location: null });
    }
    sheet.activate();
    await inTime(context.sync());
    if (position === null) return;
    // Selecting in a sheet that is only about to become active is unreliable, hence the round trip before.
    sheet.getRange(toA1(position)).select();
    await inTime(context.sync());
  });
}
