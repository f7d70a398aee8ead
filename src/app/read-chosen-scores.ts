import { DEFAULT_CHOICES } from '../analysis/analyse-scores';
import type { AnalysisChoices } from '../analysis/analysis';
import type { Framework } from '../assessment/framework';
import { usableIssueMap } from '../assessment/issues';
import { fitCorrections, type DroppedCorrection } from '../reading/fitting-corrections';
import { readScores } from '../reading/read-scores';
import type { ReadingResult } from '../reading/score-set';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readSettings, settingsWith, type SettingsProblem, type WorkbookSettings } from './workbook-settings';

/** What the user may say before a run, over what the workbook keeps. What is left out is as the workbook keeps it. */
export type ScoreChoices = Partial<Omit<WorkbookSettings, 'scorePrint'>>;

/** A reading with the settings it was made by: those the workbook keeps, and over them what the user chose. */
export interface ChosenReading {
  readonly reading: ReadingResult;
  readonly settings: WorkbookSettings;
  /** Why settings kept in the workbook were left out; null where none were. */
  readonly settingsProblem: SettingsProblem | null;
  /** What the analyst said before and the workbook no longer fits; it is left out of `settings`. */
  readonly dropped: readonly DroppedCorrection[];
}

/** The workbook as if it had no other sheets than those that are to be read. */
export function snapshotToRead(
  snapshot: WorkbookSnapshot,
  { excludedSheets: excluded }: Pick<WorkbookSettings, 'excludedSheets'>,
): WorkbookSnapshot {
  if (excluded.length === 0) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !excluded.includes(name)) };
}

/** How the analysis is done by the settings, with the usual ways for what they leave open. */
export function analysisChoicesOf(settings: WorkbookSettings, framework: Framework): AnalysisChoices {
  return {
    ...DEFAULT_CHOICES,
    bands: settings.bands ?? DEFAULT_CHOICES.bands,
    issueMap: settings.issueMap && usableIssueMap(framework, settings.issueMap),
  };
}

/** The reading under the name that the user gives the agency, which then stands in no cell. */
function named(reading: ReadingResult, name: string | null): ReadingResult {
  if (!reading.ok || name === null || name === reading.scores.agency?.name) return reading;
  return { ...reading, scores: { ...reading.scores, agency: { name, cell: null } } };
}

/** Reads the scores that the user, or else the workbook's own settings, ask for. Pure. */
export function readChosenScores(snapshot: WorkbookSnapshot, choices: ScoreChoices): ChosenReading {
  const { settings: kept, problem } = readSettings(snapshot.settings);
  const wanted = settingsWith(kept, choices);
  const fitting = fitCorrections(snapshot, wanted.corrections);
  const settings: WorkbookSettings = { ...wanted, corrections: fitting.kept };
  const { agency, agencyName, year, corrections } = settings;
  const reading = readScores(snapshotToRead(snapshot, settings), {
    ...(agency === null ? {} : { agency }),
    ...(year === null ? {} : { year }),
    corrections,
  });
  return { reading: named(reading, agencyName), settings, settingsProblem: problem, dropped: fitting.dropped };
}
