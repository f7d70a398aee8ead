import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readChosenScores } from './read-chosen-scores';
import { printOfScores } from './score-print';

/**
 * How what an earlier run made stands to the scores as they are now. `none`: the workbook holds nothing that a run
 * made; `not-known`: it does, and does not tell which scores that run had.
 */
export type LastRun = 'none' | 'up-to-date' | 'out-of-date' | 'not-known';

/** Compares the scores read now with those of the last run. Pure; scores that can no longer be read are out of date. */
export function lastRunOf(snapshot: WorkbookSnapshot): LastRun {
  if (snapshot.sheets.every(({ generatedAs }) => generatedAs === null)) return 'none';
  const { reading, settings } = readChosenScores(snapshot, {});
  if (settings.scorePrint === null) return 'not-known';
  if (!reading.ok) return 'out-of-date';
  return printOfScores(reading.scores) === settings.scorePrint ? 'up-to-date' : 'out-of-date';
}
