import type { IndicatorNumber, Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import { agrees, OVERALL_TOLERANCE, overallFromTools, toolFromIndicators } from '../assessment/scoring';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableHypothesis } from './table-hypothesis';
import { toolMentioned } from './tool-mention';

const OF_WHOLE = /รวม|เฉลี่ย|สรุป|ทั้งสิ้น|(?<![a-z])(?:ita|total|overall|average)(?![a-z])/i;
const LONGEST_HEADING = 80;
/** How many lines below its heading a total may stand. */
const FARTHEST_BELOW = 2;

/** Scores of one agency and one year, as the tables of a sheet state them. */
interface StatedScores {
  readonly tools: ReadonlyMap<Tool, number>;
  readonly indicators: ReadonlyMap<IndicatorNumber, number>;
}

/**
 * The overall score under words for any total ("รวม"), wherever in the sheet they stand, where it is what the sheet's
 * own tools or indicators give; null where there is none, where one is known already, and where the sheet has scores of
 * several agencies or years.
 */
export function findProvenOverall(
  tables: readonly TableHypothesis[],
  { upright, turned }: { readonly upright: SheetView; readonly turned: SheetView },
  isFree: (cell: ViewCell) => boolean,
): TableHypothesis | null {
  if (tables.some(({ role }) => role === 'overall')) return null;
  const parts = tables.find(({ role }) => role === 'tool-table' || role === 'indicator-table');
  const [column] = parts?.columns ?? [];
  const stated = parts ? scoresStated(tables) : null;
  if (stated === null || !parts || !column) return null;
  const isProven = (cell: ViewCell | null): cell is ViewCell =>
    cell !== null && cell.number !== null && isFree(cell) && isGivenBy(stated, cell.number);
  for (const line of upright.lines) {
    for (const label of upright.cellsOfLine(line)) {
      if (label.text === null || !isFree(label)) continue;
      if (!mayHeadOverall(label, label.text)) continue;
      const beside = upright.cellsOfLine(line).find((cell) => cell.place > label.place && isProven(cell)) ?? null;
      const below = numberBelow(upright, label);
      const [view, found] = beside !== null ? [upright, beside] : isProven(below) ? [turned, below] : [null, null];
      if (view === null) continue;
      const [own, place] = view.isTurned ? [view.at(label.place, label.line), found.line] : [label, found.place];
      if (own === null) continue;
      return {
        role: 'overall',
        view,
        entries: [{ label: own, subject: { kind: 'overall' } }],
        columns: [{ place, heading: null, year: column.year, agency: column.agency, rival: null, alternatives: [] }],
        headingLines: [],
        tool: null,
        issue: null,
        year: parts.year,
        agency: parts.agency,
        confidence: 'medium',
        evidence: [],
        notUnderstood: [],
      };
    }
  }
  return null;
}

/** Null where a tool or an indicator has several scores. */
function scoresStated(tables: readonly TableHypothesis[]): StatedScores | null {
  const tools = new Map<Tool, number>();
  const indicators = new Map<IndicatorNumber, number>();
  const isNew = <Key>(known: Map<Key, number>, key: Key, value: number): boolean => {
    if (known.has(key)) return known.get(key) === value;
    known.set(key, value);
    return true;
  };
  for (const { view, entries, columns } of tables) {
    for (const { label, subject } of entries) {
      for (const { place } of columns) {
        const value = view.at(label.line, place)?.number ?? null;
        if (value === null) continue;
        if (subject.kind === 'tool' && !isNew(tools, subject.tool, value)) return null;
        if (subject.kind === 'indicator' && !isNew(indicators, subject.number, value)) return null;
      }
    }
  }
  return { tools, indicators };
}

function isGivenBy({ tools, indicators }: StatedScores, total: number): boolean {
  return FRAMEWORKS.some((framework) =>
    [
      overallFromTools(framework, (tool) => tools.get(tool) ?? null),
      overallFromTools(framework, (tool) =>
        toolFromIndicators(framework, tool, (number) => indicators.get(number) ?? null),
      ),
    ].some((given) => given !== null && agrees(total, given, OVERALL_TOLERANCE)),
  );
}

/** Where the number is proven, any words for the whole will do: ผล ITA, รวม 3 เครื่องมือ, ภาพรวมองค์กร. */
function mayHeadOverall({ label }: ViewCell, text: string): boolean {
  if (label?.kind === 'overall') return true;
  return text.length <= LONGEST_HEADING && OF_WHOLE.test(text) && toolMentioned(text) === null;
}

function numberBelow(view: SheetView, { line, place }: ViewCell): ViewCell | null {
  for (let distance = 1; distance <= FARTHEST_BELOW; distance += 1) {
    const cell = view.at(line + distance, place);
    if (cell !== null) return cell.number === null ? null : cell;
  }
  return null;
}
