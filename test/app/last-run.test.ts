import { describe, expect, it } from 'vitest';
import { analyseSnapshot, type AnalysedWorkbook } from '../../src/app/analyse-workbook';
import { lastRunOf } from '../../src/app/last-run';
import { isSourceEdit } from '../../src/app/source-edit';
import type { ScoreChoices } from '../../src/app/read-chosen-scores';
import { toA1 } from '../../src/workbook/address';
import type { SnapshotCell, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sampleSnapshot } from '../workbook-excel/in-excel';

function analysed(snapshot: WorkbookSnapshot, choices: ScoreChoices = {}): AnalysedWorkbook {
  const outcome = analyseSnapshot(snapshot, { ...choices, sourceName: '', today: null });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.result;
}

/** The workbook as a run leaves it, as far as a later look is concerned. */
function afterRun(snapshot: WorkbookSnapshot, settings: string | null): WorkbookSnapshot {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheets');
  return {
    ...snapshot,
    settings,
    sheets: [...snapshot.sheets, { ...sheet, name: 'made', cells: [], merges: [], generatedAs: 'summary' }],
  };
}

function withCells(
  snapshot: WorkbookSnapshot,
  sheet: string,
  change: (cell: SnapshotCell) => SnapshotCell,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((each) =>
    each.name === sheet ? { ...each, cells: each.cells.map(change) } : each,
  );
  return { ...snapshot, sheets };
}

const sample = sampleSnapshot();
const kept = analysed(sample).plan.settings ?? null;

describe('lastRunOf', () => {
  it('finds none in a workbook that no run has touched', () => {
    expect(lastRunOf(sample)).toBe('none');
  });

  it('finds the result up to date while the scores are those that were analysed', () => {
    expect(lastRunOf(afterRun(sample, kept))).toBe('up-to-date');
  });

  it('finds it out of date once a score differs', () => {
    const edited = withCells(sample, 'IIT', (cell) => (toA1(cell) === 'C5' ? { ...cell, value: 94.17 } : cell));
    expect(lastRunOf(afterRun(edited, kept))).toBe('out-of-date');
  });

  it('does not mind scores that only moved', () => {
    const moved = withCells(sample, 'IIT', (cell) => ({ ...cell, row: cell.row + 3 }));
    const { merges, ...rest } = moved.sheets.find(({ name }) => name === 'IIT') ?? { merges: [] };
    expect(rest).not.toEqual({});
    const shifted = {
      ...moved,
      sheets: moved.sheets.map((sheet) =>
        sheet.name === 'IIT'
          ? {
              ...sheet,
              merges: merges.map((range) => ({
                ...range,
                firstRow: range.firstRow + 3,
                lastRow: range.lastRow + 3,
              })),
            }
          : sheet,
      ),
    };
    expect(lastRunOf(afterRun(shifted, kept))).toBe('up-to-date');
  });

  it('does not pretend to know where the workbook does not tell', () => {
    expect(lastRunOf(afterRun(sample, null))).toBe('not-known');
    expect(lastRunOf(afterRun(sample, '{"version":9}'))).toBe('not-known');
  });

  it('reads as the last run read, by the settings that it kept', () => {
    const chosen = analysed(sample, { excludedSheets: ['OIT'] });
    expect(chosen.scores.items.some(({ code }) => code.startsWith('o'))).toBe(false);
    expect(lastRunOf(afterRun(sample, chosen.plan.settings ?? null))).toBe('up-to-date');
  });
});

describe('isSourceEdit', () => {
  const { scores } = analysed(sample);
  it.each([
    ['C5', true],
    ['A1:Z100', true],
    ['5:5', true],
    ['C:C', true],
    ['Z99', false],
    ['Z99,C5', true],
    ['Z98:AA99', false],
  ])('%s of a sheet that was read', (address, expected) => {
    expect(isSourceEdit(scores, { sheet: 'IIT', address })).toBe(expected);
  });

  it('leaves sheets that were not read alone', () => {
    expect(isSourceEdit(scores, { sheet: 'elsewhere', address: 'C5' })).toBe(false);
  });
});
