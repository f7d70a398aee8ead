import type { Table } from './document-content';

/**
 * Width of a letter over the size of its font. A word must fit on the safe side of Thai and Latin fonts in bold, or it
 * is broken; for whole lines the usual width will do.
 */
const LETTER = { ofWord: 0.62, ofLine: 0.55 } as const;
/** Letters that even the shortest heading needs: marks may stand beside a lone letter. */
const FEWEST_LETTERS = 2.5;
/** Marks above and below Thai letters take no width. */
const WITHOUT_WIDTH = /\p{Mn}/gu;

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** How much wider than a letter a Thai digit is, over the letter's width. */
const THAI_DIGIT_EXCESS = 0.3;

const lettersOf = (text: string): number =>
  text.replace(WITHOUT_WIDTH, '').length + THAI_DIGIT_EXCESS * (text.match(/[๐-๙]/g)?.length ?? 0);

/** Width in letters of the longest word; lines break between words only. */
function longestWord(text: string): number {
  // A figure with its sign and decimals is one word, whatever the segmenter makes of it.
  const words = text.split(/\s+/).flatMap((part) => {
    if (/^[+-]?[0-9๐-๙.,%]+$/.test(part)) return [part];
    return [...WORDS.segment(part)].map(({ segment }) => segment);
  });
  return Math.max(0, ...words.map(lettersOf));
}

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
