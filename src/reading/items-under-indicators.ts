import { indicatorNumber, toolOfIndicator } from '../assessment/indicator-numbers';
import type { IndicatorNumber } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { isLabel } from './label-runs';
import { headingLinesOver } from './heading-lines';
import { findScoreColumns } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { matchKey, toArabicDigits } from './thai-text';
import { wordsAbove } from './words-above';

/** The numbered lines of one indicator, in sheet order, each kind of number apart. */
interface NumberedPart {
  readonly indicator: IndicatorNumber;
  /** Where the indicator's own heading stands; null where only the numbers of its items tell it. */
  readonly heading: ViewCell | null;
  /** Numbers of two parts: 1.1, 9.2. */
  readonly ofTwo: ViewCell[];
  /** Numbers of three parts: 9.1.2. */
  readonly ofThree: ViewCell[];
  /** Numbers alone that count from 1, once or for each sub-indicator. */
  readonly alone: ViewCell[];
}

/** How many places beside its items the heading of an indicator may stand. */
const FARTHEST_HEADING = 3;
const DOTTED = /^(?:ข้อ(?:ที่|ย่อย(?:ที่)?)?\s*)?(\d{1,2})\s?\.\s?(\d{1,2})(?:\s?\.\s?(\d{1,2}))?(?:[\s.):]|$)(?!\s*[\d%])/;

/**
 * Item tables whose numbers start again under each indicator: 1.1, 1.2, 1.3 or, below "ตัวชี้วัดที่ 2" or in a column
 * beside its number, 1, 2, 3. Which items they are follows from the items of the indicator in the year.
 */
export function findItemsUnderIndicators(view: SheetView, claims: Claims): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return view.places.flatMap((place) => {
    const parts = partsOf(view, place, isFree);
    return parts === null ? [] : readParts(view, place, parts, isFree);
  });
}

/** The parts in a place, each with the cells that are its items; null where their numbers do not count from 1. */
function partsOf(
  view: SheetView,
  place: number,
  isFree: (cell: ViewCell) => boolean,
): readonly { readonly part: NumberedPart; readonly cells: readonly ViewCell[] }[] | null {
  const numbered = view
    .cellsOfPlace(place)
    .filter((cell) => cell.label?.kind === 'bare' || dottedNumber(cell) !== null);
  if (numbered.length < 4 || view.cellsOfPlace(place).some(({ label }) => label?.kind === 'code')) return null;
  const parts: NumberedPart[] = [];
  const begin = (indicator: IndicatorNumber, heading: ViewCell | null): boolean => {
    if (parts.some((part) => part.indicator === indicator)) return false;
    parts.push({ indicator, heading, ofTwo: [], ofThree: [], alone: [] });
    return true;
  };
  let counted = 0;
  for (const line of linesAround(view, place)) {
    const cell = view.at(line, place);
    const heading = headingIn(view, line, place);
    if (heading) {
      if (parts.at(-1)?.indicator !== heading.indicator && !begin(heading.indicator, heading.cell)) return null;
      counted = 0;
      if (heading.cell.place >= place) continue;
    }
    if (!cell || !isFree(cell)) continue;
    const dotted = dottedNumber(cell);
    const current = parts.at(-1);
    if (dotted) {
      const [first, second, third] = dotted;
      const indicator = indicatorNumber(first);
      if (indicator === null) return null;
      if (current?.indicator !== indicator && !begin(indicator, null)) return null;
      const part = parts.at(-1);
      if (third === undefined && !isNext(part?.ofTwo ?? [], second)) return null;
      (third === undefined ? part?.ofTwo : part?.ofThree)?.push(cell);
      counted = 0;
    } else if (cell.label?.kind === 'bare' && current) {
      const number = Number(cell.label.code.digits);
      const mayRestart = current.alone.length === 0 || current.indicator >= 9;
      if (number !== counted + 1 && !(number === 1 && mayRestart)) return null;
      if (number === 1 && current.alone.length > 0 && !mayRestart) return null;
      counted = number;
      current.alone.push(cell);
    }
  }
  const whole = parts.flatMap((part) => {
    const cells = itemCellsOf(part);
    return cells.length === 0 ? [] : [{ part, cells }];
  });
  if (whole.length < 2 || whole.filter(({ cells }) => cells.length > 1).length < 2) return null;
  // Without headings of the indicators, numbers such as 1.1 may be those of any list.
  const isSure = whole.every(
    ({ part, cells }) => part.heading !== null || hasSoManyItems(part.indicator, cells.length),
  );
  return isSure ? whole : null;
}

