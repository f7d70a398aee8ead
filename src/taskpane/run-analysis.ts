import { startTransition } from 'react';
import type { LastRun } from '../app/last-run';
import type { WorkbookSettings } from '../app/workbook-settings';
import type { ScoreChoices } from '../app/read-chosen-scores';
import { today, workbookName } from './office-environment';
import { reportedFailure } from './pane-failure';
import type { PaneAction } from './pane-state';

/** Loads everything that a run and its result need and that the pane opens without. */
export async function loadAnalysis() {
  const [{ analyseApart, prepareWorker }, steps, excel] = await Promise.all([
    import('./work-apart'),
    import('../app/analyse-in-steps'),
    import('../workbook/excel/excel-workbook'),
    import('./result-view'),
  ]);
  prepareWorker();
  return { analyseApart, ...steps, ...excel };
}

/**
 * Runs the analysis of the open workbook and tells the pane what happens, until the signal is given. Never rejects.
 */
export async function runAnalysis(
  choices: ScoreChoices,
  dispatch: (action: PaneAction) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { analyseInSteps, analyseApart, openExcelWorkbook } = await loadAnalysis();
    const workbook = openExcelWorkbook(signal);
    const outcome = await analyseInSteps(
      workbook,
      { ...choices, sourceName: workbookName(), today: today() },
      (snapshot, all) => analyseApart(snapshot, all, signal),
      (step) => {
        dispatch({ kind: 'reached', step });
      },
    );
    if (!outcome.ok) {
      const { failure, settings, droppedCorrections } = outcome;
      dispatch({ kind: 'could-not-read', failure, settings, droppedCorrections });
      return;
    }
    const { plan, ...analysed } = outcome.result;
    // Drawn a piece at a time, for it is long.
    startTransition(() => {
      dispatch({
        kind: 'finished',
        result: {
          ...analysed,
          sheetNames: plan.sheets.map(({ name }) => name),
          sheetNamesById: workbook.sheetNames(),
          skippedHighlights: workbook.skippedHighlights(),
          notPutBack: workbook.notPutBack(),
        },
      });
    });
  } catch (error) {
    const failure = reportedFailure(error);
    const isTakenBack = failure.cause === 'cancelled' && !failure.leftBehind;
    dispatch(isTakenBack ? { kind: 'cancelled' } : { kind: 'failed', failure });
  }
}

/** Takes away what runs have made in the open workbook and tells the pane what happens. Never rejects. */
export async function runRemoval(dispatch: (action: PaneAction) => void): Promise<void> {
  try {
    const [{ removeAnalysis }, { openExcelWorkbook }] = await Promise.all([
      import('../app/remove-analysis'),
      import('../workbook/excel/excel-workbook'),
    ]);
    const workbook = openExcelWorkbook();
    await removeAnalysis(workbook);
    dispatch({ kind: 'removed', skippedHighlights: workbook.skippedHighlights() });
  } catch (error) {
    dispatch({ kind: 'removal-failed', failure: reportedFailure(error) });
  }
}

/** Looks what earlier runs have left in the open workbook. Rejects with a `HostFailure`. */
export async function lookAtLastRun(): Promise<LastRun> {
  const [{ lookApartAtLastRun }, { openExcelWorkbook }] = await Promise.all([
    import('./work-apart'),
    import('../workbook/excel/excel-workbook'),
  ]);
  return lookApartAtLastRun(await openExcelWorkbook().read());
}

/** The settings that the open workbook keeps; the usual ones where it keeps none. Rejects with a `HostFailure`. */
export async function keptSettings(): Promise<WorkbookSettings> {
  const [{ readSettings }, { openExcelWorkbook }] = await Promise.all([
    import('../app/workbook-settings'),
    import('../workbook/excel/excel-workbook'),
  ]);
  return readSettings((await openExcelWorkbook().read()).settings).settings;
}
