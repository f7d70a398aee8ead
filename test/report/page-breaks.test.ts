import { describe, expect, it } from 'vitest';
import { pageBreaks } from '../../src/report/page-breaks';
import { pageSetup } from '../../src/report/page-setup';

const page = pageSetup('portrait', { agency: null, fiscalYear: 2568, line: 'ปี 2568' });
/** A4 without its margins is some 734 points high; the sheet is no wider than it. */
const WIDTH = 400;

/** Breaks of blocks given by the heights of their rows. */
function breaks(...blocks: readonly (readonly number[])[]): readonly number[] {
  const rows = blocks.flat();
  const starts = blocks.map((_, index) => blocks.slice(0, index).flat().length);
  return pageBreaks(page, WIDTH, new Map(rows.map((height, row) => [row, height])), starts);
}

const block = (rows: number, height: number): number[] => Array<number>(rows).fill(height);

describe('page breaks', () => {
  it('stand before a block that no longer fits, and nowhere else', () => {
    expect(breaks(block(10, 30), block(10, 30), block(10, 30))).toEqual([19]);
    expect(breaks(block(10, 30), block(10, 30))).toEqual([]);
  });

  it('leave a block that is taller than a page to begin on the rest of one', () => {
    expect(breaks(block(4, 30), block(40, 30))).toEqual([]);
    expect(breaks(block(4, 30), block(40, 30), block(5, 30))).toEqual([43]);
  });

  it('do not leave its first lines alone at the foot of a page', () => {
    expect(breaks(block(20, 30), block(40, 30))).toEqual([19]);
  });
});
