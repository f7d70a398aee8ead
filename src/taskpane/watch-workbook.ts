import { SHEET_MARK_NAME } from '../workbook/marks';
import { inExcel } from '../workbook/excel/excel-session';
import { inTime } from '../workbook/excel/time-budget';

/** A change of cells; `sheetId` is Excel's own, which stays when the sheet is renamed. */
export interface WatchedEdit {
  readonly sheetId: string;
  readonly address: string;
}

/** What the pane learns of the workbook when it begins to watch it. */
export interface WatchedWorkbook {
  /** True where some sheet bears the mark of an earlier run. */
  readonly hasOurSheets: boolean;
  /** True where its one sheet is empty. */
  readonly isBlank: boolean;
}

/**
 * Tells of every change of cells that is not the pane's own, for as long as the pane is open; one round trip. Rejects with a `HostFailure`.
 */
export async function watchWorkbook(onEdit: (edit: WatchedEdit) => void): Promise<WatchedWorkbook> {
  const onChanged = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // Compared as text: the enumeration is not there in hosts that never send it.
    if (String(event.triggerSource) !== 'ThisLocalAddin')
      onEdit({ sheetId: event.worksheetId, address: event.address });
    return Promise.resolve();
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
