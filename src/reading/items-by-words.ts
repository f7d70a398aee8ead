import type { Framework } from '../assessment/framework';
import type { ScoreColumn } from './score-columns';
import type { NotUnderstood } from './score-set';
import type { ViewCell } from './sheet-view';
import { spanOf } from './span-of-numbers';
import { isStated, type TableEntry, type TableHypothesis } from './table-hypothesis';
import { itemsNamed, wordsOfLine } from './words-of-items';

/** So many lines may be named otherwise by a slip, two that have changed places among them. */
const SLIPS = 2;
/** A larger share of the lines that are named otherwise is no slip. */
const SHARE_OF_SLIPS = 1 / 4;

interface Chosen {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

interface NamedEntry {
  readonly entry: TableEntry;
  readonly order: number;
  /** The item whose words stand in the line; null where they could be those of several. */
  readonly named: number | null;
}

/**
 * Tables of one tool whose lines are told by running numbers or by their order only, with the items that the words of
 * the lines name where those are others: a list of the lowest scores counts its lines too. Lines whose words do not tell
 * are left out then, and what was done is said.
 */
export function withItemsByWords<One extends Chosen>(chosen: readonly One[], framework: Framework): readonly One[] {
  return chosen.map((one) => ({ ...one, table: byWords(one, framework) }));
}

function byWords({ table, column }: Chosen, framework: Framework): TableHypothesis {
  const lines = namedEntries(table, framework);
  const [first] = lines;
  if (!first || table.tool === null || !isOtherwise(lines, table, framework)) return table;
  const { view, tool } = table;
  const told = lines.filter(({ named }) => named !== null);
  return {
    ...table,
    entries: told.map(({ entry: { label }, named }) => ({
      label,
      subject: { kind: 'item', tool, number: named ?? 0, spelling: label.text ?? String(label.cell.value) },
    })),
    notUnderstood: [
      ...table.notUnderstood.filter(({ kind }) => kind !== 'items-by-order' && kind !== 'code-and-order-disagree'),
      {
        kind: 'items-by-order',
        cell: view.address(first.entry.label.line, column.place),
        tool,
        count: told.length,
        byWords: true,
      },
      ...lines.flatMap(({ entry, named }) => (named === null ? notTold(table, column, entry) : [])),
    ],
  };
}

function notTold({ view }: TableHypothesis, { place }: ScoreColumn, { label }: TableEntry): readonly NotUnderstood[] {
  const [firstPlace, lastPlace] = spanOf([label.place, place]);
  const range = view.range({ firstLine: label.line, lastLine: label.line, firstPlace, lastPlace });
  return [{ kind: 'table-left-out', cell: view.address(label.line, firstPlace), range, why: 'not-understood' }];
}

function namedEntries(table: TableHypothesis, framework: Framework): readonly NamedEntry[] {
  const { view, entries, tool } = table;
  if (view.isTurned || tool === null || isStated(table) || !entries.every(({ label }) => tellsNoItem(label))) return [];
  const orders = entries.flatMap(({ subject }) => (subject.kind === 'item' ? subject.number : []));
  if (orders.length < entries.length) return [];
  const named = itemsNamed(
    framework,
    tool,
    entries.map(({ label }) => wordsOfLine(view, label.line)),
  );
  return entries.map((entry, index) => ({ entry, order: orders[index] ?? 0, named: named[index] ?? null }));
}

/** A running number, or words, which no code confirms. */
function tellsNoItem({ label }: ViewCell): boolean {
  return label === null || (label.kind === 'bare' && !label.code.isMixed);
}

/**
 * True where too many lines are named otherwise for slips, or where all that are named are and not by changing places; and of a
 * selection of the items where it has no numbers, or where each line has the words of an item and one of another.
 */
function isOtherwise(lines: readonly NamedEntry[], { tool }: TableHypothesis, framework: Framework): boolean {
  const told = lines.filter(({ named }) => named !== null);
  const others = told.filter(({ named, order }) => named !== order);
  if (told.length * 2 < lines.length) return false;
  const isSelection = lines.length !== framework.items.filter((item) => item.tool === tool).length;
  const isNumbered = lines.some(({ entry }) => entry.label.label !== null);
  if (isSelection && (!isNumbered || (others.length > 0 && told.length === lines.length))) return true;
  if (others.length > Math.max(SLIPS, lines.length * SHARE_OF_SLIPS)) return true;
  const orders = new Set(lines.map(({ order }) => order));
  return others.length > 1 && others.length === told.length && others.some(({ named }) => !orders.has(named ?? 0));
}
