import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halveRequest, packBlocks, type ReadBlock } from '../../src/workbook/excel/read-blocks';

const size = ({ range }: ReadBlock): number =>
  (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
const total = (blocks: readonly ReadBlock[]): number => blocks.reduce((sum, block) => sum + size(block), 0);

const block = fc
  .record({
    sheet: fc.nat(5),
    row: fc.nat(9),
    column: fc.nat(9),
    rows: fc.integer({ min: 1, max: 90 }),
    columns: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ sheet, row, column, rows, columns }): ReadBlock => ({
    sheet,
    range: { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column + columns - 1 },
  }));

describe('packBlocks', () => {
  it('puts thirty small sheets into one request', () => {
    const sheets = Array.from({ length: 30 }, (_, sheet) => ({
      sheet,
      range: { firstRow: 0, lastRow: 39, firstColumn: 0, lastColumn: 5 },
    }));
    expect(packBlocks(sheets)).toEqual([sheets]);
  });

  it('asks for every cell once and never for more than the limit', () => {
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 1, max: 400 }), (blocks, limit) => {
        const requests = packBlocks(blocks, limit);
        expect(total(requests.flat())).toBe(total(blocks));
        for (const request of requests) expect(total(request)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('halveRequest', () => {
  it('keeps all cells in two requests until one cell is left', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const halves = halveRequest(blocks);
        if (halves === null) expect(total(blocks)).toBe(1);
        else {
          expect(halves).toHaveLength(2);
          expect(total(halves.flat())).toBe(total(blocks));
          for (const half of halves) expect(total(half)).toBeLessThan(total(blocks));
        }
      }),
    );
  });
});
