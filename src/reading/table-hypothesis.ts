import type { FiscalYear, IndicatorNumber, IssueNumber, Tool } from '../assessment/framework';
import type { CellAddress } from '../workbook/address';
import type { ScoreColumn } from './score-columns';
import type { NotUnderstood, ReadTable, TableEvidence, TableRole } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';

/** What one labelled line of a table is about. */
type EntrySubject =
  | { readonly kind: 'item'; readonly tool: Tool; readonly number: number; readonly spelling: string }
  /** An item told by its indicator and its place among the items of that, from 1; the year says which it is. */
  | {
      readonly kind: 'nth-item';
      readonly tool: Tool;
      readonly indicator: IndicatorNumber;
      readonly order: number;
    }
  | { readonly kind: 'indicator'; readonly number: IndicatorNumber; readonly name: string }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'overall' };

export interface TableEntry {
  readonly label: ViewCell;
  readonly subject: EntrySubject;
}

/** A reading of a region: what its lines are about, and the columns (one a year and agency) that may hold scores. */
export interface TableHypothesis {
  readonly role: TableRole;
  readonly view: SheetView;
  readonly entries: readonly TableEntry[];
  readonly columns: readonly ScoreColumn[];
  readonly headingLines: readonly number[];
  readonly tool: Tool | null;
  readonly issue: IssueNumber | null;
  readonly year: FiscalYear | null;
  /** Agency that the titles over the table name; null where they name none. */
  readonly agency: string | null;
  readonly confidence: ReadTable['confidence'];
  readonly evidence: readonly TableEvidence[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** Present where its scores count only while nothing else states them. */
  readonly isFallback?: true;
}

/** True where the analyst said what the cells are, which nothing that is read overrules. */
export function isStated({ evidence }: Pick<TableHypothesis, 'evidence'>): boolean {
  return evidence.some(({ kind }) => kind === 'stated');
}

/** Cells of one sheet that a reading already rests on; later, weaker readings leave them alone. */
export interface Claims {
  has(address: CellAddress): boolean;
  add(address: CellAddress): void;
}

export function noClaims(): Claims {
  const claimed = new Set<number>();
  const key = ({ row, column }: CellAddress): number => row * 2 ** 15 + column;
  return { has: (address) => claimed.has(key(address)), add: (address) => claimed.add(key(address)) };
}

/** Claims the labels and scores of a reading, with what lies between a label and the nearest of its scores. */
export function claimTable({ view, entries, columns }: TableHypothesis, claims: Claims): void {
  for (const { label } of entries) {
    const places = columns.map(({ place }) => place);
    const nearest = places.reduce((a, b) => (Math.abs(b - label.place) < Math.abs(a - label.place) ? b : a));
    const [from, to] = nearest < label.place ? [nearest, label.place] : [label.place, nearest];
    for (let place = from; place <= to; place += 1) claims.add(view.address(label.line, place));
    for (const place of columns.flatMap((column) => [column.place, ...(column.alsoAt ?? [])]))
      claims.add(view.address(label.line, place));
  }
}

/** A reading without the lines whose scores another reading already has; null where that leaves nothing of it. */
export function withoutClaimed(table: TableHypothesis, claims: Claims): TableHypothesis | null {
  const { view, entries, columns } = table;
  if (entries.length === 0) return table;
  const left = entries.filter(({ label }) => columns.some(({ place }) => !claims.has(view.address(label.line, place))));
  return left.length === 0 ? null : { ...table, entries: left };
}
