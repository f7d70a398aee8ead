import { SHEET_MARK_NAME, sheetMarkFormula } from '../marks';
import type { WorkbookPlan } from '../plan';
import { assertNotCancelled } from './cancellation';
import { conditionalFormatCalls } from './conditional-format-calls';
import { inExcel } from './excel-session';
import { BYTES_PER_OBJECT, BYTES_PER_REQUEST, sendCalls, type HostCall } from './host-call';
import { HostFailure, toHostFailure, withReadOnlyTold } from './host-failure';
import {
  assertNoneProtected,
  lookAgain,
  placedFormulas,
  pointingFormulas,
  puttingBack,
  type PlacedFormula,
  type PointingFormula,
} from './pointing-formulas';
import { prepareWrite, type WriteJob } from './prepare-write';
import type { WorkbookReading } from './read-workbook';
import { recoverWorkbook } from './recover-workbook';
import { adornmentCalls } from './sheet-adornment';
import { sheetCalls } from './sheet-calls';
import type { Survey } from './survey';
import { takeTurns } from './turns';

/** What became of a plan beside what it says. */
export interface WriteOutcome {
  /** Names of protected sheets, whose highlights could be neither made nor taken away. */
  readonly skippedHighlights: readonly string[];
  /** Formulas of the user's that point at the sheets made and that Excel did not let us put back: they show `#REF!`. */
  readonly notPutBack: readonly PlacedFormula[];
}

/** What the first part leaves to the others. */
interface Built {
  readonly sheets: readonly BuiltSheet[];
  /** The user's formulas that the last part must put back. */
  readonly pointing: readonly PointingFormula[];
}

/** A sheet under construction. */
interface BuiltSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: WorkbookPlan['sheets'][number];
}

/** Throws where a sheet of the survey has gone or has another name: what was computed no longer fits. */
function assertUnchanged(survey: Survey, present: readonly Excel.Worksheet[]): void {
  const names = new Map(present.map((sheet) => [sheet.id, sheet.name]));
  if (survey.sheets.some((sheet) => names.get(sheet.id) !== sheet.name)) {
    throw new HostFailure('changed-meanwhile', { code: 'SheetsChanged', location: null });
  }
}

/** First part: the new sheets, complete, beside everything that is there. */
async function buildSheets(
  context: Excel.RequestContext,
  job: WriteJob,
  plan: WorkbookPlan,
  { survey, pointing }: { readonly survey: Survey; readonly pointing: readonly PointingFormula[] },
  budget: number,
  onAnswer: () => void,
): Promise<Built> {
  const worksheets = context.workbook.worksheets;
  // All sheets are there before the first formula, since their formulas refer to one another; and each is marked at
  // once, so that it can be told for ours however soon the run fails.
  const built = job.sheets.map((toWrite) => {
    const sheet = worksheets.add(toWrite.writtenName);
    const mark = sheet.names.add(SHEET_MARK_NAME, `=${sheetMarkFormula(toWrite.plan.id, toWrite.plan.name)}`);
    mark.visible = false;
    return { sheet, toWrite, plan: toWrite.plan };
  });
  const surroundings = { styles: plan.styles, temporaryNames: job.temporaryNames };
  const turn = takeTurns();
  const filling: HostCall[] = [];
  for (const { sheet, toWrite } of built) {
    for (const part of sheetCalls(sheet, toWrite, surroundings)) {
      for (const call of part) filling.push(call);
      await turn();
    }
  }
  const look: HostCall = {
    bytes: BYTES_PER_OBJECT,
    queue: () => {
      worksheets.load('items/id,items/name');
    },
  };
  const again = lookAgain(context, pointing);
  await sendCalls(context, [...filling, look, ...again.calls], budget, onAnswer);
  assertUnchanged(survey, worksheets.items);
  return { sheets: built, pointing: again.unchanged() };
}

/** Whether Excel took the calls; where it refused one, those before it are done all the same. */
async function isTaken(context: Excel.RequestContext, calls: readonly HostCall[], budget: number): Promise<boolean> {
  try {
    await sendCalls(context, calls, budget);
    return true;
  } catch (error) {
    if (toHostFailure(error).kind === 'no-answer') throw error;
    return false;
  }
}

/**
 * Second part: looks and print set-up. What Excel refuses of it is left out: first it is sent whole, then each kind
 * of adornment by itself, then a refused kind sheet by sheet.
 */
async function adornSheets(context: Excel.RequestContext, built: readonly BuiltSheet[], budget: number): Promise<void> {
  const kinds = new Map<number, HostCall[]>();
  for (const { sheet, plan } of built) {
    for (const [kind, call] of adornmentCalls(sheet, plan).entries()) {
      kinds.set(kind, [...(kinds.get(kind) ?? []), call]);
    }
  }
  if (await isTaken(context, [...kinds.values()].flat(), budget)) return;
  for (const calls of kinds.values()) {
    if (await isTaken(context, calls, budget)) continue;
    for (const call of calls) await isTaken(context, [call], budget);
  }
}

