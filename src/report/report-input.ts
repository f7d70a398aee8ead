import type { Analysis } from '../analysis/analysis';
import type { CheckResult } from '../checking/finding';
import type { ScoreSet } from '../reading/score-set';
import type { Digits } from './digits';
import type { MeasurePeriod } from './thai-period';
import type { CellContent } from '../workbook/plan';

/** Everything the generated sheets are made from. */
export interface ReportInput {
  readonly analysis: Analysis;
  readonly scores: ScoreSet;
  readonly check: CheckResult;
  /** What the analyst typed into editable regions of an earlier run, by region key. */
  readonly typed: ReadonlyMap<string, CellContent>;
  /** Names of the user's own sheets; compared ignoring case. */
  readonly takenSheetNames: readonly string[];
  /** Font of the source workbook, null where it is not known. */
  readonly fontName: string | null;
  readonly digits: Digits;
  /** True where the workbook counts days from 1904. */
  readonly uses1904Dates?: boolean;
  /** What the analyst has set for the drafts of measures; null leaves it to us. */
  readonly measures: { readonly owner: string | null; readonly period: MeasurePeriod | null };
  readonly producer: {
    readonly version: string;
    /** File name of the source workbook. */
    readonly sourceName: string;
    /** Day of the analysis as `2026-11-22`, null to leave it out. */
    readonly date: string | null;
  };
}
