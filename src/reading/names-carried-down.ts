import { yearMentioned } from './fiscal-year-mention';
import { isYearCell, type HeadingLines } from './heading-lines';
import type { SheetView, ViewCell } from './sheet-view';

/**
 * The name of an agency that stands only in the first of its rows, one for each year: what names the rows before this
 * one, of which each has another year and nothing else over its scores. Null where a row is no such row.
 */
export function nameCarriedDown(
  view: SheetView,
  place: number,
  labelPlace: number,
  headingLines: HeadingLines,
): ViewCell | null {
  const names = headingLines.find((line) => view.shownAt(line, labelPlace)?.meaning === 'agency');
  if (!view.isTurned || names === undefined) return null;
  const years = new Set<number>();
  for (let at = place; at > labelPlace; at -= 1) {
    const name = view.shownAt(names, at);
    const others = headingLines.flatMap((line) => (line === names ? [] : (view.shownAt(line, at) ?? [])));
    const found = others.flatMap((cell) => yearOf(cell) ?? []);
    const [year] = found;
    if (year === undefined || years.has(year)) return null;
    if (name !== null) return at === place ? null : name;
    if (others.length > 1) return null;
    years.add(year);
  }
  return null;
}

function yearOf(cell: ViewCell): number | null {
  return cell.text === null && !isYearCell(cell) ? null : yearMentioned(cell.text ?? String(cell.cell.value));
}
