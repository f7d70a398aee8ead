import { analyseScores } from '../analysis/analyse-scores';
import type { Analysis, AnalysisChoices } from '../analysis/analysis';
import { frameworkById } from '../assessment/frameworks';
import { checkScores } from '../checking/check-scores';
import { setAside } from '../checking/set-aside';
import type { CheckResult } from '../checking/finding';
import type { DroppedCorrection } from '../reading/fitting-corrections';
import type { ReadingFailure, ScoreSet } from '../reading/score-set';
import { planWorkbook } from '../report/plan-workbook';
import type { WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { PRODUCT_VERSION } from './product';
import { alternativesTo, type Alternatives } from './alternatives';
import { analysisChoicesOf, readChosenScores, type ScoreChoices } from './read-chosen-scores';
import { printOfScores } from './score-print';
import { typedContents } from './typed-contents';
import { settingsText, type SettingsProblem, type WorkbookSettings } from './workbook-settings';

/** What the user may say before an analysis; everything else follows from the workbook and the settings it keeps. */
export interface AnalyseChoices extends ScoreChoices {
  readonly analysis?: AnalysisChoices;
  /** File name of the workbook, for the note on where the numbers come from. */
  readonly sourceName: string;
  /** Today as year-month-day of the common era (`2026-11-22`), for the same note; null leaves it out. */
  readonly today: string | null;
}

/** Everything one analysis gives; `plan` is not yet written. */
export interface AnalysedWorkbook {
  readonly scores: ScoreSet;
  readonly check: CheckResult;
  readonly analysis: Analysis;
  readonly plan: WorkbookPlan;
  /** The settings that were applied, as the plan keeps them in the workbook. */
  readonly settings: WorkbookSettings;
  /** Why settings kept in the workbook were left out; null where none were. */
  readonly settingsProblem: SettingsProblem | null;
  /** What the analyst said before and the workbook no longer fits. */
  readonly droppedCorrections: readonly DroppedCorrection[];
  /** What could have been analysed instead. */
  readonly alternatives: Alternatives;
  /** Names of the user's own sheets in their order, read or not. */
  readonly ownSheets: readonly string[];
}

export type AnalysisOutcome =
  | { readonly ok: true; readonly result: AnalysedWorkbook }
  /** `settings`: those that the reading went by. */
  | {
      readonly ok: false;
      readonly failure: ReadingFailure;
      readonly settings: WorkbookSettings;
      readonly droppedCorrections: readonly DroppedCorrection[];
    };

/** Reads, checks, analyses and plans, without touching the workbook. Pure. */
export function analyseSnapshot(snapshot: WorkbookSnapshot, choices: AnalyseChoices): AnalysisOutcome {
  const { reading, settings: applied, settingsProblem, dropped } = readChosenScores(snapshot, choices);
  if (!reading.ok) return { ...reading, settings: applied, droppedCorrections: dropped };
  const { scores } = reading;
  const framework = frameworkById(scores.frameworkId);
  if (framework === null) throw new Error(`no framework ${scores.frameworkId}`);
  const readable = snapshot.sheets.filter(
    ({ name, generatedAs, isCopy }) =>
      generatedAs === null && isCopy !== true && !applied.excludedSheets.includes(name),
  );
  const check = setAside(checkScores(scores, framework, readable), applied.ignored, applied.rulesOff);
  const analysis = analyseScores(scores, framework, choices.analysis ?? analysisChoicesOf(applied, framework));
  const ownSheets = snapshot.sheets.filter((sheet) => sheet.generatedAs === null).map((sheet) => sheet.name);
  const copies = snapshot.sheets.filter((sheet) => sheet.isCopy === true).map((sheet) => sheet.name);
  const settings: WorkbookSettings = {
    ...applied,
    excludedSheets: applied.excludedSheets.filter((name) => ownSheets.includes(name)),
    scorePrint: printOfScores(scores),
  };
  const plan = planWorkbook({
    analysis,
    scores,
    check,
    typed: typedContents(snapshot),
    takenSheetNames: [...ownSheets, ...copies],
    fontName: applied.font === 'sarabun' ? null : snapshot.defaultFont,
    digits: applied.digits,
    uses1904Dates: snapshot.uses1904Dates === true,
    measures: { owner: applied.owner, period: applied.period },
    producer: { version: PRODUCT_VERSION, sourceName: choices.sourceName, date: choices.today },
  });
  return {
    ok: true,
    result: {
      scores,
      check,
      analysis,
      plan: { ...plan, settings: settingsText(settings) },
      settings,
      settingsProblem,
      droppedCorrections: dropped,
      alternatives: alternativesTo(snapshot, scores, settings),
      ownSheets,
    },
  };
}
