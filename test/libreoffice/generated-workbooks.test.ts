import { describe, expect, test } from 'vitest';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { DEFAULT_SETTINGS, settingsText } from '../../src/app/workbook-settings';
import { toA1 } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { layoutFor, RECIPES } from '../corpus/corpus';
import { workbookOf } from '../corpus/page';
import { randomFor } from '../corpus/random';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { convert, withoutLibreOffice } from './libreoffice';

const WORKBOOKS = 50;
/** Seeds that the corpus itself does not use. */
const FIRST_SEED = 1_001;

/** An analysed workbook, null where the layout is one that is rightly refused. */
function analysed(number: number): Uint8Array | null {
  const recipe = RECIPES[number % RECIPES.length];
  if (recipe === undefined) throw new Error('the corpus is empty');
  const layout = layoutFor(recipe, FIRST_SEED + number);
  const random = randomFor(`holes ${number}`);
  const hasHoles = number % 3 === 0;
  const sheets = workbookOf(layout.pages).sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ value }) => !(hasHoles && typeof value === 'number' && random.chance(0.08))),
  }));
  const workbook = openWorkbook(buildXlsx({ sheets }));
  const settings = settingsText({ ...DEFAULT_SETTINGS, digits: number % 2 === 0 ? 'thai' : 'arabic' });
  const outcome = analyseSnapshot(
    { ...workbook.snapshot, settings },
    { ...layout.choices, sourceName: 'scores.xlsx', today: '2026-11-22' },
  );
  return outcome.ok ? workbook.apply(outcome.result.plan) : null;
}

/** Results of the formulas of our sheets. */
function ourResults(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  return new Map(
    openWorkbook(bytes)
      .snapshot.sheets.filter(({ generatedAs }) => generatedAs !== null)
      .flatMap((sheet) =>
        sheet.cells
          .filter(({ formula }) => formula !== undefined)
          .map((cell) => [`${sheet.name}!${toA1(cell)}`, cell.error ?? cell.value] as const),
      ),
  );
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;

describe.skipIf(withoutLibreOffice !== null)(
  `generated workbooks in LibreOffice${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    test(`recalculate to what is stored in them, ${WORKBOOKS} of many layouts, agencies and years`, () => {
      const files: Record<string, Uint8Array> = {};
      for (let number = 0; Object.keys(files).length < WORKBOOKS; number += 1) {
        const bytes = analysed(number);
        if (bytes !== null) files[`workbook-${number}`] = bytes;
      }
      const recalculated = convert(files, 'xlsx');
      const differing = Object.entries(files).flatMap(([name, bytes]) => {
        const theirs = ourResults(recalculated.get(name) ?? new Uint8Array());
        const ours = [...ourResults(bytes)];
        expect(ours.length, name).toBeGreaterThan(20);
        return ours.flatMap(([cell, stored]) =>
          isSame(stored, theirs.get(cell)) ? [] : [[name, cell, stored, theirs.get(cell)]],
        );
      });
      expect(differing).toEqual([]);
    }, 400_000);
  },
);
