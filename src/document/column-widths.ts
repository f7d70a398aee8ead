import type { Table } from './document-content';
import { LETTER, lettersOf, longestWord } from './text-width';

/** Letters that even the shortest heading needs: marks may stand beside a lone letter. */
const FEWEST_LETTERS = 2.5;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The needs, the largest of them cut to one size where their sum is more than there is. */
function capped(needs: readonly number[], width: number): readonly number[] {
  const rising = needs.toSorted((a, b) => a - b);
  let left = width;
  for (const [index, need] of rising.entries()) {
    const cap = left / (rising.length - index);
    if (need > cap) return needs.map((each) => Math.min(each, cap));
    left -= need;
  }
  return needs;
}

/**
 * Widths of a table's columns, in points, whose sum is `width`. Each column gets what its longest word needs, so that
 * no word is broken; what is left goes to the columns by their shares, first to those whose text does not yet fit on a
 * line. `padding` is what a cell needs beside its text.
 */
export function columnWidths(
  { columnShares, rows }: Table,
  width: number,
  fontSize: number,
  padding: number,
): readonly number[] {
  const widest = (letter: number, measure: (text: string) => number): readonly number[] =>
    columnShares.map((_, column) => {
      const own = rows.flat().filter((cell) => cell.column === column && cell.columnSpan === 1);
      return Math.max(FEWEST_LETTERS, ...own.map(({ text }) => measure(text))) * fontSize * letter + padding;
    });
  const needs = widest(LETTER.ofWord, longestWord);
  const lines = widest(LETTER.ofLine, (text) => Math.max(...text.split('\n').map(lettersOf)));
  let widths = capped(needs, width);
  for (;;) {
    const left = width - sumOf(widths);
    const open = widths.map((each, column) => (each < (lines[column] ?? 0) ? (columnShares[column] ?? 0) : 0));
    const openShare = sumOf(open);
    if (openShare === 0) return widths.map((each, column) => each + left * (columnShares[column] ?? 0));
    if (left < 1) return widths;
    widths = widths.map((each, column) =>
      Math.min(Math.max(each, lines[column] ?? 0), each + (left * (open[column] ?? 0)) / openShare),
    );
  }
}
