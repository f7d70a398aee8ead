import type { FiscalYear } from '../assessment/framework';
import { agencyLineBeside, namesAgenciesAcross } from './agency-lines';
import { yearMentioned } from './fiscal-year-mention';
import { isLabelPair } from './label-pairs';
import { oncePerView } from './once-per-view';
import type { SheetView, ViewCell } from './sheet-view';
import { toArabicDigits } from './thai-text';

/** Lines over a table that hold its headings, from the outermost to the nearest. */
export type HeadingLines = readonly number[];

/** How far over the first label headings are looked for. */
const FARTHEST_HEADING = 8;

/** True where a line holds nothing but words, some of which head columns: a tool named beside คะแนน heads its items. */
export function isHeadingLine(view: SheetView, line: number): boolean {
  const cells = view.cellsOfLine(line);
  const shortYears = shortYearsOf(view, line);
  const namesScores = cells.some(({ meaning }) => meaning === 'score');
  let headings = 0;
  for (const cell of cells) {
    if (shortYears.has(cell.place)) {
      headings += 1;
      continue;
    }
    if (holdsScore(cell)) return false;
    const isHeading = cell.meaning !== null || (namesScores && cell.label?.kind === 'tool');
    if (cell.text !== null && isHeading) headings += 1;
  }
  return headings >= 2 && headings * 3 >= cells.length;
}

/**
 * The lines of headings over a table whose first label stands at `labelLine` and `labelPlace`. Lines of other kinds of
 * scores right above, labelled in the same place, belong to the same table: its headings stand over them.
 */
export function headingLinesOver(
  view: SheetView,
  labelLine: number,
  labelPlace: number,
  firstPlace: number,
  isLabelled: (cell: ViewCell) => boolean,
): HeadingLines {
  const found: number[] = [];
  const firstLabelLine = firstLineOfTable(view, labelLine, labelPlace, isLabelled);
  for (let line = firstLabelLine - 1; line >= Math.max(0, firstLabelLine - FARTHEST_HEADING); line -= 1) {
    const shortYears = shortYearsOf(view, line);
    const isCounted = !view.isTurned && headsCounts(view, line, labelPlace);
    const isScored = (cell: ViewCell): boolean => !isCounted && holdsScore(cell) && !shortYears.has(cell.place);
    const over = view.at(line, labelPlace);
    if (over !== null && isScored(over)) break;
    const reachable = view.partOfLine(line, firstPlace - 4, Infinity);
    // Beside the headings of one table the scores of another may stand.
    const cells = reachable.some(isScored) ? withoutGaps(reachable, labelPlace) : reachable;
    if (cells.some(isScored) || (cells.length < reachable.length && !cells.some(({ meaning }) => meaning !== null)))
      break;
    const words = cells.filter((cell) => cell.text !== null || isYearCell(cell));
    const isHeading = words.length >= 2 || words.some((cell) => isLoneHeading(cell, labelPlace));
    // Whose and of which year the table is stands over its headings and is none of them.
    if (found.length > 0 && isLabelPair(view, line)) break;
    if (isHeading) found.push(line);
    else if (found.length > 0) break;
  }
  if (found.length === 0 && !view.isTurned) found.push(...headingsPastOtherLines(view, firstLabelLine, labelPlace));
  const beside = agencyLineBeside(view, labelLine, labelPlace, found);
  return (beside === null ? found : [...found, beside]).sort((a, b) => a - b);
}

/** How many lines of other things may stand between a label and the headings of its table. */
const MOST_OTHER_LINES = 40;

/** The headings of a table whose lines before the label are about other things, such as the goals of an agency. */
function headingsPastOtherLines(view: SheetView, labelLine: number, labelPlace: number): readonly number[] {
  for (let line = labelLine - 1; line >= Math.max(0, labelLine - MOST_OTHER_LINES); line -= 1) {
    const words = view.at(line, labelPlace);
    if (words === null || words.text === null) return [];
    if (isHeadingLine(view, line) || namesAgenciesAcross(view, line, labelPlace)) return [line];
    if (!view.cellsOfLine(line).some((cell) => cell.place > labelPlace && holdsScore(cell))) return [];
  }
  return [];
}

/**
 * True where the line heads the labels in words and says where the scores are, so that whole numbers beside those head
 * columns too: the answers 5 to 1, or quarters.
 */
function headsCounts(view: SheetView, line: number, labelPlace: number): boolean {
  const head = view.shownAt(line, labelPlace) ?? view.shownAt(line - 1, labelPlace);
  const meaning = head?.meaning ?? null;
  if (meaning !== 'code' && meaning !== 'name' && meaning !== 'tool') return false;
  const cells = view.cellsOfLine(line).filter(({ place }) => place > labelPlace);
  const numbers = cells.flatMap(({ number, text }) => (number === null || text !== null ? [] : [number]));
  const isScoreHeaded = view.places.some(
    (place) => place > labelPlace && [line, line - 1].some((each) => view.shownAt(each, place)?.meaning === 'score'),
  );
  return (
    isScoreHeaded && new Set(numbers).size === numbers.length && numbers.every((number) => Number.isInteger(number))
  );
}

