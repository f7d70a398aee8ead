import { SHEET_MARK_NAME, sheetMarkFormula } from '../marks';
import { changesOfStyles, keepingStyles } from '../named-styles';
import type { WorkbookPlan } from '../plan';
import { assertNotCancelled } from './cancellation';
import { conditionalFormatCalls } from './conditional-format-calls';
import { inExcel } from './excel-session';
import { BYTES_PER_OBJECT, BYTES_PER_REQUEST, sendCalls, type HostCall } from './host-call';
import { finishSheets, type BuiltSheet } from './finish-sheets';
import { HostFailure, isAboutStyles, toHostFailure, withReadOnlyTold } from './host-failure';
import { NO_STYLES, askForStyles, settlingStyles, type StylesAtWork } from './named-style-calls';
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
import { sheetCalls } from './sheet-calls';
import { stylesInUse } from './styles-in-use';
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
  /** What becomes of the cell styles. */
  readonly styles: StylesAtWork;
  /** The user's formulas that the last part must put back. */
  readonly pointing: readonly PointingFormula[];
}

/** Throws where a sheet of the survey has gone or has another name: what was computed no longer fits. */
function assertUnchanged(survey: Survey, present: readonly Excel.Worksheet[]): void {
  const names = new Map(present.map((sheet) => [sheet.id, sheet.name]));
  if (survey.sheets.some((sheet) => names.get(sheet.id) !== sheet.name)) {
    throw new HostFailure('changed-meanwhile', { code: 'SheetsChanged', location: null });
  }
}

/** What becomes of the cell styles, once it is known which of those in question are there. */
async function decideOnStyles(
  context: Excel.RequestContext,
  job: WriteJob,
  plan: WorkbookPlan,
  { sheets }: Survey,
  present: readonly string[],
): Promise<StylesAtWork> {
  if (job.styles === null) return NO_STYLES;
  const { marks, records } = job.styles.recorded;
  const changes = { ...changesOfStyles(plan, records, present), marks };
  if (changes.stale.length === 0) return changes;
  const replaced = new Set(job.replaced.map(({ id }) => id));
  const kept = sheets.flatMap(({ id }) => (replaced.has(id) ? [] : [id]));
  return keepingStyles(changes, await stylesInUse(context, kept, changes.stale));
}

/** First part: the new sheets with their contents, beside everything that is there. */
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
  const turn = takeTurns();
  const filling: HostCall[] = [];
  for (const { sheet, toWrite } of built) {
    for (const part of sheetCalls(sheet, toWrite, job.temporaryNames)) {
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
  const asked = askForStyles(context, job.styles?.names ?? []);
  await sendCalls(context, [...filling, look, ...again.calls, ...asked.calls], budget, onAnswer);
  assertUnchanged(survey, worksheets.items);
  const styles = await decideOnStyles(context, job, plan, survey, asked.present());
  return { sheets: built, styles, pointing: again.unchanged() };
}

/**
 * Last part: the new highlights and settings, then the sheets, highlights and settings of the earlier run go, the new
 * sheets take their names, and the cell styles that both have are given their new formats. Nothing of the earlier run goes
 * before all of the new one is there. The user's formulas are put back last of all: where Excel refuses one, everything
 * else is done.
 */
async function switchOver(
  context: Excel.RequestContext,
  job: WriteJob,
  { sheets: built, styles, pointing }: Built,
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
    ...settlingStyles(context, styles),
    ...puttingBack(context, pointing),
  ];
  if (calls.length > 0) await sendCalls(context, calls, budget);
}

/** Budgets to try one after the other where Excel finds a request too large. */
const BUDGETS: readonly [number, ...number[]] = [BYTES_PER_REQUEST, BYTES_PER_REQUEST / 4, BYTES_PER_REQUEST / 16];

/** What a run is to do, and the user's formulas that it must put back. */
interface Run {
  readonly job: WriteJob;
  readonly found: readonly PointingFormula[];
}

/** Returns the user's formulas that could not be put back. */
async function tryToWrite(
  reading: WorkbookReading,
  plan: WorkbookPlan,
  { job, found }: Run,
  budget: number,
  signal: AbortSignal | null,
): Promise<readonly PointingFormula[]> {
  let isTouched = false;
  let pointing: readonly PointingFormula[] = [];
  let styles: StylesAtWork | null = null;
  const onAnswer = (): void => {
    isTouched = true;
    assertNotCancelled(signal);
  };
  try {
    await inExcel(async (context) => {
      const toLookAt = { survey: reading.survey, pointing: found };
      const built = await buildSheets(context, job, plan, toLookAt, budget, onAnswer);
      ({ pointing, styles } = built);
      styles = await finishSheets(context, built.sheets, plan.styles, built.styles, budget);
      // From here on there is no way back that would be shorter than the way to the end.
      assertNotCancelled(signal);
      await switchOver(context, job, { ...built, styles }, budget);
    });
    return [];
  } catch (error) {
    const failure = toHostFailure(error);
    // While a cell is being edited Excel refuses whole requests, so a refused first one has changed nothing, and
    // looking for its traces would only make the user wait.
    if (failure.kind === 'editing-cell' && !isTouched) throw failure;
    const recovery = await recoverWorkbook(reading, { job, pointing, styles }, failure);
    if (recovery.state === 'finished') return recovery.notPutBack;
    throw recovery.state === 'undone'
      ? failure
      : new HostFailure(failure.kind, failure.origin, { leftBehind: true, cause: failure });
  }
}

/** What the first of the attempts gives, or the next one where that fails in such a way that it may help. */
async function firstOf<Attempt, Result>(
  [attempt, ...others]: readonly [Attempt, ...Attempt[]],
  make: (attempt: Attempt) => Promise<Result>,
  mayHelp: (failure: HostFailure) => boolean,
): Promise<Result> {
  try {
    return await make(attempt);
  } catch (error) {
    const failure = toHostFailure(error);
    const [next, ...rest] = others;
    if (next === undefined || failure.leftBehind || !mayHelp(failure)) throw failure;
    return firstOf([next, ...rest], make, mayHelp);
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
  const inBudgets = (run: Run): Promise<readonly PointingFormula[]> =>
    firstOf(
      BUDGETS,
      (budget) => tryToWrite(reading, plan, run, budget, signal),
      ({ kind }) => kind === 'too-large',
    );
  // Once more where Excel fails at its cell styles, and then without them: it may be one that cannot tell of them.
  const run: Run = { job, found };
  const runs = [run, run, { job: { ...job, styles: null }, found }] as const;
  try {
    const notPutBack = await firstOf(runs, inBudgets, isAboutStyles);
    return { skippedHighlights: job.skippedHighlights, notPutBack: placedFormulas(notPutBack) };
  } catch (error) {
    throw withReadOnlyTold(toHostFailure(error), reading.survey.isReadOnly);
  }
}
