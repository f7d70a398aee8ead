import type { Framework, IndicatorNumber, ItemCode, Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { agrees, indicatorFromItems, overallFromTools, toolFromIndicators } from '../assessment/scoring';
import { itemCode } from './item-code';
import type { ScoreColumn } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableEntry, TableHypothesis } from './table-hypothesis';
import { saysTotal } from './total-words';

/** How far a total may lie from what its parts give: all of them may be rounded to one decimal. */
const TOTAL_TOLERANCE = 0.1;
/** How many lines after the last of its parts a total may stand. */
const FARTHEST_TOTAL = 2;

/** The words for a total ("รวม") right after a label, in its place; null where there are none that are free. */
export function totalAfter(
  view: SheetView,
  { line, place }: ViewCell,
  isFree: (cell: ViewCell) => boolean,
): ViewCell | null {
  for (let distance = 1; distance <= FARTHEST_TOTAL; distance += 1) {
    const cell = view.at(line + distance, place);
    if (cell !== null) return isFree(cell) && cell.text !== null && saysTotal(cell.text) ? cell : null;
  }
  return null;
}

/** True where a number is the overall score that the three tools give by the weights of some year. */
export function isTotalOfTools(total: number | null, scoreOf: (tool: Tool) => number | null): boolean {
  // Fractions of 1 are told apart as the percentages that they are.
  const scale = (total ?? 0) <= 1 ? 100 : 1;
  const scaled = (score: number | null): number | null => (score === null ? null : score * scale);
  return FRAMEWORKS.some((framework) => isTotal(scaled(total), scaled(overallFromTools(framework, scoreOf))));
}

/**
 * The overall score in the line of the total ("รวม") right after a table of all ten indicators, in the columns where it
 * is what they give; null where it is nowhere, for a sum of anything else goes by the same word.
 */
export function totalOfIndicators(table: TableHypothesis, isFree: (cell: ViewCell) => boolean): TableHypothesis | null {
  const { view, entries, columns } = table;
  const lines = new Map<IndicatorNumber, number>();
  for (const { label, subject } of entries) if (subject.kind === 'indicator') lines.set(subject.number, label.line);
  const last = entries.at(-1)?.label;
  if (!last || lines.size !== entries.length || lines.size !== 10) return null;
  const label = totalAfter(view, last, isFree);
  if (label === null) return null;
  const scoreAt = (line: number | undefined, place: number): number | null =>
    line === undefined ? null : (view.at(line, place)?.number ?? null);
  const own = columns.filter(({ place }: ScoreColumn) =>
    FRAMEWORKS.some((framework) =>
      isTotal(
        scoreAt(label.line, place),
        overallFromTools(framework, (tool) =>
          toolFromIndicators(framework, tool, (number) => scoreAt(lines.get(number), place)),
        ),
      ),
    ),
  );
  if (own.length === 0) return null;
  const entry: TableEntry = { label, subject: { kind: 'overall' } };
  return { ...table, role: 'overall', entries: [entry], columns: own, confidence: 'medium', notUnderstood: [] };
}

/**
 * The score of a tool in the line right after a table of its items that names the tool ("คะแนน IIT") or is their total
 * ("เฉลี่ย"), the latter in the columns where it is what they give: a mean of items that is not the tool's score goes by
 * the same word. Null where there is none.
 */
export function totalOfItems(table: TableHypothesis, isFree: (cell: ViewCell) => boolean): TableHypothesis | null {
  const { view, entries, columns } = table;
  const lines = new Map<ItemCode, number>();
  const tools = new Set<Tool>();
  for (const { label, subject } of entries) {
    if (subject.kind !== 'item') return null;
    tools.add(subject.tool);
    lines.set(itemCode(subject.tool, subject.number), label.line);
  }
  const [tool] = tools;
  const last = entries.at(-1)?.label;
  const [column] = columns;
  if (!last || !column || tool === undefined || tools.size > 1) return null;
  const label = totalBefore(view, last.line, Math.max(...columns.map(({ place }) => place)), isFree, tool);
  if (label === null) return null;
  const isNamed = label.label?.kind === 'tool';
  const own = columns.filter(({ place }) => {
    const scoreOf = (code: ItemCode): number | null => view.at(lines.get(code) ?? -1, place)?.number ?? null;
    const total = view.at(label.line, place)?.number ?? null;
    if (isNamed) return total !== null;
    return FRAMEWORKS.some((framework) => {
      const given = toolFromItems(framework, tool, scoreOf);
      return total !== null && given !== null && agrees(total, given, 0);
    });
  });
  if (own.length === 0) return null;
  const entry: TableEntry = { label, subject: { kind: 'tool', tool } };
  return {
    ...table,
    role: 'tool-table',
    entries: [entry],
    columns: own,
    confidence: 'medium',
    notUnderstood: [],
    ...(isNamed ? {} : { isFallback: true }),
  };
}

/** The words for a total, or for the tool, in one of the lines after another, before a place; null where there are none that are free. */
function totalBefore(
  view: SheetView,
  line: number,
  place: number,
  isFree: (cell: ViewCell) => boolean,
  tool: Tool,
): ViewCell | null {
  for (let distance = 1; distance <= FARTHEST_TOTAL; distance += 1) {
    const words = view.cellsOfLine(line + distance).findLast((cell) => cell.place < place && cell.text !== null);
    if (!words) continue;
    const isOfTool = words.label?.kind === 'tool' && words.label.tool === tool;
    return isFree(words) && (isOfTool || saysTotal(words.text ?? '')) ? words : null;
  }
  return null;
}

function toolFromItems(framework: Framework, tool: Tool, scoreOf: (code: ItemCode) => number | null): number | null {
  return toolFromIndicators(framework, tool, (number) => {
    const indicator = framework.indicators.find((each) => each.number === number);
    return indicator ? indicatorFromItems(indicator, scoreOf) : null;
  });
}

function isTotal(total: number | null, given: number | null): boolean {
  return total !== null && given !== null && agrees(total, given, TOTAL_TOLERANCE);
}
