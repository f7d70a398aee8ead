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
  const facts = formatFacts(numberFormat);
  const raw = showNumber(value, numberFormat);
  if (facts.isDate || !Number.isFinite(value)) return withoutNumber(address, raw, 'number');
  // 0.9517 shown as 95.17%; a number above 1 with a percent sign was typed as a score and only looks odd.
  const scale = facts.isPercent && Math.abs(value) <= 1 ? 100 : 1;
  const score = scale === 100 ? Number((value * 100).toPrecision(15)) : value;
  return { value: score, cell: address, raw, storedAs: 'number', scale };
}

function withoutNumber(cell: CellAddress, raw: string, storedAs: ReadScore['storedAs']): ReadScore {
  return { value: null, cell, raw, storedAs, scale: 1 };
}
