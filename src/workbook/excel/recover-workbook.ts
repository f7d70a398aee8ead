import { HIGHLIGHT_MARK, SETTINGS_NAMESPACE, SHEET_MARK_NAME } from '../marks';
import { inExcel } from './excel-session';
import { sendCalls, sendWhatIsTaken } from './host-call';
import type { HostFailure } from './host-failure';
import { settlingStyles, unmakingStyles, type StylesAtWork } from './named-style-calls';
import { puttingBack, type PointingFormula } from './pointing-formulas';
import type { WriteJob } from './prepare-write';
import type { WorkbookReading } from './read-workbook';
import { inTime } from './time-budget';

/**
 * What became of a failed run. `undone`: the workbook is as it was. `finished`: the failure was only in the answer
 * or came when nothing could be taken back, and the run is complete, but for the user's formulas in `notPutBack`,
 * which Excel refused. `unknown`: the workbook could not be reached.
 */
export type Recovery =
  | { readonly state: 'undone' | 'unknown' }
  | { readonly state: 'finished'; readonly notPutBack: readonly PointingFormula[] };

/**
 * A run that failed: what it was to do, the user's formulas that it was to put back, and what it was to do to the cell
 * styles; null where it failed before any of them.
 */
interface FailedRun {
  readonly job: WriteJob;
  readonly pointing: readonly PointingFormula[];
  readonly styles: StylesAtWork | null;
}

/** Waits before each attempt, in milliseconds: a host that refused a moment ago may answer a moment later. */
const WAITS: readonly number[] = [0, 500, 2_000];

/** What is in the workbook after a failed run. */
interface Found {
  /** Sheets that the run has added. */
  readonly newSheets: readonly Excel.Worksheet[];
  /** Sheets of the earlier run that are still there. */
  readonly oldSheets: readonly Excel.Worksheet[];
  readonly newHighlights: readonly Excel.ConditionalFormat[];
  readonly oldHighlights: readonly Excel.ConditionalFormat[];
  readonly newSettings: readonly Excel.CustomXmlPart[];
  readonly oldSettings: readonly Excel.CustomXmlPart[];
  /** Number of the cell styles that were to go and are still there. */
  readonly staleStyles: number;
}

/** A sheet that the run may have added, with what tells whether it did. */
interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
  readonly used: Excel.Range;
}

/**
 * Whether the run added a sheet that came up during it and bears one of its names: it bears our mark, or is the one
 * that was just being added and is still empty. Where a name was taken, that sheet is somebody else's.
 */
function isOurs({ mark, used }: Candidate, failure: HostFailure): boolean {
  return !mark.isNullObject || (used.isNullObject && failure.kind !== 'name-taken');
}

function candidates(
  present: readonly Excel.Worksheet[],
  { survey }: WorkbookReading,
  { sheets }: WriteJob,
): readonly Candidate[] {
  const before = new Set(survey.sheets.map(({ id }) => id));
  const names = new Set(sheets.flatMap(({ plan, writtenName }) => [plan.name, writtenName]));
  return present
    .filter(({ id, name }) => !before.has(id) && names.has(name))
    .map((sheet) => {
      const mark = sheet.names.getItemOrNullObject(SHEET_MARK_NAME);
      mark.load('name');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      return { sheet, mark, used };
    });
}

