import type { ScoreSet } from '../reading/score-set';
import { tidyThai, toArabicDigits } from '../reading/thai-text';
import type { CellAddress } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import { everyScore } from './every-score';
import type { ScoreSubject } from './finding';

/** A cell in the line of a score. */
export interface CellBeside {
  readonly cell: CellAddress;
  /** Tidied, with Arabic digits. */
  readonly text: string;
  readonly subject: ScoreSubject;
  /** 0–100, as the line holds it. */
  readonly score: number;
  readonly scoreCell: CellAddress;
}

/** A column of a table of scores that is not the scores themselves. */
export interface ColumnBeside {
  /** The words over it, tidied; empty where there are none. */
  readonly heading: string;
  /** In the order of the rows. */
  readonly cells: readonly CellBeside[];
}

type Line = Omit<CellBeside, 'cell' | 'text'>;

/** With fewer lines it is not known what a column tells. */
const FEWEST_LINES = 3;
/** A heading may stand over a line that numbers the columns, or over the names of groups. */
const HEADING_ROWS = 3;

/** The scores of each table that stand one below the other, from the top. */
export function scoreLines(scores: ScoreSet): readonly (readonly Line[])[] {
  const columns = new Map<string, Line[]>();
  for (const { subject, score, table } of everyScore(scores)) {
    if (table === null || score.value === null || score.isInSentence) continue;
    const key = `${table} ${score.cell.sheet} ${score.cell.column}`;
    const lines = columns.get(key) ?? [];
    lines.push({ subject, score: score.value, scoreCell: score.cell });
    columns.set(key, lines);
  }
  return [...columns.values()]
    .map((lines) => lines.sort((a, b) => a.scoreCell.row - b.scoreCell.row))
    .filter((lines) => new Set(lines.map(({ scoreCell }) => scoreCell.row)).size === lines.length)
    .filter((lines) => lines.length >= FEWEST_LINES);
}

/** The columns beside the scores of each table, each with the words over it. */
export function columnsBeside(scores: ScoreSet, sheets: readonly SnapshotSheet[]): readonly ColumnBeside[] {
  const cellsOf = new Map(sheets.map(({ name, cells }) => [name, cells]));
  return scoreLines(scores).flatMap((lines) => {
    const [first] = lines;
    return first ? columnsOfLines(lines, first.scoreCell, cellsOf.get(first.scoreCell.sheet) ?? []) : [];
  });
}

function columnsOfLines(
  lines: readonly Line[],
  { sheet, row: firstRow, column: scoreColumn }: CellAddress,
  cells: readonly SnapshotCell[],
): readonly ColumnBeside[] {
  const lineOfRow = new Map(lines.map((line) => [line.scoreCell.row, line]));
  const headings = new Map<number, { readonly row: number; readonly text: string }>();
  const columns = new Map<number, CellBeside[]>();
  for (const { row, column, value } of cells) {
    if (column === scoreColumn || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const line = lineOfRow.get(row);
    const isHeading = row < firstRow && row >= firstRow - HEADING_ROWS;
    if (!line && !isHeading) continue;
    const text = toArabicDigits(tidyThai(String(value)));
    if (line) {
      const beside = columns.get(column) ?? [];
      beside.push({ ...line, cell: { sheet, row, column }, text });
      columns.set(column, beside);
    } else if (/[ก-๛a-z]/i.test(text) && (headings.get(column)?.row ?? -1) < row) headings.set(column, { row, text });
  }
  return [...columns]
    .filter(([, beside]) => beside.length >= FEWEST_LINES)
    .map(([column, beside]) => ({ heading: headings.get(column)?.text ?? '', cells: beside }));
}
