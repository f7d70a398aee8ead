import type { BandSchemeProblem } from '../assessment/bands';
import type { CorrectionTexts } from './correction-texts';
import type { SettingsProblem } from '../app/workbook-settings';
import type { ReadingFailure, ReadTable, ScoreSet, TableRole } from '../reading/score-set';
import type { HostFailureKind } from '../workbook/excel/host-failure';

/** The steps a user waits for, as the pane shows them. */
type Step = 'reading' | 'analysing' | 'writing';

/** What happened and what the user can do next. */
export interface Trouble {
  readonly what: string;
  readonly next: string;
}

/** Causes of a failed run: those of Excel, a part of ours that could not be loaded, and faults of our own. */
export type FailureCause = HostFailureKind | 'not-loaded' | 'internal';

/** Everything the task pane says; scores come as text. */
export interface TaskpaneTexts {
  readonly product: string;
  readonly otherLanguage: string;
  readonly analyse: string;
  readonly analyseAgain: string;
  readonly notYetRun: { readonly title: string; readonly body: string; readonly undo: string };
  /** Scores to try the product with. */
  readonly sample: {
    readonly offer: string;
    readonly command: string;
    readonly adding: string;
    readonly added: (sheet: string) => string;
    readonly next: string;
    readonly failed: string;
  };
  readonly notInExcel: Trouble;
  readonly tooOld: (facts: { floor: string; has: string | null }) => Trouble;
  readonly working: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepOf: (facts: { number: number; of: number }) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly cancelled: string;
  readonly done: string;
  readonly noAgency: string;
  readonly fiscalYear: (year: number) => string;
  readonly overall: string;
  readonly level: string;
  readonly noLevel: string;
  readonly reportedLevel: (label: string) => string;
  readonly outOf100: string;
  readonly noScore: string;
  readonly nextLevel: (label: string) => string;
  readonly obstacle: (facts: { what: string; score: string; gap: string; needed: string }) => string;
  readonly topLevel: string;
  readonly tools: string;
  readonly toolNames: Readonly<Record<'IIT' | 'EIT' | 'OIT', string>>;
  readonly blocksNext: string;
  readonly indicators: string;
  readonly findings: string;
  readonly findingsCount: (count: number) => string;
  readonly goTo: (place: string) => string;
  readonly showMore: (count: number) => string;
  readonly why: string;
  readonly howToFix: string;
  readonly relatedCells: string;
  readonly filterBySeverity: string;
  readonly allSeverities: string;
  readonly previous: string;
  readonly next: string;
  readonly placeOf: (facts: { number: number; of: number }) => string;
  /** What lifts the overall score most. */
  readonly gains: string;
  readonly gainsMeaning: (facts: { compared: number; year: number }) => string;
  readonly gainsUnknown: string;
  readonly noGains: (compared: number) => string;
  readonly gainsEqual: (count: number) => string;
  readonly gainsNotCompared: (count: number) => string;
  readonly scoredNow: (score: string) => string;
  readonly nothingFound: Trouble;
  readonly couldNotCheck: (count: number) => string;
  readonly couldNotCheckBody: string;
  /** Scores have changed since they were analysed, while the pane was open. */
  readonly outOfDate: Trouble;
  /** What a run before the pane was opened has left. */
  readonly earlierRun: Readonly<Record<'up-to-date' | 'out-of-date' | 'not-known', Trouble>>;
  readonly corrections: CorrectionTexts;
  /** What was read, from where, how surely. */
  readonly read: {
    readonly summary: (facts: { sheets: number; tables: number }) => string;
    readonly intro: string;
    readonly certainty: Readonly<Record<ScoreSet['fiscalYear']['certainty'], string>>;
    readonly roles: Readonly<Record<TableRole, string>>;
    readonly confidence: Readonly<Record<ReadTable['confidence'], string>>;
    readonly evidence: {
      readonly stated: string;
      readonly headingRow: (row: number) => string;
      readonly codeColumn: (column: string) => string;
      readonly scoreColumn: (column: string, heading: string | null) => string;
      readonly toolFromTitle: (cell: string) => string;
      readonly toolFromSheetName: string;
      readonly toolFromCodes: string;
    };
    readonly noTable: string;
    readonly excluded: string;
    readonly apply: string;
    readonly nothingLeft: string;
    readonly kept: string;
    readonly excludedSheets: (names: readonly string[]) => string;
    readonly forget: string;
    /** Corrections: those made, pointing at cells, other scores that could be meant. */
    readonly said: string;
    readonly saidOf: (facts: { place: string; says: string }) => string;
    readonly takeBack: (place: string) => string;
    readonly pointAt: string;
    readonly pointAtHint: string;
    readonly point: string;
    /** Saying how a heading is to be read. */
    readonly heading: string;
    readonly headingReads: string;
    readonly headingReadsHint: string;
    readonly headingIsScore: string;
    readonly otherScores: string;
    readonly couldBe: (facts: { what: string; taken: string; other: string; heading: string | null }) => string;
    readonly look: (place: string) => string;
    readonly useInstead: string;
  };
  /** Mending a finding at one click. */
  readonly fix: {
    readonly makeNumbers: (count: number) => string;
    readonly take: (score: string) => string;
    readonly done: string;
    readonly undo: string;
    readonly undone: string;
  };
  /** Findings left as they are, and rules switched off. */
  readonly ignore: {
    readonly begin: string;
    readonly why: string;
    readonly whyHint: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly aside: (facts: { findings: number; rules: number }) => string;
    readonly reason: string;
    readonly takeBack: string;
    readonly switchOff: string;
    readonly ruleIsOff: (title: string) => string;
    readonly switchOn: string;
  };
  readonly settings: {
    readonly command: string;
    readonly title: string;
    readonly intro: string;
    readonly loading: string;
    readonly failed: string;
    readonly subject: string;
    readonly agencyName: string;
    /** `stated`: as the workbook has it; null where that is not known or it has none. */
    readonly agencyNameHint: (stated: string | null) => string;
    readonly asInWorkbook: string;
    readonly bands: string;
    readonly strengthFrom: string;
    readonly developFrom: string;
    readonly bandsInWords: (facts: { strengthFrom: string; developFrom: string }) => string;
    readonly bandProblem: Readonly<Record<BandSchemeProblem, string>>;
    readonly look: string;
    readonly digits: string;
    readonly digitNames: Readonly<Record<'thai' | 'arabic', string>>;
    readonly font: string;
    readonly fontNames: Readonly<Record<'workbook' | 'sarabun', string>>;
    readonly measures: string;
    readonly owner: string;
    readonly ownerHint: string;
    readonly start: string;
    readonly end: string;
    readonly periodHint: string;
    readonly periodProblem: string;
    readonly issueMap: string;
    readonly issueMapHint: string;
    readonly issueMapLater: string;
    readonly moveItem: (code: string) => string;
    readonly issue: (number: number) => string;
    readonly resetIssueMap: string;
    readonly rules: (on: number) => string;
    readonly rulesHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly close: string;
    readonly restore: string;
  };
  readonly settingsProblem: Readonly<Record<SettingsProblem, string>>;
  readonly remove: {
    readonly command: string;
    readonly question: string;
    readonly what: string;
    readonly typed: string;
    readonly confirm: string;
    readonly keep: string;
    readonly removing: string;
    readonly done: string;
    readonly afterwards: string;
    readonly highlightsLeft: string;
    readonly highlightsLeftOn: (sheets: readonly string[]) => string;
    readonly failed: string;
  };
  readonly sheets: string;
  readonly sheetsBody: string;
  /** The document to be published, as a Word file. */
  readonly wordFile: {
    readonly title: string;
    readonly body: string;
    readonly download: string;
    readonly making: string;
    readonly handedOver: (name: string) => string;
    readonly analyseFirst: string;
    readonly notHere: string;
  };
  /** Cells in a row of text; `more` are left out. */
  readonly places: (places: readonly string[], more: number) => string;
  /** Above a list of the user's formulas that were lost. */
  readonly notPutBack: { readonly title: string; readonly what: string };
  readonly skippedHighlights: (sheets: readonly string[]) => string;
  readonly couldNotRead: string;
  readonly reading: (failure: ReadingFailure) => Trouble;
  readonly choose: string;
  readonly chooseAgency: string;
  readonly agencySearch: {
    readonly hint: (agencies: number) => string;
    /** `shown` of the `total` agencies that fit what was typed. */
    readonly matches: (count: { readonly shown: number; readonly total: number }) => string;
  };
  readonly chooseYear: string;
  readonly failed: string;
  readonly failure: (cause: FailureCause) => Trouble;
  readonly unchanged: string;
  readonly leftBehind: string;
  readonly couldNotGo: string;
  readonly retry: string;
  readonly copyDiagnostics: string;
  readonly copied: string;
  readonly diagnosticsHint: string;
  readonly dismiss: string;
}
