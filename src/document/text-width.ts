/**
 * Width of a letter over the size of its font. A word must fit on the safe side of Thai and Latin fonts in bold, or it
 * is broken; for whole lines the usual width will do.
 */
export const LETTER = { ofWord: 0.62, ofLine: 0.55 } as const;
/** Marks above and below Thai letters take no width. */
const WITHOUT_WIDTH = /\p{Mn}/gu;

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** How much wider than a letter a Thai digit is, over the letter's width. */
const THAI_DIGIT_EXCESS = 0.3;

/** Width of a text in letters. */
export const lettersOf = (text: string): number =>
  text.replace(WITHOUT_WIDTH, '').length + THAI_DIGIT_EXCESS * (text.match(/[๐-๙]/g)?.length ?? 0);

/** Width in letters of the longest word; lines break between words only. */
export function longestWord(text: string): number {
  // A figure with its sign and decimals is one word, whatever the segmenter makes of it.
  const words = text.split(/\s+/).flatMap((part) => {
    if (/^[+-]?[0-9๐-๙.,%]+$/.test(part)) return [part];
    return [...WORDS.segment(part)].map(({ segment }) => segment);
  });
  return Math.max(0, ...words.map(lettersOf));
}

/** How many lines a text takes, set in `fontSize` points over a `width` in points; an estimate. */
export function linesIn(text: string, width: number, fontSize: number): number {
  const lettersALine = Math.max(1, width / (fontSize * LETTER.ofLine));
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(lettersOf(line) / lettersALine)))
    .reduce((sum, lines) => sum + lines, 0);
}
