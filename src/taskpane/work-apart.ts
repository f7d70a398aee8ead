import type { AnalyseChoices, AnalysisOutcome } from '../app/analyse-workbook';
import type { LastRun } from '../app/last-run';
import { assertNotCancelled, unlessCancelled } from '../workbook/excel/cancellation';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { PlannedCell } from '../workbook/plan';
import { takeTurns } from '../workbook/excel/turns';
import { inParts, type FromWorker, type ToWorker } from './worker-messages';

/** A worker on its way; `isBroken` resolves to true where its code could not be run at all. */
interface Started {
  readonly worker: Worker;
  readonly isBroken: Promise<true>;
}

/** The worker could not be had: forbidden, or not loaded. */
const NO_WORKER = Symbol('no worker');

let spare: Started | null = null;

function start(): Started | null {
  try {
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url));
    const isBroken = new Promise<true>((resolve) => {
      worker.addEventListener('error', () => {
        resolve(true);
      });
    });
    return { worker, isBroken };
  } catch {
    return null;
  }
}

/** Starts a worker ahead of the work, so that its code is there when the workbook has been read. */
export function prepareWorker(): void {
  spare ??= start();
}

async function handOver(worker: Worker, snapshot: WorkbookSnapshot, signal: AbortSignal | null): Promise<void> {
  const tell = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, cells: [] }));
  tell({ kind: 'workbook', withoutCells: { ...snapshot, sheets } });
  const turn = takeTurns();
  for (const [sheet, { cells }] of snapshot.sheets.entries()) {
    for (const part of inParts(cells)) {
      tell({ kind: 'cells', sheet, cells: part });
      await turn();
      assertNotCancelled(signal);
    }
  }
}

/** What the worker says last, with the cells that it has told of before. */
type Answer = Exclude<FromWorker, { readonly kind: 'planned-cells' }>;

function withCells(answer: Answer, cells: readonly (readonly PlannedCell[] | undefined)[]): Answer {
  if (answer.kind !== 'analysed' || !answer.outcome.ok) return answer;
  const { result } = answer.outcome;
  const sheets = result.plan.sheets.map((sheet, index) => ({ ...sheet, cells: cells[index] ?? [] }));
  return { ...answer, outcome: { ok: true, result: { ...result, plan: { ...result.plan, sheets } } } };
}

function answerOf(worker: Worker): Promise<Answer> {
  const cells: PlannedCell[][] = [];
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'planned-cells') (cells[data.sheet] ??= []).push(...data.cells);
      else resolve(withCells(data, cells));
    });
  });
}

async function apart(
  snapshot: WorkbookSnapshot,
  task: ToWorker,
  signal: AbortSignal | null,
): Promise<Answer | typeof NO_WORKER> {
  const started = spare ?? start();
  spare = null;
  if (started === null) return NO_WORKER;
  const { worker, isBroken } = started;
  try {
    const answer = answerOf(worker);
    await handOver(worker, snapshot, signal);
    worker.postMessage(task);
    const given = await unlessCancelled(Promise.race([answer, isBroken]), signal);
    if (given === true) return NO_WORKER;
    if (given.kind === 'failed') throw Object.assign(new Error(given.message), { name: given.name });
    return given;
  } finally {
    worker.terminate();
  }
}

/**
 * `analyseSnapshot` in a worker, so that the pane goes on answering clicks; in the pane itself where it can have no
 * worker. Rejects with a `HostFailure` of kind `cancelled` once the signal is given.
 */
export async function analyseApart(
  snapshot: WorkbookSnapshot,
  choices: AnalyseChoices,
  signal: AbortSignal,
): Promise<AnalysisOutcome> {
  const given = await apart(snapshot, { kind: 'analyse', choices }, signal);
  if (given !== NO_WORKER && given.kind === 'analysed') return given.outcome;
  const { analyseSnapshot } = await import('../app/analyse-workbook');
  return analyseSnapshot(snapshot, choices);
}

/** `lastRunOf` likewise. */
export async function lookApartAtLastRun(snapshot: WorkbookSnapshot): Promise<LastRun> {
  const given = await apart(snapshot, { kind: 'look-at-last-run' }, null);
  if (given !== NO_WORKER && given.kind === 'looked') return given.earlier;
  const { lastRunOf } = await import('../app/last-run');
  return lastRunOf(snapshot);
}
