import { rangeToA1 } from '../address';
import type { ConditionalFormat } from '../plan';
import { shiftReferences } from './formula-references';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

/** Objects of Excel's that one conditional format takes: range, collection, format, rule, fill, font. */
const OBJECTS = 8;

/**
 * Calls that add a conditional format, one rule for each of its ranges: Excel reads relative references from the
 * first cell of the range a rule is added to, so the formula is moved there.
 */
export function conditionalFormatCalls(
  sheet: Excel.Worksheet,
  { ranges, formula, style }: ConditionalFormat,
): HostCall[] {
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
