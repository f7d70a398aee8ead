import type { BandScheme } from '../assessment/framework';
import { toA1 } from '../workbook/address';
import type { ThresholdCells } from './band-formulas';
import { cellValue } from './live-number';
import type { SheetBuilder } from './sheet-builder';

const absolute = (row: number, column: number): string => toA1({ row, column }).replace(/^([A-Z]+)/, '$$$1$$');

/**
 * One row that explains the bands. Its cells hold the thresholds as numbers (their format adds the words), which
 * the formulas of the sheet use. `columns` are the first and last column of the three cells.
 */
export function putBandLegend(
  sheet: SheetBuilder,
  row: number,
  columns: readonly [readonly [number, number], readonly [number, number], readonly [number, number]],
  { strengthFrom, developFrom }: BandScheme,
): ThresholdCells {
  const [strength, develop, urgent] = columns;
  const cells = { strengthFrom: absolute(row, strength[0]), developFrom: absolute(row, develop[0]) };
  sheet.across(row, ...strength, { kind: 'number', value: strengthFrom }, 'legendStrength');
  sheet.across(row, ...develop, { kind: 'number', value: developFrom }, 'legendDevelop');
  sheet.across(row, ...urgent, cellValue(cells.developFrom, developFrom), 'legendUrgent');
  return cells;
}
