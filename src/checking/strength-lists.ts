import type { Claim } from './claims';
import type { SheetText, SheetTexts } from './sheet-texts';

const STRENGTH = /จุดแข็ง/;
const WEAKNESS = /จุดอ่อน|บกพร่อง|(?:ต้อง|ควร)(?:ได้รับการ)?(?:พัฒนา|ปรับปรุง|แก้ไข)|เร่งแก้ไข/;
/** An indicator's own sentence heads no list, whatever it calls the indicator. */
const OF_INDICATOR = /ตัวชี้วัด\s?(?:ที่\s?)?\d/;
const OF_ISSUE = /^ประเด็น(?:ที่)?\s?\d/;
/** What a heading announces stands in the rows right below. */
const ROWS_BELOW = 4;
/** An entry of a list begins with what it is of; before it may stand a number or a word. */
const LATEST_START = 20;

/** What a text calls something: a strength or a weakness; null where it says neither, or both. */
export function calledIn(text: string): 'strength' | 'weakness' | null {
  const isStrength = STRENGTH.test(text);
  if (isStrength === WEAKNESS.test(text)) return null;
  return isStrength ? 'strength' : 'weakness';
}

/**
 * The claims that a heading of strengths or weaknesses lists: in the rows right below, down to the next such heading or
 * issue. Of headings side by side each has its own column.
 */
export function claimsBelow(
  { cell }: SheetText,
  words: readonly SheetTexts[],
  claims: readonly Claim[],
): readonly Claim[] {
  const headings = words
    .filter(({ sheet }) => sheet === cell.sheet)
    .flatMap(({ texts }) => texts.filter(({ text }) => endsList(text)));
  const next = headings.map((other) => other.cell.row).filter((row) => row > cell.row);
  const end = Math.min(cell.row + ROWS_BELOW + 1, ...next);
  const hasNeighbour = headings.some((other) => other.cell.row === cell.row && other.cell.column !== cell.column);
  return claims.filter(
    ({ at, source: { cell: own } }) =>
      at <= LATEST_START &&
      own.sheet === cell.sheet &&
      own.row > cell.row &&
      own.row < end &&
      (!hasNeighbour || own.column === cell.column),
  );
}

const endsList = (text: string): boolean =>
  OF_ISSUE.test(text) || ((STRENGTH.test(text) || WEAKNESS.test(text)) && !OF_INDICATOR.test(text));
