import { agencyMentions } from '../agency-mentions';
import type { MeasurePart } from '../../assessment/issues';
import type { CellAddress } from '../../workbook/address';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

/** Someone of another agency may take part in a measure, beside the agency's own. */
const TAKES_PART = /ร่วม|ประสาน|เครือข่าย|และ|,/;

/**
 * Sentences that say of a plan, a measure or the assessment that it is another local authority's, and measures that
 * another is responsible for. Other mentions of authorities say nothing, and sheets about another agency are left out.
 */
export const otherAgency: Rule<'other-agency'> = {
  id: 'other-agency',
  check({ scores, words, measures }) {
    const agency = scores.agency?.name ?? '';
    const own = words.filter(({ isOther }) => !isOther);
    const cellsOf = (part: MeasurePart): ReadonlySet<string> =>
      new Set(
        measures.flatMap((table) =>
          table.measures.flatMap((measure) => (measure[part] ? [keyOf(measure[part].cell)] : [])),
        ),
      );
    const owners = cellsOf('owner');
    const contents = new Set([...cellsOf('method'), ...cellsOf('steps')]);
    const isResponsible = ({ text, cell }: SheetText): boolean => owners.has(keyOf(cell)) && !TAKES_PART.test(text);
    const findings = agencyMentions(own, agency)
      .filter(
        ({ is, isOwner, isOfMeasure, source }) =>
          is === 'other' && (isOwner || isResponsible(source) || (isOfMeasure && contents.has(keyOf(source.cell)))),
      )
      .map(
        ({ source, name }) =>
          ({
            rule: 'other-agency',
            severity: 'warning',
            cell: source.cell,
            related: [],
            facts: { name, agency },
            found: name,
            expected: agency,
            suggestion: agency,
          }) as const,
      );
    return { findings, couldNotCheck: [] };
  },
};

const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet}/${row}/${column}`;
