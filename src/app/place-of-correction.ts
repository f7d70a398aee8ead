import { saysContents, type Correction } from '../reading/corrections';
import { rangeToA1, toA1 } from '../workbook/address';

/** Where the cells of a correction are: the sheet, and A1 without it. */
export function placeOfCorrection(correction: Correction): { readonly sheet: string; readonly a1: string } {
  if (saysContents(correction)) return { sheet: correction.range.sheet, a1: rangeToA1(correction.range) };
  return { sheet: correction.cell.sheet, a1: toA1(correction.cell) };
}
