import type { ScoreSet } from '../reading/score-set';
import { parseA1Range, type CellAddress, type CellRange } from '../workbook/address';

/** A change of cells: the sheet, and their addresses as Excel tells them (`B2`, `B2:C9`, `5:5`, `A1,C3`). */
export interface CellEdit {
  readonly sheet: string;
  readonly address: string;
}

const meets = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

const asRange = ({ row, column }: CellAddress): CellRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

/** The parts of one sheet that were read. */
function partsRead(scores: ScoreSet, sheet: string): readonly CellRange[] {
  const cells = [
    ...scores.items.flatMap(({ codeCell, score }) => [codeCell, score.cell]),
    ...[...scores.indicators, ...scores.tools].map(({ score }) => score.cell),
    ...scores.overall.map(({ cell }) => cell),
    ...scores.levels.map(({ cell }) => cell),
    ...[scores.agency?.cell, scores.fiscalYear.cell].flatMap((cell) => (cell ? [cell] : [])),
  ];
  const tables = scores.tables.flatMap(({ range }) => (range.sheet === sheet ? [range] : []));
  return [...tables, ...cells.filter((cell) => cell.sheet === sheet).map(asRange)];
}

/**
 * True where an edit touched what the scores were read from. Whole rows and columns of a sheet that was read count,
 * for cells move with them.
 */
export function isSourceEdit(scores: ScoreSet, { sheet, address }: CellEdit): boolean {
  const parts = partsRead(scores, sheet);
  if (parts.length === 0) return false;
  return address.split(',').some((area) => {
    const range = parseA1Range(area.trim());
    return range === null || parts.some((part) => meets(part, range));
  });
}
