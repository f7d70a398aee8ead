import type { FiscalYear } from '../assessment/framework';
import { yearMentioned } from './fiscal-year-mention';
import { headingLinesOver, isHeadingLine, isYearCell, shortYearOfResult } from './heading-lines';
import { saysNotResult, saysYearBefore } from './heading-words';
import { isLabel } from './label-runs';
import { levelColumns } from './level-columns';
import { findScoreColumns } from './score-columns';
import { saysIta } from './not-the-result';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { saysTotal } from './total-words';

/** Fewer agencies than these are no list. */
const FEWEST_AGENCIES = 3;
/** The headings of a list stand in the first lines of its sheet. */
const HEADING_LINES = 15;

/**
 * Lists of agencies with nothing but their overall scores, of one year or several, on a sheet that says it is about ITA:
 * a column headed as scores beside the names. The views are the sheet turned, in which agencies run across, and as it
 * stands. Of several such columns of one year the first that names ITA, or else the first, is the score.
 * A part of a folded list may have any number of agencies.
 */
export function findOverallLists(
  turned: SheetView,
  upright: SheetView,
  claims: Claims,
  isFolded: boolean,
): readonly TableHypothesis[] {
  if (!saysIta(upright)) return [];
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(turned.address(line, place));
  const end = turned.places.at(-1) ?? 0;
  for (const place of turned.places.slice(0, HEADING_LINES)) {
    if (!isHeadingLine(upright, place) && !isHeadingLine(upright, place - 1) && !namesYears(upright, place)) continue;
    const headings = turned.cellsOfPlace(place).filter((cell) => !headsSeveral(turned, cell));
    const scores = headings.filter(isScoreHeading);
    // Totals of anything else have no levels beside them.
    const isTotal = scores.length === 0 && levelColumns(turned, place).length > 0;
    const headed = isTotal ? headings.filter(({ text }) => saysTotal(text ?? '')) : scores;
    const titled = titleOver(upright, place, 0, end).year;
    const tables = firstOfEachYear(turned, headed, titled).flatMap(({ cell, year }): readonly TableHypothesis[] => {
      const headingLines = headingLinesOver(turned, cell.line, place, place, isLabel);
      const found = findScoreColumns(turned, [cell.line], place, place + 1, end, headingLines, isFree);
      const columns = found.filter(({ agency }) => agency !== null);
      // A line for each item or question of an agency has no overall score.
      const isRepeated = columns.filter(({ alternatives }) => alternatives.length > 0).length * 4 > columns.length;
      if (columns.length < (isFolded ? 1 : FEWEST_AGENCIES) || isRepeated) return [];
      const title = titleOver(upright, place, Math.min(cell.line, ...headingLines), cell.line);
      return [
        {
          view: turned,
          headingLines,
          year: year ?? title.year,
          agency: title.agency,
          role: 'overall',
          entries: [{ label: cell, subject: { kind: 'overall' } }],
          columns: columns.map((column) => ({ ...column, rival: null })),
          tool: null,
          issue: null,
          confidence: 'medium',
          evidence: headingLines.map((column) => ({ kind: 'code-column' as const, column })),
          notUnderstood: [],
        },
      ];
    });
    if (tables.length > 0) return tables;
  }
  return [];
}

/** Longer texts are titles. */
const LONGEST_HEADING = 40;

/** A heading of scores, a year, or "ITA 2568". */
function isScoreHeading(cell: ViewCell): boolean {
  if (cell.text === null) return isYearCell(cell);
  return cell.meaning === 'score' || (cell.meaning === null && namesIta(cell) && cell.text.length <= LONGEST_HEADING);
}

/** True where years as numbers, and words, are all that a line holds. */
function namesYears(view: SheetView, line: number): boolean {
  const cells = view.cellsOfLine(line);
  return cells.some(isYearCell) && cells.every((cell) => cell.text !== null || isYearCell(cell));
}

/** True where a heading stands over several columns, whose own are below it. */
function headsSeveral(view: SheetView, { line, place }: ViewCell): boolean {
  const merge = view.mergeAt(line, place);
  return merge !== null && merge.lastLine > merge.firstLine;
}

interface HeadingOfYear {
  readonly cell: ViewCell;
  /** The year that the heading, or the one over it, states; null where neither does. */
  readonly year: FiscalYear | null;
}

/** One heading for each year; what is outdated, or of the year before an unknown one, yields to the others. */
function firstOfEachYear(
  view: SheetView,
  headings: readonly ViewCell[],
  titled: FiscalYear | null,
): readonly HeadingOfYear[] {
  const stated = headings.map((cell) => {
    const above = view.shownAt(cell.line, cell.place - 1);
    return { cell, year: yearOf(cell) ?? (above === null ? null : yearOf(above)) };
  });
  const years = stated.flatMap(({ year }) => year ?? []);
  const newest = years.length > 0 ? Math.max(...years) : titled;
  const current = stated.filter(({ cell, year }) => year !== null || !saysNotResult(cell.text ?? ''));
  const before = stated.flatMap(({ cell, year }) =>
    year === null && newest !== null && saysYearBefore(cell.text ?? '') ? [{ cell, year: newest - 1 }] : [],
  );
  const byYear = new Map<FiscalYear | null, ViewCell>();
  for (const { cell, year } of current.length > 0 ? [...current, ...before] : stated) {
    const known = byYear.get(year);
    if (known === undefined || (!namesIta(known) && namesIta(cell))) byYear.set(year, cell);
  }
  return [...byYear].map(([year, cell]) => ({ cell, year }));
}

function yearOf(cell: ViewCell): FiscalYear | null {
  const words = cell.text ?? (isYearCell(cell) ? String(cell.cell.value) : '');
  return yearMentioned(words) ?? shortYearOfResult(words);
}

const namesIta = ({ text }: ViewCell): boolean => /(?<![a-z])ita(?![a-z])/i.test(text ?? '');
