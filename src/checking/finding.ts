import type { BilingualText, FiscalYear, IndicatorNumber, IssueNumber, ItemCode, Tool } from '../assessment/framework';
import type { MeasurePart } from '../assessment/issues';
import type { WhyLeftOut } from '../reading/left-out-tables';
import type { CellAddress } from '../workbook/address';
import type { Slip } from './slips';

/**
 * error: a number is wrong or missing, and publishing it would publish a mistake.
 * warning: probably wrong, or stored so that Excel cannot calculate with it; a person must decide.
 * information: worth knowing; nothing need be done.
 */
export type Severity = 'error' | 'warning' | 'information';

/** Severities from the worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** A score of the agency, by what it measures; the locale names it. */
export type ScoreSubject =
  | { readonly kind: 'item'; readonly code: ItemCode }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorNumber }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'overall' };

/** Scores from one to another, both included. */
export interface PointRange {
  readonly from: number;
  readonly to: number;
}

/** One score that, changed alone to `right`, would make a total come out as reported. */
export interface Alternative {
  readonly subject: ScoreSubject;
  readonly score: number;
  readonly right: number;
}

/**
 * What each rule says about the cell it names; the locale puts it into words. Scores are 0–100, as compared
 * (rounded to two decimals).
 */
export interface RuleFacts {
  /** `isListed`: the codes stand in the sheet, their score cells are empty. `others` are told with `code`. */
  'missing-item': { readonly code: ItemCode; readonly isListed: boolean; readonly others?: readonly ItemCode[] };
  /**
   * `firstScore` is the one to go by: the one that counts or, where `isProven`, the one with which the indicator comes
   * out as reported. Equal scores mean that the item is merely listed twice.
   */
  'duplicate-item': {
    readonly code: ItemCode;
    readonly firstCell: CellAddress;
    readonly firstScore: number;
    readonly isProven: boolean;
    readonly score: number;
  };
  'unknown-item': { readonly text: string; readonly fiscalYear: FiscalYear };
  /** The codes of one table, each as it is spelt and as it was taken; at least one. */
  'code-order': { readonly codes: readonly { readonly text: string; readonly taken: ItemCode }[] };
  /** `count` scores of the tool stand in the order of the items, without codes. */
  'items-by-order': { readonly tool: Tool; readonly count: number; readonly byWords: boolean };
  /** `text` stands beside the number of the indicator; `named` is the indicator that it names, null where it is none's. */
  'indicator-name': {
    readonly indicator: IndicatorNumber;
    readonly text: string;
    readonly named: IndicatorNumber | null;
  };
  /** `subject` is of the first of `count` cells with a formula that has no result. */
  'formula-not-calculated': { readonly subject: ScoreSubject; readonly count: number };
  /** `raw` stands in the first of `count` cells with fractions of 1 and was taken as `score`. */
  'fractions-taken-as-percent': { readonly raw: string; readonly score: number; readonly count: number };
  /** `raw` stands in the first of `count` cells of one table that look like points of `scale`. */
  'other-scale': { readonly raw: string; readonly scale: 1 | 4 | 5; readonly count: number };
  'not-a-number': { readonly subject: ScoreSubject; readonly raw: string };
  'out-of-range': { readonly subject: ScoreSubject; readonly score: number };
  /** `subject`, `raw` and `score` are of the first cell; `count` cells in a row are meant, the others `related`. */
  'number-as-text': {
    readonly subject: ScoreSubject;
    readonly raw: string;
    readonly score: number;
    readonly count: number;
  };
  /**
   * With `right` in place of `score`, `closes` comes out as reported (null where it does either way). What else speaks
   * for it: how it was mistyped, another cell that states it, the steps of the survey that it fits.
   */
  'mistyped-score': {
    readonly subject: ScoreSubject;
    readonly score: number;
    readonly right: number;
    readonly closes: ScoreSubject | null;
    readonly slip: Slip | null;
    readonly agreesWith: CellAddress | null;
    readonly grid: number | null;
  };
  /**
   * Of `compared` scores of a tool that the table repeats, those of `codes` differ from the ones that count. `foreignTo`:
   * so many of them are no multiples of 100 / `grid`, as all scores of the agency's own survey are.
   */
  'copied-table': {
    readonly tool: Tool;
    readonly issue: IssueNumber | null;
    readonly codes: readonly ItemCode[];
    readonly compared: number;
    readonly foreignTo: { readonly grid: number; readonly count: number } | null;
  };
  /**
   * `others` different scores of the tool are multiples of 100 / `grid`, this one is not, and nothing tells what it
   * should be.
   */
  'item-off-grid': {
    readonly code: ItemCode;
    readonly tool: Tool;
    readonly score: number;
    readonly grid: number;
    readonly others: number;
  };
  /**
   * `computed` is null where no source tells how the items are grouped; the reported score then lies outside
   * `lowest` to `highest`, the range of the items' scores, which no grouping allows. `alternatives` are the items each of
   * which, changed alone, would do. `confirmed` is the score that the tool or the overall score follows from.
   */
  'indicator-mismatch': {
    readonly indicator: IndicatorNumber;
    readonly reported: number;
    readonly computed: number | null;
    readonly lowest: number;
    readonly highest: number;
    readonly alternatives: readonly Alternative[];
    readonly confirmed: 'reported' | 'computed' | null;
  };
  /**
   * `otherPart` is what the second part of the survey gives, null where the workbook holds one part. `alternatives` are
   * the items each of which, changed alone, would do.
   */
  'survey-indicator-mismatch': {
    readonly indicator: IndicatorNumber;
    readonly reported: number;
    readonly computed: number;
    readonly otherPart: number | null;
    readonly alternatives: readonly Alternative[];
  };
  /** `alternatives` are the indicators each of which, changed alone, would do. `confirmed`: what the overall follows from. */
  'tool-mismatch': {
    readonly tool: Tool;
    readonly reported: number;
    readonly computed: number;
    readonly alternatives: readonly Alternative[];
    readonly confirmed: 'reported' | 'computed' | null;
  };
  /** `alternatives` are the tools each of which, changed alone, would do. */
  'overall-mismatch': {
    readonly reported: number;
    readonly computed: number;
    readonly alternatives: readonly Alternative[];
  };
  /** An indicator, a tool or the overall score, stated in two places; `firstScore` is the one that counts. */
  'conflicting-scores': {
    readonly subject: ScoreSubject;
    readonly firstCell: CellAddress;
    readonly firstScore: number;
    readonly score: number;
  };
  'level-mismatch': { readonly reported: string; readonly computed: BilingualText };
  'old-letter-scale': {
    readonly reported: string;
    readonly letter: string;
    readonly computed: BilingualText | null;
    readonly fiscalYear: FiscalYear;
  };
  /** A sentence states `score` of the subject, which is `right`. */
  'claimed-score': { readonly subject: ScoreSubject; readonly score: number; readonly right: number };
  /** A sentence gives the indicator's number and the name of `named`; `scoreIsOfNamed`: with the score of that one too. */
  'claimed-indicator': {
    readonly indicator: IndicatorNumber;
    readonly named: IndicatorNumber;
    readonly name: string;
    readonly scoreIsOfNamed: boolean;
  };
  /**
   * A sentence calls the subject the highest or lowest (`first` 1) or one of the `first` highest or lowest; it has `place`
   * of `of`, and `right` is the highest or lowest. `withinTool` is the tool of an indicator that is so there.
   */
  'claimed-rank': {
    readonly subject: ScoreSubject;
    readonly score: number;
    readonly extreme: 'highest' | 'lowest';
    readonly first: number;
    readonly place: number;
    readonly of: number;
    readonly right: ScoreSubject;
    readonly rightScore: number;
    readonly withinTool: Tool | null;
  };
  /** A column gives the score `rank` where it has `place` of `of`. */
  'rank-mismatch': {
    readonly subject: ScoreSubject;
    readonly score: number;
    readonly rank: number;
    readonly place: number;
    readonly of: number;
  };
  /** A column calls the score `word`; scores on both sides of it, within `from` to `to`, are called `other`. */
  'band-mismatch': {
    readonly subject: ScoreSubject;
    readonly score: number;
    readonly word: string;
    readonly other: string;
  } & PointRange;
  /** A table that says it is sorted has `score` below `above`. */
  'order-mismatch': {
    readonly order: 'ascending' | 'descending';
    readonly score: number;
    readonly above: number;
  };
  /** A sentence counts `count` scores within `range`, or all items of the tool where that is null; there are `right`. */
  'count-mismatch': {
    readonly of: 'indicator' | 'item';
    readonly count: number;
    readonly right: number;
    readonly range: PointRange | null;
    readonly tool: Tool | null;
  };
  /** Per cent of the overall score. */
  'weight-mismatch': { readonly tool: Tool; readonly stated: number; readonly right: number };
  /** Points in a column beside the score of the tool, and what the score times its weight gives. */
  'weighted-points': { readonly tool: Tool; readonly score: number; readonly stated: number; readonly right: number };
  /** A sentence gives `score`, the overall score of `right`, to `stated`. */
  'claimed-year': { readonly stated: FiscalYear; readonly right: FiscalYear; readonly score: number };
  /** The name of the tool has the abbreviation `given`. */
  'tool-name': { readonly tool: Tool; readonly given: string };
  /** The line of `code` has the words of `named`. */
  'item-name': { readonly code: ItemCode; readonly named: ItemCode };
  /** The items give none of the tool's indicators; from them the tool would be `fromItems`. */
  'item-table-mismatch': {
    readonly tool: Tool;
    readonly indicators: readonly {
      readonly indicator: IndicatorNumber;
      readonly reported: number;
      readonly computed: number;
    }[];
    readonly fromItems: number;
  };
  /** The text quotes the indicator's reported score; with the items of `codes` as its table prints them it is `computed`. */
  'issue-items-mismatch': {
    readonly indicator: IndicatorNumber;
    readonly quoted: number;
    readonly computed: number;
    readonly codes: readonly ItemCode[];
  };
  /** `suggestion` is null where what is meant cannot be told. */
  'reversed-period': { readonly period: string; readonly suggestion: string | null };
  /** `date` as it stands in the text; no calendar has it. */
  'impossible-date': { readonly date: string };
  /** The scores of the two years give the change `right`; `stated`, a number or a word such as ลดลง, stands there. */
  'change-mismatch': {
    readonly from: number;
    readonly to: number;
    readonly stated: number | string;
    readonly right: number;
  };
  /** `site` stands once; `own` stands again and again. */
  'other-website': { readonly site: string; readonly own: string };
  /** A sentence counts `count` indicators that rose, fell or stayed since the year before; there are `right`. */
  'changed-counts': {
    readonly way: 'risen' | 'fallen' | 'same';
    readonly count: number;
    readonly right: number;
  };
  /** `count` texts call the assessment `name`, or otherwise than `right`. */
  'assessment-name': { readonly name: string; readonly right: string; readonly count: number };
  /** `name` stands there, `agency` is the one assessed. */
  'other-agency': { readonly name: string; readonly agency: string };
  'agency-spelling': { readonly name: string; readonly agency: string };
  /** The district stands in `province` here and in `other` elsewhere. */
  'district-in-two-provinces': { readonly district: string; readonly province: string; readonly other: string };
  'stray-letters': { readonly text: string };
  /** The heading of `issue` has `title`, that of issue `titled`. */
  'issue-title': { readonly issue: IssueNumber; readonly titled: IssueNumber; readonly title: string };
  /** Items of the year that the tables of the issues leave out, in their order. */
  'item-in-no-issue': { readonly codes: readonly ItemCode[] };
  /** Items in the table of `issue`, each with the issues that its topic belongs to. */
  'item-in-other-issue': {
    readonly issue: IssueNumber;
    readonly codes: readonly { readonly code: ItemCode; readonly issues: readonly IssueNumber[] }[];
  };
  /** The tables of the issue list no item of the tool, though these are of its topic. */
  'issue-without-tool': { readonly issue: IssueNumber; readonly tool: Tool; readonly codes: readonly ItemCode[] };
  /** The issue lists items of these indicators, and its text discusses others only. */
  'indicator-not-discussed': { readonly issue: IssueNumber; readonly indicators: readonly IndicatorNumber[] };
  /** `count` texts call the measures those of fiscal year `stated`; their period lies in `right`. */
  'measure-year': { readonly stated: FiscalYear; readonly right: FiscalYear; readonly count: number };
  /** The table of measures of the issue lacks these parts. */
  'measure-part-missing': { readonly issue: IssueNumber; readonly missing: readonly MeasurePart[] };
  /** `count` measures have nothing for the part; the first of them has, and so may mean it for all, where `mayRepeat`. */
  'measure-cell-empty': { readonly part: MeasurePart; readonly count: number; readonly mayRepeat: boolean };
  /** Periods of `count` measures lie outside the year assessed and the one after; `period` is the first. */
  'period-of-other-year': { readonly period: string; readonly assessed: FiscalYear; readonly count: number };
  /** The remark asks to improve; the items of `codes` have 100, which are all that it stands beside where `isWholly`. */
  'remark-against-score': { readonly codes: readonly ItemCode[]; readonly isWholly: boolean };
  /** The remark asks to improve the items of `codes`, all of the indicator; the issue lists it as a strength. */
  'remark-against-strength': {
    readonly issue: IssueNumber;
    readonly indicator: IndicatorNumber;
    readonly codes: readonly ItemCode[];
  };
  /** Area `area`, as 9.3, is called `name` as in `year`; in the year assessed it is called `right`. */
  'area-of-other-year': {
    readonly area: string;
    readonly name: string;
    readonly right: string;
    readonly year: FiscalYear;
  };
  /** The words of these items name the report on `stated`; they ask for the one on `right`. */
  'report-year': { readonly codes: readonly ItemCode[]; readonly stated: FiscalYear; readonly right: FiscalYear };
  /** `text` says how much corruption there is. */
  'unsupported-claim': { readonly text: string };
  /** Scores, both ends included, that stand in no band and in two. */
  'bands-with-gaps': { readonly gaps: readonly PointRange[]; readonly overlaps: readonly PointRange[] };
  /** A heading announces indicators of `from` to `to`; the indicator below it has `score`. */
  'claimed-band': {
    readonly indicator: IndicatorNumber;
    readonly score: number;
    readonly kind: 'strength' | 'weakness';
  } & PointRange;
  /** `range`, A1 without the sheet, looks like a table of scores and was not read as such. */
  'table-left-out': { readonly range: string; readonly why: WhyLeftOut };
  /** `text` heads the column that was not used; it may be empty. */
  'ambiguous-score-column': { readonly text: string };
  /** The EIT is listed twice with different scores: taken as its two parts. */
  'survey-in-two-parts': Readonly<Record<never, never>>;
  'several-agencies': { readonly names: readonly string[]; readonly taken: string | null };
  'several-years': { readonly years: readonly FiscalYear[]; readonly taken: FiscalYear };
  'year-inferred': { readonly fiscalYear: FiscalYear };
  'agency-missing': Readonly<Record<never, never>>;
}

