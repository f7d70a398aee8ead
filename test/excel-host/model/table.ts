import type { Area } from './area';

/** A table with one row of headings. */
export interface TableModel {
  readonly id: string;
  name: string;
  readonly area: Area;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}
