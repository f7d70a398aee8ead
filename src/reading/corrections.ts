import type { Tool } from '../assessment/framework';
import type { SheetRange } from '../workbook/address';

/**
 * What the analyst may say that cells are: the scores of the items of a tool, of items whose codes tell their tools, of
 * indicators, of tools and the overall score; or no scores at all.
 */
export const STATED_CONTENTS = ['IIT', 'EIT', 'OIT', 'items', 'indicators', 'tools', 'no-scores'] as const;

export type StatedContents = Tool | 'items' | 'indicators' | 'tools' | 'no-scores';

/** What the analyst says of cells of the workbook; it counts for more than anything that is read from them. */
export interface Correction {
  readonly range: SheetRange;
  readonly is: StatedContents;
}

/** The corrections with another one, which takes the place of those that it overlaps. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  return [...corrections.filter(({ range }) => !overlap(range, added.range)), added];
}

function overlap(a: SheetRange, b: SheetRange): boolean {
  return (
    a.sheet === b.sheet &&
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
