import type { FiscalYear } from '../assessment/framework';
import type { CellAddress } from '../workbook/address';
import { yearOfResult, yearOfSheetName, yearsMentioned } from './fiscal-year-mention';
import { labelledYear } from './label-pairs';
import type { SheetView } from './sheet-view';

/** A fiscal year as a cell or a sheet's name states it. */
export interface YearMention {
  readonly year: FiscalYear;
  /** Null where the sheet's name states it. */
  readonly cell: CellAddress | null;
  readonly weight: number;
}

const YEAR_LABEL = /^(?:ประจำ)?(?:ปี|พ\.?ศ|fiscal year|year|fy)/i;

/** Fiscal years that a sheet names, in sheet order; titles weigh more than mentions inside longer texts. */
export function yearsStated(view: SheetView): readonly YearMention[] {
  const named = yearOfSheetName(view.sheet);
  const mentions: YearMention[] = named === null ? [] : [{ year: named, cell: null, weight: 5 }];
  for (const line of view.lines) {
    const cells = view.cellsOfLine(line);
    // Items are of reports and plans of other years: รายงานผลประจำปี พ.ศ. ๒๕๖๗.
    const isItemLine = cells.some(({ label }) => label?.kind === 'code');
    for (const [index, viewCell] of cells.entries()) {
      const { place, text, cell } = viewCell;
      const isLabelled =
        (text === null && YEAR_LABEL.test(cells[index - 1]?.text ?? '')) ||
        labelledYear(viewCell, cells[index - 1]) !== null;
      // Years side by side head columns.
      const next = cells[index + 1];
      const isYearCell = isLabelled && !(next && yearsMentioned(next.text ?? String(next.cell.value)).length === 1);
      const words = text ?? (isYearCell ? String(cell.value) : null);
      if (words === null) continue;
      const years = yearsMentioned(words);
      const year = years.length > 1 ? yearOfResult(words) : years[0];
      if (year === undefined || year === null) continue;
      mentions.push({
        year,
        cell: view.address(line, place),
        weight: isYearCell ? 4 : isItemLine ? 0.05 : weightOf(words),
      });
    }
  }
  return mentions;
}

/** Plans and measures are for years to come. */
const PLAN = /แผน|มาตรการ|เป้าหมาย|แนวทาง|ปฏิทิน/;

function weightOf(words: string): number {
  if (words.length > 200) return 0.2;
  if (PLAN.test(words)) return 0.5;
  return yearOfResult(words) !== null ? 4 : /^(?:ประจำ)?(?:ปี|พ\.?ศ)/.test(words) ? 2 : 0.5;
}
