import { intersection } from '../model/area';
import { type ConditionalFormatModel, emptyConditionalStyle } from '../model/conditional-format';
import { Refusal } from '../model/refusal';
import { type SheetModel, parsedOrRefused } from '../model/sheet';
import { moveFormula } from '../formula/references';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { colourArgument, countArgument, recordArgument, textArgument, truthArgument, wordArgument } from './arguments';
import { backToRange, backToRangeAreas } from './back-references';
import type { Places } from './place';

const CONDITIONAL_FORMAT_TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** A conditional format seen from the range through which it was found: its formula reads from there. */
interface Seen {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
  readonly from: Places;
}

/** How far the range that a format is seen from lies from the cell its formula is written for. */
function shiftOf({ format, from }: Seen): [rows: number, columns: number] {
  const [written, seen] = [format.areas[0], from.areas[0]];
  if (!written || !seen) return [0, 0];
  return [seen.top - written.top, seen.left - written.left];
}

function setFormula(seen: Seen, value: unknown): void {
  seen.sheet.requireUnprotected();
  const text = textArgument(value);
  const formula = text.startsWith('=') ? text.slice(1) : text;
  parsedOrRefused(formula);
  const [rows, columns] = shiftOf(seen);
  seen.format.formula = moveFormula(formula, -rows, -columns);
}

const formulaOf = (seen: Seen): string => {
  const [rows, columns] = shiftOf(seen);
  return seen.format.formula === '' ? '' : `=${moveFormula(seen.format.formula, rows, columns)}`;
};

const rules: Kind<Seen> = defineKind<Excel.ConditionalFormatRule, Seen>({
  typeName: 'ConditionalFormatRule',
  scalars: {
    formula: { get: formulaOf, set: setFormula },
    formulaLocal: { get: formulaOf, set: setFormula },
  },
});

const fills: Kind<Seen> = defineKind<Excel.ConditionalRangeFill, Seen>({
  typeName: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: ({ format }) => format.style.fillColor,
      set: ({ sheet, format }, value) => {
        sheet.requireUnprotected();
        format.style.fillColor = colourArgument(value);
      },
    },
  },
  methods: {
    clear: ({ format }) => {
      format.style.fillColor = '';
    },
  },
});

const fonts: Kind<Seen> = defineKind<Excel.ConditionalRangeFont, Seen>({
  typeName: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: ({ format }) => format.style.fontColor,
      set: ({ format }, value) => {
        format.style.fontColor = colourArgument(value);
      },
    },
    bold: {
      get: ({ format }) => format.style.fontBold,
      set: ({ format }, value) => {
        format.style.fontBold = truthArgument(value);
      },
    },
    italic: {
      get: ({ format }) => format.style.fontItalic,
      set: ({ format }, value) => {
        format.style.fontItalic = truthArgument(value);
      },
    },
    strikethrough: {
      get: ({ format }) => format.style.fontStrikethrough,
      set: ({ format }, value) => {
        format.style.fontStrikethrough = truthArgument(value);
      },
    },
    underline: {
      get: ({ format }) => format.style.fontUnderline as Excel.ConditionalRangeFont['underline'] | null,
      set: ({ format }, value) => {
        format.style.fontUnderline = wordArgument(value, UNDERLINES);
      },
    },
  },
});

const rangeFormats: Kind<Seen> = defineKind<Excel.ConditionalRangeFormat, Seen>({
  typeName: 'ConditionalRangeFormat',
  scalars: {
    numberFormat: {
      get: ({ format }) => format.style.numberFormat,
      set: ({ format }, value) => {
        format.style.numberFormat = textArgument(value);
      },
    },
  },
  children: { fill: (seen) => fills.of(seen), font: (seen) => fonts.of(seen) },
});

const customs: Kind<Seen> = defineKind<Excel.CustomConditionalFormat, Seen>({
  typeName: 'CustomConditionalFormat',
  children: { rule: (seen) => rules.of(seen), format: (seen) => rangeFormats.of(seen) },
});

