import type { SheetPlan, TablePlan } from './plan';

/** Names of a table's columns: the texts of its first row, the empty text where a cell holds none. */
export function tableColumnNames({ cells }: SheetPlan, { range }: TablePlan): readonly string[] {
  const { firstRow, firstColumn, lastColumn } = range;
  const texts = new Map(
    cells.flatMap(({ row, column, content }) =>
      row === firstRow && content.kind === 'text' ? [[column, content.text] as const] : [],
    ),
  );
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => texts.get(firstColumn + index) ?? '');
}
