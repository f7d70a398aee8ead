import type { Area } from '../model/area';
import { type CellFormat, type CellSide, borderCells } from '../model/cell-formats';
import { Refusal } from '../model/refusal';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, type SheetModel } from '../model/sheet';
import { type Kind, defineKind } from '../protocol/kind';
import { colourArgument, countArgument, numberArgument, textArgument, truthArgument, wordArgument } from './arguments';
import type { Places } from './place';

/** The words that a format's properties take. */
export const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type BorderIndex = (typeof BORDER_INDEXES)[number];

/** Widest column and tallest row, in points as office.js counts them. */
const WIDEST_COLUMN = 2000;
const TALLEST_ROW = 409.5;

/** A format property of all cells of a place; null where they differ. */
export function shared<K extends keyof CellFormat>({ sheet, areas }: Places, key: K): CellFormat[K] | null {
  const values = areas.map((area) => sheet.formats.uniform(area, key));
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function setAll<K extends keyof CellFormat>({ sheet, areas }: Places, key: K, value: CellFormat[K]): void {
  sheet.requireUnprotected();
  for (const area of areas) sheet.setFormat(area, key, value);
}

/** A format property as a member: read as `shared`, written through `read`. */
function property<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]) {
  return {
    get: (places: Places): CellFormat[K] | null => shared(places, key),
    set: (places: Places, value: unknown): void => setAll(places, key, read(value)),
  };
}

type TextKey = { [K in keyof CellFormat]: CellFormat[K] extends string ? K : never }[keyof CellFormat];

/** A format property that takes one of a few words. */
function wordProperty<Word extends string>(key: TextKey, words: readonly Word[]) {
  return {
    // Only these words are ever stored.
    get: (places: Places): Word | null => shared(places, key) as Word | null,
    set: (places: Places, value: unknown): void => setAll(places, key, wordArgument(value, words)),
  };
}

export function fontSize(value: unknown): number {
  const size = numberArgument(value);
  if (size < 1 || size > 409) throw new Refusal('InvalidArgument');
  return size;
}

export function indent(value: unknown): number {
  const level = countArgument(value);
  if (level < 0 || level > 250) throw new Refusal('InvalidArgument');
  return level;
}

function sharedSize(
  areas: readonly [number, number][],
  sizes: ReadonlyMap<number, number>,
  standard: number,
): number | null {
  const seen = new Set<number>();
  for (const [first, last] of areas) {
    const own = [...sizes].filter(([index]) => index >= first && index <= last);
    for (const [, size] of own) seen.add(size);
    if (own.length < last - first + 1) seen.add(standard);
  }
  const [only, ...others] = seen;
  return only !== undefined && others.length === 0 ? only : null;
}

function setSizes(
  areas: readonly [number, number][],
  sizes: Map<number, number>,
  value: unknown,
  largest: number,
): void {
  const size = numberArgument(value);
  if (size < 0 || size > largest) throw new Refusal('InvalidArgument');
  for (const [first, last] of areas) for (let index = first; index <= last; index++) sizes.set(index, size);
}

const columnSpans = (areas: readonly Area[]): [number, number][] => areas.map(({ left, right }) => [left, right]);
const rowSpans = (areas: readonly Area[]): [number, number][] => areas.map(({ top, bottom }) => [top, bottom]);

const columnWidthOf = ({ sheet, areas }: Places): number | null =>
  sharedSize(columnSpans(areas), sheet.columnWidths, STANDARD_COLUMN_WIDTH);

const rowHeightOf = ({ sheet, areas }: Places): number | null =>
  sharedSize(rowSpans(areas), sheet.rowHeights, STANDARD_ROW_HEIGHT);

export function setColumnWidth({ sheet, areas }: Places, value: unknown): void {
  sheet.requireUnprotected();
  setSizes(columnSpans(areas), sheet.columnWidths, value, WIDEST_COLUMN);
}

export function setRowHeight({ sheet, areas }: Places, value: unknown): void {
  sheet.requireUnprotected();
  setSizes(rowSpans(areas), sheet.rowHeights, value, TALLEST_ROW);
}

const fills: Kind<Places> = defineKind<Excel.RangeFill, Places>({
  typeName: 'RangeFill',
  scalars: {
    // A cell without a fill shows white.
    color: {
      get: (places) => {
        const colour = shared(places, 'fillColor');
        return colour === '' ? '#FFFFFF' : colour;
      },
      set: (places, value) => {
        if (value === '') return clearFill(places);
        setAll(places, 'fillColor', colourArgument(value));
        setAll(places, 'fillPattern', 'Solid');
      },
    },
    pattern: { get: (places) => shared(places, 'fillPattern') as Excel.RangeFill['pattern'] | null },
  },
  methods: { clear: clearFill },
});

function clearFill(places: Places): void {
  setAll(places, 'fillColor', '');
  setAll(places, 'fillPattern', 'None');
}

const fonts: Kind<Places> = defineKind<Excel.RangeFont, Places>({
  typeName: 'RangeFont',
  scalars: {
    name: property('fontName', textArgument),
    size: property('fontSize', fontSize),
    color: property('fontColor', colourArgument),
    bold: property('fontBold', truthArgument),
    italic: property('fontItalic', truthArgument),
    underline: wordProperty('fontUnderline', UNDERLINES),
    strikethrough: property('fontStrikethrough', truthArgument),
    subscript: property('fontSubscript', truthArgument),
    superscript: property('fontSuperscript', truthArgument),
  },
});

