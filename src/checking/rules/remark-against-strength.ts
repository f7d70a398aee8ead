import type { FindingOf } from '../finding';
import { remarksThatAskToImprove } from '../issue-remarks';
import { issueSections, type IssueSection } from '../issue-sections';
import type { CheckInput, Rule } from '../rule';
import { calledIn, claimsBelow } from '../strength-lists';

/**
 * Indicators that an issue lists under a heading of strengths while the remark in its table asks to improve all the
 * indicator's items there: one of the two is meant.
 */
export const remarkAgainstStrength: Rule<'remark-against-strength'> = {
  id: 'remark-against-strength',
  check(input) {
    return { findings: issueSections(input.scores).flatMap((section) => check(input, section)), couldNotCheck: [] };
  },
};

function check(
  { words, claims, framework }: CheckInput,
  section: IssueSection,
): readonly FindingOf<'remark-against-strength'>[] {
  const headings = words
    .filter(({ sheet, isOther }) => sheet === section.sheet && !isOther)
    .flatMap(({ texts }) => texts)
    .filter(({ cell, text }) => isWithin(section, cell.row) && calledIn(text) === 'strength');
  const strong = headings.flatMap((heading) =>
    claimsBelow(heading, words, claims).flatMap(({ subject, source }) =>
      subject.kind === 'indicator' ? [{ indicator: subject.indicator, heading, claim: source }] : [],
    ),
  );
  const itemsOf = new Map(framework.indicators.map(({ number, items }) => [number, items]));
  return remarksThatAskToImprove(section, words, framework).flatMap(({ remark, items, isOfNamed }) =>
    strong.flatMap(({ indicator, heading, claim }): readonly FindingOf<'remark-against-strength'>[] => {
      const own = itemsOf.get(indicator) ?? [];
      // A strong indicator may well have an item that is not.
      if (isOfNamed || items.length === 0 || !items.every(({ code }) => own.includes(code))) return [];
      return [
        {
          rule: 'remark-against-strength',
          severity: 'warning',
          cell: remark.cell,
          related: [heading.cell, claim.cell],
          facts: { issue: section.issue, indicator, codes: items.map(({ code }) => code) },
          found: remark.raw,
          expected: null,
          suggestion: null,
        },
      ];
    }),
  );
}

const isWithin = ({ firstRow, lastRow }: IssueSection, row: number): boolean => row >= firstRow && row <= lastRow;
