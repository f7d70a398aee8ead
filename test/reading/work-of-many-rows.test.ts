import { describe, expect, it } from 'vitest';
import { findIndicatorTables } from '../../src/reading/indicator-tables';
import { findItemTables } from '../../src/reading/item-tables';
import { findItemsUnderIndicators } from '../../src/reading/items-under-indicators';
import { breakingLines } from '../../src/reading/label-runs';
import { viewsOfSheet, type SheetView, type ViewCell } from '../../src/reading/sheet-view';
import { noClaims } from '../../src/reading/table-hypothesis';
import { findToolTables } from '../../src/reading/tool-tables';
import { sheet, type CellOf } from './sheet-of-rows';

/** A view that counts the cells it hands out, so that work can be told without a clock. */
function counting(view: SheetView, count: (cells: number) => void): SheetView {
  const counted = (cells: readonly ViewCell[]): readonly ViewCell[] => {
    count(cells.length + 1);
    return cells;
  };
  const one = (cell: ViewCell | null): ViewCell | null => {
    count(1);
    return cell;
  };
  return {
    ...view,
    cellsOfLine: (line) => counted(view.cellsOfLine(line)),
    cellsOfPlace: (place) => counted(view.cellsOfPlace(place)),
    partOfLine: (line, first, last, most) => counted(view.partOfLine(line, first, last, most)),
    partOfPlace: (place, first, last) => counted(view.partOfPlace(place, first, last)),
    at: (line, place) => one(view.at(line, place)),
    nextInLine: (line, place) => one(view.nextInLine(line, place)),
    shownAt: (line, place) => one(view.shownAt(line, place)),
  };
}

const SCORES: readonly (readonly CellOf[])[] = [
  ['ข้อ', 'คำถาม', 'คะแนน'],
  ...Array.from({ length: 15 }, (_, index): CellOf[] => [`i${index + 1}`, 'คำถาม', 80 + index]),
  [null],
];

/** How many cells are handed out while tables are looked for among scores with so many rows below them. */
function work(count: number, rowOf: (index: number) => readonly CellOf[]): number {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index));
  const { upright, turned } = viewsOfSheet(sheet('IIT', [...SCORES, ...rows]));
  let handedOut = 0;
  const views = [upright, turned].map((view) => counting(view, (cells) => (handedOut += cells)));
  const [asItStands] = views;
  if (!asItStands) throw new Error('no view');
  const claims = noClaims();
  for (const view of views) {
    const breaks = breakingLines(view);
    for (const codes of ['lettered', 'bare'] as const) {
      for (const scores of ['after', 'before'] as const) {
        findItemTables(view, asItStands, breaks, claims, { codes, scores });
      }
    }
    findIndicatorTables(view, asItStands, breaks, claims);
    findToolTables(view, asItStands, breaks, claims);
  }
  findItemsUnderIndicators(asItStands, claims);
  return handedOut;
}

describe('the work of reading', () => {
  it.each<readonly [string, (index: number) => readonly CellOf[]]>([
    ['the same number again and again', () => [1, 1]],
    ['numbers that start again and again', (index) => [(index % 5) + 1, (index * 7) % 6]],
    ['numbers of any size', (index) => [(index * 37) % 101, (index * 61) % 103]],
    ['answers of a survey', (index) => Array.from({ length: 20 }, (_, column) => (index * 7 + column * 3) % 6)],
    ['words and numbers', (index) => [`รายการที่ ${index}`, (index * 37) % 101]],
    ['codes again and again', (index) => [`i${(index % 15) + 1}`, 'คำถาม', (index * 37) % 101]],
  ])('grows with the rows and no faster: %s', (_, rowOf) => {
    expect(work(1200, rowOf) / work(300, rowOf)).toBeLessThan(5);
  });
});
