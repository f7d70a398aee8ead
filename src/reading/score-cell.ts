import type { CellAddress } from '../workbook/address';
import type { SnapshotCell } from '../workbook/snapshot';
import { formatFacts, showNumber } from './number-format';
import { readScoreText } from './score-text';
import type { ReadScore } from './score-set';

/** The score that a cell holds, `cell` null for an empty one; its value is null where the cell holds no number. */
export function scoreOfCell(cell: SnapshotCell | null, address: CellAddress): ReadScore {
  if (cell === null) return withoutNumber(address, '', 'empty');
  if (cell.error !== undefined) return withoutNumber(address, cell.error, 'error');
  const { value, numberFormat } = cell;
  if (value === null && cell.formula !== undefined) {
    return { ...withoutNumber(address, `=${cell.formula}`, 'empty'), isUncalculated: true };
  }
  if (value === null) return withoutNumber(address, '', 'empty');
  if (typeof value === 'boolean') return withoutNumber(address, value ? 'TRUE' : 'FALSE', 'boolean');
  if (typeof value === 'string') {
    const read = readScoreText(value);
    if (read.kind === 'number') return { value: read.value, cell: address, raw: value, storedAs: 'text', scale: 1 };
    return withoutNumber(address, value, value.trim() === '' ? 'empty' : 'text');
  }
  const raw = showNumber(value, numberFormat);
  const held = numberAsScore(value, numberFormat);
  if (held === null) return withoutNumber(address, raw, 'number');
  return { value: held.score, cell: address, raw, storedAs: 'number', scale: held.scale };
}

/** The number that a cell holds as a score would be held (0–100), without its place; null where it holds none. */
export function numberInCell({ value, error, numberFormat }: SnapshotCell): number | null {
  if (error !== undefined) return null;
  if (typeof value === 'number') return numberAsScore(value, numberFormat)?.score ?? null;
  if (typeof value !== 'string') return null;
  const read = readScoreText(value);
  return read.kind === 'number' ? read.value : null;
}

/** Null for a date. */
function numberAsScore(value: number, numberFormat: string | undefined): { score: number; scale: 1 | 100 } | null {
  const { isDate, isPercent } = formatFacts(numberFormat);
  if (isDate || !Number.isFinite(value)) return null;
  // 0.9517 shown as 95.17%; a number above 1 with a percent sign was typed as a score and only looks odd.
  if (!isPercent || Math.abs(value) > 1) return { score: value, scale: 1 };
  return { score: Number((value * 100).toPrecision(15)), scale: 100 };
}

function withoutNumber(cell: CellAddress, raw: string, storedAs: ReadScore['storedAs']): ReadScore {
  return { value: null, cell, raw, storedAs, scale: 1 };
}
