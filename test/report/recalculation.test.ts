import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMEWORKS } from '../../src/assessment/frameworks';
import { toA1 } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { buildXlsx, cellAt, type BuilderCell } from '../fixtures/xlsx-builder';
import { convert, withoutLibreOffice } from '../libreoffice/libreoffice';
import { allScores, plannedReport, wildScores, type PlannedReport } from './planned-report';

/** A workbook that holds the scores where the report's formulas look for them. */
function sourceWorkbook({ scores }: PlannedReport): Uint8Array {
  const read = allScores(scores);
  const sheets = [...new Set([...read.map(({ cell }) => cell.sheet), 'ว่าง'])].map((name) => ({
    name,
    cells: read
      .filter(({ cell, raw }) => cell.sheet === name && raw !== '')
      .sort((a, b) => a.cell.row - b.cell.row)
      .map(({ cell, value, raw, storedAs }): BuilderCell =>
        cellAt(cell.row, cell.column, { value: storedAs === 'number' ? value : raw }),
      ),
  }));
  return buildXlsx({ sheets });
}

function formulaResults({ sheets }: WorkbookSnapshot): Map<string, string | number> {
  const results = new Map<string, string | number>();
  for (const { name, cells } of sheets) {
    for (const { row, column, formula, value, error } of cells) {
      if (formula === undefined) continue;
      const result = error ?? value;
      // Both programs reckon with fifteen digits; what differs beyond the tenth is noise.
      results.set(
        `${name}!${toA1({ row, column })}`,
        typeof result === 'number' ? Number(result.toFixed(9)) : String(result),
      );
    }
  }
  return results;
}

describe.skipIf(withoutLibreOffice !== null)(
  `recalculated by LibreOffice${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    test('the formulas of generated sheets give the results stored with them, in every framework', () => {
      const files: Record<string, Uint8Array> = {};
      for (const framework of FRAMEWORKS) {
        for (const written of fc.sample(wildScores(framework), { numRuns: 1, seed: framework.fiscalYear })) {
          const report = plannedReport({ ...written, year: framework.fiscalYear }, { framework });
          files[framework.id] = openWorkbook(sourceWorkbook(report)).apply(report.plan);
        }
      }
      const recalculated = convert(files, 'xlsx');
      for (const [name, bytes] of Object.entries(files)) {
        const stored = formulaResults(openWorkbook(bytes).snapshot);
        expect(stored.size).toBeGreaterThan(10);
        expect(formulaResults(openWorkbook(recalculated.get(name) ?? new Uint8Array()).snapshot)).toEqual(stored);
      }
    }, 300_000);
  },
);
