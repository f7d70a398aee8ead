import type { SnapshotCell, SnapshotSheet, WorkbookSnapshot } from '../workbook/snapshot';
import { saysContents, type Correction, type StatedHeading } from './corrections';

/** The workbook as if its headings and labels read what the analyst says they do. */
export function withStatedHeadings(snapshot: WorkbookSnapshot, corrections: readonly Correction[]): WorkbookSnapshot {
  const headings = corrections.flatMap((each) => (saysContents(each) ? [] : each));
  if (headings.length === 0) return snapshot;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.generatedAs === null
        ? withHeadings(
            sheet,
            headings.filter(({ cell }) => cell.sheet === sheet.name),
          )
        : sheet,
    ),
  };
}

/** What a cell of a sheet says, as a person would copy it; empty where it holds nothing. */
export function textOfCell(cell: SnapshotCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.value !== null) return String(cell.value);
  return cell.error ?? (cell.formula === undefined ? '' : `=${cell.formula}`);
}

function withHeadings(sheet: SnapshotSheet, headings: readonly StatedHeading[]): SnapshotSheet {
  if (headings.length === 0) return sheet;
  const stated = new Map(headings.map((heading) => [`${heading.cell.row} ${heading.cell.column}`, heading]));
  const others = sheet.cells.filter(({ row, column }) => !stated.has(`${row} ${column}`));
  const read = [...stated.values()].map(({ cell: { row, column }, reads }) => ({ row, column, value: reads }));
  return { ...sheet, cells: [...others, ...read].sort((a, b) => a.row - b.row || a.column - b.column) };
}