/** Lines that hold something in a place, or the number or name of an indicator right before it, in order. */
function linesAround(view: SheetView, place: number): readonly number[] {
  const lines = new Set<number>();
  for (let near = Math.max(0, place - FARTHEST_HEADING); near <= place + FARTHEST_HEADING; near += 1) {
    for (const { line, label } of view.cellsOfPlace(near)) {
      if (near === place || label?.kind === 'indicator' || (near < place && label?.kind === 'bare')) lines.add(line);
    }
  }
  return [...lines].sort((a, b) => a - b);
}

function headingIn(
  view: SheetView,
  line: number,
  place: number,
): { readonly cell: ViewCell; readonly indicator: IndicatorNumber } | null {
  const told = view.partOfLine(line, place - FARTHEST_HEADING, place + FARTHEST_HEADING).flatMap((cell) => {
    if (dottedNumber(cell) !== null) return [];
    const indicator = indicatorNumber(indicatorToldBy(view, cell, place));
    return indicator === null ? [] : [{ cell, indicator }];
  });
  const [first] = told;
  // Several indicators beside one another head columns.
  return first && told.every(({ indicator }) => indicator === first.indicator) ? first : null;
}

function indicatorToldBy(view: SheetView, cell: ViewCell, place: number): number | null {
  const { label } = cell;
  if (label?.kind === 'indicator') return label.number ?? label.named;
  return label?.kind === 'bare' && cell.place < place && countsIndicators(view, cell)
    ? Number(label.code.digits)
    : null;
}

/** True where the words over a number are those for indicators. */
function countsIndicators(view: SheetView, { line, place }: ViewCell): boolean {
  return /^(?:ตัวชี้วัด(?:ที่)?|indicator(?:no)?)$/.test(matchKey(wordsAbove(view, line, place)?.text ?? ''));
}

/** The parts of a number such as 1.2 or 9.1.2; a number cell that shows 9.10 holds 9.1. Null for anything else. */
function dottedNumber({ text, cell, label }: ViewCell): readonly [number, number, number?] | null {
  if (label !== null) return null;
  const { value } = cell;
  const words = text ?? (typeof value === 'number' && value > 1 && value < 11 ? String(value) : null);
  const found = words === null ? null : DOTTED.exec(toArabicDigits(words));
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  return found[3] === undefined ? [first, second] : [first, second, Number(found[3])];
}

/** True where a second part counts on from those before it; 9.1 after 9.9 is how a number cell holds 9.10. */
function isNext(before: readonly ViewCell[], second: number): boolean {
  const expected = before.length + 1;
  return second === expected || second === Number(String(expected).replace(/0+$/, ''));
}

/** The cells of a part that are items: those of three parts, else those alone, else those of two parts. */
function itemCellsOf({ indicator, ofTwo, ofThree, alone }: NumberedPart): readonly ViewCell[] {
  if (ofThree.length > 0) return ofThree;
  if (alone.length > 0) return alone;
  // Numbers such as 9.1 to 9.5 are those of sub-indicators, unless they are too many.
  const areSubIndicators = indicator >= 9 && !hasSoManyItems(indicator, ofTwo.length);
  return areSubIndicators ? [] : ofTwo;
}

function hasSoManyItems(indicator: IndicatorNumber, count: number): boolean {
  return FRAMEWORKS.some(({ indicators }) =>
    indicators.some(({ number, items }) => number === indicator && items.length === count),
  );
}

function readParts(
  view: SheetView,
  place: number,
  parts: readonly { readonly part: NumberedPart; readonly cells: readonly ViewCell[] }[],
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const lines = parts.flatMap(({ cells }) => cells.map(({ line }) => line));
  const [first] = parts;
  const top = Math.min(first?.part.heading?.line ?? Infinity, ...lines);
  const headingLines = headingLinesOver(view, top, place, place, isLabel);
  const end = view.places.at(-1) ?? place;
  const columns = findScoreColumns(view, lines, place, place + 1, end, headingLines, isFree);
  const [column] = columns;
  if (!column) return [];
  const title = titleOver(view, headingLines[0] ?? top, place, column.place);
  const entries = parts.flatMap(({ part: { indicator }, cells }) =>
    cells.map((label, index): TableEntry => ({
      label,
      subject: { kind: 'nth-item', tool: toolOfIndicator(indicator), indicator, order: index + 1 },
    })),
  );
  const [tool, ...others] = new Set(parts.map(({ part }) => toolOfIndicator(part.indicator)));
  return [
    {
      role: 'item-table',
      view,
      entries,
      columns,
      headingLines,
      tool: others.length === 0 ? (tool ?? null) : null,
      issue: null,
      year: title.year,
      agency: title.agency,
      confidence: 'medium',
      evidence: [
        ...headingLines.map((row) => ({ kind: 'heading-row' as const, row })),
        { kind: 'code-column', column: place },
        ...columns.map((one) => ({ kind: 'score-column' as const, column: one.place, heading: one.heading })),
      ],
      notUnderstood: [],
    },
  ];
}
