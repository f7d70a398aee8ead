import type { Tool } from '../assessment/framework';
import { FRAMEWORKS } from '../assessment/frameworks';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableHypothesis } from './table-hypothesis';
import { toolsMentioned } from './tool-mention';

const ASSESSMENT = /(?<![a-z])ita(?![a-z])|คุณธรรมและความโปร่งใส/i;
/** Titles and headings stand in the first lines. */
const TITLE_LINES = 12;
/** Share of a tool's items from which on a list of codes is that tool's, whatever else stands there. */
const MOST_OF_ITEMS = 0.8;

/**
 * True where codes such as E1 to E5 may number something else: they are far from all items of their tool in any year,
 * and nothing in the sheet speaks of the assessment.
 */
export function areStrayCodes(table: TableHypothesis): boolean {
  return table.role === 'item-table' && !hasMostItems(table) && !speaksOfAssessment(table.view);
}

/** Tables as they are, but none of stray codes is sure. */
export function withDoubtOfStrayCodes(tables: readonly TableHypothesis[]): readonly TableHypothesis[] {
  return tables.map((table) =>
    table.confidence === 'high' && areStrayCodes(table) ? { ...table, confidence: 'medium' } : table,
  );
}

function hasMostItems({ entries }: TableHypothesis): boolean {
  const numbers = new Map<Tool, Set<number>>();
  for (const { subject } of entries) {
    if (subject.kind !== 'item') continue;
    numbers.set(subject.tool, (numbers.get(subject.tool) ?? new Set()).add(subject.number));
  }
  return [...numbers].some(([tool, found]) =>
    FRAMEWORKS.some(({ items }) => {
      const count = items.filter((item) => item.tool === tool).length;
      return count > 0 && found.size >= count * MOST_OF_ITEMS;
    }),
  );
}

export function speaksOfAssessment(view: SheetView): boolean {
  const says = (text: string): boolean => ASSESSMENT.test(text) || toolsMentioned(text).length > 0;
  const isSaid = ({ text }: ViewCell): boolean => text !== null && says(text);
  return says(view.sheet) || view.lines.slice(0, TITLE_LINES).some((line) => view.cellsOfLine(line).some(isSaid));
}
