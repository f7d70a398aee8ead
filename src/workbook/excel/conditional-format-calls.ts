import { rangeToA1 } from '../address';
import { moveFormula, movableFormula } from '../move-formula';
import type { ConditionalFormat } from '../plan';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** Objects of Excel's that one conditional format takes: range, collection, format, rule, fill, font. */
const OBJECTS = 8;

/** Excel counts negative priorities from the last. */
const LAST = -1;

function callsFor(sheet: Excel.Worksheet, { ranges, formula, style }: ConditionalFormat, isLast: boolean): HostCall[] {
  const [first] = ranges;
  if (first === undefined) return [];
  const movable = movableFormula(formula);
  return ranges.map((range) => ({
    bytes: OBJECTS * BYTES_PER_OBJECT + formula.length * 3,
    queue: () => {
      const target = sheet.getRange(rangeToA1(range));
      const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const { custom } = format;
      const rows = range.firstRow - first.firstRow;
      const columns = range.firstColumn - first.firstColumn;
      custom.rule.formula = `=${moveFormula(movable, rows, columns)}`;
      if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
      if (style.fontColour !== undefined) custom.format.font.color = `#${style.fontColour}`;
      if (style.bold !== undefined) custom.format.font.bold = style.bold;
      // Comes last, for a format that has moved must be asked for anew before it can be changed further.
      if (isLast) format.priority = LAST;
      target.untrack();
    },
  }));
}

/**
 * Calls that add conditional formats to a sheet, the first of them with the highest priority. Excel puts each new
 * one above those that are there, so the last is added first; `behindOthers` puts each behind all that are there
 * instead. Each range gets a rule of its own with the formula moved to it, because Excel reads relative references
 * from the first cell of the range a rule is added to.
 */
export function conditionalFormatCalls(
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
  { behindOthers = false }: { readonly behindOthers?: boolean } = {},
): HostCall[] {
  const calls = formats.flatMap((format) => callsFor(sheet, format, behindOthers));
  return behindOthers ? calls : calls.reverse();
}
