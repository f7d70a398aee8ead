import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { toA1 } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SAMPLE } from '../cli/run-cli';
import { convert, withoutLibreOffice } from './libreoffice';

/** Every formula of a workbook with its stored result, by sheet and address. */
function formulaResults(snapshot: WorkbookSnapshot): Map<string, unknown> {
  return new Map(
    snapshot.sheets.flatMap((sheet) =>
      sheet.cells
        .filter((cell) => cell.formula !== undefined)
        .map((cell) => [`${sheet.name}!${toA1(cell)}`, cell.error ?? cell.value] as const),
    ),
  );
}

describe.skipIf(withoutLibreOffice !== null)(
  `LibreOffice as judge${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    let ours: WorkbookSnapshot;
    let theirs: WorkbookSnapshot;
    let sample: WorkbookSnapshot;

    beforeAll(() => {
      const workbook = openWorkbook(new Uint8Array(readFileSync(SAMPLE)));
      sample = workbook.snapshot;
      const outcome = analyseSnapshot(sample, { sourceName: 'sample.xlsx', today: '2026-11-22' });
      if (!outcome.ok) throw new Error(outcome.failure.kind);
      const analysed = workbook.apply(outcome.result.plan);
      ours = openWorkbook(analysed).snapshot;
      theirs = openWorkbook(convert({ analysed }, 'xlsx').get('analysed') ?? new Uint8Array()).snapshot;
    });

    test('recalculates every formula of the analysed sample to the result stored with it', () => {
      const stored = formulaResults(ours);
      const recalculated = formulaResults(theirs);
      expect(stored.size).toBeGreaterThan(50);
      const differing = [...stored].filter(([cell, value]) => {
        const other = recalculated.get(cell);
        return typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) > 1e-9
          : value !== other;
      });
      expect(differing).toEqual([]);
    });

    test('sees every cell of the original as it was', () => {
      for (const sheet of sample.sheets) {
        const after = theirs.sheets.find(({ name }) => name === sheet.name);
        const values = new Map(after?.cells.map((cell) => [toA1(cell), cell.value]));
        for (const cell of sheet.cells) expect([toA1(cell), values.get(toA1(cell))]).toEqual([toA1(cell), cell.value]);
      }
    });

    test('keeps the marks by which a later run knows its own sheets', () => {
      const generated = (snapshot: WorkbookSnapshot): (string | null)[] =>
        snapshot.sheets.map((sheet) => sheet.generatedAs);
      expect(generated(theirs)).toEqual(generated(ours));
    });
  },
);
