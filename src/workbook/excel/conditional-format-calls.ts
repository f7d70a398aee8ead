import { rangeToA1 } from '../address';
import type { ConditionalFormat } from '../plan';
import { shiftReferences } from './formula-references';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** Objects of Excel's that one conditional format takes: range, collection, format, rule, fill, font. */
const OBJECTS = 8;

function callsFor(sheet: Excel.Worksheet, { ranges, formula, style }: ConditionalFormat): HostCall[] {
  const [first] = ranges;
  if (first === undefined) return [];
  return ranges.map((range) => ({
    bytes: OBJECTS * BYTES_PER_OBJECT + formula.length * 3,
    queue: () => {
      const target = sheet.getRange(rangeToA1(range));
      const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const rows = range.firstRow - first.firstRow;
      const columns = range.firstColumn - first.firstColumn;
      custom.rule.formula = `=${shiftReferences(formula, rows, columns)}`;
      if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
      if (style.fontColour !== undefined) custom.format.font.color = `#${style.fontColour}`;
      if (style.bold !== undefined) custom.format.font.bold = style.bold;
      target.untrack();
    },
  }));
}

/**
 * Calls that add conditional formats to a sheet, the first of them with the highest priority: Excel puts each new
 * one above those that are there, so the last is added first. Each range gets a rule of its own with the formula
 * moved to it, because Excel reads relative references from the first cell of the range a rule is added to.
 */
export function conditionalFormatCalls(sheet: Excel.Worksheet, formats: readonly ConditionalFormat[]): HostCall[] {
  return formats.flatMap((format) => callsFor(sheet, format)).reverse();
}
