import { analyseScores } from '../analysis/analyse-scores';
import type { Analysis } from '../analysis/analysis';
import type { FiscalYear } from '../assessment/framework';
import { frameworkById } from '../assessment/frameworks';
import { readEveryAgency } from '../reading/read-every-agency';
import type { ReadingFailure, ScoreSet } from '../reading/score-set';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { analysisChoicesOf, snapshotToRead } from './read-chosen-scores';
import { readSettings, settingsWith } from './workbook-settings';

/** An agency's scores and what follows from them, or why its scores could not be read. */
export type AnalysedAgency =
  | { readonly ok: true; readonly scores: ScoreSet; readonly analysis: Analysis }
  | { readonly ok: false; readonly agency: string | null; readonly failure: ReadingFailure };

/**
 * Reads and analyses every agency of a workbook, one after the other, by the settings that the workbook keeps; nothing
 * is checked or planned. `year` null leaves the year to the settings and the workbook. Gives nothing where the workbook
 * has no scores. Pure.
 */
export function* analyseEveryAgency(
  snapshot: WorkbookSnapshot,
  { year }: { readonly year: FiscalYear | null },
): Generator<AnalysedAgency, void, undefined> {
  const { settings: kept } = readSettings(snapshot.settings);
  const settings = settingsWith(kept, year === null ? {} : { year });
  for (const { agency, reading } of readEveryAgency(snapshotToRead(snapshot, settings), settings.year ?? undefined)) {
    if (!reading.ok) {
      yield { ok: false, agency, failure: reading.failure };
      continue;
    }
    const { scores } = reading;
    const framework = frameworkById(scores.frameworkId);
    if (framework === null) throw new Error(`no framework ${scores.frameworkId}`);
    yield { ok: true, scores, analysis: analyseScores(scores, framework, analysisChoicesOf(settings, framework)) };
  }
}
