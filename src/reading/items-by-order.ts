import { indicatorNumber, toolOfIndicator } from '../assessment/indicator-numbers';
import { TOOLS, type IndicatorNumber, type Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { isHeadingLine } from './heading-lines';
import { LARGEST } from './item-lines';
import { findScoreColumns } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';
import { saysTotal } from './total-words';
import { itemsNamed } from './words-of-items';

/** Lines that are too few or too many for all items are read where so many, and so large a share, are named as items. */
const FEWEST_NAMED = 3;
const LEAST_SHARE_NAMED = 0.8;

/** Words right before scores, told to be of one tool, or of one indicator, or of neither. */
interface Group {
  readonly tool: Tool | null;
  readonly indicator: IndicatorNumber | null;
  readonly labels: ViewCell[];
}

/**
 * Tables without codes: headings with a column of scores, words in a column before it, and as many lines with a score
 * as their tool, or each of their indicators, has items in some year. The tool is told by a line over them, in a column
 * beside them, by the title or by the sheet's name; the indicators in a column beside them. They are read in the order
 * of the items, and said to be.
 */
export function findItemsByOrder(view: SheetView, claims: Claims): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return view.lines.flatMap((line) => (isHeadingLine(view, line) ? readBelow(view, line, isFree) : []));
}

function readBelow(view: SheetView, heading: number, isFree: (cell: ViewCell) => boolean): readonly TableHypothesis[] {
  const scores = view.cellsOfLine(heading).filter(({ meaning, text }) => text !== null && meaning === 'score');
  // The scores of indicators and tools stand before those of their items.
  for (const { place } of scores.reverse()) {
    const found = readBefore(view, heading, place, isFree);
    if (found.length > 0) return found;
  }
  return [];
}

function readBefore(
  view: SheetView,
  heading: number,
  scorePlace: number,
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const groups = groupsBelow(view, heading, scorePlace, isFree);
  const ofIndicators = groups.filter(({ indicator }) => indicator !== null);
  if (ofIndicators.length > 0) {
    return areItemCounts(ofIndicators) ? inOrder(view, heading, ofIndicators, null, isFree) : [];
  }
  return groups.flatMap((group) => {
    const tool = group.tool ?? toolOfTitle(view, heading, scorePlace, group);
    return tool !== null && (isItemCount(tool, group.labels.length) || nameItems(tool, group.labels))
      ? inOrder(view, heading, [{ ...group, tool }], tool, isFree)
      : [];
  });
}

function toolOfTitle(view: SheetView, heading: number, scorePlace: number, { labels }: Group): Tool | null {
  return titleOver(view, heading, labels[0]?.place ?? scorePlace, scorePlace).tool?.tool ?? null;
}

function inOrder(
  view: SheetView,
  heading: number,
  groups: readonly Group[],
  tool: Tool | null,
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const labels = groups.flatMap((group) => group.labels);
  const [first] = labels;
  if (!first) return [];
  const end = view.places.at(-1) ?? first.place;
  const lines = labels.map(({ line }) => line);
  const columns = findScoreColumns(view, lines, first.place, first.place + 1, end, [heading], isFree);
  const [column] = columns;
  if (!column) return [];
  const title = titleOver(view, heading, first.place, column.place);
  return [
    {
      role: 'item-table',
      view,
      entries: groups.flatMap((group) => entriesOf(group)),
      columns,
      headingLines: [heading],
      tool,
      issue: null,
      year: title.year,
      agency: title.agency,
      confidence: 'low',
      evidence: [
        { kind: 'heading-row', row: heading },
        ...columns.map(({ place, heading: words }) => ({
          kind: 'score-column' as const,
          column: place,
          heading: words,
        })),
      ],
      notUnderstood: TOOLS.flatMap((each) => {
        const own = groups.filter((group) => group.tool === each).flatMap((group) => group.labels);
        const [top] = own;
        if (!top) return [];
        return {
          kind: 'items-by-order' as const,
          cell: view.address(top.line, column.place),
          tool: each,
          count: own.length,
        };
      }),
    },
  ];
}

