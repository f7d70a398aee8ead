import { MEASURE_PARTS, type MeasurePart } from '../../assessment/issues';
import type { FindingOf } from '../finding';
import { issueSections } from '../issue-sections';
import { measurePartHeaded } from '../measure-tables';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

/** So many of the four parts make a table of measures; a lone word makes none. */
const FEWEST_PARTS = 2;

/** Issues whose table of measures lacks one of the four parts that the published analysis must have of each measure. */
export const measurePartMissing: Rule<'measure-part-missing'> = {
  id: 'measure-part-missing',
  check({ scores, words }) {
    const findings = issueSections(scores).flatMap((section): readonly FindingOf<'measure-part-missing'>[] => {
      const texts = words
        .flatMap((sheet) => sheet.texts)
        .filter(
          ({ cell, text }) =>
            cell.sheet === section.sheet &&
            cell.row >= section.firstRow &&
            cell.row <= section.lastRow &&
            measurePartHeaded(text) !== null,
        );
      const headingOf = (part: MeasurePart): SheetText | undefined =>
        texts.find(({ text }) => measurePartHeaded(text) === part);
      const headings = MEASURE_PARTS.flatMap((part) => headingOf(part) ?? []);
      const [first, ...others] = headings;
      const missing = MEASURE_PARTS.filter((part) => headingOf(part) === undefined);
      if (!first || headings.length < FEWEST_PARTS || missing.length === 0) return [];
      return [
        {
          rule: 'measure-part-missing',
          severity: 'warning',
          cell: first.cell,
          related: others.map(({ cell }) => cell),
          facts: { issue: section.issue, missing },
          found: null,
          expected: null,
          suggestion: null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};
