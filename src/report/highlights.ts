import { BAND_IDS } from '../assessment/bands';
import type { BandId, BandScheme } from '../assessment/framework';
import type { ReadScore, ScoreSet } from '../reading/score-set';
import { rangeOfCell, toA1, type CellPosition, type CellRange } from '../workbook/address';
import { HIGHLIGHT_MARK } from '../workbook/marks';
import type { ConditionalFormat, HighlightPlan } from '../workbook/plan';
import { BAND_HIGHLIGHTS } from './styles';

/** How a cell holds its score; each kind needs a rule of its own. */
type Holding = 'number' | 'fraction' | 'text';
const HOLDINGS: readonly Holding[] = ['number', 'fraction', 'text'];

/** What may stand around a score that is typed as text, each with what it is read as. */
const AROUND_TEXT_SCORES: readonly (readonly [string, string])[] = [
  ['ร้อยละ', ''],
  ['คะแนน', ''],
  ['*', ''],
  ['%', ''],
  [' ', ''],
  ['\u00A0', ''],
  [',', '.'],
];

const THAI_DIGITS = [...'๐๑๒๓๔๕๖๗๘๙'];

/** Formula that gives the number which a text cell shows, in Thai or Arabic digits. */
function numberOfText(cell: string): string {
  const substitutions = [
    ...AROUND_TEXT_SCORES,
    ...THAI_DIGITS.map((digit, value): readonly [string, string] => [digit, String(value)]),
  ];
  const bare = substitutions.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},"${from}","${to}")`, cell);
  return `VALUE(${bare})`;
}

/** The band as a half-open interval on scores of two decimals; null where no score can fall into it. */
function interval(band: BandId, { strengthFrom, developFrom }: BandScheme): { from: number; until: number } | null {
  const bounds = {
    strength: { from: strengthFrom, until: 100.01 },
    develop: { from: developFrom, until: strengthFrom },
    urgent: { from: 0, until: developFrom },
  }[band];
  return bounds.from < bounds.until ? bounds : null;
}

function condition(holding: Holding, { from, until }: { from: number; until: number }, cell: string): string {
  if (holding === 'text') {
    // One interval test instead of two comparisons: the conversion of the text stands in the formula once only.
    const inside = `INT((ROUND(${numberOfText(cell)},2)-${from})/${until - from})=0`;
    return `AND(${HIGHLIGHT_MARK},ISTEXT(${cell}),IFERROR(${inside},FALSE))`;
  }
  const score = `ROUND(${holding === 'fraction' ? `${cell}*100` : cell},2)`;
  return `AND(${HIGHLIGHT_MARK},ISNUMBER(${cell}),${score}>=${from},${score}<${until})`;
}

function holdingOf({ value, storedAs, scale, isUncalculated }: ReadScore): Holding | null {
  // A formula without a result will have one as soon as Excel calculates it.
  if (isUncalculated) return 'number';
  if (value === null) return null;
  if (storedAs === 'text') return scale === 100 ? null : 'text';
  if (storedAs !== 'number') return null;
  return scale === 100 ? 'fraction' : 'number';
}

/** Cells as few rectangles: runs down a column, joined with equal runs in the next column. */
function rectangles(cells: readonly CellPosition[]): readonly CellRange[] {
  const byColumn = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const cell of byColumn) {
    const last = runs.at(-1);
    if (last && last.lastColumn === cell.column && last.lastRow + 1 === cell.row) {
      runs[runs.length - 1] = { ...last, lastRow: cell.row };
    } else {
      runs.push(rangeOfCell(cell));
    }
  }
  const joined: CellRange[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (range) =>
        range.lastColumn + 1 === run.firstColumn && range.firstRow === run.firstRow && range.lastRow === run.lastRow,
    );
    const left = joined[index];
    if (left) joined[index] = { ...left, lastColumn: run.lastColumn };
    else joined.push(run);
  }
  return joined.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/**
 * Ranges that can share one rule. Programs disagree whether a rule is written for the first range or for the
 * corner of all of them; where the first range is that corner both say the same.
 */
function sharingRule(ranges: readonly CellRange[]): readonly (readonly CellRange[])[] {
  const [first, ...rest] = ranges;
  if (!first) return [];
  const inside = rest.filter((range) => range.firstColumn >= first.firstColumn);
  const outside = rest.filter((range) => range.firstColumn < first.firstColumn);
  return [[first, ...inside], ...sharingRule(outside)];
}

function formatsFor(holding: Holding, ranges: readonly CellRange[], bands: BandScheme): readonly ConditionalFormat[] {
  const [corner] = ranges;
  if (!corner) return [];
  const cell = toA1({ row: corner.firstRow, column: corner.firstColumn });
  return BAND_IDS.flatMap((band) => {
    const bounds = interval(band, bands);
    return bounds ? [{ ranges, formula: condition(holding, bounds, cell), style: BAND_HIGHLIGHTS[band] }] : [];
  });
}

/**
 * Highlights by band for every score that was read (items in every table, indicators, tools, overall), on the
 * user's own sheets. Numbers outside 0 to 100 and cells without a number get none. The rules look at the cell
 * each time, so the colour follows when a score is corrected.
 */
export function planHighlights(scores: ScoreSet, bands: BandScheme): readonly HighlightPlan[] {
  const read = [...scores.items, ...scores.indicators, ...scores.tools].map(({ score }) => score);
  const bySheet = new Map<string, Map<string, ReadScore>>();
  for (const score of [...read, ...scores.overall]) {
    const cells = bySheet.get(score.cell.sheet) ?? new Map<string, ReadScore>();
    cells.set(toA1(score.cell), score);
    bySheet.set(score.cell.sheet, cells);
  }
  return [...bySheet].flatMap(([sheet, cells]) => {
    const formats = HOLDINGS.flatMap((holding) => {
      const held = [...cells.values()].filter((score) => holdingOf(score) === holding).map(({ cell }) => cell);
      return sharingRule(rectangles(held)).flatMap((ranges) => formatsFor(holding, ranges, bands));
    });
    return formats.length > 0 ? [{ sheet, formats }] : [];
  });
}
