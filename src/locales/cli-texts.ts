import type { SettingsProblem } from '../app/workbook-settings';
import type { MappingProblem } from '../app/mapping-file';
import type { UsageProblem } from '../cli/arguments';
import type { BandId } from '../assessment/framework';
import type { CorrectionTexts } from './correction-texts';
import type { ReadingFailure } from '../reading/score-set';
import type { FileProblem } from '../workbook/file/workbook-file-error';

/** Why a file could not be read or written, as the operating system tells it. */
export type DiskProblem =
  | 'not-found'
  | 'is-folder'
  | 'not-allowed'
  | 'same-file'
  | 'json-same-file'
  | 'docx-same-file'
  | 'same-output'
  | 'cannot-write'
  | 'too-large';

/** Everything the command line says. */
export interface CliTexts {
  readonly usage: string;
  readonly usageProblem: (problem: UsageProblem) => string;
  readonly disk: (problem: DiskProblem, path: string) => string;
  readonly file: (problem: FileProblem, path: string) => string;
  readonly mapping: (problem: MappingProblem, path: string) => string;
  readonly reading: (failure: ReadingFailure, path: string) => string;
  readonly unexpected: (path: string) => string;
  readonly bands: Readonly<Record<BandId, string>>;
  readonly noAgency: string;
  readonly fiscalYear: (year: number) => string;
  readonly overall: string;
  readonly level: string;
  readonly unknown: string;
  readonly obstacle: (facts: { what: string; score: string; gap: string; needed: string; next: string }) => string;
  readonly topLevel: string;
  readonly tools: string;
  readonly indicators: string;
  readonly reportedAs: (score: string) => string;
  readonly computedAs: (score: string) => string;
  readonly findings: (counts: { error: number; warning: number; information: number }) => string;
  readonly noFindings: string;
  readonly couldNotCheck: (count: number) => string;
  readonly ignored: (count: number) => string;
  readonly rulesOff: (titles: readonly string[]) => string;
  readonly moreFindings: (count: number) => string;
  readonly settingsProblem: Readonly<Record<SettingsProblem, string>>;
  readonly corrections: CorrectionTexts;
  readonly written: (path: string) => string;
}
