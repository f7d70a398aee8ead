import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAND_NAMES } from '../../src/assessment/bands';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { toA1 } from '../../src/workbook/address';
import type { PlannedCell, SheetPlan } from '../../src/workbook/plan';
import { PUBLISHED } from '../fixtures/published-municipality';
import { evaluate } from './formula-evaluator';
import { plannedReport, sheetOf, shown, wildScores, workbookReader } from './planned-report';

const CODE = 0;
const SCORE = 3;
const BAND = 4;
const SOURCE = 5;

const at = (sheet: SheetPlan, row: number, column: number): PlannedCell | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column);

/** Rows by item code. */
function itemRows(sheet: SheetPlan): ReadonlyMap<string, number> {
  return new Map(
    sheet.cells.flatMap((cell) => {
      const text = shown(cell);
      return cell.column === CODE && typeof text === 'string' && /^[ieo]\d+$/.test(text) ? [[text, cell.row]] : [];
    }),
  );
}

describe('the sheet of item scores', () => {
  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    'lists every item of %s once, under its indicator',
    (_, framework) => {
      const { plan } = plannedReport({ ...PUBLISHED, year: framework.fiscalYear }, { framework });
      const sheet = sheetOf(plan, 'items');
      const rows = itemRows(sheet);
      expect([...rows.keys()]).toEqual(framework.indicators.flatMap(({ items }) => items));
      for (const { number, name, items } of framework.indicators) {
        const heading = sheet.cells.find((cell) => shown(cell) === `ตัวชี้วัดที่ ${number} ${name.th}`);
        const own = items.map((code) => rows.get(code) ?? -1);
        expect(own).toEqual(own.map((_each, index) => (heading?.row ?? NaN) + 1 + index));
      }
    },
  );

  test('shows each score from its own cell, with its band, and leads there', () => {
    fc.assert(
      fc.property(wildScores(), (written) => {
        const { plan, analysis, scores } = plannedReport(written);
        const sheet = sheetOf(plan, 'items');
        const rows = itemRows(sheet);
        const read = workbookReader(plan, scores, sheet.name);
        for (const { item, score, source, band } of analysis.items) {
          const row = rows.get(item.code) ?? -1;
          const cell = at(sheet, row, SCORE);
          if (score === null) expect(cell?.content.kind).not.toBe('formula');
          else expect(cell && shown(cell)).toBe(score);
          if (cell?.content.kind === 'formula')
            expect(evaluate(cell.content.formula, read)).toBeCloseTo(score ?? NaN, 9);
          if (band !== null) expect(shown(at(sheet, row, BAND) ?? fail())).toBe(BAND_NAMES[band].th);
          expect(at(sheet, row, SOURCE)?.link?.address).toBe(source ? toA1(source.cell) : undefined);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function fail(): never {
  throw new Error('no such cell');
}
