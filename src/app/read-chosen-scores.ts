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
}

/** The workbook as if it had no other sheets than those that are to be read. */
function withoutSheets(snapshot: WorkbookSnapshot, excluded: readonly string[]): WorkbookSnapshot {
  if (excluded.length === 0) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !excluded.includes(name)) };
}

/** Reads the scores that the user, or else the workbook's own settings, ask for. Pure. */
export function readChosenScores(snapshot: WorkbookSnapshot, choices: ScoreChoices): ChosenReading {
  const { settings: kept, problem } = readSettings(snapshot.settings);
  const settings = settingsWith(kept, choices);
  const { agency, year, excludedSheets } = settings;
  const reading = readScores(withoutSheets(snapshot, excludedSheets), {
    ...(agency === null ? {} : { agency }),
    ...(year === null ? {} : { year }),
  });
  return { reading, settings, settingsProblem: problem };
}