function entriesOf({ tool, indicator, labels }: Group): readonly TableEntry[] {
  if (tool === null) return [];
  return labels.map((label, index): TableEntry => {
    const order = index + 1;
    return indicator === null
      ? { label, subject: { kind: 'item', tool, number: order, spelling: label.text ?? '' } }
      : { label, subject: { kind: 'nth-item', tool, indicator, order } };
  });
}

/**
 * The words right before the scores, line by line until the first line that has not both, by the tool or the indicator
 * that a line above them or a cell beside them names; what is named once beside the first of its lines holds for all.
 */
function groupsBelow(
  view: SheetView,
  heading: number,
  scorePlace: number,
  isFree: (cell: ViewCell) => boolean,
): readonly Group[] {
  const groups = new Map<string, Group>();
  let toolAbove: Tool | null = null;
  let beside: Named | null = null;
  // A line that holds nothing ends the table, so that the lines to look at follow one another.
  for (let line = heading + 1; view.cellsOfLine(line).length > 0 && !isHeadingLine(view, line); line += 1) {
    const texts = view.cellsOfLine(line).filter(({ place, text }) => place < scorePlace && text !== null);
    const words = texts.findLast(({ label }) => label?.kind !== 'tool' && label?.kind !== 'indicator');
    const named = namedIn(view, line, words?.place ?? scorePlace);
    if (!words && named !== null && named.indicator === null) {
      // After its items a tool's line has their total.
      toolAbove = [...groups.values()].some(({ tool }) => tool === named.tool) ? null : named.tool;
      continue;
    }
    const score = view.at(line, scorePlace);
    if (!words || !score || !(score.number !== null || score.isUncalculated)) break;
    if (toolAbove !== null && saysTotal(words.text ?? '')) continue;
    beside = named ?? (beside !== null && view.at(line, beside.place) === null ? beside : null);
    const isLabelled = words.label !== null && (words.label.kind !== 'bare' || beside === null);
    if (!isFree(score) || !isFree(words) || isLabelled || saysTotal(words.text ?? '')) break;
    const group = { tool: beside?.tool ?? toolAbove, indicator: beside?.indicator ?? null };
    const key = `${group.tool ?? ''} ${group.indicator ?? ''}`;
    const known = groups.get(key);
    if (known) known.labels.push(words);
    else groups.set(key, { ...group, labels: [words] });
  }
  return [...groups.values()];
}

/** What a cell names, and where it stands. */
interface Named {
  readonly tool: Tool;
  readonly indicator: IndicatorNumber | null;
  readonly place: number;
}

/** The indicator or tool that a cell of the line names before a place, or a merged cell beside it; null where none does. */
function namedIn(view: SheetView, line: number, before: number): Named | null {
  const named = view.places
    .filter((place) => place < before)
    .flatMap((place): readonly Named[] => {
      const label = view.shownAt(line, place)?.label;
      if (label?.kind === 'tool') return [{ tool: label.tool, indicator: null, place }];
      const indicator = label?.kind === 'indicator' ? (label.named ?? indicatorNumber(label.number)) : null;
      return indicator === null ? [] : [{ tool: toolOfIndicator(indicator), indicator, place }];
    });
  return named.at(-1) ?? null;
}

/** True where nearly every line has the words of an item of its own in some year, and enough have. */
function nameItems(tool: Tool, labels: readonly ViewCell[]): boolean {
  if (labels.length < FEWEST_NAMED || labels.length > LARGEST[tool]) return false;
  const texts = labels.map(({ text }) => text ?? '');
  return FRAMEWORKS.some((framework) => {
    const named = itemsNamed(framework, tool, texts).filter((item) => item !== null);
    return named.length >= FEWEST_NAMED && named.length >= labels.length * LEAST_SHARE_NAMED;
  });
}

/** True where a tool has so many items in some year. */
export function isItemCount(tool: Tool, count: number): boolean {
  return FRAMEWORKS.some(({ items }) => items.filter((item) => item.tool === tool).length === count);
}

/** True where, in some year, each indicator has as many items as it has lines here. */
function areItemCounts(groups: readonly Group[]): boolean {
  return FRAMEWORKS.some(({ indicators }) =>
    groups.every(
      ({ indicator, labels }) => indicators.find(({ number }) => number === indicator)?.items.length === labels.length,
    ),
  );
}
