import { analyseInBrief } from '../analysis/analyse-scores';
import type { AnalysisInBrief } from '../analysis/analysis';
import type { FiscalYear } from '../assessment/framework';
import { frameworkById } from '../assessment/frameworks';
import { fitCorrections, type DroppedCorrection } from '../reading/fitting-corrections';
import { readEveryAgency, type AgencyReading } from '../reading/read-every-agency';
import type { ReadingFailure, ScoreSet } from '../reading/score-set';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Mapping } from './mapping-file';
import { analysisChoicesOf, snapshotToRead } from './read-chosen-scores';
import { readSettings, settingsWith, type WorkbookSettings } from './workbook-settings';

/** An agency's scores and what follows from them, or why its scores could not be read. */
export type AnalysedAgency =
  | { readonly ok: true; readonly scores: ScoreSet; readonly analysis: AnalysisInBrief }
  | { readonly ok: false; readonly agency: string | null; readonly failure: ReadingFailure };

/** What the user may say; `year` null leaves the year to the settings and the workbook. */
export type EveryAgencyChoices = Mapping & { readonly year: FiscalYear | null };

/**
 * Reads and analyses every agency of a workbook, one after the other, by the settings that the workbook keeps; nothing
 * is checked or planned. There are none where the workbook has no scores. Pure.
 */
export function analyseEveryAgency(
  snapshot: WorkbookSnapshot,
  { year, ...mapping }: EveryAgencyChoices,
): { readonly agencies: Iterable<AnalysedAgency>; readonly dropped: readonly DroppedCorrection[] } {
  const { settings: kept } = readSettings(snapshot.settings);
  const settings = settingsWith(kept, { ...mapping, ...(year === null ? {} : { year }) });
  const { kept: corrections, dropped } = fitCorrections(snapshot, settings.corrections);
  const readings = readEveryAgency(snapshotToRead(snapshot, settings), settings.year ?? undefined, corrections);
  return { agencies: analyseEach(readings, settings), dropped };
}

function* analyseEach(
  readings: Iterable<AgencyReading>,
  settings: WorkbookSettings,
): Generator<AnalysedAgency, void, undefined> {
  for (const { agency, reading } of readings) {
    if (!reading.ok) {
      yield { ok: false, agency, failure: reading.failure };
      continue;
    }
    const { scores } = reading;
    const framework = frameworkById(scores.frameworkId);
    if (framework === null) throw new Error(`no framework ${scores.frameworkId}`);
    yield {
      ok: true,
      scores,
      analysis: analyseInBrief(scores, framework, analysisChoicesOf(settings, framework)),
    };
  }
}
