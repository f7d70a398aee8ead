import { type CellRange, rangeToA1 } from '../../address';
import { moveFormula, movableFormula } from '../../move-formula';
import type { ConditionalFormat } from '../../plan';
import { contentText } from '../xml/spreadsheet-text';

/**
 * A conditional format as elements without prefix, one rule each. Readers differ in the cell that a rule over several
 * ranges counts from (the first range's corner, or the corner of all together), so the ranges stand in one rule only
 * where both are the same cell; else each range has a rule of its own, with the formula moved to it.
 * `nextPriority` is asked once for each rule.
 */
export function conditionalFormatXml(format: ConditionalFormat, dxf: number, nextPriority: () => number): string {
  const [first, ...others] = format.ranges;
  if (!first) return '';
  const isCornerOfAll = others.every(
    (range) => range.firstRow >= first.firstRow && range.firstColumn >= first.firstColumn,
  );
  if (isCornerOfAll) return ruleXml(format.ranges, format.formula, dxf, nextPriority());
  const formula = movableFormula(format.formula);
  return format.ranges
    .map((range) => {
      const moved = moveFormula(formula, range.firstRow - first.firstRow, range.firstColumn - first.firstColumn);
      return ruleXml([range], moved, dxf, nextPriority());
    })
    .join('');
}

function ruleXml(ranges: readonly CellRange[], formula: string, dxf: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${ranges.map(rangeToA1).join(' ')}">` +
    `<cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
    `<formula>${contentText(formula)}</formula>` +
    '</cfRule></conditionalFormatting>'
  );
}
