import type { FiscalYear, IndicatorNumber, IssueNumber, ItemCode, Tool } from '../assessment/framework';
import type { CellAddress, SheetRange } from '../workbook/address';
import type { WhyLeftOut } from './left-out-tables';

/** How the cell holds its score; a formula counts as what its result is. */
type StoredAs = 'number' | 'text' | 'empty' | 'error' | 'boolean';

/** A score as it stands in a cell. */
export interface ReadScore {
  /** 0–100 scale, exactly as held (not rounded, not clipped); null where the cell has no number. */
  readonly value: number | null;
  readonly cell: CellAddress;
  /** What the user sees or typed, for quoting. */
  readonly raw: string;
  readonly storedAs: StoredAs;
  /** The cell's number times this is `value`: 100 for fractions shown as percentages, 1 otherwise. */
  readonly scale: 1 | 100;
  /** Present where the cell holds a formula without a stored result: not calculated yet, rather than not reported. */
  readonly isUncalculated?: true;
  /** Present where the number stands in a sentence, which is meant to be text. */
  readonly isInSentence?: true;
}

/** Where a reading comes from and how sure it is; `evidence` says why in words for the log. */
export type TableRole = 'item-table' | 'issue-table' | 'indicator-table' | 'tool-table' | 'overall';

/** A table that was recognised. */
export interface ReadTable {
  /** Index in `ScoreSet.tables`. */
  readonly index: number;
  readonly role: TableRole;
  readonly range: SheetRange;
  /** The tool all its items belong to; null where mixed or unknown. */
  readonly tool: Tool | null;
  /** The issue an issue table belongs to, where told. */
  readonly issue: IssueNumber | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Why it was taken so, in plain words for a person: "row 4 taken as headings, column C as scores". */
  readonly evidence: readonly TableEvidence[];
}

/** A reason for a reading, to be put into words by the locale. Rows count from 0. */
export type TableEvidence =
  /** The analyst said what the cells are. */
  | { readonly kind: 'stated' }
  | { readonly kind: 'heading-row'; readonly row: number }
  | { readonly kind: 'code-column'; readonly column: number }
  | { readonly kind: 'score-column'; readonly column: number; readonly heading: string | null }
  | { readonly kind: 'tool-from-title'; readonly cell: CellAddress }
  | { readonly kind: 'tool-from-sheet-name' }
  | { readonly kind: 'tool-from-codes' };

/** One occurrence of an item with its score. */
export interface ReadItem {
  readonly code: ItemCode;
  /** The code as it is spelt in the sheet. */
  readonly spelling: string;
  readonly codeCell: CellAddress;
  readonly score: ReadScore;
  readonly table: number;
}

export interface ReadIndicator {
  readonly number: IndicatorNumber;
  readonly name: string;
  /** Where the name stands; absent where a sentence states the score. */
  readonly nameCell?: CellAddress;
  readonly score: ReadScore;
  readonly table: number;
}

export interface ReadTool {
  readonly tool: Tool;
  readonly score: ReadScore;
  readonly table: number;
}

/** The level as the workbook states it. */
export interface ReadLevel {
  readonly text: string;
  readonly cell: CellAddress;
}

/** The overall score of another year, as the workbook states it. */
export interface YearScore {
  readonly year: FiscalYear;
  readonly score: ReadScore;
}

/** What the workbook states of the indicators for the year right before, in no order. */
export interface YearBefore {
  readonly year: FiscalYear;
  readonly indicators: readonly { readonly number: IndicatorNumber; readonly score: ReadScore }[];
}