const cellValues: Kind<Seen> = defineKind<Excel.CellValueConditionalFormat, Seen>({
  typeName: 'CellValueConditionalFormat',
  scalars: {
    rule: {
      get: ({ format }) => format.rule as Excel.ConditionalCellValueRule | null,
      set: ({ sheet, format }, value) => {
        sheet.requireUnprotected();
        format.rule = recordArgument(value);
      },
    },
  },
  children: { format: (seen) => rangeFormats.of(seen) },
});

function ofType(seen: Seen, type: string, make: (seen: Seen) => HostObject): HostObject {
  if (seen.format.type !== type) throw new Refusal('InvalidOperation');
  return make(seen);
}

const ifType = (seen: Seen, type: string, make: (seen: Seen) => HostObject): HostObject | null =>
  seen.format.type === type ? make(seen) : null;

const conditionalFormats: Kind<Seen> = defineKind<Excel.ConditionalFormat, Seen>({
  typeName: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type as Excel.ConditionalFormat['type'] },
    priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        sheet.requireUnprotected();
        const wanted = countArgument(value);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        // Negative priorities count from the last; what is out of bounds comes first or last.
        const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : wanted;
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
        sheet.conditionalFormats.splice(place, 0, format);
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        sheet.requireUnprotected();
        format.stopIfTrue = truthArgument(value);
      },
    },
  },
  children: {
    custom: (seen) => ofType(seen, 'Custom', customs.of),
    customOrNullObject: (seen) => ifType(seen, 'Custom', customs.of),
    cellValue: (seen) => ofType(seen, 'CellValue', cellValues.of),
    cellValueOrNullObject: (seen) => ifType(seen, 'CellValue', cellValues.of),
  },
  methods: {
    delete: ({ sheet, format }) => {
      sheet.requireUnprotected();
      const index = sheet.conditionalFormats.indexOf(format);
      if (index < 0) throw new Refusal('ItemNotFound');
      sheet.conditionalFormats.splice(index, 1);
    },
    // Throws for a format of several areas; `getRangeOrNullObject` gives null there.
    getRange: (seen) => {
      const range = onlyRange(seen);
      if (!range) throw new Refusal('InvalidOperation');
      return range;
    },
    getRangeOrNullObject: (seen) => onlyRange(seen),
    getRanges: ({ sheet, format }) => backToRangeAreas.of({ sheet, areas: format.areas }),
  },
});

function onlyRange({ sheet, format }: Seen): HostObject | null {
  const [area, ...others] = format.areas;
  return area && others.length === 0 ? backToRange.of({ sheet, area }) : null;
}

const formatsOn = (places: Places): Seen[] =>
  places.sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => places.areas.some((place) => intersection(area, place))))
    .map((format) => ({ sheet: places.sheet, format, from: places }));

/** The conditional formats that touch a range, the one of highest priority first. */
export const conditionalFormatCollections: Kind<Places> = defineKind<Excel.ConditionalFormatCollection, Places>({
  typeName: 'ConditionalFormatCollection',
  items: (places) => formatsOn(places).map((seen) => conditionalFormats.of(seen)),
  item: (places, key) => {
    const seen = formatsOn(places).find(({ format }) => format.id === key);
    return seen ? conditionalFormats.of(seen) : null;
  },
  methods: {
    add: (places, [type]) => {
      places.sheet.requireUnprotected();
      const format: ConditionalFormatModel = {
        id: places.sheet.workbook.newId(),
        type: wordArgument(type, CONDITIONAL_FORMAT_TYPES),
        areas: places.areas,
        formula: '',
        rule: null,
        stopIfTrue: false,
        style: emptyConditionalStyle(),
      };
      // A new format takes precedence over those already there.
      places.sheet.conditionalFormats.unshift(format);
      return conditionalFormats.of({ sheet: places.sheet, format, from: places });
    },
    clearAll: (places) => {
      places.sheet.requireUnprotected();
      for (const { format } of formatsOn(places)) {
        places.sheet.conditionalFormats.splice(places.sheet.conditionalFormats.indexOf(format), 1);
      }
    },
  },
});
