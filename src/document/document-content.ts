import type { BandId } from '../assessment/framework';
import type { ChartPlan, ChartSeries, Colour } from '../workbook/plan';

/** A text of a cell or line; `band` colours what stands behind it. */
export interface BandText {
  readonly text: string;
  readonly band: BandId | null;
}

/** One cell of a table, where it begins. */
export interface TableCell extends BandText {
  /** First of the table's columns, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly kind: 'heading' | 'label' | 'value' | 'figure';
  readonly alignment: 'left' | 'center';
}

/** A table; every place of its grid belongs to exactly one cell. */
export interface Table {
  /** Shares of the width; their sum is 1. */
  readonly columnShares: readonly number[];
  /** Rows from the first that are repeated on every page. */
  readonly headingRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A chart that Word draws, with the numbers behind it. */
export interface Chart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly look: ChartSeries['look'];
    readonly colour: Colour;
    /** One for each category; null leaves a gap. */
    readonly values: readonly (number | null)[];
  }[];
  readonly scale: ChartPlan['scale'];
  /** Number formats of the axis and of the values beside the series, as spreadsheets write them. */
  readonly axisFormat: string;
  readonly valueFormat: string;
}

/** A part of a section, from above to below. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: 'body' | 'note' | 'attention'; readonly text: string }
  /** Words of the bands with their thresholds, on one line. */
  | { readonly kind: 'legend'; readonly entries: readonly BandText[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** A section begins a new page. */
export interface Section {
  readonly heading: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** Everything that stands in the document, in its order; how it is drawn is left to who writes it. */
export interface DocumentContent {
  readonly title: string;
  /** Agency and fiscal year. */
  readonly identity: string;
  readonly fontName: string;
  /** Points. */
  readonly bodySize: number;
  readonly digits: 'thai' | 'arabic';
  readonly sections: readonly Section[];
}
