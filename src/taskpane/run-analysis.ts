import { HostFailure } from '../workbook/excel/host-failure';
import { today, workbookName } from './office-environment';
import { paneFailure } from './pane-failure';
import type { PaneAction, RunChoices } from './pane-state';

/** Loads everything that a run and its result need and that the pane opens without. */
export async function loadAnalysis() {
  const [app, excel, offered] = await Promise.all([
    import('../app/analyse-workbook'),
    import('../workbook/excel/excel-workbook'),
    import('./offered-choices'),
    import('./result-view'),
  ]);
  return { ...app, ...excel, ...offered };
}

/**
 * Runs the analysis of the open workbook and tells the pane what happens. Never rejects.
 */
export async function runAnalysis(choices: RunChoices, dispatch: (action: PaneAction) => void): Promise<void> {
  try {
    const { analyseWorkbook, openExcelWorkbook, offeredChoices } = await loadAnalysis();
    const workbook = openExcelWorkbook();
    const outcome = await analyseWorkbook(
      workbook,
      { ...choices, sourceName: workbookName(), today: today() },
      (step) => {
        dispatch({ kind: 'reached', step });
      },
    );
    if (!outcome.ok) {
      dispatch({ kind: 'could-not-read', failure: outcome.failure });
      return;
    }
    const { analysis, check, plan } = outcome.result;
    dispatch({
      kind: 'finished',
      result: {
        analysis,
        check,
        sheetNames: plan.sheets.map(({ name }) => name),
        skippedHighlights: workbook.skippedHighlights(),
        offer: offeredChoices(check.findings),
      },
    });
  } catch (error) {
    // A fault of ours would otherwise leave no trace that a developer could follow.
    if (!(error instanceof HostFailure)) console.error(error);
    dispatch({ kind: 'failed', failure: paneFailure(error) });
  }
}
