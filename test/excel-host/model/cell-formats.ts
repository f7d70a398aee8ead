import { type Area, columnCount, rowCount } from './area';
import { FormatPlane } from './format-plane';

/** The properties of a cell's format, each in the spelling of office.js. Colours are `#RRGGBB`, or empty for none. */
export interface CellFormat {
  numberFormat: string;
  styleName: string;
  fillColor: string;
  fillPattern: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  fontBold: boolean;
  fontItalic: boolean;
  fontUnderline: string;
  fontStrikethrough: boolean;
  fontSubscript: boolean;
  fontSuperscript: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  shrinkToFit: boolean;
  textOrientation: number;
  readingOrder: string;
  locked: boolean;
  formulaHidden: boolean;
  topStyle: string;
  topColor: string;
  topWeight: string;
  bottomStyle: string;
  bottomColor: string;
  bottomWeight: string;
  leftStyle: string;
  leftColor: string;
  leftWeight: string;
  rightStyle: string;
  rightColor: string;
  rightWeight: string;
  diagonalDownStyle: string;
  diagonalDownColor: string;
  diagonalDownWeight: string;
  diagonalUpStyle: string;
  diagonalUpColor: string;
  diagonalUpWeight: string;
}

export type FormatKey = keyof CellFormat;

/** A side of one cell. */
export type CellSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

/** A cell's format where nothing was ever set. */
export function standardFormat(font: { name: string; size: number }): CellFormat {
  return {
    numberFormat: 'General',
    styleName: 'Normal',
    fillColor: '',
    fillPattern: 'None',
    fontName: font.name,
    fontSize: font.size,
    fontColor: '#000000',
    fontBold: false,
    fontItalic: false,
    fontUnderline: 'None',
    fontStrikethrough: false,
    fontSubscript: false,
    fontSuperscript: false,
    horizontalAlignment: 'General',
    verticalAlignment: 'Bottom',
    wrapText: false,
    indentLevel: 0,
    shrinkToFit: false,
    textOrientation: 0,
    readingOrder: 'Context',
    locked: true,
    formulaHidden: false,
    ...sideFormat('top'),
    ...sideFormat('bottom'),
    ...sideFormat('left'),
    ...sideFormat('right'),
    ...sideFormat('diagonalDown'),
    ...sideFormat('diagonalUp'),
  };
}

type SideFormat<Side extends CellSide> = Pick<CellFormat, `${Side}Style` | `${Side}Color` | `${Side}Weight`>;

function sideFormat<Side extends CellSide>(side: Side): SideFormat<Side>;
function sideFormat(side: CellSide): Record<string, string> {
  return { [`${side}Style`]: 'None', [`${side}Color`]: '#000000', [`${side}Weight`]: 'Thin' };
}

type Planes = { [K in FormatKey]: FormatPlane<CellFormat[K]> };

function planesOf(standard: CellFormat): Planes {
  const plane = <V>(value: V): FormatPlane<V> => new FormatPlane(value);
  // Each key keeps the type of its own value; Object.entries cannot say so.
  return Object.fromEntries(Object.entries(standard).map(([key, value]) => [key, plane<unknown>(value)])) as Planes;
}

/** The formats of all cells of one sheet. */
export class CellFormats {
  readonly #planes: Planes;

  constructor(readonly standard: CellFormat) {
    this.#planes = planesOf(standard);
  }

  set<K extends FormatKey>(area: Area, key: K, value: CellFormat[K]): void {
    this.#planes[key].set(area, value);
  }

  at<K extends FormatKey>(row: number, column: number, key: K): CellFormat[K] {
    return this.#planes[key].at(row, column);
  }

  /** The value that all cells of the area share; null where they differ. */
  uniform<K extends FormatKey>(area: Area, key: K): CellFormat[K] | null {
    return this.#planes[key].uniform(area);
  }

  /** Gives the area back the format of an untouched cell. */
  clear(area: Area): void {
    for (const key of this.keys()) this.reset(area, key);
  }

  reset<K extends FormatKey>(area: Area, key: K): void {
    this.#planes[key].set(area, this.standard[key]);
  }

  keys(): FormatKey[] {
    return Object.keys(this.#planes) as FormatKey[];
  }

  /** What differs from the standard at a cell. */
  ownFormat(row: number, column: number): Partial<CellFormat> {
    const own = this.keys().flatMap((key) => {
      const value = this.at(row, column, key);
      return value === this.standard[key] ? [] : [[key, value] as const];
    });
    return Object.fromEntries(own);
  }

  /** Every cell with a format of its own, each position once. */
  formattedCells(): { row: number; column: number }[] {
    const found = new Map<string, { row: number; column: number }>();
    for (const key of this.keys()) {
      for (const { row, column } of this.#planes[key].cells()) found.set(`${row},${column}`, { row, column });
    }
    return [...found.values()];
  }

  /** Every cell that was given this value, other than the standard's, by itself. */
  cellsWith<K extends FormatKey>(key: K, wanted: CellFormat[K]): { row: number; column: number }[] {
    return [...this.#planes[key].cells()].filter(({ value }) => value === wanted);
  }

  wideAreas(key: FormatKey): readonly { area: Area; value: CellFormat[FormatKey] }[] {
    return this.#planes[key].wideAreas();
  }

  moveCells(move: (row: number, column: number) => { row: number; column: number } | null): void {
    for (const key of this.keys()) this.#planes[key].moveCells(move);
  }

  copy(): CellFormats {
    const copy = new CellFormats(this.standard);
    for (const key of this.keys()) copy.#take(this, key);
    return copy;
  }

  #take<K extends FormatKey>(from: CellFormats, key: K): void {
    this.#planes[key] = from.#planes[key].copy() as Planes[K];
  }
}

/** The cells of an area that have a given border of the area, and on which side of them it lies. */
export function borderCells(area: Area, index: string): { area: Area; side: CellSide }[] {
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side: 'right' }];
    case 'InsideHorizontal':
      if (rowCount(area) < 2) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' },
        { area: { ...area, top: area.top + 1 }, side: 'top' },
      ];
    case 'InsideVertical':
      if (columnCount(area) < 2) return [];
      return [
        { area: { ...area, right: area.right - 1 }, side: 'right' },
        { area: { ...area, left: area.left + 1 }, side: 'left' },
      ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
    default:
      return [];
  }
}
