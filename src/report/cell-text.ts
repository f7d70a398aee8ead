/** Longest text that a cell of Excel holds, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

/** Control characters but line feed, and halves of surrogate pairs: no .xlsx part can hold them. */
const UNWRITABLE =
  /[\u0000-\u0009\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text as a cell can hold it: line ends as line feeds, characters that no workbook can hold replaced by a
 * space, cut (with …) at the 32,767 units that Excel allows, never inside a surrogate pair.
 */
export function cellText(text: string): string {
  const writable = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNWRITABLE, ' ');
  if (writable.length <= MAX_CELL_TEXT) return writable;
  return `${writable.slice(0, MAX_CELL_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Text on one line, cut (with …) after `limit` characters as a reader counts them. */
export function shortText(text: string, limit: number): string {
  const line = cellText(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const characters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line.slice(0, limit * 8))];
  if (characters.length <= limit && line.length <= limit * 8) return line;
  return `${characters
    .slice(0, limit - 1)
    .map(({ segment }) => segment)
    .join('')}…`;
}