/** The cells of a line that stand without a gap around a place; none where nothing stands there. */
function withoutGaps(cells: readonly ViewCell[], around: number): readonly ViewCell[] {
  const taken = new Set(cells.map(({ place }) => place));
  let first = around;
  let last = around;
  while (taken.has(first - 1)) first -= 1;
  while (taken.has(last + 1)) last += 1;
  return taken.has(around) ? cells.filter(({ place }) => place >= first && place <= last) : [];
}

/** The year of two digits that words for a result end with: คะแนน 68; null without words, or where there is no year. */
export function shortYearOfResult(text: string): FiscalYear | null {
  const digits = /[ก-๛a-z]/i.test(text) ? SHORT_YEAR.exec(toArabicDigits(text))?.[1] : undefined;
  return digits === undefined ? null : 2500 + Number(digits);
}

/** Two digits of a year alone, or after the words for a result: 68, คะแนน 68, ITA 68. */
const SHORT_YEAR = /^(?:ผล|คะแนน|การประเมิน|ita|score|ปี|พ\.?ศ\.?|\s)*['’]?([67]\d)$/i;
const knownShortYears = oncePerView(() => new Map<number, ReadonlyMap<number, FiscalYear>>());

/**
 * Years of two digits that head columns: 67 and 68 beside one another among words of headings, each once and without
 * a gap in the years. By their places; empty where the line's numbers are anything else.
 */
function shortYearsOf(view: SheetView, line: number): ReadonlyMap<number, FiscalYear> {
  const known = knownShortYears(view);
  const years = known.get(line) ?? readShortYears(view.cellsOfLine(line));
  known.set(line, years);
  return years;
}

function readShortYears(cells: readonly ViewCell[]): ReadonlyMap<number, FiscalYear> {
  const found: { readonly place: number; readonly year: number }[] = [];
  for (const { place, text, number, cell } of cells) {
    const digits = SHORT_YEAR.exec(toArabicDigits(text ?? String(cell.value)))?.[1];
    if (digits !== undefined) found.push({ place, year: Number(digits) });
    else if (number !== null) return new Map();
  }
  const runs = found.every(({ year }, index) => index === 0 || Math.abs(year - (found[index - 1]?.year ?? 0)) === 1);
  const heads = new Set(['code', 'name', 'agency']);
  const isHeaded = cells.some(({ meaning, text }) => text !== null && heads.has(meaning ?? ''));
  const isOnce = new Set(found.map(({ year }) => year)).size === found.length;
  if (found.length < 2 || !runs || !isHeaded || !isOnce) return new Map();
  return new Map(found.map(({ place, year }) => [place, 2500 + year]));
}

function firstLineOfTable(
  view: SheetView,
  labelLine: number,
  labelPlace: number,
  isLabelled: (cell: ViewCell) => boolean,
): number {
  let first = labelLine;
  for (let line = labelLine - 1; line >= Math.max(0, first - 2); line -= 1) {
    const cell = view.at(line, labelPlace);
    if (cell === null) continue;
    const isLevelLine = cell.meaning === 'level';
    if (!isLevelLine && !isLabelled(cell)) break;
    const beside = view.partOfLine(line, labelPlace + 1, Infinity);
    const belongs =
      (isLabelled(cell) && beside.some(holdsScore)) || (isLevelLine && (view.isTurned || isLevelsLine(beside)));
    if (!belongs) break;
    first = line;
  }
  return first;
}

/** Levels beside the word for them: a line of a table turned to have agencies across. */
function isLevelsLine(cells: readonly ViewCell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => text !== null && /^(?:[A-F]|AA|.*ผ่าน.*|.*ปรับปรุง.*)$/.test(text));
}

/** A heading alone in its line stands over a column of scores, or says that codes follow; a title is neither. */
function isLoneHeading(cell: ViewCell, labelPlace: number): boolean {
  const meaning = cell.text === null ? null : cell.meaning;
  return meaning === 'code' || (meaning !== null && cell.place > labelPlace);
}

/** The year of two digits over a place, from the nearest heading on; null where there is none. */
export function shortYearOver(view: SheetView, place: number, headingLines: HeadingLines): FiscalYear | null {
  for (const line of [...headingLines].reverse()) {
    const year = shortYearsOf(view, line).get(place);
    if (year !== undefined) return year;
  }
  return null;
}

/** True where a cell holds a year as a number. */
export function isYearCell({ cell }: ViewCell): boolean {
  const { value } = cell;
  return typeof value === 'number' && value > 2000 && value < 2600 && yearMentioned(String(value)) !== null;
}

/** A number that is no year. */
function holdsScore(cell: ViewCell): boolean {
  return cell.number !== null && !isYearCell(cell) && (cell.text === null || yearMentioned(cell.text) === null);
}
