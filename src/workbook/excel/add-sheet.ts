import type { CellStyle, SheetPlan } from '../plan';
import { inExcel } from './excel-session';
import { sendCalls } from './host-call';
import { HostFailure, toHostFailure, withReadOnlyTold } from './host-failure';
import { assertOpenStructure } from './prepare-write';
import { sheetCalls, sheetLookCalls } from './sheet-calls';
import { inTime } from './time-budget';

/** A sheet that will be the user's own, without any mark of ours, and the styles of its cells. */
interface OwnSheet {
  readonly sheet: SheetPlan;
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** True where no sheet of that name is left; false where that cannot be known. */
async function takeBack(name: string): Promise<boolean> {
  try {
    await inExcel(
      async (context) => {
        context.workbook.worksheets.getItemOrNullObject(name).delete();
        await inTime(context.sync());
      },
      { waitForCellEdit: true },
    );
    return true;
  } catch {
    return false;
  }
}

/**
 * Adds a sheet beside the user's, fills it and shows it; gives its name. `planSheet` is told the names that are taken.
 * Two round trips. Rejects with a `HostFailure`; the workbook is then as it was, unless the failure says `leftBehind`.
 */
export async function addSheet(planSheet: (taken: readonly string[]) => OwnSheet): Promise<string> {
  let added: string | null = null;
  let isReadOnly = false;
  try {
    return await inExcel(async (context) => {
      const { workbook } = context;
      const { worksheets, protection } = workbook;
      workbook.load('readOnly');
      worksheets.load('items/name');
      protection.load('protected');
      await inTime(context.sync());
      isReadOnly = workbook.readOnly;
      assertOpenStructure({ isStructureProtected: protection.protected });
      const { sheet: plan, styles } = planSheet(worksheets.items.map(({ name }) => name));
      const sheet = worksheets.add(plan.name);
      added = plan.name;
      const toWrite = { plan, writtenName: plan.name };
      const filling = [...sheetCalls(sheet, toWrite, new Map())].flat();
      // The sheet is the user's from now on, and so would be any cell style.
      const looks = [...sheetLookCalls(sheet, plan, { styles, usable: new Set() })].flat();
      const show = {
        bytes: 0,
        queue: () => {
          sheet.activate();
        },
      };
      await sendCalls(context, [...filling, ...looks, show]);
      return plan.name;
    });
  } catch (error) {
    const failure = withReadOnlyTold(toHostFailure(error), isReadOnly);
    // A name that was taken in between is somebody else's sheet.
    if (added === null || failure.kind === 'name-taken' || failure.kind === 'editing-cell') throw failure;
    if (await takeBack(added)) throw failure;
    throw new HostFailure(failure.kind, failure.origin, { leftBehind: true, cause: failure });
  }
}
