import type { PageSetup } from '../workbook/plan';

/** A4 in points. */
const SHORT_SIDE = 595;
const LONG_SIDE = 842;
const POINTS_PER_INCH = 72;
/** Share of a page in which a block that is torn anyway may begin. */
const LEAST_BEGINNING = 0.4;

/** Points of row height that fit on a page once the sheet, `naturalWidth` points wide, is scaled to its width. */
function pageCapacity({ orientation, margins }: PageSetup, naturalWidth: number): number {
  const [width, height] = orientation === 'portrait' ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  const usableWidth = width - (margins.left + margins.right) * POINTS_PER_INCH;
  const usableHeight = height - (margins.top + margins.bottom) * POINTS_PER_INCH;
  return usableHeight / Math.min(1, usableWidth / naturalWidth);
}

/**
 * Rows after which a new page begins, so that no block of rows is torn that fits on a page; a block ends where the
 * next starts. Blocks taller than a page break where the printing program breaks them, and begin on what is left of a
 * page where that is worth it. `naturalWidth` is the width of all columns in points, rather too small than too large.
 */
export function pageBreaks(
  page: PageSetup,
  naturalWidth: number,
  rowHeights: ReadonlyMap<number, number>,
  blockStarts: readonly number[],
): readonly number[] {
  const capacity = pageCapacity(page, naturalWidth);
  const heightBetween = (from: number, until: number): number =>
    [...rowHeights].reduce((sum, [row, height]) => (row >= from && row < until ? sum + height : sum), 0);
  const breaks: number[] = [];
  let filled = heightBetween(0, blockStarts[0] ?? Infinity);
  blockStarts.forEach((start, index) => {
    const height = heightBetween(start, blockStarts[index + 1] ?? Infinity);
    const mayBegin = height > capacity && capacity - filled >= capacity * LEAST_BEGINNING;
    if (filled > 0 && filled + height > capacity && !mayBegin) {
      breaks.push(start - 1);
      filled = 0;
    }
    filled += height;
    if (filled > capacity) filled %= capacity;
  });
  return breaks;
}
