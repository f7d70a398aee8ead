import type { CellFormat, FormatKey } from '../model/cell-formats';
import { type CellStyleModel, type StyleGroup, groupOf, styleNamed } from '../model/cell-style';
import { Refusal } from '../model/refusal';
import type { WorkbookModel } from '../model/workbook';
import { type Kind, defineKind } from '../protocol/kind';
import { colourArgument, countArgument, textArgument, truthArgument, wordArgument } from './arguments';
import type { Places } from './place';
import { HORIZONTAL, LINE_STYLES, LINE_WEIGHTS, UNDERLINES, VERTICAL, fontSize, indent } from './range-format';

/** Styles that every workbook of Excel's has and this host has not. */
const OF_EXCEL =
  /^(Comma|Currency|Percent|Good|Bad|Neutral|Calculation|Check Cell|Explanatory Text|Input|Linked Cell|Note|Output|Warning Text|Heading [1-4]|Title|Total|Followed Hyperlink|(\d\d% - )?Accent[1-6])$/i;

interface StyleState {
  readonly workbook: WorkbookModel;
  readonly style: CellStyleModel;
}

/** The style of that name, null where there is none. @throws Refusal NotImplemented for one that Excel has. */
function styleOfName(workbook: WorkbookModel, name: string): CellStyleModel | null {
  const style = styleNamed(workbook.styles, name);
  if (!style && OF_EXCEL.test(name)) throw new Refusal('NotImplemented', undefined, `The host has no style ${name}.`);
  return style;
}

/** Gives cells a named style: all that it includes replaces what they had. */
export function applyStyle({ sheet, areas }: Places, value: unknown): void {
  sheet.requireUnprotected();
  const style = styleOfName(sheet.workbook, textArgument(value));
  if (!style) throw new Refusal('InvalidArgument');
  const put = <K extends FormatKey>(key: K): void => {
    for (const area of areas) sheet.setFormat(area, key, style.format[key]);
  };
  for (const key of sheet.formats.keys()) {
    const group = groupOf(key);
    if (group === null || style.includes[group]) put(key);
  }
}

/** A property of the style's format as a member. */
function property<K extends FormatKey>(key: K, read: (value: unknown) => CellFormat[K]) {
  return {
    get: ({ style }: StyleState): CellFormat[K] => style.format[key],
    set: ({ workbook, style }: StyleState, value: unknown): void => workbook.setStyleFormat(style, key, read(value)),
  };
}

type TextKey = { [K in FormatKey]: CellFormat[K] extends string ? K : never }[FormatKey];

/** A property that takes one of a few words. */
function wordProperty<Word extends string>(key: TextKey, words: readonly Word[]) {
  return {
    // Only these words are ever stored.
    get: ({ style }: StyleState): Word => style.format[key] as Word,
    set: ({ workbook, style }: StyleState, value: unknown): void =>
      workbook.setStyleFormat(style, key, wordArgument(value, words)),
  };
}

const fonts: Kind<StyleState> = defineKind<Excel.RangeFont, StyleState>({
  typeName: 'RangeFont',
  scalars: {
    name: property('fontName', textArgument),
    size: property('fontSize', fontSize),
    color: property('fontColor', colourArgument),
    bold: property('fontBold', truthArgument),
    italic: property('fontItalic', truthArgument),
    underline: wordProperty('fontUnderline', UNDERLINES),
    strikethrough: property('fontStrikethrough', truthArgument),
  },
});

function clearFill({ workbook, style }: StyleState): void {
  workbook.setStyleFormat(style, 'fillColor', '');
  workbook.setStyleFormat(style, 'fillPattern', 'None');
}

const fills: Kind<StyleState> = defineKind<Excel.RangeFill, StyleState>({
  typeName: 'RangeFill',
  scalars: {
    color: {
      get: ({ style }) => (style.format.fillColor === '' ? '#FFFFFF' : style.format.fillColor),
      set: ({ workbook, style }, value) => {
        workbook.setStyleFormat(style, 'fillColor', colourArgument(value));
        workbook.setStyleFormat(style, 'fillPattern', 'Solid');
      },
    },
  },
  methods: { clear: clearFill },
});

/** The four borders of a style: each cell's own edges. */
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

