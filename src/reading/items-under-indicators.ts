import type { IndicatorNumber, Tool } from '../assessment/framework';
import { extentOf, findLabelRuns, isLabel, type LabelRun } from './label-runs';
import { findScoreColumns, headingLinesOver } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims, TableEntry, TableHypothesis } from './table-hypothesis';
import { titleOver } from './table-titles';

/** Numbers that count from 1 below the heading of an indicator. */
interface NumberedPart {
  readonly indicator: IndicatorNumber;
  readonly heading: ViewCell;
  readonly cells: readonly ViewCell[];
}

/** How many lines over its first item the heading of an indicator may stand, and how many places beside it. */
const FARTHEST_HEADING = 3;
const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * Item tables whose numbers start again at 1 under each indicator ("ตัวชี้วัดที่ 2", then ข้อ 1, 2, 3): which items they
 * are follows from the items of the indicator in the year. Found only where every part has its heading.
 */
export function findItemsUnderIndicators(
  view: SheetView,
  breaks: readonly number[],
  claims: Claims,
): readonly TableHypothesis[] {
  const isFree = ({ line, place }: ViewCell): boolean => !claims.has(view.address(line, place));
  return findLabelRuns(view, breaks, (label, cell) => label.kind === 'bare' && isFree(cell)).flatMap((run) => {
    const parts = partsOf(view, run);
    return parts.length < 2 ? [] : readParts(view, run, parts, isFree);
  });
}

/** The parts of a run; none where one of them does not count from 1 or has no heading of its own. */
function partsOf(view: SheetView, run: LabelRun): readonly NumberedPart[] {
  const counted: ViewCell[][] = [];
  for (const { cell, label } of run.members) {
    const number = label.kind === 'bare' ? Number(label.code.digits) : 0;
    if (number === 1) counted.push([]);
    const part = counted.at(-1);
    if (!part || number !== part.length + 1) return [];
    part.push(cell);
  }
  const parts: NumberedPart[] = [];
  let previous = -1;
  for (const cells of counted) {
    const [first] = cells;
    const heading = first ? indicatorOver(view, first, previous) : null;
    const { label = null } = heading ?? {};
    const told = label?.kind === 'indicator' ? (label.number ?? label.named) : null;
    const indicator = INDICATORS.find((known) => known === told);
    if (!heading || indicator === undefined || parts.some((part) => part.indicator === indicator)) return [];
    parts.push({ indicator, heading, cells });
    previous = cells.at(-1)?.line ?? previous;
  }
  return parts;
}

function indicatorOver(view: SheetView, { line, place }: ViewCell, after: number): ViewCell | null {
  for (let over = line - 1; over > after && over >= line - FARTHEST_HEADING; over -= 1) {
    const found = view
      .cellsOfLine(over)
      .find((cell) => cell.label?.kind === 'indicator' && Math.abs(cell.place - place) <= FARTHEST_HEADING);
    if (found) return found;
  }
  return null;
}

function readParts(
  view: SheetView,
  run: LabelRun,
  parts: readonly NumberedPart[],
  isFree: (cell: ViewCell) => boolean,
): readonly TableHypothesis[] {
  const cells = parts.flatMap((part) => part.cells);
  const lines = cells.map(({ line }) => line);
  const top = parts[0]?.heading.line ?? extentOf(run).first;
  const headingLines = headingLinesOver(view, top, run.place, run.place, isLabel);
  const end = view.places.at(-1) ?? run.place;
  const columns = findScoreColumns(view, lines, run.place, run.place + 1, end, headingLines, isFree);
  const [column] = columns;
  if (!column) return [];
  const title = titleOver(view, headingLines[0] ?? top, run.place, column.place);
  const entries = parts.flatMap(({ indicator, cells: counted }) =>
    counted.map((label, index): TableEntry => ({
      label,
      subject: { kind: 'nth-item', tool: toolOf(indicator), indicator, order: index + 1 },
    })),
  );
  const [tool, ...others] = new Set(parts.map(({ indicator }) => toolOf(indicator)));
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
        { kind: 'code-column', column: run.place },
        ...columns.map(({ place, heading }) => ({ kind: 'score-column' as const, column: place, heading })),
      ],
      notUnderstood: [],
    },
  ];
}

function toolOf(indicator: IndicatorNumber): Tool {
  return indicator <= 5 ? 'IIT' : indicator <= 8 ? 'EIT' : 'OIT';
}
