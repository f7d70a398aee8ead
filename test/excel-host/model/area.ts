/** The size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, all four ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const spansAllRows = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;
export const spansAllColumns = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;

export function isInsideSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROWS &&
    area.right < COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

export const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The cells that both areas hold; null where they hold none in common. */
export function intersection(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` without `hole`, as up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const rest: Area[] = [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 },
    { top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right },
  ];
  return rest.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** A grid of one value for each cell, row by row. */
export function mapCells<T>(area: Area, value: (row: number, column: number) => T): T[][] {
  const grid: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(value(row, column));
    grid.push(line);
  }
  return grid;
}

export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 text of an area: `B2`, `B2:D9`, `B:D` for whole columns, `2:9` for whole rows. */
export function areaText(area: Area): string {
  if (spansAllRows(area) && !spansAllColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (spansAllColumns(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  return cellCount(area) === 1 ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`;
}

/** The same with `$` before each row and column, as names and print areas are kept. */
export const absoluteAreaText = (area: Area): string => areaText(area).replace(/[A-Z]+|\d+/g, '$$$&');

const CELLS = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/;
const WHOLE_COLUMNS = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** The area of an A1 text without its sheet, `$` signs or not; null where the text is none. */
export function parseArea(text: string): Area | null {
  const plain = text.replaceAll('$', '').trim();
  const cells = CELLS.exec(plain);
  const columns = WHOLE_COLUMNS.exec(plain);
  const rows = WHOLE_ROWS.exec(plain);
  let corners: [number, number, number, number];
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    corners = [Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right)];
  } else if (columns) {
    corners = [0, columnNumber(columns[1] ?? ''), ROWS - 1, columnNumber(columns[2] ?? '')];
  } else if (rows) {
    corners = [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1];
  } else {
    return null;
  }
  const [top, left, bottom, right] = corners;
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return isInsideSheet(area) ? area : null;
}

const PLAIN_SHEET_NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

/** A sheet name as addresses and formulas show it: in quotes where it needs them. */
export function quotedSheetName(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A text such as `'My sheet'!A1:B2` in its two parts; `sheet` is null where none is named. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at);
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, rest: text.slice(at + 1) };
}