interface BorderState extends StyleState {
  readonly edge: (typeof EDGES)[number];
}

function setBorder(border: BorderState, aspect: 'Style' | 'Color' | 'Weight', value: string): void {
  const { workbook, style, edge } = border;
  workbook.setStyleFormat(style, `${SIDES[edge]}${aspect}`, value);
  // A colour or weight makes a line where there was none.
  if (aspect !== 'Style' && style.format[`${SIDES[edge]}Style`] === 'None') setBorder(border, 'Style', 'Continuous');
}

const borders: Kind<BorderState> = defineKind<Excel.RangeBorder, BorderState>({
  typeName: 'RangeBorder',
  identity: ({ edge }) => ({ _Id: edge }),
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: ({ style, edge }) => style.format[`${SIDES[edge]}Style`] as Excel.RangeBorder['style'],
      set: (border, value) => setBorder(border, 'Style', wordArgument(value, LINE_STYLES)),
    },
    color: {
      get: ({ style, edge }) => style.format[`${SIDES[edge]}Color`],
      set: (border, value) => setBorder(border, 'Color', colourArgument(value)),
    },
    weight: {
      get: ({ style, edge }) => style.format[`${SIDES[edge]}Weight`] as Excel.RangeBorder['weight'],
      set: (border, value) => setBorder(border, 'Weight', wordArgument(value, LINE_WEIGHTS)),
    },
  },
});

const borderCollections: Kind<StyleState> = defineKind<Excel.RangeBorderCollection, StyleState>({
  typeName: 'RangeBorderCollection',
  scalars: { count: { get: () => EDGES.length } },
  items: (state) => EDGES.map((edge) => borders.of({ ...state, edge })),
  item: (state, key) => borders.of({ ...state, edge: wordArgument(key, EDGES) }),
});

const inclusion = (group: StyleGroup) => ({
  get: ({ style }: StyleState): boolean => style.includes[group],
  set: ({ style }: StyleState, value: unknown): void => {
    style.includes[group] = truthArgument(value);
  },
});

const styles: Kind<StyleState> = defineKind<Excel.Style, StyleState>({
  typeName: 'Style',
  exists: ({ workbook, style }) => workbook.styles.includes(style),
  identity: ({ style }) => ({ _Id: style.name }),
  scalars: {
    name: { get: ({ style }) => style.name },
    builtIn: { get: ({ style }) => style.builtIn },
    numberFormat: property('numberFormat', textArgument),
    numberFormatLocal: property('numberFormat', textArgument),
    horizontalAlignment: wordProperty('horizontalAlignment', HORIZONTAL),
    verticalAlignment: wordProperty('verticalAlignment', VERTICAL),
    wrapText: property('wrapText', truthArgument),
    indentLevel: property('indentLevel', indent),
    shrinkToFit: property('shrinkToFit', truthArgument),
    textOrientation: property('textOrientation', countArgument),
    locked: property('locked', truthArgument),
    formulaHidden: property('formulaHidden', truthArgument),
    includeNumber: inclusion('Number'),
    includeAlignment: inclusion('Alignment'),
    includeFont: inclusion('Font'),
    includeBorder: inclusion('Border'),
    includePatterns: inclusion('Patterns'),
    includeProtection: inclusion('Protection'),
  },
  children: {
    font: (state) => fonts.of(state),
    fill: (state) => fills.of(state),
    borders: (state) => borderCollections.of(state),
  },
  methods: { delete: ({ workbook, style }) => workbook.deleteStyle(style) },
});

/** Cell styles: `Normal`, which carries the workbook's standard font, `Hyperlink`, and those that were added. */
export const styleCollections: Kind<WorkbookModel> = defineKind<Excel.StyleCollection, WorkbookModel>({
  typeName: 'StyleCollection',
  items: (workbook) => workbook.styles.map((style) => styles.of({ workbook, style })),
  item: (workbook, key) => {
    const style = styleOfName(workbook, textArgument(key));
    return style && styles.of({ workbook, style });
  },
  methods: {
    add: (workbook, [name]) => {
      const text = textArgument(name);
      if (OF_EXCEL.test(text)) throw new Refusal('ItemAlreadyExists');
      workbook.addStyle(text);
    },
  },
});