async function lookForTraces(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  { job, styles }: FailedRun,
  failure: HostFailure,
): Promise<Found> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name');
  const keeping = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  keeping.load('items/id');
  const touched = new Set([...job.highlights.map(({ sheetId }) => sheetId), ...job.staleHighlights.keys()]);
  const collections = [...touched].map((sheetId) => {
    const formats = worksheets.getItemOrNullObject(sheetId).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheetId, formats };
  });
  const stale = (styles?.stale ?? []).map((name) => context.workbook.styles.getItemOrNullObject(name));
  for (const style of stale) style.load('name');
  await inTime(context.sync());

  const custom = collections.flatMap(({ sheetId, formats }) => {
    if (formats.isNullObject) return [];
    const known = new Set(reading.survey.sheets.find(({ id }) => id === sheetId)?.formatIds);
    return formats.items
      .filter((format) => format.type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule, isNew: !known.has(format.id) }));
  });
  for (const { rule } of custom) rule.load('formula');
  const added = candidates(worksheets.items, reading, job);
  if (custom.length > 0 || added.length > 0) await inTime(context.sync());

  const isMarked = ({ rule }: { readonly rule: Excel.ConditionalFormatRule }): boolean =>
    rule.formula.includes(HIGHLIGHT_MARK);
  // A format whose making was cut short has no formula yet; nobody but us can make such a one.
  const newOnes = custom.filter(({ isNew, rule }) => isNew && (rule.formula === '' || isMarked({ rule })));
  const oldOnes = custom.filter((each) => !each.isNew && isMarked(each));
  const staleSettings = new Set(job.settings?.staleIds);
  const knownSettings = new Set(reading.survey.settings.partIds);
  const replaced = new Set(job.replaced.map(({ id }) => id));
  return {
    newSheets: added.filter((each) => isOurs(each, failure)).map(({ sheet }) => sheet),
    oldSheets: worksheets.items.filter((sheet) => replaced.has(sheet.id)),
    newHighlights: newOnes.map(({ format }) => format),
    oldHighlights: oldOnes.map(({ format }) => format),
    newSettings: job.settings === null ? [] : keeping.items.filter(({ id }) => !knownSettings.has(id)),
    oldSettings: keeping.items.filter(({ id }) => staleSettings.has(id)),
    staleStyles: stale.filter((style) => !style.isNullObject).length,
  };
}

function deletion(item: Excel.Worksheet | Excel.ConditionalFormat | Excel.CustomXmlPart): {
  bytes: number;
  queue: () => void;
} {
  return {
    bytes: 200,
    queue: () => {
      item.delete();
    },
  };
}

async function settle(
  context: Excel.RequestContext,
  reading: WorkbookReading,
  run: FailedRun,
  failure: HostFailure,
): Promise<Recovery> {
  const { job, pointing, styles } = run;
  const found = await lookForTraces(context, reading, run, failure);
  const oldHighlightCount = [...job.staleHighlights.values()].reduce((sum, ids) => sum + ids.length, 0);
  const isPastReturn =
    found.oldSheets.length < job.replaced.length ||
    found.oldHighlights.length < oldHighlightCount ||
    found.oldSettings.length < (job.settings?.staleIds.length ?? 0) ||
    found.staleStyles < (styles?.stale.length ?? 0);
  if (!isPastReturn) {
    const deleting = [...found.newSheets, ...found.newHighlights, ...found.newSettings].map(deletion);
    // Behind the sheets, whose cells have the styles.
    const calls = [...deleting, ...(styles === null ? [] : unmakingStyles(context, styles))];
    if (calls.length > 0) await sendCalls(context, calls);
    return { state: 'undone' };
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
  const removing = [...found.oldSheets, ...found.oldHighlights, ...found.oldSettings].map(deletion);
  await sendCalls(context, [...removing, ...renaming]);
  if (styles !== null) await sendWhatIsTaken(context, settlingStyles(context, styles));
  const refused = await sendWhatIsTaken(context, puttingBack(context, pointing));
  return { state: 'finished', notPutBack: refused.map((call) => call.pointing) };
}

/**
 * Looks at the workbook after a failed run and takes back what the run did; where part of the earlier run is gone
 * already, completes the new one instead. Never rejects. Waits for the user to leave a cell being edited.
 */
export async function recoverWorkbook(
  reading: WorkbookReading,
  run: FailedRun,
  failure: HostFailure,
): Promise<Recovery> {
  for (const wait of WAITS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await inExcel((context) => settle(context, reading, run, failure), { waitForCellEdit: true });
    } catch {
      // The next attempt, or the verdict below, says what there is to say.
    }
  }
  return { state: 'unknown' };
}
