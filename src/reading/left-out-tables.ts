import type { NotUnderstood } from './score-set';
import { spanOf } from './span-of-numbers';
import type { TableHypothesis } from './table-hypothesis';

/**
 * Why a table that looks like scores was not read as such: it plans or follows up work, holds what each respondent
 * answered or a list of people; or another table has the result: the final one beside a draft, that of a later round,
 * that of the whole survey beside its parts, that of the year where this one tells none, the agency's beside goals,
 * trials or means of others. weighted: it holds points of the tools' weights. not-understood: what its numbers are of cannot be told.
 */
export type WhyLeftOut =
  | 'plan'
  | 'answers'
  | 'people'
  | 'draft'
  | 'earlier-round'
  | 'part'
  | 'without-year'
  | 'not-result'
  | 'weighted'
  | 'not-understood';

export interface LeftOutTable {
  readonly table: TableHypothesis;
  readonly why: WhyLeftOut;
}

/** Fewer lines than these are no table that anybody would look for among the scores. */
const FEWEST_LINES = 3;

/** What is told of tables that were left out; nothing of a few stray lines. */
export function tellLeftOut(tables: readonly LeftOutTable[]): readonly NotUnderstood[] {
  return tables.flatMap(({ table: { view, entries, columns }, why }) => {
    if (entries.length < FEWEST_LINES) return [];
    const [firstLine, lastLine] = spanOf(entries.map(({ label }) => label.line));
    const [firstPlace, lastPlace] = spanOf([...entries, ...columns].map((of) => ('label' in of ? of.label : of).place));
    const range = view.range({ firstLine, lastLine, firstPlace, lastPlace });
    return [
      {
        kind: 'table-left-out',
        cell: { sheet: range.sheet, row: range.firstRow, column: range.firstColumn },
        range,
        why,
      },
    ];
  });
}
