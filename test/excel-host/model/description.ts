import type { Area } from './area';
import type { CellFormat } from './cell-formats';
import type { StyleGroup } from './cell-style';
import type { HeadersFooters, Margins } from './page-layout';

/** A rectangle, both ends included, counted from 0. */
export interface DescribedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A cell. `formula` has no leading `=`; `error` such as `#DIV/0!` stands instead of `value`. */
export interface DescribedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly error?: string;
  readonly formula?: string;
  /** The cells over which the formula was entered with Ctrl+Shift+Enter; each of them is described. */
  readonly array?: DescribedRange;
  readonly numberFormat?: string;
  /** The rest of the format, as far as it differs from an untouched cell's. */
  readonly format?: Partial<CellFormat>;
  readonly link?: { readonly documentReference?: string; readonly address?: string; readonly screenTip?: string };
}

/** A defined name; `formula` has no leading `=`. */
export interface DescribedName {
  readonly name: string;
  readonly formula: string;
  readonly visible?: boolean;
  readonly comment?: string;
}

/** A conditional format; those whose `type` is not `Custom` have no formula that counts. */
export interface DescribedConditionalFormat {
  readonly ranges: readonly DescribedRange[];
  readonly type?: string;
  /** Without leading `=`, written for the first cell of the first range. */
  readonly formula?: string;
  readonly stopIfTrue?: boolean;
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly fontBold?: boolean;
}

/** What may be typed into a range, in the words of the API. */
export interface DescribedDataValidation {
  readonly range: DescribedRange;
  readonly rule: Excel.DataValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

/** Look of a chart's text; what is left out is Excel's own. */
export interface DescribedChartFont {
  readonly name?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** A series of a chart over columns of the chart's sheet. */
export interface DescribedChartSeries {
  readonly name: string;
  readonly type: string;
  readonly values: DescribedRange | null;
  readonly categories: DescribedRange | null;
  readonly fillColor?: string;
  readonly gapWidth?: number;
  readonly line?: { readonly color: string; readonly style: string; readonly weight: number | null };
  readonly marker?: { readonly style: string; readonly size: number | null; readonly color: string };
  readonly labels?: { readonly position: string; readonly numberFormat: string; readonly font: DescribedChartFont };
}

/** A chart of columns and lines. */
export interface DescribedChart {
  readonly name: string;
  /** The cells that it covers. */
  readonly place: DescribedRange | null;
  readonly title: string;
  readonly titleFont: DescribedChartFont;
  readonly font: DescribedChartFont;
  readonly fillColor: string;
  readonly borderColor: string;
  readonly legend: string | null;
  readonly valueAxis: {
    readonly minimum: number | '';
    readonly maximum: number | '';
    readonly numberFormat: string;
    readonly gridColor: string;
  };
  readonly series: readonly DescribedChartSeries[];
}

/** A table; its name is Excel's own affair. */
export interface DescribedTable {
  /** With its row of headings. */
  readonly range: DescribedRange;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

/** How a sheet prints; margins in points. */
export interface DescribedPage {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  readonly margins?: Partial<Margins>;
  readonly zoom?: Excel.PageLayoutZoomOptions;
  readonly centerHorizontally?: boolean;
  readonly headersFooters?: Partial<HeadersFooters>;
  readonly printArea?: readonly DescribedRange[];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Rows before which a page begins, counted from 0. */
  readonly rowBreaks?: readonly number[];
}

/**
 * A sheet. What is left out is as in a new sheet. A sheet of a workbook snapshot is such a description as it stands.
 */
export interface DescribedSheet {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly cells?: readonly DescribedCell[];
  /** Formats of whole rows and columns and of other areas too large to be told cell by cell, the earliest first. */
  readonly wideFormats?: readonly { readonly range: DescribedRange; readonly format: Partial<CellFormat> }[];
  readonly merges?: readonly DescribedRange[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isProtected?: boolean;
  readonly password?: string;
  readonly names?: readonly DescribedName[];
  /** The one of highest priority first. */
  readonly conditionalFormats?: readonly DescribedConditionalFormat[];
  readonly tables?: readonly DescribedTable[];
  /** Told, not opened: a host is described with none. */
  readonly charts?: readonly DescribedChart[];
  readonly validations?: readonly DescribedDataValidation[];
  /** Sizes in points, by column or row counted from 0. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly page?: DescribedPage;
  readonly customProperties?: Readonly<Record<string, string>>;
}

/** A cell style that is none of Excel's own. */
export interface DescribedStyle {
  readonly name: string;
  /** What differs from an untouched cell's format. */
  readonly format: Partial<CellFormat>;
  /** Groups of properties that it leaves to the cells. */
  readonly leavesOut?: readonly StyleGroup[];
}

/** A whole workbook as plain data, to build one from and to compare one with. */
export interface WorkbookDescription {
  readonly sheets: readonly DescribedSheet[];
  readonly fileName?: string;
  readonly defaultFont?: string | null;
  /** Points. */
  readonly defaultFontSize?: number;
  readonly names?: readonly DescribedName[];
  readonly styles?: readonly DescribedStyle[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The custom XML parts, as XML. */
  readonly customXml?: readonly string[];
  readonly isStructureProtected?: boolean;
  readonly readOnly?: boolean;
  /** Whether days are counted from 1904. */
  readonly uses1904Dates?: boolean;
  /** `manual` keeps the results that the cells' descriptions give to their formulas. */
  readonly calculation?: 'automatic' | 'manual';
  /** Name of the sheet in front. */
  readonly active?: string;
}

export const areaOfRange = ({ firstRow, firstColumn, lastRow, lastColumn }: DescribedRange): Area => ({
  top: firstRow,
  left: firstColumn,
  bottom: lastRow,
  right: lastColumn,
});

export const rangeOfArea = ({ top, left, bottom, right }: Area): DescribedRange => ({
  firstRow: top,
  firstColumn: left,
  lastRow: bottom,
  lastColumn: right,
});
