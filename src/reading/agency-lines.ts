import { agencyNamed, isPlaceName } from './agency-name';
import { placeKindOf } from './namesakes';
import type { SheetView, ViewCell } from './sheet-view';

/** So many cells of a line tell what it lists. */
const CELLS_LOOKED_AT = 40;
/** How far over the labels the heading of a line may stand. */
const FARTHEST_HEADING = 2;

/**
 * In a view turned to have agencies across, the line that names them where none of the known ones does: the nearest
 * before the labels, whatever numbers stand between (a rank, people who answered), or else the nearest after them.
 */
export function agencyLineBeside(
  view: SheetView,
  labelLine: number,
  labelPlace: number,
  known: readonly number[],
): number | null {
  const names = (line: number): boolean => namesAgencies(view, line, labelPlace);
  if (!view.isTurned || known.some(names)) return null;
  const before = view.lines.findLast((line) => line < labelLine && names(line));
  return before ?? view.lines.find((line) => line > labelLine && names(line)) ?? null;
}

/** True where a line is headed as that of the agencies, or most of its texts name one. */
function namesAgencies(view: SheetView, line: number, labelPlace: number): boolean {
  const below = view
    .cellsOfLine(line)
    .filter(({ place }) => place > labelPlace)
    .slice(0, CELLS_LOOKED_AT);
  const texts = below.flatMap(({ text, number }) => (text === null || number !== null ? [] : [text]));
  if (texts.length === 0 || texts.length * 2 < below.length) return false;
  const heading = headingOf(view, line, labelPlace);
  if (placeKindOf(heading?.text ?? '') !== null) return false;
  if (heading?.meaning === 'agency') return true;
  const named = texts.filter((text) => {
    const name = agencyNamed(text);
    return name !== null && !isPlaceName(name);
  });
  return named.length >= 2 && named.length * 2 > texts.length;
}

function headingOf(view: SheetView, line: number, labelPlace: number): ViewCell | null {
  for (let place = labelPlace; place >= Math.max(0, labelPlace - FARTHEST_HEADING); place -= 1) {
    const shown = view.shownAt(line, place);
    if (shown) return shown;
  }
  return null;
}

/** True where a line names agencies after its label, each over a column of its own. */
export function namesAgenciesAcross(view: SheetView, line: number, labelPlace: number): boolean {
  const after = view.cellsOfLine(line).filter(({ place }) => place > labelPlace);
  const named = after.filter(({ text }) => text !== null && agencyNamed(text) !== null);
  return named.length >= 2 && named.length === after.length;
}
