import { analyseSnapshot, type AnalysisOutcome } from '../app/analyse-workbook';
import { lastRunOf } from '../app/last-run';
import type { SnapshotCell, WorkbookSnapshot } from '../workbook/snapshot';
import { inParts, type FromWorker, type ToWorker } from './worker-messages';

let withoutCells: WorkbookSnapshot = { sheets: [], defaultFont: null, warnings: [] };
let cells: SnapshotCell[][] = [];

const received = (): WorkbookSnapshot => ({
  ...withoutCells,
  sheets: withoutCells.sheets.map((sheet, index) => ({ ...sheet, cells: cells[index] ?? [] })),
});

function tell(message: FromWorker): void {
  self.postMessage(message);
}

/** Tells of the outcome, and of the many cells that a plan can have beforehand. */
function tellOutcome(outcome: AnalysisOutcome): void {
  if (!outcome.ok) {
    tell({ kind: 'analysed', outcome });
    return;
  }
  const { result } = outcome;
  for (const [sheet, { cells: planned }] of result.plan.sheets.entries()) {
    for (const part of inParts(planned)) tell({ kind: 'planned-cells', sheet, cells: part });
  }
  const sheets = result.plan.sheets.map((sheet) => ({ ...sheet, cells: [] }));
  tell({ kind: 'analysed', outcome: { ok: true, result: { ...result, plan: { ...result.plan, sheets } } } });
}

function hear(message: ToWorker): void {
  switch (message.kind) {
    case 'workbook':
      ({ withoutCells } = message);
      cells = withoutCells.sheets.map(() => []);
      return;
    case 'cells':
      cells[message.sheet]?.push(...message.cells);
      return;
    case 'analyse':
      tellOutcome(analyseSnapshot(received(), message.choices));
      return;
    case 'look-at-last-run':
      tell({ kind: 'looked', earlier: lastRunOf(received()) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  try {
    hear(data);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: typeof error, message: '' };
    tell({ kind: 'failed', name, message });
  }
});