/** What was seen and not understood; each is shown to the user. */
export type NotUnderstood =
  | { readonly kind: 'unknown-code'; readonly cell: CellAddress; readonly text: string }
  | {
      readonly kind: 'code-and-order-disagree';
      readonly cell: CellAddress;
      readonly text: string;
      readonly taken: ItemCode;
    }
  /** A table without sure codes whose scores were taken for the tool's items; `cell` is the first score. */
  | {
      readonly kind: 'items-by-order';
      readonly cell: CellAddress;
      readonly tool: Tool;
      readonly count: number;
      /** Present where the words of the lines tell the items, and not their order. */
      readonly byWords?: true;
    }
  /** A table's scores are fractions of 1 that do not show as percentages; `cell` is the first of them. */
  | { readonly kind: 'fractions-taken-as-percent'; readonly cell: CellAddress }
  /** `count` scores of a table look like points of `scale`; `cell` is the first of them and holds `text`. */
  | {
      readonly kind: 'other-scale';
      readonly cell: CellAddress;
      readonly text: string;
      readonly scale: 1 | 4 | 5;
      readonly count: number;
    }
  /** A table that looks like scores and was not read as such; `cell` is the first of its `range`. */
  | {
      readonly kind: 'table-left-out';
      readonly cell: CellAddress;
      readonly range: SheetRange;
      readonly why: WhyLeftOut;
    }
  | { readonly kind: 'ambiguous-score-column'; readonly cell: CellAddress; readonly text: string }
  | { readonly kind: 'several-agencies'; readonly cell: CellAddress; readonly names: readonly string[] }
  | { readonly kind: 'several-years'; readonly cell: CellAddress; readonly years: readonly FiscalYear[] };

/** A reading that the workbook allows as well as the one taken, for the user to choose between. */
export interface CompetingReading {
  /** Another column of the same table, or another table of the same items, indicators or tools. */
  readonly what: 'score-column' | 'table';
  readonly role: TableRole;
  readonly tool: Tool | null;
  /** The cells of the scores taken, and those of the other reading; what they are scores of stands in their lines. */
  readonly taken: SheetRange;
  readonly other: SheetRange;
  /** The words over the scores; null where there are none. */
  readonly takenHeading: string | null;
  readonly otherHeading: string | null;
  /**
   * Why the other could be meant: nothing tells the two columns apart; the other column holds scores of the same
   * lines too, but its heading says less; the other table states other scores for the same items.
   */
  readonly why: 'equally-likely' | 'less-likely' | 'stated-otherwise';
}

/**
 * All that was read of one agency and year. Every occurrence of a score is kept: an item that stands in its item
 * table and in two issue tables has three entries, the first of them (item table before issue table) the authority.
 */
export interface ScoreSet {
  readonly agency: { readonly name: string; readonly cell: CellAddress | null } | null;
  /** `inferred` where no cell states the year and it was concluded from the set of items. */
  readonly fiscalYear: {
    readonly year: FiscalYear;
    readonly certainty: 'stated' | 'chosen' | 'inferred';
    readonly cell: CellAddress | null;
  };
  /** Identifier of the framework whose items these are. */
  readonly frameworkId: string;
  readonly tables: readonly ReadTable[];
  readonly items: readonly ReadItem[];
  readonly indicators: readonly ReadIndicator[];
  readonly tools: readonly ReadTool[];
  readonly overall: readonly ReadScore[];
  /** What the workbook states of the years before, the earliest first. */
  readonly earlierOverall: readonly YearScore[];
  /** Null where it states no indicator of that year. */
  readonly yearBefore: YearBefore | null;
  readonly levels: readonly ReadLevel[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly competing: readonly CompetingReading[];
}

/** The workbook does not name it; it does, but no scores of it were found; or its name is that of several. */
export type WhyAgencyNotFound = 'unknown' | 'without-scores' | 'several-meant';

/** Why a workbook cannot be analysed at all. */
export type ReadingFailure =
  | { readonly kind: 'no-scores'; readonly sheets: readonly string[] }
  | { readonly kind: 'unknown-year'; readonly year: FiscalYear; readonly known: readonly FiscalYear[] }
  | {
      readonly kind: 'agency-not-found';
      readonly wanted: string;
      readonly why: WhyAgencyNotFound;
      /** Those that have scores or, of several that may be meant, these. */
      readonly found: readonly string[];
    }
  | { readonly kind: 'year-not-found'; readonly wanted: FiscalYear; readonly found: readonly FiscalYear[] };

export type ReadingResult =
  { readonly ok: true; readonly scores: ScoreSet } | { readonly ok: false; readonly failure: ReadingFailure };
