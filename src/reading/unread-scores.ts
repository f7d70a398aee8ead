import type { NotUnderstood } from './score-set';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims } from './table-hypothesis';

/** Fewer numbers than these are no table that anybody would look for among the scores. */
const FEWEST = 5;
/** Marks of 1 to 5 are answers or satisfaction, of which a workbook may have many. */
const HIGHEST_MARK = 5;

/** Points of the 30, 30 and 40 that the tools count for; the percentages cannot be told from them for certain. */
const WEIGHTED = /ถ่วงน้ำหนัก|(?:คูณ|ตาม|หลัง)(?:ค่า)?น้ำหนัก|weighted/i;
const FEWEST_OF = { weighted: 3, 'not-understood': FEWEST } as const;

/**
 * Columns that are headed as scores and hold numbers of 0 to 100 in lines of which nothing was read: what they are of is
 * not known, or they are points of the tools' weights.
 */
export function findUnreadScores(view: SheetView, claims: Claims): readonly NotUnderstood[] {
  const isRead = ({ line }: ViewCell): boolean =>
    view.cellsOfLine(line).some(({ place }) => claims.has(view.address(line, place)));
  return view.lines.flatMap((heading) => {
    const headings = view.cellsOfLine(heading);
    // A title stands alone.
    if (headings.length < 2) return [];
    return headings.flatMap(({ place, text, meaning }): readonly NotUnderstood[] => {
      const why = text !== null && WEIGHTED.test(text) ? 'weighted' : 'not-understood';
      const isHeading = text !== null && (meaning === 'score' || why === 'weighted');
      if (!isHeading || view.numbersInLine(heading) > 0) return [];
      const below = numbersBelow(view, heading, place);
      const unread = below.filter((cell) => !isRead(cell));
      const [first] = unread;
      const last = unread.at(-1);
      const isOfMarks = why === 'not-understood' && unread.every(({ number }) => (number ?? 0) <= HIGHEST_MARK);
      if (!first || !last || unread.length < FEWEST_OF[why] || unread.length * 2 <= below.length || isOfMarks)
        return [];
      const range = view.range({ firstLine: first.line, lastLine: last.line, firstPlace: place, lastPlace: place });
      return [{ kind: 'table-left-out', cell: view.address(first.line, place), range, why }];
    });
  });
}

/** The scores below a heading, down to the next heading; none where one of the numbers cannot be a score. */
function numbersBelow(view: SheetView, heading: number, place: number): readonly ViewCell[] {
  const found: ViewCell[] = [];
  for (const cell of view.cellsOfPlace(place)) {
    if (cell.line <= heading) continue;
    if (cell.number === null && cell.meaning === 'score') break;
    if (cell.number === null) continue;
    if (cell.number < 0 || cell.number > 100) return [];
    found.push(cell);
  }
  return found;
}
