import type { FiscalYear } from '../assessment/framework';
import { yearMentioned } from './fiscal-year-mention';
import { isYearCell, shortYearOfResult } from './heading-lines';
import { saysNotResult } from './heading-words';
import type { SheetView, ViewCell } from './sheet-view';
import { levelAlone } from './stated-level';
import { matchKey } from './thai-text';
import { toolsMentioned } from './tool-mention';

/** A line of a turned view, which is a column of the sheet, that holds the levels of what stands across it. */
interface LevelColumn {
  readonly line: number;
  /** The year that its headings, or those of the scores it follows, state; null where none does. */
  readonly year: FiscalYear | null;
}

/** Of how many rows over the scores words may head them: of years, of groups and their own. */
const HEADING_ROWS = 3;
/** Longer texts are titles. */
const LONGEST_HEADING = 40;

/** The lines that are headed as levels, in the place of headings or right over it. */
export function levelColumns(view: SheetView, place: number): readonly LevelColumn[] {
  const heads = view.lines.map((line) => ({ line, cells: headingsOver(view, line, place) }));
  const named = heads.filter(({ cells }) => cells.some(({ meaning, text }) => meaning === 'level' && isOfAgency(text)));
  const columns =
    named.length > 0 ? named : heads.filter(({ line, cells }) => isHeadedResult(view, line, place, cells));
  const years = heads.flatMap(({ line, cells }) => {
    const year = columns.some((column) => column.line === line) ? null : yearOver(cells);
    return year === null ? [] : [{ line, year }];
  });
  const newest = years.length === 0 ? null : Math.max(...years.map(({ year }) => year));
  return columns.map(({ line, cells }) => {
    const beside = years.findLast((each) => each.line < line) ?? years[0];
    return { line, year: yearOver(cells) ?? (columns.length > 1 ? (beside?.year ?? null) : newest) };
  });
}

/** The headings of a line from the nearest to the outermost, what is merged over it included. */
function headingsOver(view: SheetView, line: number, place: number): readonly ViewCell[] {
  const cells = Array.from({ length: Math.min(HEADING_ROWS, place + 1) }, (_, up) => view.shownAt(line, place - up));
  return cells.flatMap((cell) => (cell === null || (cell.text ?? '').length > LONGEST_HEADING ? [] : [cell]));
}

function yearOver(cells: readonly ViewCell[]): FiscalYear | null {
  for (const cell of cells) {
    const words = cell.text ?? (isYearCell(cell) ? String(cell.cell.value) : '');
    const year = yearMentioned(words) ?? shortYearOfResult(words);
    if (year !== null) return year;
  }
  return null;
}

/** Words that head results, of which levels are one kind. */
const RESULT = /^(?:สรุป)?(?:การ)?(?:แปล)?(?:ผล|ระดับ|เกณฑ์|สถานะ|ความหมาย|อยู่ใน(?:เกณฑ์|ระดับ))/;

/** True where a line is headed as results and holds levels; those that only pass and fail are no levels. */
function isHeadedResult(view: SheetView, line: number, place: number, headings: readonly ViewCell[]): boolean {
  if (!headings.some(({ text }) => text !== null && RESULT.test(matchKey(text)) && isOfAgency(text))) return false;
  const held = view.cellsOfLine(line).filter((cell) => cell.place > place && cell.text !== null);
  const levels = held.flatMap(({ text }) => levelAlone(text ?? '') ?? []);
  return levels.length * 2 > held.length && levels.some((level) => level !== 'ผ่าน' && level !== 'ไม่ผ่าน');
}

/** False of words for the level of one tool, or for one that is aimed at or outdated. */
function isOfAgency(text: string | null): boolean {
  return text !== null && toolsMentioned(text).length === 0 && !/เป้า|คาด/.test(text) && !saysNotResult(text);
}