/**
 * Last part: the new highlights and settings, then the sheets, highlights and settings of the earlier run go and the
 * new sheets take their names. Nothing of the earlier run goes before all of the new one is there. The user's formulas
 * are put back last of all: where Excel refuses one, everything else is done.
 */
async function switchOver(
  context: Excel.RequestContext,
  job: WriteJob,
  { sheets: built, pointing }: Built,
  budget: number,
): Promise<void> {
  const worksheets = context.workbook.worksheets;
  const highlighting = job.highlights.flatMap(({ sheetId, formats, hasOthers }) =>
    conditionalFormatCalls(worksheets.getItem(sheetId), formats, { behindOthers: hasOthers }),
  );
  const { xml = null, staleIds = [] } = job.settings ?? {};
  const parts = context.workbook.customXmlParts;
  const keeping =
    xml === null
      ? []
      : [
          {
            bytes: BYTES_PER_OBJECT + xml.length * 3,
            queue: () => {
              parts.add(xml);
            },
          },
        ];
  const forgetting = staleIds.map((id) => ({
    bytes: BYTES_PER_OBJECT,
    queue: () => {
      parts.getItemOrNullObject(id).delete();
    },
  }));
  const removing = job.replaced.map(({ id }) => ({
    bytes: BYTES_PER_OBJECT,
    queue: () => {
      worksheets.getItem(id).delete();
    },
  }));
  const renaming = built
    .filter(({ plan }) => job.temporaryNames.has(plan.name.toLowerCase()))
    .map(({ sheet, plan }) => ({
      bytes: BYTES_PER_OBJECT,
      queue: () => {
        sheet.name = plan.name;
      },
    }));
  const clearing = [...job.staleHighlights].flatMap(([sheetId, ids]) =>
    ids.map((id) => ({
      bytes: 3 * BYTES_PER_OBJECT,
      queue: () => {
        const whole = worksheets.getItem(sheetId).getRange();
        whole.conditionalFormats.getItemOrNullObject(id).delete();
        whole.untrack();
      },
    })),
  );
  const calls = [
    ...highlighting,
    ...keeping,
    ...removing,
    ...renaming,
    ...clearing,
    ...forgetting,
    ...puttingBack(context, pointing),
  ];
  if (calls.length > 0) await sendCalls(context, calls, budget);
}

/** Budgets to try one after the other where Excel finds a request too large. */
const BUDGETS: readonly number[] = [BYTES_PER_REQUEST, BYTES_PER_REQUEST / 4, BYTES_PER_REQUEST / 16];

/** Returns the user's formulas that could not be put back. */
async function tryToWrite(
  reading: WorkbookReading,
  plan: WorkbookPlan,
  { job, found }: { readonly job: WriteJob; readonly found: readonly PointingFormula[] },
  budget: number,
  signal: AbortSignal | null,
): Promise<readonly PointingFormula[]> {
  let isTouched = false;
  let pointing: readonly PointingFormula[] = [];
  const onAnswer = (): void => {
    isTouched = true;
    assertNotCancelled(signal);
  };
  try {
    await inExcel(async (context) => {
      const toLookAt = { survey: reading.survey, pointing: found };
      const built = await buildSheets(context, job, plan, toLookAt, budget, onAnswer);
      pointing = built.pointing;
      await adornSheets(context, built.sheets, budget);
      // From here on there is no way back that would be shorter than the way to the end.
      assertNotCancelled(signal);
      await switchOver(context, job, built, budget);
    });
    return [];
  } catch (error) {
    const failure = toHostFailure(error);
    // While a cell is being edited Excel refuses whole requests, so a refused first one has changed nothing, and
    // looking for its traces would only make the user wait.
    if (failure.kind === 'editing-cell' && !isTouched) throw failure;
    const recovery = await recoverWorkbook(reading, { job, pointing }, failure);
    if (recovery.state === 'finished') return recovery.notPutBack;
    throw recovery.state === 'undone'
      ? failure
      : new HostFailure(failure.kind, failure.origin, { leftBehind: true, cause: failure });
  }
}

/**
 * Carries out the plan in the workbook as it was read: three round trips where nothing is extraordinarily large.
 * Rejects with a `HostFailure`; the workbook is then as it was before, unless the failure says `leftBehind`.
 */
export async function writePlan(
  reading: WorkbookReading,
  plan: WorkbookPlan,
  signal: AbortSignal | null,
): Promise<WriteOutcome> {
  assertNotCancelled(signal);
  const job = prepareWrite(reading.survey, reading.highlights, plan);
  const found = pointingFormulas(reading, job);
  assertNoneProtected(found);
  let notPutBack: readonly PointingFormula[] = [];
  for (const [attempt, budget] of BUDGETS.entries()) {
    try {
      notPutBack = await tryToWrite(reading, plan, { job, found }, budget, signal);
      break;
    } catch (error) {
      const failure = withReadOnlyTold(toHostFailure(error), reading.survey.isReadOnly);
      const isLast = attempt === BUDGETS.length - 1;
      if (failure.kind !== 'too-large' || failure.leftBehind || isLast) throw failure;
    }
  }
  return {
    skippedHighlights: job.skippedHighlights,
    notPutBack: placedFormulas(notPutBack),
  };
}
