import type { FiscalYear, IssueNumber, Tool } from '../assessment/framework';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../assessment/issues';
import { agencyNamed } from './agency-name';
import { yearMentioned, yearOfResult, yearOfSheetName, yearOfTitle } from './fiscal-year-mention';
import { labelledYear } from './label-pairs';
import { oncePerView } from './once-per-view';
import type { SheetView, ViewCell } from './sheet-view';
import { mostSpecific } from './stated-agency';
import { matchKey, toArabicDigits } from './thai-text';
import { toolMentioned } from './tool-mention';

/** What the titles over a table, nearest first, and the sheet's name say about it. */
export interface TableTitle {
  readonly tool: { readonly tool: Tool; readonly cell: ViewCell | null } | null;
  readonly year: FiscalYear | null;
  readonly issue: IssueNumber | null;
  readonly agency: string | null;
}

/** How many lines over a table its titles may stand. */
const FARTHEST_TITLE = 14;

/**
 * Titles of the region that begins at `top` and spans the given columns of the sheet as it stands (not turned). The
 * search ends at the scores of the table above.
 */
export function titleOver(view: SheetView, top: number, firstPlace: number, lastPlace: number): TableTitle {
  const texts = textsOver(view, top, firstPlace, lastPlace);
  const fromCell = texts.find(({ text }) => text !== null && toolMentioned(text) !== null);
  const cellTool = fromCell?.text ? toolMentioned(fromCell.text) : null;
  const nameTool = toolMentioned(view.sheet);
  return {
    tool: cellTool && fromCell ? { tool: cellTool, cell: fromCell } : nameTool ? { tool: nameTool, cell: null } : null,
    year:
      firstYear(view, texts, yearOfResult) ??
      firstYear(view, texts, yearOfTitle) ??
      yearInForce(view, top, firstPlace, lastPlace) ??
      yearOfSheetName(view.sheet),
    issue: first(texts, issueMentioned) ?? issueMentioned(view.sheet),
    agency: agencyOver(texts) ?? agencyNamed(view.sheet),
  };
}

/** A title may name a ministry, a place and the agency: what is nearest to the one assessed counts. */
function agencyOver(texts: readonly ViewCell[]): string | null {
  const names = texts.flatMap(({ text }) => {
    const name = text === null ? null : agencyNamed(text);
    return name === null ? [] : [name];
  });
  return mostSpecific(names.reverse());
}

/** How many lines up a heading that gives a year to all tables below it may stand. */
const FARTHEST_YEAR = 150;

/**
 * The year of the nearest line above that holds nothing but words over these places and states one. What an issue says
 * in words compares with other years and plans for later ones.
 */
function yearInForce(view: SheetView, top: number, firstPlace: number, lastPlace: number): FiscalYear | null {
  const firstIssue = firstTitleOfIssue(view);
  for (let line = top - 1; line >= Math.max(0, top - FARTHEST_YEAR); line -= 1) {
    const cells = view.cellsOfLine(line);
    if (line > firstIssue) continue;
    if (cells.length === 0 || cells.length > 2 || cells.some(isScore)) continue;
    const over = cells.filter(({ place }) => cells.length === 1 || (place >= firstPlace - 1 && place <= lastPlace));
    const year = firstYear(view, over, yearOfResult);
    if (year !== null) return year;
  }
  return null;
}

/** The first year that a text states, or that a cell beside a label for it holds. */
function firstYear(
  view: SheetView,
  cells: readonly ViewCell[],
  find: (text: string) => FiscalYear | null,
): FiscalYear | null {
  for (const cell of cells) {
    const year = labelledYear(cell, cellBefore(view, cell)) ?? (cell.text === null ? null : find(cell.text));
    if (year !== null) return year;
  }
  return null;
}

function cellBefore(view: SheetView, { line, place }: ViewCell): ViewCell | undefined {
  return view.cellsOfLine(line).findLast((other) => other.place < place);
}

function first<Found>(texts: readonly ViewCell[], find: (text: string) => Found | null): Found | null {
  for (const { text } of texts) {
    const found = text === null ? null : find(text);
    if (found !== null) return found;
  }
  return null;
}

function textsOver(view: SheetView, top: number, firstPlace: number, lastPlace: number): readonly ViewCell[] {
  const texts: ViewCell[] = [];
  for (let line = top - 1; line >= Math.max(0, top - FARTHEST_TITLE); line -= 1) {
    const cells = view.cellsOfLine(line);
    const over = cells.filter(
      (cell) => cells.length === 1 || (cell.place >= firstPlace - 1 && cell.place <= lastPlace),
    );
    if (over.some(isScore)) break;
    texts.push(...over.filter((cell) => cell.text !== null || labelledYear(cell, cellBefore(view, cell)) !== null));
    // What stands over the title of an issue belongs to the issue before.
    if (firstTitleOfIssue(view) < line && isTitleOfIssue(cells)) break;
  }
  return texts;
}

/** True of a line with the title of an issue and nothing else. */
function isTitleOfIssue([cell, ...others]: readonly ViewCell[]): boolean {
  const text = cell?.text ?? '';
  return others.length === 0 && /^[\d๐-๙.)\s]*ประเด็นที่\s*[1-7๑-๗](?![\d๐-๙])/.test(text);
}

/** The first line with the title of an issue; Infinity where there is none. */
const firstTitleOfIssue = oncePerView(
  (view) => view.lines.find((line) => isTitleOfIssue(view.cellsOfLine(line))) ?? Infinity,
);

function isScore({ text, number }: ViewCell): boolean {
  return number !== null && number >= 0 && number <= 100 && (text === null || yearMentioned(text) === null);
}

const ISSUE_BY_TITLE = ISSUE_NUMBERS.map((number) => ({ number, key: matchKey(ISSUE_TITLES[number].th) }));

/** The issue a text names by its number (ประเด็นที่ ๓) or its title; null where it names none. */
export function issueMentioned(text: string): IssueNumber | null {
  const numbered = /(?:ประเด็น(?:ที่)?|issue)\s*([1-7])(?!\d)/i.exec(toArabicDigits(text))?.[1];
  if (numbered !== undefined) return issueNumber(Number(numbered));
  if (text.length > 150) return null;
  const key = matchKey(text);
  return ISSUE_BY_TITLE.find((issue) => key.includes(issue.key))?.number ?? null;
}

/** The issue of that number; null where there is none. */
export function issueNumber(number: number): IssueNumber | null {
  return ISSUE_NUMBERS.find((known) => known === number) ?? null;
}
