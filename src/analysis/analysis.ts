import type {
  BandId,
  BandScheme,
  FiscalYear,
  Framework,
  Indicator,
  IssueMap,
  IssueNumber,
  Item,
  Level,
  Tool,
} from '../assessment/framework';
import type { ReadScore } from '../reading/score-set';

/** Which value counts where the workbook reports one and another follows from its parts. */
export type Authority = 'reported' | 'computed';

/** Everything about how to analyse that the user may choose. */
export interface AnalysisChoices {
  readonly authority: Authority;
  readonly bands: BandScheme;
  /** Replaces the framework's own map where given. */
  readonly issueMap: IssueMap | null;
}

/** Place in a set, 1 for the highest score; equal scores share a place. `of` is how many were compared. */
export interface Rank {
  readonly place: number;
  readonly of: number;
}

/** An item of the framework with the agency's score; all scores 0–100, two decimals, null where absent. */
export interface ScoredItem {
  readonly item: Item;
  readonly score: number | null;
  readonly source: ReadScore | null;
  readonly band: BandId | null;
}

/** An item beside the others. */
export interface AnalysedItem extends ScoredItem {
  /** Among the items of its tool that have a score. */
  readonly rank: Rank | null;
  /** How much the overall would rise if this item reached 100, unrounded points; null where that does not follow. */
  readonly gainToOverall: number | null;
}

export interface AnalysedIndicator {
  readonly indicator: Indicator;
  /** The value used. */
  readonly score: number | null;
  readonly basis: Authority | null;
  readonly reported: number | null;
  readonly computed: number | null;
  readonly source: ReadScore | null;
  readonly band: BandId | null;
  /** Among the indicators that have a score. */
  readonly rank: Rank | null;
}

export interface AnalysedTool {
  readonly tool: Tool;
  /** What follows from the indicators used; what is reported where they are not all there. */
  readonly score: number | null;
  readonly basis: Authority | null;
  readonly reported: number | null;
  readonly computed: number | null;
  readonly source: ReadScore | null;
  /** Share in the overall, 0 to 1. */
  readonly weight: number;
}

export interface AnalysedOverall {
  /** What follows from the tools used; what is reported where they are not all there. */
  readonly score: number | null;
  readonly basis: Authority | null;
  readonly reported: number | null;
  readonly computed: number | null;
  readonly source: ReadScore | null;
}

/** One condition that the next better level asks and the agency does not meet. */
export interface LevelObstacle {
  readonly what: Tool | 'overall';
  readonly score: number;
  readonly needed: number;
  /** needed − score, two decimals, above 0. */
  readonly gap: number;
}

export interface AnalysedLevel {
  /** Null where the overall, or a tool the rule asks for, is missing. */
  readonly level: Level | null;
  /** The next better level; null at the top or where there is no level. */
  readonly next: Level | null;
  /** What stands between; empty where `next` is null. Widest gap first. */
  readonly obstacles: readonly LevelObstacle[];
  /** The level as the workbook states it; null where it does not. */
  readonly reported: string | null;
}

/** One of the seven issues with what belongs to it. */
export interface AnalysedIssue {
  readonly number: IssueNumber;
  readonly title: { readonly th: string; readonly en: string };
  /** In order of tool and code. */
  readonly items: readonly AnalysedItem[];
  /** The indicators that its items belong to, in order of number. */
  readonly indicators: readonly AnalysedIndicator[];
}

/** The scores of an agency and what they come to: all that a line of `--all` says. */
export interface AnalysisInBrief {
  readonly agency: string | null;
  readonly fiscalYear: FiscalYear;
  readonly framework: Framework;
  readonly choices: AnalysisChoices;
  /** Every item of the framework, scored or not, in the framework's order. */
  readonly items: readonly ScoredItem[];
  readonly indicators: readonly AnalysedIndicator[];
  readonly tools: readonly AnalysedTool[];
  readonly overall: AnalysedOverall;
  readonly level: AnalysedLevel;
}

/** Everything that follows from the scores. */
export interface Analysis extends AnalysisInBrief {
  readonly items: readonly AnalysedItem[];
  readonly issues: readonly AnalysedIssue[];
}