interface BorderState {
  readonly places: Places;
  readonly index: BorderIndex;
}

type SideAspect = 'Style' | 'Color' | 'Weight';
type SideKey = `${CellSide}${SideAspect}`;

function borderParts({ places, index }: BorderState): { sheet: SheetModel; area: Area; side: CellSide }[] {
  return places.areas.flatMap((area) => borderCells(area, index).map((part) => ({ sheet: places.sheet, ...part })));
}

function borderAspect(border: BorderState, aspect: SideAspect): string | null {
  const parts = borderParts(border);
  if (parts.length === 0) return aspect === 'Style' ? 'None' : aspect === 'Weight' ? 'Thin' : '#000000';
  const values = parts.map(({ sheet, area, side }) => {
    const key: SideKey = `${side}${aspect}`;
    return sheet.formats.uniform(area, key);
  });
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function setBorderAspect(border: BorderState, aspect: SideAspect, value: unknown): void {
  border.places.sheet.requireUnprotected();
  const read =
    aspect === 'Style'
      ? wordArgument(value, LINE_STYLES)
      : aspect === 'Weight'
        ? wordArgument(value, LINE_WEIGHTS)
        : colourArgument(value);
  for (const { sheet, area, side } of borderParts(border)) {
    const key: SideKey = `${side}${aspect}`;
    sheet.setFormat(area, key, read);
    const style: SideKey = `${side}Style`;
    // A colour or weight makes a line where there was none.
    if (aspect !== 'Style' && sheet.formats.uniform(area, style) === 'None') sheet.setFormat(area, style, 'Continuous');
  }
}

const borders: Kind<BorderState> = defineKind<Excel.RangeBorder, BorderState>({
  typeName: 'RangeBorder',
  identity: ({ index }) => ({ _Id: index }),
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (border) => borderAspect(border, 'Style') as Excel.RangeBorder['style'] | null,
      set: (border, value) => setBorderAspect(border, 'Style', value),
    },
    color: {
      get: (border) => borderAspect(border, 'Color'),
      set: (border, value) => setBorderAspect(border, 'Color', value),
    },
    weight: {
      get: (border) => borderAspect(border, 'Weight') as Excel.RangeBorder['weight'] | null,
      set: (border, value) => setBorderAspect(border, 'Weight', value),
    },
  },
});

const borderCollections: Kind<Places> = defineKind<Excel.RangeBorderCollection, Places>({
  typeName: 'RangeBorderCollection',
  scalars: { count: { get: () => BORDER_INDEXES.length } },
  items: (places) => BORDER_INDEXES.map((index) => borders.of({ places, index })),
  item: (places, key) => borders.of({ places, index: wordArgument(key, BORDER_INDEXES) }),
});

const protections: Kind<Places> = defineKind<Excel.FormatProtection, Places>({
  typeName: 'FormatProtection',
  scalars: {
    locked: property('locked', truthArgument),
    formulaHidden: property('formulaHidden', truthArgument),
  },
});

/** Roughly the width that holds a text, in points; Excel measures with the font, which this host does not have. */
const fittingWidth = (text: string): number => Math.max(STANDARD_COLUMN_WIDTH / 4, text.length * 5.25 + 5);

function autofitColumns({ sheet, areas }: Places): void {
  sheet.requireUnprotected();
  const longest = new Map<number, number>();
  for (const { row, column } of sheet.filledCells()) {
    if (!areas.some(({ left, right }) => column >= left && column <= right)) continue;
    const width = fittingWidth(String(sheet.formulaText(row, column)));
    longest.set(column, Math.max(longest.get(column) ?? 0, width));
  }
  for (const [column, width] of longest) sheet.columnWidths.set(column, width);
}

function autofitRows({ sheet, areas }: Places): void {
  sheet.requireUnprotected();
  for (const { top, bottom } of areas) {
    for (const row of [...sheet.rowHeights.keys()]) if (row >= top && row <= bottom) sheet.rowHeights.delete(row);
  }
}

/** The format of a range or of several. */
export const rangeFormats: Kind<Places> = defineKind<Excel.RangeFormat, Places>({
  typeName: 'RangeFormat',
  scalars: {
    columnWidth: { get: columnWidthOf, set: setColumnWidth },
    rowHeight: { get: rowHeightOf, set: setRowHeight },
    horizontalAlignment: wordProperty('horizontalAlignment', HORIZONTAL),
    verticalAlignment: wordProperty('verticalAlignment', VERTICAL),
    wrapText: property('wrapText', truthArgument),
    indentLevel: property('indentLevel', indent),
    shrinkToFit: property('shrinkToFit', truthArgument),
    textOrientation: property('textOrientation', countArgument),
  },
  children: {
    fill: (places) => fills.of(places),
    font: (places) => fonts.of(places),
    borders: (places) => borderCollections.of(places),
    protection: (places) => protections.of(places),
  },
  methods: { autofitColumns, autofitRows },
});

/** Takes the format of every cell of the places back to the standard; sizes of rows and columns stay. */
export function clearFormats({ sheet, areas }: Places): void {
  sheet.requireUnprotected();
  for (const area of areas) sheet.formats.clear(area);
}
