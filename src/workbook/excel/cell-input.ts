import type { CellContent } from '../plan';

/** Prose is longer than any number, date or time that Excel reads, and holds more letters than the longest date. */
const PROSE_LENGTH = 65;
const PROSE_LETTERS = 30;

/** Excel drops blanks before these; the wide forms count in East Asian versions. */
const BEGINS_LIKE_INPUT = /^\s*[=+\-@'#＝＋－＠]/;
const HAS_DIGIT = /\p{Nd}/u;
const READS_AS_LOGICAL = /^\s*(?:true|false)\s*$/i;

function isProse(text: string): boolean {
  return text.length >= PROSE_LENGTH && (text.match(/\p{L}/gu)?.length ?? 0) >= PROSE_LETTERS;
}

/**
 * True where Excel might take the text, given as input, for something else: a formula, a number, a date in any
 * language, TRUE or FALSE, an error, or text whose leading apostrophe it would swallow.
 */
function couldBeTakenForInput(text: string): boolean {
  if (BEGINS_LIKE_INPUT.test(text) || READS_AS_LOGICAL.test(text)) return true;
  return HAS_DIGIT.test(text) && !isProse(text);
}

/**
 * What to hand to Excel as a cell's formula so that the cell holds exactly `content`. Excel treats texts there as
 * if typed, so those it could misread get the apostrophe that marks text; it does not become part of the value,
 * and it outlives saving and editing, which a text number format would not.
 */
export function toCellInput(content: CellContent): string | number {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return content.value;
    case 'formula':
      return `=${content.formula}`;
    case 'text':
      return couldBeTakenForInput(content.text) ? `'${content.text}` : content.text;
  }
}
