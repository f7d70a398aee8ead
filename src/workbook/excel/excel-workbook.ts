import type { WorkbookPort } from '../port';
import { unlessCancelled } from './cancellation';
import { inExcel } from './excel-session';
import { assertOpenStructure } from './prepare-write';
import { readWorkbook, type WorkbookReading } from './read-workbook';
import type { PlacedFormula } from './pointing-formulas';
import { writePlan, type WriteOutcome } from './write-plan';

/** The workbook that is open in Excel. */
export interface ExcelWorkbook extends WorkbookPort {
  /** Throws a `HostFailure` of kind `structure-protected` where the workbook that was read last is so. */
  assertWritable(): void;
  /** Names of the sheets at the last `read` by Excel's identifiers, which stay when a sheet is renamed. */
  sheetNames(): ReadonlyMap<string, string>;
  /** Names of protected sheets that the last `apply` could not highlight, or not clear of earlier highlights. */
  skippedHighlights(): readonly string[];
  /** Formulas of the user's that point at sheets made, and that the last `apply` could not put back. */
  notPutBack(): readonly PlacedFormula[];
}

/**
 * The port over the workbook that Excel has open. Reading takes three round trips and writing three more, whatever
 * the number of sheets. `apply` works on the workbook as the last `read` found it and reads again where there was
 * none. Both reject with a `HostFailure`, of kind `cancelled` where the signal is given before the last round trip that
 * writes; the workbook is then as it was.
 */
export function openExcelWorkbook(signal: AbortSignal | null = null): ExcelWorkbook {
  let lastReading: WorkbookReading | null = null;
  let names: ReadonlyMap<string, string> = new Map();
  let outcome: WriteOutcome = { skippedHighlights: [], notPutBack: [] };
  return {
    async read() {
      const reading = inExcel((context) => readWorkbook(context, signal));
      lastReading = await unlessCancelled(reading, signal);
      names = new Map(lastReading.survey.sheets.map(({ id, name }) => [id, name]));
      return lastReading.snapshot;
    },
    assertWritable() {
      if (lastReading !== null) assertOpenStructure(lastReading.survey);
    },
    async apply(plan) {
      const reading = lastReading ?? (await inExcel((context) => readWorkbook(context, signal)));
      // What was read describes the workbook before this writing, so it serves once.
      lastReading = null;
      outcome = { skippedHighlights: [], notPutBack: [] };
      outcome = await writePlan(reading, plan, signal);
    },
    sheetNames: () => names,
    skippedHighlights: () => outcome.skippedHighlights,
    notPutBack: () => outcome.notPutBack,
  };
}
