import { HIGHLIGHT_MARK } from '../marks';
import { inExcel } from './excel-session';
import { sendCalls } from './host-call';
import type { WriteJob } from './prepare-write';
import type { WorkbookReading } from './read-workbook';
import { inTime } from './time-budget';

/**
 * What became of a failed run. `undone`: the workbook is as it was. `finished`: the failure was only in the answer
 * or came when nothing could be taken back, and the run is complete. `unknown`: the workbook could not be reached.
 */
export type Recovery = 'undone' | 'finished' | 'unknown';

/** Waits before each attempt, in milliseconds: a host that refused a moment ago may answer a moment later. */
const WAITS: readonly number[] = [0, 500, 2_000];

/** What is in the workbook after a failed run. */
interface Found {
  /** Sheets that were not there when the run began and bear a name of the run's. */
  readonly newSheets: readonly Excel.Worksheet[];
  /** Sheets of the earlier run that are still there. */
  readonly oldSheets: readonly Excel.Worksheet[];
  readonly newHighlights: readonly Excel.ConditionalFormat[];
  readonly oldHighlights: readonly Excel.ConditionalFormat[];
}

async function lookForTraces(context: Excel.RequestContext, reading: WorkbookReading, job: WriteJob): Promise<Found> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name');
  const touched = new Set([...job.highlights.map(({ sheetId }) => sheetId), ...job.staleHighlights.keys()]);
  const collections = [...touched].map((sheetId) => {
    const formats = worksheets.getItemOrNullObject(sheetId).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheetId, formats };
  });
  await inTime(context.sync());

  const custom = collections.flatMap(({ sheetId, formats }) => {
    if (formats.isNullObject) return [];
    const known = new Set(reading.survey.sheets.find(({ id }) => id === sheetId)?.formatIds);
    return formats.items
      .filter((format) => format.type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule, isNew: !known.has(format.id) }));
  });
  for (const { rule } of custom) rule.load('formula');
  if (custom.length > 0) await inTime(context.sync());

  const isMarked = ({ rule }: { readonly rule: Excel.ConditionalFormatRule }): boolean =>
    rule.formula.includes(HIGHLIGHT_MARK);
  // A format whose making was cut short has no formula yet; nobody but us can make such a one.
  const newOnes = custom.filter(({ isNew, rule }) => isNew && (rule.formula === '' || isMarked({ rule })));
  const oldOnes = custom.filter((each) => !each.isNew && isMarked(each));
  const before = new Set(reading.survey.sheets.map(({ id }) => id));
  const replaced = new Set(job.replaced.map(({ id }) => id));
  const names = new Set(job.sheets.flatMap(({ plan, writtenName }) => [plan.name, writtenName]));
  return {
    newSheets: worksheets.items.filter((sheet) => !before.has(sheet.id) && names.has(sheet.name)),
    oldSheets: worksheets.items.filter((sheet) => replaced.has(sheet.id)),
    newHighlights: newOnes.map(({ format }) => format),
    oldHighlights: oldOnes.map(({ format }) => format),
  };
}

function deletion(item: Excel.Worksheet | Excel.ConditionalFormat): { bytes: number; queue: () => void } {
  return {
    bytes: 200,
    queue: () => {
      item.delete();
    },
  };
}

async function settle(context: Excel.RequestContext, reading: WorkbookReading, job: WriteJob): Promise<Recovery> {
  const found = await lookForTraces(context, reading, job);
  const oldHighlightCount = [...job.staleHighlights.values()].reduce((sum, ids) => sum + ids.length, 0);
  const isPastReturn = found.oldSheets.length < job.replaced.length || found.oldHighlights.length < oldHighlightCount;
  if (!isPastReturn) {
    const calls = [...found.newSheets, ...found.newHighlights].map(deletion);
    if (calls.length > 0) await sendCalls(context, calls);
    return 'undone';
  }
  // The earlier run's sheets are going: everything of the new one was there before the first of them went.
  const finalNames = new Map(job.sheets.map(({ plan, writtenName }) => [writtenName, plan.name]));
  const renaming = found.newSheets.map((sheet) => ({
    bytes: 200,
    queue: () => {
      const finalName = finalNames.get(sheet.name);
      if (finalName !== undefined && finalName !== sheet.name) sheet.name = finalName;
    },
  }));
  const removing = [...found.oldSheets, ...found.oldHighlights].map(deletion);
  await sendCalls(context, [...removing, ...renaming]);
  return 'finished';
}

/**
 * Looks at the workbook after a failed run and takes back what the run did; where part of the earlier run is gone
 * already, completes the new one instead. Never rejects. Waits for the user to leave a cell being edited.
 */
export async function recoverWorkbook(reading: WorkbookReading, job: WriteJob): Promise<Recovery> {
  for (const wait of WAITS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await inExcel((context) => settle(context, reading, job), { waitForCellEdit: true });
    } catch {
      // The next attempt, or the verdict below, says what there is to say.
    }
  }
  return 'unknown';
}
