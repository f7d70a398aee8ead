import type { FiscalYear } from '../assessment/framework';
import { isAgencyLabel } from './agency-name';
import { yearMentioned } from './fiscal-year-mention';
import type { SheetView, ViewCell } from './sheet-view';

const YEAR_LABEL =
  /^(?:ประจำ)?(?:ปี|พ\.?\s?ศ\.?)\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*[:：]?$|^(?:fiscal\s*)?year\s*:?$|^fy\s*:?$/i;

/** The fiscal year that a cell holds where the one before it in its line is the label for it: ปีงบประมาณ | 2568. */
export function labelledYear({ text, cell }: ViewCell, before: ViewCell | undefined): FiscalYear | null {
  if (before === undefined || before.text === null || !YEAR_LABEL.test(before.text)) return null;
  return yearMentioned(text ?? String(cell.value));
}

/** True where a line is a form's: a label for the agency or the year, its value, and nothing else. */
export function isLabelPair(view: SheetView, line: number): boolean {
  const [label, value, ...others] = view.cellsOfLine(line);
  if (!label || !value || others.length > 0 || label.text === null) return false;
  return labelledYear(value, label) !== null || (isAgencyLabel(label.text) && value.text !== null);
}
