import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '../../src/document/column-widths';
import type { Table, TableCell } from '../../src/document/document-content';

const cell = (column: number, text: string): TableCell => ({
  text,
  column,
  columnSpan: 1,
  rowSpan: 1,
  band: null,
  kind: 'value',
  alignment: 'left',
});

/** A table with one row for each list of texts. */
const tableOf = (columnShares: readonly number[], texts: readonly (readonly string[])[]): Table => ({
  columnShares,
  headingRows: 0,
  rows: texts.map((row) => row.map((text, column) => cell(column, text))),
});

describe('widths of columns', () => {
  test('fill the table, none of them nothing, whatever stands in it', () => {
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom('', '100.00', 'ก'.repeat(200)));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 100, max: 700 }), (rows, width) => {
        const widths = columnWidths(tableOf([0.6, 0.3, 0.1], rows), width, 14, 8);
        expect(Math.abs(widths.reduce((sum, each) => sum + each, 0) - width)).toBeLessThan(1.5);
        for (const each of widths) expect(each).toBeGreaterThan(8);
      }),
    );
  });

  test('give a score the room it needs beside a long text', () => {
    const [, score = 0] = columnWidths(tableOf([0.98, 0.02], [['คำถามยาว '.repeat(40), '100.00']]), 400, 14, 8);
    expect(score).toBeGreaterThan(6 * 14 * 0.5 + 8);
    expect(score).toBeLessThan(80);
  });

  test('give the shares where everything fits on its line', () => {
    const [first = 0, second = 0] = columnWidths(tableOf([0.75, 0.25], [['ก', 'ข']]), 400, 14, 8);
    expect(first).toBeGreaterThan(second * 2);
  });

  test('cut a word that is longer than the table, and nothing else', () => {
    const [long = 0, short = 0] = columnWidths(tableOf([0.5, 0.5], [['x'.repeat(300), '95.17']]), 300, 14, 8);
    expect(short).toBeGreaterThan(5 * 14 * 0.5);
    expect(long).toBeGreaterThan(200);
  });
});
