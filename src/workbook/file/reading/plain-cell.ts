import { MAX_COLUMNS, MAX_ROWS } from '../../address';

/** A cell as most files write most of theirs, found at a glance. Row and column count from 0. */
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** True where `stored` is the place of a text in the table of strings, false where it is the number itself. */
  readonly isSharedText: boolean;
  readonly stored: number;
  /** Where the cell ends in the XML, exclusive. */
  readonly end: number;
}

const PLAIN =
  /<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="([ns])")?><v>(-?[0-9]{1,9}(?:\.[0-9]{1,20})?)<\/v><\/c>/y;

/** The plain cell that begins at that place in a sheet's XML; null where there is anything else. */
export function plainCellAt(xml: string, start: number): PlainCell | null {
  PLAIN.lastIndex = start;
  const match = PLAIN.exec(xml);
  if (match === null) return null;
  const [whole, letters = '', digits, style, type, stored] = match;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  const row = Number(digits);
  if (column > MAX_COLUMNS || row > MAX_ROWS) return null;
  return {
    row: row - 1,
    column: column - 1,
    style: style === undefined ? 0 : Number(style),
    isSharedText: type === 's',
    stored: Number(stored),
    end: start + whole.length,
  };
}
