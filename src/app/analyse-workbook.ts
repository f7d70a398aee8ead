import { analyseScores, DEFAULT_CHOICES } from '../analysis/analyse-scores';
import type { Analysis, AnalysisChoices } from '../analysis/analysis';
import { frameworkById } from '../assessment/frameworks';
import type { FiscalYear } from '../assessment/framework';
import { checkScores } from '../checking/check-scores';
import type { CheckResult } from '../checking/finding';
import { readScores } from '../reading/read-scores';
import type { ReadingFailure, ScoreSet } from '../reading/score-set';
import { planWorkbook } from '../report/plan-workbook';
import type { WorkbookPlan } from '../workbook/plan';
import type { WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { PRODUCT_VERSION } from './product';
import { typedContents } from './typed-contents';

/** What the user may say before an analysis; everything else follows from the workbook. */
export interface AnalyseChoices {
  /** Which agency, where the workbook holds several. */
  readonly agency?: string;
  /** Which fiscal year (Buddhist era), where the workbook holds several. */
  readonly year?: FiscalYear;
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
}

export type AnalysisOutcome =
  { readonly ok: true; readonly result: AnalysedWorkbook } | { readonly ok: false; readonly failure: ReadingFailure };

/** The steps a user waits for, in order. */
export type AnalysisStep = 'reading' | 'analysing' | 'writing';

/** Reads, checks, analyses and plans, without touching the workbook. Pure. */
export function analyseSnapshot(snapshot: WorkbookSnapshot, choices: AnalyseChoices): AnalysisOutcome {
  const reading = readScores(snapshot, {
    ...(choices.agency === undefined ? {} : { agency: choices.agency }),
    ...(choices.year === undefined ? {} : { year: choices.year }),
  });
  if (!reading.ok) return reading;
  const { scores } = reading;
  const framework = frameworkById(scores.frameworkId);
  if (framework === null) throw new Error(`no framework ${scores.frameworkId}`);
  const check = checkScores(scores, framework);
  const analysis = analyseScores(scores, framework, choices.analysis ?? DEFAULT_CHOICES);
  const plan = planWorkbook({
    analysis,
    scores,
    check,
    typed: typedContents(snapshot),
    takenSheetNames: snapshot.sheets.filter((sheet) => sheet.generatedAs === null).map((sheet) => sheet.name),
    fontName: snapshot.defaultFont,
    producer: { version: PRODUCT_VERSION, sourceName: choices.sourceName, date: choices.today },
  });
  return { ok: true, result: { scores, check, analysis, plan } };
}

/**
 * The main use case: reads the workbook once, analyses it and writes the result into it. The workbook is
 * unchanged where the outcome is not `ok` or the promise rejects.
 */
export async function analyseWorkbook(
  port: WorkbookPort,
  choices: AnalyseChoices,
  onStep: (step: AnalysisStep) => void = () => undefined,
): Promise<AnalysisOutcome> {
  onStep('reading');
  const snapshot = await port.read();
  onStep('analysing');
  const outcome = analyseSnapshot(snapshot, choices);
  if (!outcome.ok) return outcome;
  onStep('writing');
  await port.apply(outcome.result.plan);
  return outcome;
}
