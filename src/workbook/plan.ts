import type { CellRange } from './address';

/** Colour as six hexadecimal digits, red green blue: `1F6F43`. */
export type Colour = string;

export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: Colour;
}

/** Full format of a generated cell. What is left out has the workbook's default. */
export interface CellStyle {
  /**
   * Name of the cell style (in Excel's gallery) that holds this format, at most 200 UTF-16 units, no other style's
   * whatever the case of letters. Cells of a style without one, or whose name is somebody else's in the workbook, have
   * the format by themselves.
   */
  readonly name?: string;
  readonly font?: FontStyle;
  readonly fill?: Colour;
  /** Thin border on all four sides in this colour. */
  readonly border?: Colour;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of indentation, 0 to 15. */
  readonly indent?: number;
  /** Number format code in Excel's own (en-US) spelling. */
  readonly numberFormat?: string;
}

/** Where a click on a cell leads: a cell of this workbook (`sheet` and A1 `address`). */
export interface CellLink {
  readonly sheet: string;
  readonly address: string;
  /** Shown on hovering. */
  readonly tip?: string;
}

/**
 * What a generated cell holds. Text is text whatever it begins with: an implementation must never let
 * `=…`, `+…`, `-…` or `@…` of a `text` become a formula.
 */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `formula` without its leading `=`; `cached` is its result, computed by us. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: number | string };

/** One generated cell; `style` is a key of `WorkbookPlan.styles`. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: string;
  readonly link?: CellLink;
}

/** The part of a format that a conditional format may change. */
export interface HighlightStyle {
  readonly fill?: Colour;
  readonly fontColour?: Colour;
  readonly bold?: boolean;
}

/**
 * A conditional format with a formula rule. `formula` has no leading `=` and is written for the first cell
 * of the first range; its relative references move with the cell, as in Excel.
 */
export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
  readonly style: HighlightStyle;
}

/** Conditional formats for a sheet of the user's. Every formula carries the `HIGHLIGHT_MARK`. */
export interface HighlightPlan {
  readonly sheet: string;
  readonly formats: readonly ConditionalFormat[];
}

/** A short text that Excel shows beside a cell or when it refuses an entry. */
export interface CellMessage {
  /** At most 32 UTF-16 units. */
  readonly title: string;
  /** At most 225 UTF-16 units. */
  readonly message: string;
}

/**
 * What may be typed into a cell: one of `values` (without commas, at most 255 UTF-16 units together), or a date from
 * `earliest` to `latest`: formulas without leading `=` that name no sheet and no cell relatively, since programs differ
 * in the cell from which they count.
 */
export type AllowedEntry =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'date'; readonly earliest: string; readonly latest: string };

/** What may be typed into the cells of a range, which may be left blank too. */
export interface DataValidation {
  readonly range: CellRange;
  readonly allowed: AllowedEntry;
  /** Shown while the cell is selected. */
  readonly prompt: CellMessage;
  /** Shown when another entry is refused. */
  readonly error: CellMessage;
}

/** A native table: a row of distinct, non-empty texts that name its columns, and at least one row below; no merges. */
export interface TablePlan {
  /** ASCII letters, digits and `_`; another is found where the workbook has it already. Excel gives a name of its own. */
  readonly name: string;
  readonly range: CellRange;
}

/** Numbers of a chart: one column of its sheet, with a number for each category. */
export interface ChartSeries {
  /** Shown in the legend. */
  readonly name: string;
  readonly values: CellRange;
  /** `columns` and `line` show their values; `dashes` and `dots` are plain lines, such as limits. */
  readonly look: 'columns' | 'line' | 'dashes' | 'dots';
  readonly colour: Colour;
}

/** A native chart over cells of its own sheet. */
export interface ChartPlan {
  /** Names the chart within its sheet. */
  readonly name: string;
  readonly title: string;
  /** The cells that it covers. */
  readonly place: CellRange;
  /** One column, with what the values belong to. */
  readonly categories: CellRange;
  /** At least one; columns come before lines. */
  readonly series: readonly ChartSeries[];
  /** Ends of the axis of values. */
  readonly scale: { readonly minimum: number; readonly maximum: number };
  /** Number formats, in Excel's own (en-US) spelling, of the axis of values and of the values beside the series. */
  readonly axisFormat: string;
  readonly valueFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly colour: Colour };
}

/** Print set-up, A4. Margins in inches. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Rows repeated at the top of each page, counted from 0, both ends included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Excel header and footer text with its own codes (`&P` page, `&N` pages); `&` of the user's text is doubled. */
  readonly header: string;
  readonly footer: string;
  /** True where the whole sheet goes on one page; else it is one page wide and as many pages long as it needs. */
  readonly fitsOnePage?: boolean;
  /** Rows after which a new page begins, counted from 0. */
  readonly breaksAfterRows?: readonly number[];
}

/**
 * A range whose contents belong to the analyst once written; `key` names it across runs, `draft` is the product's
 * own text for it, which may differ from what the plan writes there: an earlier run's text that the analyst changed.
 */
export interface EditableRegion {
  readonly key: string;
  readonly range: CellRange;
  readonly draft: string;
}

/** One generated sheet. */
export interface SheetPlan {
  /** Names the sheet across runs and languages: `summary`, `findings`, `issue-1`… */
  readonly id: string;
  /** Free in the workbook, at most 31 UTF-16 units, without characters that Excel refuses. */
  readonly name: string;
  readonly tabColour?: Colour;
  /** Width of each column from the first, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row counted from 0; rows that are not named keep the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** In row-major order, each position at most once. */
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts?: readonly ChartPlan[];
  readonly tables?: readonly TablePlan[];
  /** No two of them over one cell. */
  readonly validations?: readonly DataValidation[];
  readonly page: PageSetup;
  readonly editable: readonly EditableRegion[];
}

/** All that one run writes: new sheets (after the user's, in this order) and highlights on the user's sheets. */
export interface WorkbookPlan {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: readonly SheetPlan[];
  readonly highlights: readonly HighlightPlan[];
  /** True where the workbook is known to count days from 1904: so do the results of formulas of days in the plan. */
  readonly uses1904Dates?: boolean;
  /** Settings to keep in the workbook, as text; null removes them, absent leaves them as they are. */
  readonly settings?: string | null;
}
