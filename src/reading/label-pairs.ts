import type { FiscalYear } from '../assessment/framework';
import { isAgencyLabel } from './agency-name';
import { yearMentioned } from './fiscal-year-mention';
import type { SheetView, ViewCell } from './sheet-view';

const YEAR_LABEL =
  /^(?:ประจำ)?(?:ปี|พ\.?\s?ศ\.?)\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*[:：]?$|^(?:fiscal\s*)?year\s*:?$|^fy\s*:?$/i;

/** The fiscal year that a cell holds where the cell before it is the label for one: ปีงบประมาณ | 2568. */
export function labelledYear(view: SheetView, { line, place, text, cell }: ViewCell): FiscalYear | null {
  const year = yearMentioned(text ?? String(cell.value));
  if (year === null) return null;
  const before = view.cellsOfLine(line).findLast((other) => other.place < place);
  return before !== undefined && before.text !== null && YEAR_LABEL.test(before.text) ? year : null;
}

/** True where a line is a form's: a label for the agency or the year, its value, and nothing else. */
export function isLabelPair(view: SheetView, line: number): boolean {
  const [label, value, ...others] = view.cellsOfLine(line);
  if (!label || !value || others.length > 0 || label.text === null) return false;
  return labelledYear(view, value) !== null || (isAgencyLabel(label.text) && value.text !== null);
}
