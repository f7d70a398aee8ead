import { MEASURE_PARTS, type MeasurePart } from '../../assessment/issues';
import type { FindingOf } from '../finding';
import type { Measure, MeasureTable } from '../measure-tables';
import type { Rule } from '../rule';

/** Measures whose table has a column for a part that the published analysis must have, with nothing in it. */
export const measureCellEmpty: Rule<'measure-cell-empty'> = {
  id: 'measure-cell-empty',
  check({ measures }) {
    const findings = measures.flatMap((table) => MEASURE_PARTS.flatMap((part) => emptyCells(table, part)));
    return { findings, couldNotCheck: [] };
  },
};

function emptyCells({ measures }: MeasureTable, part: MeasurePart): readonly FindingOf<'measure-cell-empty'>[] {
  const empty = measures.filter((measure) => measure[part]?.isEmpty === true);
  const [first, ...others] = empty.flatMap((measure) => measure[part]?.cell ?? []);
  // A form that nobody has begun to fill in says so by itself.
  if (!first || measures.every(isBlank)) return [];
  // Below one that is filled in, blank cells may mean the same again.
  const mayRepeat = measures[0]?.[part]?.isEmpty === false && !repeatsInFull(measures, part);
  return [
    {
      rule: 'measure-cell-empty',
      severity: mayRepeat ? 'information' : 'warning',
      cell: first,
      related: others,
      facts: { part, count: empty.length, mayRepeat },
      found: null,
      expected: null,
      suggestion: null,
    },
  ];
}

/** True where one measure after another says the same of the part: a blank there is no way of saying it again. */
function repeatsInFull(measures: readonly Measure[], part: MeasurePart): boolean {
  const said = measures.map((measure) => (measure[part]?.isEmpty === false ? measure[part] : null));
  return said.some((own, index) => {
    const above = said[index - 1];
    const isMerged = own?.cell.row === above?.cell.row;
    return own && above && !isMerged && own.texts.length > 0 && own.texts.join() === above.texts.join();
  });
}

/** True where nothing but one part of a measure stands there. */
function isBlank(measure: Measure): boolean {
  return MEASURE_PARTS.filter((part) => measure[part]?.isEmpty === false).length <= 1;
}
