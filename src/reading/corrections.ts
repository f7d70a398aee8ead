import type { Tool } from '../assessment/framework';
import type { CellAddress, SheetRange } from '../workbook/address';
import { yearMentioned } from './fiscal-year-mention';
import { readScoreText } from './score-text';

/**
 * What the analyst may say that cells are: the scores of the items of a tool, of items whose codes tell their tools, of
 * indicators, of tools and the overall score; or no scores at all.
 */
export const STATED_CONTENTS = ['IIT', 'EIT', 'OIT', 'items', 'indicators', 'tools', 'no-scores'] as const;

export type StatedContents = Tool | 'items' | 'indicators' | 'tools' | 'no-scores';

/** What the analyst says that cells are. */
export interface StatedCells {
  readonly range: SheetRange;
  readonly is: StatedContents;
}

/** How the analyst says that a heading or label is to be read; the cell itself stays as it is. */
export interface StatedHeading {
  readonly cell: CellAddress;
  /** Empty for a cell that is to be passed over; never a score (`mayBeHeading`). */
  readonly reads: string;
  /** What the cell said when this was said of it, empty where it held nothing; null where that is not known. */
  readonly insteadOf: string | null;
}

/** What the analyst says of cells of the workbook; it counts for more than anything that is read from them. */
export type Correction = StatedCells | StatedHeading;

/** Longest heading that is taken; Excel's own cells end at 32,767. */
const LONGEST_HEADING = 500;

export function saysContents(correction: Correction): correction is StatedCells {
  return 'is' in correction;
}

/** True of a text that a cell may be said to read: scores are changed in the workbook, where everybody sees them. */
export function mayBeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && (readScoreText(text).kind !== 'number' || yearMentioned(text) !== null);
}

/** The corrections with another one, which takes the place of those that say the same kind of thing of its cells. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  return [...corrections.filter((each) => !isReplaced(each, added)), added];
}

function isReplaced(each: Correction, added: Correction): boolean {
  if (saysContents(each)) return saysContents(added) && overlap(each.range, added.range);
  if (saysContents(added)) return false;
  const { cell } = added;
  return each.cell.sheet === cell.sheet && each.cell.row === cell.row && each.cell.column === cell.column;
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
