/** Marks that stand above or below a letter and take no width of their own, Thai ones among them. */
const WITHOUT_WIDTH = /\p{Mn}|\u200B|\u200C|\u200D|\uFEFF/gu;
/** Letters of East Asian scripts and emoji, twice as wide. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/gu;

/** Width of a line in letters: marks count nothing, East Asian letters twice. */
function widthInLetters(line: string): number {
  const letters = line.replace(WITHOUT_WIDTH, '');
  return letters.length + (letters.match(WIDE)?.length ?? 0);
}

/** Left and right padding of a cell, in the same unit. */
const PADDING = 1.2;

/**
 * How many lines a text takes in a cell, at least 1. `columnWidth` is in characters of the workbook's default
 * font, `unitsPerLetter` the width of a letter in the same unit. An estimate on the safe side: Excel breaks Thai
 * between words, which wastes up to a word a line.
 */
export function linesOf(text: string, columnWidth: number, unitsPerLetter: number): number {
  const perLine = Math.max(1, (columnWidth - PADDING) / unitsPerLetter);
  const wasted = Math.min(3, perLine * 0.12);
  return text
    .split('\n')
    .map((line) => {
      const width = widthInLetters(line);
      return width <= perLine ? 1 : Math.ceil(width / (perLine - wasted));
    })
    .reduce((sum, lines) => sum + lines, 0);
}
