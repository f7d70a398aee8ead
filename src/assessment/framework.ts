/** The three instruments: IIT asks the staff, EIT the public, OIT inspects what is published. */
export type Tool = 'IIT' | 'EIT' | 'OIT';
export const TOOLS: readonly Tool[] = ['IIT', 'EIT', 'OIT'];

/** The ten indicators (ตัวชี้วัด). */
export type IndicatorNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Code of an item: the tool's letter and the item's number without leading zero, as in `i1`, `e9`, `o28`. */
export type ItemCode = `${'i' | 'e' | 'o'}${number}`;

/** The seven issues (ประเด็น) an agency must analyse. */
export type IssueNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Fiscal year of the Buddhist era, which begins on 1 October of the year before: 2568. */
export type FiscalYear = number;

/** Text in both languages of the product. */
export interface BilingualText {
  readonly th: string;
  readonly en: string;
}

/** How far a rule can be trusted, and on what it rests. */
export interface Provenance {
  readonly confidence: 'high' | 'medium' | 'low';
  readonly source: string;
}

export interface Item {
  readonly code: ItemCode;
  readonly tool: Tool;
  readonly indicator: IndicatorNumber;
  /** Short label in our own words, not the official question. */
  readonly label: BilingualText;
  /** True where the question asks for something bad; the published score is already reversed, so 100 is good. */
  readonly isReversed: boolean;
}

/** A part of indicator 9 or 10, as `9.2`; its score is the mean of its items. */
export interface SubIndicator {
  readonly id: string;
  readonly label: BilingualText | null;
  readonly items: readonly ItemCode[];
}

/**
 * How an indicator follows from its items: their plain mean, or the mean of the means of its sub-indicators.
 * `unknown` where no source tells how the items are grouped: such an indicator cannot be checked from its items.
 */
export type Composition =
  | { readonly kind: 'items'; readonly provenance: Provenance }
  | { readonly kind: 'sub-indicators'; readonly parts: readonly SubIndicator[]; readonly provenance: Provenance }
  | { readonly kind: 'unknown'; readonly provenance: Provenance };

export interface Indicator {
  readonly number: IndicatorNumber;
  readonly tool: Tool;
  readonly name: BilingualText;
  /** Other Thai names that have been used for it. */
  readonly aliases: readonly string[];
  /** In order of their codes. */
  readonly items: readonly ItemCode[];
  readonly composition: Composition;
}

/** A level (ระดับผลการประเมิน) and what it takes; `conditions` all hold on scores rounded to two decimals. */
export interface Level {
  readonly id: string;
  readonly label: BilingualText;
  /** Overall score at least this, 0 to 100. */
  readonly overallAtLeast: number;
  /** Each of the three tools at least this; null where the level asks nothing of the tools. */
  readonly eachToolAtLeast: number | null;
}

/** Levels from the best to the worst; the first whose conditions hold is the agency's. The last asks nothing. */
export interface LevelRule {
  readonly levels: readonly Level[];
  readonly provenance: Provenance;
}

/** An entry of the item→issue map: which items are discussed under which issue. */
export type IssueMap = Readonly<Record<IssueNumber, readonly ItemCode[]>>;

/** What the assessment was in one fiscal year for one kind of agency. */
export interface Framework {
  /** As in `nacc-2568`. */
  readonly id: string;
  readonly fiscalYear: FiscalYear;
  readonly variant: 'nacc' | 'ovec-college';
  readonly name: BilingualText;
  /** Share of each tool in the overall score; they add up to 1. */
  readonly weights: Readonly<Record<Tool, number>>;
  /** All items in order of tool and number. */
  readonly items: readonly Item[];
  /** In order of number. */
  readonly indicators: readonly Indicator[];
  readonly levelRule: LevelRule;
  readonly issueMap: IssueMap;
  readonly issueMapProvenance: Provenance;
  readonly itemsProvenance: Provenance;
  /** Code of the item that asks for the published analysis itself, as `o27` in 2568; null where there is none. */
  readonly deliverableItem: ItemCode | null;
  /** Items that ask for the report on `year`, which is not the one assessed; null where no source tells. */
  readonly reportItems: {
    readonly codes: readonly ItemCode[];
    readonly year: FiscalYear;
    readonly provenance: Provenance;
  } | null;
}

/** Bands of the analysis (ระดับการวิเคราะห์): what is strong, what to develop, what to mend at once. */
export type BandId = 'strength' | 'develop' | 'urgent';

/**
 * Bands as half-open intervals without gaps: strength [strengthFrom, 100], develop [developFrom, strengthFrom),
 * urgent [0, developFrom). Judged on the score rounded to two decimals.
 */
export interface BandScheme {
  readonly strengthFrom: number;
  readonly developFrom: number;
}
