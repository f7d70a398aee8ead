import type { CellEdit } from '../app/source-edit';
import { SHEET_MARK_NAME } from '../workbook/marks';
import { inExcel } from '../workbook/excel/excel-session';
import { inTime } from '../workbook/excel/time-budget';

/** What the pane learns of the workbook when it begins to watch it. */
export interface WatchedWorkbook {
  /** True where some sheet bears the mark of an earlier run. */
  readonly hasOurSheets: boolean;
  /** True where its one sheet is empty. */
  readonly isBlank: boolean;
}

async function nameOfSheet(id: string): Promise<string | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await inTime(context.sync());
    return sheet.isNullObject ? null : sheet.name;
  });
}

/**
 * Tells of every change of cells that is not the pane's own, for as long as the pane is open; one round trip, and
 * another for each change while `isOfInterest`. Rejects with a `HostFailure`.
 */
export async function watchWorkbook(
  isOfInterest: () => boolean,
  onEdit: (edit: CellEdit) => void,
): Promise<WatchedWorkbook> {
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // Compared as text: the enumeration is not there in hosts that never send it.
    if (String(event.triggerSource) === 'ThisLocalAddin' || !isOfInterest()) return;
    // What cannot be told from an answer is told by the next run; an event has nobody to show an error to.
    const sheet = await nameOfSheet(event.worksheetId).catch(() => null);
    if (sheet !== null) onEdit({ sheet, address: event.address });
  };
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(onChanged);
    worksheets.load('items/names/items/name');
    const shown = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    shown.load('address');
    await inTime(context.sync());
    const names = worksheets.items.flatMap((sheet) => sheet.names.items.map(({ name }) => name));
    // Excel may show a sheet's own name behind its sheet's name.
    return {
      hasOurSheets: names.some((name) => name.slice(name.lastIndexOf('!') + 1) === SHEET_MARK_NAME),
      isBlank: worksheets.items.length === 1 && shown.isNullObject,
    };
  });
}
