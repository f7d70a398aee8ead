import type { SnapshotSheet } from '../workbook/snapshot';
import { cutBefore, foldsOfList } from './folded-lists';
import type { SheetView } from './sheet-view';

/** Fewer codes or scores than these below one another are no table of items. */
const FEWEST_ITEMS = 5;

/**
 * A sheet cut between the folds of a list, or between tables of items that stand side by side with an empty column between
 * them, each part with its own codes and scores; cells of one table are then never taken for headings, codes or scores of its neighbour. The sheet
 * alone where it is no such sheet: scores in a part without codes may belong to the codes of another part.
 */
export function partsSideBySide(sheet: SnapshotSheet, upright: SheetView): readonly SnapshotSheet[] {
  const folds = foldsOfList(sheet, upright);
  if (folds.length > 1) return folds;
  const strips = stripsOf(upright);
  if (strips.length < 2) return [sheet];
  const tables = strips.filter((places) => hasCodes(upright, places) && hasScores(upright, places));
  if (tables.length < 2 || strips.some((places) => !tables.includes(places) && hasScores(upright, places))) {
    return [sheet];
  }
  return cutBefore(
    sheet,
    tables.map(([first]) => first ?? 0),
  );
}

/** Columns next to one another that hold anything but titles, which stand alone in their rows. */
function stripsOf(view: SheetView): readonly (readonly number[])[] {
  const strips: number[][] = [];
  for (const place of view.places) {
    if (!view.cellsOfPlace(place).some(({ line }) => view.cellsOfLine(line).length > 1)) continue;
    const last = strips.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else strips.push([place]);
  }
  return strips;
}

/** True where a column has codes of items: with their letter, or numbers that count up from 1. */
function hasCodes(view: SheetView, places: readonly number[]): boolean {
  return places.some((place) => {
    const labels = view.cellsOfPlace(place).flatMap(({ label }) => label ?? []);
    if (labels.filter(({ kind }) => kind === 'code').length >= FEWEST_ITEMS) return true;
    const numbers = labels.flatMap((label) => (label.kind === 'bare' ? [Number(label.code.digits)] : []));
    return numbers.length >= FEWEST_ITEMS && numbers.every((number, index) => number === index + 1);
  });
}

/** True where a column has numbers, other than such as count its lines. */
function hasScores(view: SheetView, places: readonly number[]): boolean {
  return places.some((place) => {
    const numbers = view.cellsOfPlace(place).flatMap(({ number }) => number ?? []);
    return numbers.length >= FEWEST_ITEMS && !numbers.every((number, index) => number === index + 1);
  });
}
