import type { IssueNumber, Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { TOOLS } from '../assessment/framework';
import { decodeSequence, isWholeSet } from './code-sequence';
import { headingMeaning } from './heading-words';
import { itemCode } from './item-code';
import { extentOf, findLabelRuns, isLabel, type LabelledCell, type LabelRun } from './label-runs';
import { findScoreColumns, headingLinesOver, type HeadingLines, type ScoreColumn } from './score-columns';
import type { NotUnderstood, TableEvidence } from './score-set';
import { numberingMeaning } from './line-numbering';
import { spanOf } from './span-of-numbers';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { issueMentioned, issueNumber, titleOver, type TableTitle } from './table-titles';
import { matchKey, toArabicDigits } from './thai-text';
import { toolMentioned } from './tool-mention';
import { saysTotal } from './total-words';

/** Highest item number of each tool in any year. */
const LARGEST: Readonly<Record<Tool, number>> = largestNumbers();

/** A run of bare codes must run on at least this regularly to be taken as items. */
const REGULAR_ENOUGH = 0.6;

interface ItemLine {
  readonly cell: ViewCell;
  readonly tool: Tool;
  readonly number: number;
  readonly spelling: string;
}

/**
 * What a pass looks at: runs with at least one code with its letter, or runs of bare numbers only; and where their
 * scores stand. Scores before their codes are looked for last: they may be those of the table before.
 */
export interface ItemPass {
  readonly codes: 'lettered' | 'bare';
  readonly scores: 'after' | 'before';
}

/** Tables of items in a view. `upright` is the sheet not turned, where titles stand over tables. */
export function findItemTables(
  view: SheetView,
  upright: SheetView,
  breaks: readonly number[],
  claims: Claims,
  pass: ItemPass,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  // A number right before a code that was read counts the lines.
  const countsCodes = ({ line, place }: ViewCell): boolean => {
    const next = view.nextInLine(line, place);
    return next !== null && !isFree(next);
  };
  const runs = findLabelRuns(
    view,
    breaks,
    (label, cell) => isFree(cell) && (label.kind === 'code' || (label.kind === 'bare' && !countsCodes(cell))),
  )
    .filter((run, _, all) => !isMereCount(view, run, all) && !isOfIndicators(view, run))
    .map((run) => ({ ...run, members: run.members.filter((member) => !isTotalLine(view, member)) }))
    .flatMap((run) => (hasLetters(run) ? [withoutStrayNumbers(view, run)] : splitAtRestarts(view, run)))
    // Across the sheet one code and the counts beside it in its row are no codes that run on.
    .filter((run) => !view.isTurned || run.members.length < 2 || letteredIn(run) !== 1)
    .filter((run) => (pass.codes === 'lettered' ? hasLetters(run) : isRegularBareRun(view, run)));
  return runs.flatMap((run) => readRun(view, upright, run, runs, pass, isFree));
}

/** Scores may stand before their codes, but then nearly every line has one. */
function columnsBefore(
  view: SheetView,
  run: LabelRun,
  before: number,
  headingLines: HeadingLines,
  isFree: (cell: ViewCell) => boolean,
): readonly ScoreColumn[] {
  const lines = run.members.map(({ cell }) => cell.line);
  const hasMoreAfter = lines.filter((line) => view.at(line, run.place + 1) !== null);
  const isFollowed = hasMoreAfter.length * 5 > lines.length;
  const found = findScoreColumns(view, lines, run.place, before, run.place - 1, headingLines, isFree);
  return found.filter(({ place, heading }) => {
    // Where questions follow the codes, scores before them must be headed so and be the first of their table.
    if (isFollowed && (heading === null || !standsFirst(view, lines, place))) return false;
    const scored = lines.filter((line) => (view.at(line, place)?.number ?? null) !== null);
    return scored.length * 4 >= lines.length * 3;
  });
}

/** True where a column has no words or codes before it, so that its numbers can only belong to what follows. */
function standsFirst(view: SheetView, lines: readonly number[], place: number): boolean {
  const preceded = lines.filter((line) =>
    view.cellsOfLine(line).some((cell) => cell.place < place && cell.text !== null && cell.number === null),
  );
  return preceded.length * 5 <= lines.length;
}

/** Bare numbers are codes only where they begin with the first item, or stand under a heading for codes. */
function beginsAsTable(
  view: SheetView,
  run: LabelRun,
  items: readonly ItemLine[],
  headingLines: HeadingLines,
): boolean {
  const isUnderHeading = headingLines.some((line) => {
    const meaning = view.shownAt(line, run.place)?.meaning;
    return meaning === 'code' || meaning === 'name';
  });
  return isUnderHeading || items[0]?.number === 1;
}

function letteredIn({ members }: LabelRun): number {
  return members.filter(({ label }) => label.kind === 'code').length;
}

function hasLetters({ members }: LabelRun): boolean {
  return members.some(({ label }) => label.kind === 'code');
}

/** A running number beside "รวม" or "คะแนนเฉลี่ย" counts the line that sums up the items. */
function isTotalLine(view: SheetView, { cell, label }: LabelledCell): boolean {
  if (label.kind !== 'bare') return false;
  const words = label.code.rest === '' ? view.at(cell.line, cell.place + 1)?.text : label.code.rest;
  return words !== null && words !== undefined && saysTotal(words);
}

/** Bare numbers under อันดับ, or under ลำดับ beside those of the items (ข้อ, รหัส), are no codes. */
function isMereCount(view: SheetView, run: LabelRun, runs: readonly LabelRun[]): boolean {
  if (hasLetters(run)) return false;
  const own = numberingOver(view, run);
  if (own === 'count' && countsAgencies(view, run)) return true;
  if (view.isTurned) return false;
  if (own === 'rank') return true;
  if (own !== 'count') return false;
  const lines = new Set(run.members.map(({ cell }) => cell.line));
  return runs.some((other) => {
    const beside = other.members.filter(({ cell }) => lines.has(cell.line)).length;
    return other !== run && beside * 5 >= lines.size * 4 && numberingOver(view, other) === 'item';
  });
}

/** True where the heading right after that of the numbers is one for agencies. */
function countsAgencies(view: SheetView, run: LabelRun): boolean {
  const heading = headingOver(view, run);
  return heading !== undefined && view.nextInLine(heading.line, heading.place)?.meaning === 'agency';
}

/** True where most codes stand right before the name of the indicator of their number: I1 to I10 are then its codes. */
function isOfIndicators(view: SheetView, { members }: LabelRun): boolean {
  const named = members.filter(({ cell, label }) => {
    const beside = view.nextInLine(cell.line, cell.place)?.label;
    return label.kind === 'code' && beside?.kind === 'indicator' && beside.named === label.code.number;
  });
  return named.length >= 3 && named.length * 2 > members.length;
}

/** What the nearest words over a run say about its numbers. */
function numberingOver(view: SheetView, run: LabelRun): ReturnType<typeof numberingMeaning> {
  const heading = headingOver(view, run);
  return heading?.text ? numberingMeaning(heading.text) : null;
}

/** The nearest words over a run that are no label. */
function headingOver(view: SheetView, run: LabelRun): ViewCell | undefined {
  const { first } = extentOf(run);
  return view.cellsOfPlace(run.place).findLast(({ line, text, label }) => line < first && text !== null && !label);
}

/** True where bare numbers under a heading for items are a whole set in any order, as in a table sorted by score. */
function isShuffledSet(view: SheetView, run: LabelRun): boolean {
  const numbers = run.members.map(({ label }) => (label.kind === 'bare' ? Number(label.code.digits) : 0));
  return numbers.length >= 5 && isWholeSet(numbers) && numberingOver(view, run) === 'item';
}

/** Bare numbers that start again at 1 begin another table. */
function splitAtRestarts(view: SheetView, run: LabelRun): readonly LabelRun[] {
  const { place, members } = run;
  if (isShuffledSet(view, run)) return [run];
  const runs: LabelledCell[][] = [];
  let last = Infinity;
  for (const member of members) {
    const digits = member.label.kind === 'bare' ? member.label.code.digits : '';
    const number = Number(digits);
    const isStart = number === 1 || (digits === '11' && member.label.kind === 'bare' && member.label.code.isMixed);
    if (runs.length === 0 || (isStart && number <= last)) runs.push([]);
    runs.at(-1)?.push(member);
    last = number;
  }
  const [first] = members;
  return runs.map((split) => ({ place, headLine: first?.cell.line ?? 0, members: split }));
}

/**
 * Bare numbers below a code in a column of numbers are scores under a code that heads them, and those before the name of
 * an indicator are the indicator's; neither are codes.
 */
function withoutStrayNumbers(view: SheetView, { place, members }: LabelRun): LabelRun {
  const run = { place, members: members.filter((member) => !isOfIndicator(view, member)) };
  const lettered = run.members.filter(({ label }) => label.kind === 'code');
  const bare = run.members.length - lettered.length;
  const areScores = bare > lettered.length * 2 || otherNumbersAmong(view, run) > 0;
  return bare > 0 && areScores ? { place: run.place, members: lettered } : run;
}

function isOfIndicator(view: SheetView, { cell, label }: LabelledCell): boolean {
  if (label.kind !== 'bare') return false;
  const beside = view.nextInLine(cell.line, cell.place);
  // Looking up what a number says takes time, and there may be a hundred thousand.
  return beside !== null && beside.text !== null && beside.label?.kind === 'indicator' && beside.label.named !== null;
}

/** How many cells between the first and last label of a run hold a number that is no label. */
function otherNumbersAmong(view: SheetView, run: LabelRun): number {
  const { first, last } = extentOf(run);
  let others = 0;
  for (const cell of view.cellsOfPlace(run.place)) {
    if (cell.line >= first && cell.line <= last && cell.label === null && cell.number !== null) others += 1;
  }
  return others;
}

/** Codes that run on, in a column that holds hardly any other numbers: scores may be whole numbers too. */
function isRegularBareRun(view: SheetView, run: LabelRun): boolean {
  const { members } = run;
  if (members.length < 2 || otherNumbersAmong(view, run) * 5 > members.length) return false;
  if (isShuffledSet(view, run)) return true;
  const codes = members.map(sequenced);
  return TOOLS.some((tool) => decodeSequence(codes, tool, LARGEST[tool]).regularity >= REGULAR_ENOUGH);
}

function sequenced({ label }: LabelledCell): { known: number | null; digits: string; isMixed: boolean } {
  if (label.kind === 'code') return { known: label.code.number, digits: '', isMixed: false };
  if (label.kind === 'bare') return { known: null, digits: label.code.digits, isMixed: label.code.isMixed };
  return { known: null, digits: '', isMixed: false };
}

function readRun(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  runs: readonly LabelRun[],
  pass: ItemPass,
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  // Most runs are mentions in text or headings of the other direction: not worth a search for scores.
  if (!run.members.some(({ cell }) => view.numbersInLine(cell.line) > (cell.number === null ? 0 : 1))) return [];
  const extent = extentOf(run);
  const headingLines = headingLinesOver(view, run.headLine ?? extent.first, run.place, run.place, isLabel);
  const lines = run.members.map(({ cell }) => cell.line);
  const [before, after] = neighbours(view, run, runs, headingLines);
  const columns =
    pass.scores === 'after'
      ? findScoreColumns(view, lines, run.place, run.place + 1, after, headingLines, isFree)
      : columnsBefore(view, run, before, headingLines, isFree);
  if (columns.length === 0) return [];

  const top = Math.min(extent.first, ...headingLines);
  const title = view.isTurned
    ? titleOver(upright, run.place, top, extent.last)
    : titleOver(upright, headingLines.at(-1) ?? top, ...spanOf([run.place, ...columns.map(({ place }) => place)]));
  const year = yearOfTable(upright, view, run, title, columns, headingLines);
  const headingTool = toolOfHeadings(view, run.place, columns, headingLines);
  const tools = toolsOfMembers(view, run, headingTool ?? title.tool?.tool ?? null);
  const { items, notUnderstood } = decodeMembers(view, run, tools, columns);
  const sorted = hasLetters(run) || numberingOver(view, run) !== 'count' ? null : sortedColumn(view, lines, columns);
  const [tool] = items.map((item) => item.tool);
  const doubts: readonly NotUnderstood[] =
    sorted && tool !== undefined
      ? [{ kind: 'items-by-order', cell: view.address(lines[0] ?? 0, sorted.place), tool, count: lines.length }]
      : [];
  const isHeaded = columns.some(({ heading }) => heading !== null && headingMeaning(heading) !== null);
  if (items.length === 0 || (!hasLetters(run) && !beginsAsTable(view, run, items, headingLines))) return [];
  const distinct = new Set(items.map(({ tool, number }) => `${tool}${number}`)).size;
  if (distinct < 2 && !(distinct === 1 && isHeaded && hasLetters(run) && !view.isTurned)) return [];

  const isIssueTable = looksLikeIssueTable(view, headingLines, title);
  const evidence = evidenceOf(view, upright, run, columns, headingLines, title, tools);
  const confidence =
    isHeaded || headingLines.length > 0
      ? hasLetters(run)
        ? 'high'
        : 'medium'
      : hasLetters(run) && distinct >= 3
        ? 'medium'
        : 'low';
  return splitItems(view, items, isIssueTable, headingLines, title).map(({ lines: part, issue }, index) => ({
    role: isIssueTable ? 'issue-table' : 'item-table',
    view,
    entries: part.map(toEntry),
    columns,
    headingLines: index === 0 ? headingLines : [],
    tool: soleTool(part),
    issue,
    year,
    agency: title.agency,
    confidence,
    evidence,
    notUnderstood: index === 0 ? [...notUnderstood, ...doubts] : [],
  }));
}

/** The year of the titles over all headings, where the year nearest to the scores is but that of one column. */
function yearOfTable(
  upright: SheetView,
  view: SheetView,
  run: LabelRun,
  title: TableTitle,
  columns: readonly ScoreColumn[],
  [top]: HeadingLines,
): TableTitle['year'] {
  if (view.isTurned || top === undefined || !columns.some(({ year }) => year !== null && year === title.year)) {
    return title.year;
  }
  const places = spanOf([run.place, ...columns.map(({ place }) => place)]);
  return titleOver(upright, top, ...places).year ?? title.year;
}

/** The first column, where its scores fall from line to line: numbers that count such lines may be ranks. */
function sortedColumn(view: SheetView, lines: readonly number[], columns: readonly ScoreColumn[]): ScoreColumn | null {
  const [column] = columns;
  if (!column) return null;
  const scores = lines.flatMap((line) => view.at(line, column.place)?.number ?? []);
  const falls = scores.every((score, index) => index === 0 || score <= (scores[index - 1] ?? score));
  return falls && scores.length >= 8 && new Set(scores).size >= 5 ? column : null;
}

/** Places before and after which other tables side by side with this one stand. */
function neighbours(
  view: SheetView,
  run: LabelRun,
  runs: readonly LabelRun[],
  headingLines: HeadingLines,
): readonly [number, number] {
  const { first, last } = extentOf(run);
  let before = 0;
  let after = view.places.at(-1) ?? run.place;
  const overlaps = (other: LabelRun): boolean => {
    const extent = extentOf(other);
    return extent.last >= first && extent.first <= last;
  };
  // Runs come in order of place, so the nearest is the first found on either side.
  const index = runs.indexOf(run);
  for (let other = index + 1; other < runs.length; other += 1) {
    const next = runs[other];
    if (!next || next.place === run.place || !overlaps(next)) continue;
    after = Math.min(after, next.place - 1);
    break;
  }
  for (let other = index - 1; other >= 0; other -= 1) {
    const previous = runs[other];
    if (!previous || previous.place === run.place || !overlaps(previous)) continue;
    before = Math.max(before, previous.place + 1);
    break;
  }
  for (const line of headingLines) {
    const { text: own = null, meaning = null } = view.at(line, run.place) ?? {};
    if (own === null || meaning !== 'code') continue;
    for (const { place, text } of view.cellsOfLine(line)) {
      if (place > run.place && text !== null && matchKey(text) === matchKey(own)) after = Math.min(after, place - 1);
    }
  }
  return [before, after];
}

function toolOfHeadings(
  view: SheetView,
  place: number,
  columns: readonly ScoreColumn[],
  headingLines: HeadingLines,
): Tool | null {
  const own = headingLines.map((line) => view.shownAt(line, place)?.text ?? '').join(' ');
  return toolMentioned(own) ?? toolMentioned(columns.map(({ heading }) => heading ?? '').join(' '));
}

/** The tool of each member: its letter, else a cell beside it, else the members around it, else the table's. */
function toolsOfMembers(view: SheetView, run: LabelRun, tableTool: Tool | null): readonly (Tool | null)[] {
  const beside = toolsBeside(view, run);
  const lettered = run.members.map(({ label }) => (label.kind === 'code' ? label.code.tool : null));
  const previousOf = runningLast(lettered);
  const nextOf = runningLast([...lettered].reverse()).reverse();
  return run.members.map(({ label }, index) => {
    const own = lettered[index];
    if (own) return own;
    const besideIt = beside[index];
    if (besideIt) return besideIt;
    if (label.kind === 'bare' && label.code.isMixed) return label.code.digits.startsWith('0') ? 'OIT' : 'IIT';
    const previous = previousOf[index] ?? null;
    const next = nextOf[index] ?? null;
    if (previous !== null && (next === null || next === previous)) return previous;
    if (previous === null && next !== null) return next;
    if (label.kind === 'bare' && /^0[1-9]\d$/.test(label.code.digits)) return 'OIT';
    return tableTool;
  });
}

/** For each position the last value at or before it that is not null. */
function runningLast<Value>(values: readonly (Value | null)[]): (Value | null)[] {
  let last: Value | null = null;
  return values.map((value) => (last = value ?? last));
}

/** Tools named in a column beside the codes, each holding for the lines below it until the next. */
function toolsBeside(view: SheetView, run: LabelRun): readonly (Tool | null)[] {
  const { first, last } = extentOf(run);
  for (let place = run.place - 1; place >= Math.max(0, run.place - 3); place -= 1) {
    const named = view
      .cellsOfPlace(place)
      .filter(({ line }) => line >= first && line <= last)
      .flatMap(({ line, text }) => {
        const tool = text === null ? null : toolInColumn(text);
        return tool === null ? [] : [{ line, tool }];
      });
    const start = view.shownAt(first, place)?.text ?? null;
    const startTool = start === null ? null : toolInColumn(start);
    if (startTool === null) continue;
    let next = 0;
    let tool = startTool;
    return run.members.map(({ cell }) => {
      for (let mark = named[next]; mark && mark.line <= cell.line; mark = named[next]) {
        tool = mark.tool;
        next += 1;
      }
      return tool;
    });
  }
  return run.members.map(() => null);
}

function toolInColumn(text: string): Tool | null {
  if (text.length > 80) return null;
  const letter = /^[ieo]$/i.exec(text)?.[0].toLowerCase();
  if (letter) return letter === 'i' ? 'IIT' : letter === 'e' ? 'EIT' : 'OIT';
  return toolMentioned(text);
}

function decodeMembers(
  view: SheetView,
  run: LabelRun,
  tools: readonly (Tool | null)[],
  columns: readonly ScoreColumn[],
): { readonly items: readonly ItemLine[]; readonly notUnderstood: readonly NotUnderstood[] } {
  const items: ItemLine[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const tool of [...TOOLS, null]) {
    const members = run.members.filter((_, index) => tools[index] === tool);
    const decoded = tool === null ? null : decodeSequence(members.map(sequenced), tool, LARGEST[tool]);
    for (const [index, member] of members.entries()) {
      const code = decoded?.codes[index];
      const spelling = spellingOf(member);
      const cell = view.address(member.cell.line, member.cell.place);
      const number = code?.number ?? null;
      if (tool !== null && number !== null) {
        items.push({ cell: member.cell, tool, number, spelling });
        if (code?.disagrees) {
          notUnderstood.push({
            kind: 'code-and-order-disagree',
            cell,
            text: spelling,
            taken: itemCode(tool, number),
          });
        }
      } else if (hasLetters(run) && hasScore(view, member.cell.line, columns)) {
        notUnderstood.push({ kind: 'unknown-code', cell, text: spelling });
      }
    }
  }
  items.sort((a, b) => a.cell.line - b.cell.line);
  return { items, notUnderstood };
}

function hasScore(view: SheetView, line: number, columns: readonly ScoreColumn[]): boolean {
  return columns.some(({ place }) => view.at(line, place) !== null);
}

/** The code as typed, without the words that follow it in the cell. */
function spellingOf({ cell, label }: LabelledCell): string {
  if (cell.text === null) return String(cell.cell.value);
  const typed = String(cell.cell.value).trim();
  const rest = label.kind === 'code' || label.kind === 'bare' ? label.code.rest : '';
  if (rest === '') return typed;
  const digits = label.kind === 'code' ? String(label.code.number) : label.kind === 'bare' ? label.code.digits : '';
  const at = toArabicDigits(typed).indexOf(digits);
  return at < 0 ? typed : typed.slice(0, at + digits.length);
}

/** An issue table has a column for the tool beside one for the question, or stands under "ประเด็นที่ n". */
function looksLikeIssueTable(view: SheetView, headingLines: HeadingLines, title: TableTitle): boolean {
  const meanings = headingLines.flatMap((line) => view.cellsOfLine(line).map(({ meaning }) => meaning));
  return (
    title.issue !== null || (meanings.includes('tool') && (meanings.includes('topic') || meanings.includes('remark')))
  );
}

interface ItemPart {
  readonly lines: readonly ItemLine[];
  readonly issue: IssueNumber | null;
}

/** An issue table is cut where its ลำดับ changes, an item table where the tool does; each part is a table. */
function splitItems(
  view: SheetView,
  items: readonly ItemLine[],
  isIssueTable: boolean,
  headingLines: HeadingLines,
  title: TableTitle,
): readonly ItemPart[] {
  if (!isIssueTable) return cut(items, ({ tool }) => tool).map((lines) => ({ lines, issue: null }));
  const issues = issuesBeside(view, items, headingLines);
  const parts = cut(items, (item) => String(issues.get(item.cell.line) ?? ''));
  if (parts.length === 1) {
    const [only = []] = parts;
    return [{ lines: only, issue: title.issue ?? issues.get(only[0]?.cell.line ?? -1) ?? null }];
  }
  return parts.map((lines) => ({ lines, issue: issues.get(lines[0]?.cell.line ?? -1) ?? null }));
}

function cut<Line>(lines: readonly Line[], keyOf: (line: Line) => string): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let key: string | null = null;
  for (const line of lines) {
    if (keyOf(line) !== key) parts.push([]);
    key = keyOf(line);
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Issue numbers in the columns before the codes (ลำดับ, or the issue's title), each until the next. */
function issuesBeside(
  view: SheetView,
  items: readonly ItemLine[],
  headingLines: HeadingLines,
): ReadonlyMap<number, IssueNumber> {
  const codePlace = items[0]?.cell.place ?? 0;
  const first = items[0]?.cell.line ?? 0;
  const last = items.at(-1)?.cell.line ?? 0;
  const numbered = new Set(
    headingLines.flatMap((line) =>
      view
        .cellsOfLine(line)
        .flatMap(({ place, text }) => (text !== null && /^(?:ลำดับ|ประเด็น|ที่)/.test(text) ? [place] : [])),
    ),
  );
  for (let place = 0; place < codePlace; place += 1) {
    const marks = view.cellsOfPlace(place).flatMap(({ line, text, cell }) => {
      if (line < first || line > last) return [];
      const words = text ?? String(cell.value);
      const digits = /^([1-7])\s*[.)]?\s*(?:\D|$)/.exec(toArabicDigits(words))?.[1];
      const number =
        issueMentioned(words) ?? (digits !== undefined && numbered.has(place) ? issueNumber(Number(digits)) : null);
      return number === null ? [] : [{ line, number }];
    });
    if (marks.length === 0) continue;
    const found = new Map<number, IssueNumber>();
    let next = 0;
    for (const { cell } of items) {
      while ((marks[next + 1]?.line ?? Infinity) <= cell.line) next += 1;
      const mark = marks[next];
      if (mark && mark.line <= cell.line) found.set(cell.line, mark.number);
    }
    return found;
  }
  return new Map();
}

function soleTool(items: readonly ItemLine[]): Tool | null {
  const [tool, ...others] = new Set(items.map((item) => item.tool));
  return tool !== undefined && others.length === 0 ? tool : null;
}

function toEntry({ cell, tool, number, spelling }: ItemLine): TableEntry {
  return { label: cell, subject: { kind: 'item', tool, number, spelling } };
}

function evidenceOf(
  view: SheetView,
  upright: SheetView,
  run: LabelRun,
  columns: readonly ScoreColumn[],
  headingLines: HeadingLines,
  title: TableTitle,
  tools: readonly (Tool | null)[],
): readonly TableEvidence[] {
  const evidence: TableEvidence[] = [];
  if (!view.isTurned) {
    for (const line of headingLines) evidence.push({ kind: 'heading-row', row: line });
    evidence.push({ kind: 'code-column', column: run.place });
    for (const { place, heading } of columns) evidence.push({ kind: 'score-column', column: place, heading });
  } else {
    evidence.push({ kind: 'heading-row', row: run.place });
  }
  if (run.members.some(({ label }) => label.kind === 'code') || tools.every((tool) => tool !== title.tool?.tool)) {
    evidence.push({ kind: 'tool-from-codes' });
  } else if (title.tool) {
    const { cell } = title.tool;
    evidence.push(
      cell
        ? { kind: 'tool-from-title', cell: upright.address(cell.line, cell.place) }
        : { kind: 'tool-from-sheet-name' },
    );
  }
  return evidence;
}

function largestNumbers(): Readonly<Record<Tool, number>> {
  const largest = { IIT: 0, EIT: 0, OIT: 0 };
  for (const { items } of FRAMEWORKS) {
    for (const { tool, code } of items) largest[tool] = Math.max(largest[tool], Number(code.slice(1)));
  }
  return largest;
}
