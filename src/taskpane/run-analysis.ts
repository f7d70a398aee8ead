import type { LastRun } from '../app/last-run';
import type { WorkbookSettings } from '../app/workbook-settings';
import type { ScoreChoices } from '../app/read-chosen-scores';
import { today, workbookName } from './office-environment';
import { reportedFailure } from './pane-failure';
import type { PaneAction } from './pane-state';

/** Loads everything that a run and its result need and that the pane opens without. */
export async function loadAnalysis() {
  const [app, excel] = await Promise.all([
    import('../app/analyse-workbook'),
    import('../workbook/excel/excel-workbook'),
    import('./result-view'),
  ]);
  return { ...app, ...excel };
}

/**
 * Runs the analysis of the open workbook and tells the pane what happens. Never rejects.
 */
export async function runAnalysis(choices: ScoreChoices, dispatch: (action: PaneAction) => void): Promise<void> {
  try {
    const { analyseWorkbook, openExcelWorkbook } = await loadAnalysis();
    const workbook = openExcelWorkbook();
    const outcome = await analyseWorkbook(
      workbook,
      { ...choices, sourceName: workbookName(), today: today() },
      (step) => {
        dispatch({ kind: 'reached', step });
      },
    );
    if (!outcome.ok) {
      dispatch({ kind: 'could-not-read', failure: outcome.failure, settings: outcome.settings });
      return;
    }
    const { plan, ...analysed } = outcome.result;
    dispatch({
      kind: 'finished',
      result: {
        ...analysed,
        sheetNames: plan.sheets.map(({ name }) => name),
        skippedHighlights: workbook.skippedHighlights(),
      },
    });
  } catch (error) {
    dispatch({ kind: 'failed', failure: reportedFailure(error) });
  }
}

/** Takes away what runs have made in the open workbook and tells the pane what happens. Never rejects. */
export async function runRemoval(dispatch: (action: PaneAction) => void): Promise<void> {
  try {
    const [{ removeAnalysis }, { openExcelWorkbook }] = await Promise.all([
      import('../app/remove-analysis'),
      import('../workbook/excel/excel-workbook'),
    ]);
    await removeAnalysis(openExcelWorkbook());
    dispatch({ kind: 'removed' });
  } catch (error) {
    dispatch({ kind: 'removal-failed', failure: reportedFailure(error) });
  }
}

/** Looks what earlier runs have left in the open workbook. Rejects with a `HostFailure`. */
export async function lookAtLastRun(): Promise<LastRun> {
  const [{ lastRunOf }, { openExcelWorkbook }] = await Promise.all([
    import('../app/last-run'),
    import('../workbook/excel/excel-workbook'),
  ]);
  return lastRunOf(await openExcelWorkbook().read());
}

/** The settings that the open workbook keeps; the usual ones where it keeps none. Rejects with a `HostFailure`. */
export async function keptSettings(): Promise<WorkbookSettings> {
  const [{ readSettings }, { openExcelWorkbook }] = await Promise.all([
    import('../app/workbook-settings'),
    import('../workbook/excel/excel-workbook'),
  ]);
  return readSettings((await openExcelWorkbook().read()).settings).settings;
}