export type RuleId = keyof RuleFacts;

/** One thing that a rule found, by the rule. */
export type FindingOf<R extends RuleId> = {
  [K in R]: {
    readonly rule: K;
    readonly severity: Severity;
    /** The cell to look at; null where the finding is about something that is nowhere. */
    readonly cell: CellAddress | null;
    /** Other cells that the finding rests on. */
    readonly related: readonly CellAddress[];
    readonly facts: RuleFacts[K];
    /** What stands there and what should, for a table; null where there is no such value. */
    readonly found: string | number | null;
    readonly expected: string | number | null;
    /** A value that would mend it, where one is known. */
    readonly suggestion: string | number | null;
  };
}[R];

/** One thing that a rule found. */
export type Finding = FindingOf<RuleId>;

/**
 * items-missing: some items of the indicator or tool have no score; indicators-missing, tools-missing: likewise one
 * step up; grouping-unknown: no trustworthy source tells how the items make up the indicator; not-reported: the
 * workbook states no such value; no-grid: the scores show no common grid of answers; level-not-understood: the
 * words for the level are none that the year knows; no-issue-tables: the workbook has the tables of too few issues.
 */
export type CouldNotCheckReason =
  | 'items-missing'
  | 'indicators-missing'
  | 'tools-missing'
  | 'grouping-unknown'
  | 'not-reported'
  | 'no-grid'
  | 'level-not-understood'
  | 'no-issue-tables';

/** What a rule would have needed and did not have: neither passed nor failed. */
export interface CouldNotCheck {
  readonly rule: RuleId;
  /** What was to be checked: an indicator, a tool, the overall score, the level or what the seven issues cover. */
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicator: IndicatorNumber }
    | { readonly kind: 'tool'; readonly tool: Tool }
    | { readonly kind: 'overall' }
    | { readonly kind: 'level' }
    | { readonly kind: 'issues' };
  readonly reason: CouldNotCheckReason;
}

/** Outcome of all rules: findings from the worst, then in sheet order. A rule without either passed. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly couldNotCheck: readonly CouldNotCheck[];
  /** Findings that the analyst has decided to leave as they are, each with the reason; not among `findings`. */
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  /** Rules that are switched off: what they would say is neither among the findings nor unchecked. */
  readonly rulesOff: readonly RuleId[];
}
