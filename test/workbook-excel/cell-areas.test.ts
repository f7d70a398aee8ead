import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasByValue, rectanglesOf } from '../../src/workbook/excel/cell-areas';
import { areaAddresses } from '../../src/workbook/excel/cell-style-calls';

const rowMajor = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
  a.row - b.row || a.column - b.column;

describe('rectanglesOf', () => {
  it('joins a full table into one rectangle', () => {
    const cells = [1, 2, 3].flatMap((row) => [4, 5].map((column) => ({ row, column })));
    expect(rectanglesOf(cells)).toEqual([{ firstRow: 1, lastRow: 3, firstColumn: 4, lastColumn: 5 }]);
  });

  it('covers exactly the cells, each once', () => {
    const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
    const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` });
    fc.assert(
      fc.property(cells, (unsorted) => {
        const sorted = unsorted.toSorted(rowMajor);
        const covered = rectanglesOf(sorted).flatMap((range) => {
          const inside = [];
          for (let row = range.firstRow; row <= range.lastRow; row += 1) {
            for (let column = range.firstColumn; column <= range.lastColumn; column += 1) inside.push({ row, column });
          }
          return inside;
        });
        expect(covered.toSorted(rowMajor)).toEqual(sorted);
      }),
    );
  });
});

describe('areasByValue', () => {
  it('groups by value and leaves out cells without one', () => {
    const cells = [
      { row: 0, column: 0, bold: true },
      { row: 0, column: 1, bold: undefined },
      { row: 1, column: 0, bold: true },
      { row: 1, column: 1, bold: false },
    ];
    expect(areasByValue(cells, ({ bold }) => bold)).toEqual([
      { value: true, ranges: [{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 }] },
      { value: false, ranges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }] },
    ]);
  });
});

describe('areaAddresses', () => {
  it('keeps every list of areas below the 8,192 characters that Excel accepts', () => {
    const ranges = Array.from({ length: 3_000 }, (_, index) => ({
      firstRow: index * 2,
      lastRow: index * 2,
      firstColumn: 700,
      lastColumn: 701,
    }));
    const addresses = areaAddresses(ranges);
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(8_192);
    expect(addresses.join(',').split(',')).toHaveLength(ranges.length);
  });
});
