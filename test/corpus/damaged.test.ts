import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { frameworkById } from '../../src/assessment/frameworks';
import { checkScores } from '../../src/checking/check-scores';
import { readScores } from '../../src/reading/read-scores';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { WorkbookFileError } from '../../src/workbook/file/workbook-file-error';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { layoutFor, RECIPES } from './corpus';
import { workbookOf } from './page';

/** What befell a part of the package: cut off at a place, or some of its text there replaced. */
interface Damage {
  readonly part: number;
  readonly at: number;
  readonly cut: boolean;
  readonly removed: number;
  readonly added: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  part: fc.nat(),
  at: fc.nat(),
  cut: fc.integer({ min: 0, max: 9 }).map((throwOf) => throwOf === 0),
  removed: fc.constantFrom(0, 1, 1, 2, 40),
  added: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('0', '9', '.', '-', '1e9', 'ก', ' ', 's', '๙') },
    { weight: 1, arbitrary: fc.constantFrom('', '<', '>', '"', '&', '</v></c>', '<c r="A1"><v>7</v></c>', '\u0000') },
  ),
});

const PACKAGES = RECIPES.map((recipe) => unzipSync(buildXlsx(workbookOf(layoutFor(recipe, 1).pages))));

function damaged(recipe: number, damages: readonly Damage[]): Uint8Array {
  const parts = { ...PACKAGES[recipe % PACKAGES.length] };
  const paths = Object.keys(parts).sort();
  for (const { part, at, cut, removed, added } of damages) {
    const path = paths[part % paths.length] ?? '';
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const start = at % (text.length + 1);
    parts[path] = strToU8(text.slice(0, start) + (cut ? '' : added + text.slice(start + removed)));
  }
  return zipSync(parts);
}

/** The workbook; null where opening it names what is wrong with it. Any other error is passed on. */
function opened(bytes: Uint8Array): WorkbookSnapshot | null {
  try {
    return openWorkbook(bytes).snapshot;
  } catch (error) {
    if (error instanceof WorkbookFileError) return null;
    throw error;
  }
}

describe('damaged packages', () => {
  it('give a problem by its name, a refusal, or scores of which each stands in its cell', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.nat(), fc.array(damage, { minLength: 1, maxLength: 3 }), (recipe, damages) => {
        const snapshot = opened(damaged(recipe, damages));
        const result = snapshot && readScores(snapshot, {});
        if (!snapshot || !result?.ok) return;
        read += 1;
        const { scores } = result;
        const framework = frameworkById(scores.frameworkId);
        if (!framework) throw new Error(`no framework ${scores.frameworkId}`);
        checkScores(scores, framework);
        const all = [...scores.items, ...scores.indicators, ...scores.tools].map(({ score }) => score);
        for (const { value, cell } of [...all, ...scores.overall]) {
          if (value === null) continue;
          const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
          const held = sheet?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
          expect(held?.value ?? null).not.toBeNull();
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
    expect(read).toBeGreaterThan(10);
  });
});
