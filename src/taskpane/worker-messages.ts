import type { AnalyseChoices, AnalysisOutcome } from '../app/analyse-workbook';
import type { LastRun } from '../app/last-run';
import type { PlannedCell } from '../workbook/plan';
import type { SnapshotCell, WorkbookSnapshot } from '../workbook/snapshot';

/** What the pane tells its worker: a workbook whose cells follow in parts, then what is to be done with it. */
export type ToWorker =
  | { readonly kind: 'workbook'; readonly withoutCells: WorkbookSnapshot }
  | { readonly kind: 'cells'; readonly sheet: number; readonly cells: readonly SnapshotCell[] }
  | { readonly kind: 'analyse'; readonly choices: AnalyseChoices }
  | { readonly kind: 'look-at-last-run' };

/**
 * What the worker answers: cells of the planned sheets in parts, then the outcome without them, once; `failed` for a
 * fault of ours.
 */
export type FromWorker =
  | { readonly kind: 'planned-cells'; readonly sheet: number; readonly cells: readonly PlannedCell[] }
  | { readonly kind: 'analysed'; readonly outcome: AnalysisOutcome }
  | { readonly kind: 'looked'; readonly earlier: LastRun }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Cells that one message holds: few enough for the pane to answer a click between two of them. */
const CELLS_A_MESSAGE = 5_000;

/** The cells in parts, each for one message. */
export function* inParts<C>(cells: readonly C[]): Generator<readonly C[]> {
  for (let first = 0; first < cells.length; first += CELLS_A_MESSAGE) {
    yield cells.slice(first, first + CELLS_A_MESSAGE);
  }
}
