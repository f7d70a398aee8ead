import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import type { CellContent, PlannedCell, WorkbookPlan } from '../../src/workbook/plan';
import type { SnapshotCell } from '../../src/workbook/snapshot';
import { openHost, type Host } from '../excel-host/host';
import { SMALL_PLAN, SMALL_WORKBOOK } from './small-workbook';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

/** Texts that somebody could have put into a cell to see what becomes of them, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.constantFrom('=1+1', '+66 2', '-', '@SUM(A1)', "'", "''x", '=cmd|calc!A1', '1/2', '01', '1e5', '๙๕.๒', 'TRUE'),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t=', ' ='), fc.string({ unit: 'grapheme' }))
    .map((parts) => parts.join('')),
);

const positions = (count: number): { row: number; column: number }[] =>
  Array.from({ length: count }, (_, index) => ({ row: Math.floor(index / 5), column: index % 5 }));

function planOf(contents: readonly CellContent[]): WorkbookPlan {
  const [sheet] = SMALL_PLAN.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const cells = positions(contents.length).map((position, index): PlannedCell => ({
    ...position,
    content: contents[index] ?? { kind: 'blank' },
    style: 'plain',
  }));
  return { ...SMALL_PLAN, sheets: [{ ...sheet, cells, merges: [], conditionalFormats: [] }] };
}

describe('texts', () => {
  it('are written as what they are, whatever they begin with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
        host = await openHost(SMALL_WORKBOOK, { sets: { ExcelApi: '1.14' } });
        try {
          const workbook = openExcelWorkbook();
          await workbook.apply(planOf(texts.map((each) => ({ kind: 'text', text: each }))));
          const written = host.describe().sheets.at(-1)?.cells ?? [];
          expect(written.map(({ value }) => value)).toEqual(texts);
          expect(written.filter(({ formula }) => formula !== undefined)).toEqual([]);
        } finally {
          host.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('reading', () => {
  const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.boolean());
  const numberFormat = fc.constantFrom(undefined, '0.00', '[$-D07041E]t#,##0.00', '@');

  it('gives every cell as it is held', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, numberFormat), { minLength: 1, maxLength: 60 }), async (held) => {
        const cells = positions(held.length).map((position, index): SnapshotCell => {
          const [cellValue = '', format] = held[index] ?? [];
          // Zero has one sign only in a cell.
          const kept = cellValue === 0 ? 0 : cellValue;
          return { ...position, value: kept, ...(format === undefined ? {} : { numberFormat: format }) };
        });
        host = await openHost({ sheets: [{ name: 'A', cells }] });
        try {
          const { sheets } = await openExcelWorkbook().read();
          expect(sheets[0]?.cells).toEqual(cells);
        } finally {
          host.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
