import type { CellStyle } from '../plan';

/** What cells and cell styles have in common. */
type Target = Excel.RangeFormat | Excel.Style;
type Value = string | number | boolean;

/** One property of a format other than number format and borders, which cells and cell styles take in ways of their own. */
interface FormatProperty {
  readonly valueOf: (style: CellStyle) => Value | undefined;
  readonly set: (target: Target, value: Value) => void;
  /** Takes the property back to that of an untouched cell. */
  readonly reset: (target: Target) => void;
}

function property<V extends Value>(
  valueOf: (style: CellStyle) => V | undefined,
  set: (target: Target, value: V) => void,
  standard: V | ((target: Target) => void),
): FormatProperty {
  return {
    valueOf,
    // What `valueOf` gives is what comes back here.
    set: set as FormatProperty['set'],
    reset: (target) => {
      if (typeof standard === 'function') standard(target);
      else set(target, standard);
    },
  };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Nothing to go back to that could be named: the workbook's own font. */
const stays = (): void => undefined;

export const FORMAT_PROPERTIES: readonly FormatProperty[] = [
  property(
    (style) => style.font?.name,
    ({ font }, name: string) => {
      font.name = name;
    },
    stays,
  ),
  property(
    (style) => style.font?.size,
    ({ font }, size: number) => {
      font.size = size;
    },
    stays,
  ),
  property(
    (style) => style.font?.bold,
    ({ font }, isBold) => {
      font.bold = isBold;
    },
    false,
  ),
  property(
    (style) => style.font?.italic,
    ({ font }, isItalic) => {
      font.italic = isItalic;
    },
    false,
  ),
  property(
    (style) => style.font?.underline,
    ({ font }, isUnderlined) => {
      font.underline = isUnderlined ? 'Single' : 'None';
    },
    false,
  ),
  property(
    (style) => style.font?.colour,
    ({ font }, colour) => {
      font.color = `#${colour}`;
    },
    '000000',
  ),
  property(
    (style) => style.fill,
    ({ fill }, colour) => {
      fill.color = `#${colour}`;
    },
    ({ fill }) => {
      fill.clear();
    },
  ),
  property<keyof typeof HORIZONTAL>(
    (style) => style.horizontal,
    (target, alignment) => {
      target.horizontalAlignment = HORIZONTAL[alignment];
    },
    'general',
  ),
  property<keyof typeof VERTICAL>(
    (style) => style.vertical,
    (target, alignment) => {
      target.verticalAlignment = VERTICAL[alignment];
    },
    'bottom',
  ),
  property(
    (style) => style.wrap,
    (target, wraps) => {
      target.wrapText = wraps;
    },
    false,
  ),
  property(
    (style) => style.indent,
    (target, steps) => {
      target.indentLevel = steps;
    },
    0,
  ),
];
