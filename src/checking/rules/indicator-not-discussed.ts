import type { FindingOf } from '../finding';
import { issueSections } from '../issue-sections';
import type { Rule } from '../rule';

/** An indicator with so many of its items in the table of an issue is one that the issue is about. */
const FEWEST_ITEMS = 3;

/**
 * Indicators that an issue lists the items of and whose text, which discusses others by their scores, passes over.
 * Where the text discusses none there may be no analysis yet, and nothing is said.
 */
export const indicatorNotDiscussed: Rule<'indicator-not-discussed'> = {
  id: 'indicator-not-discussed',
  check({ scores, framework, claims }) {
    const findings = issueSections(scores).flatMap((section): readonly FindingOf<'indicator-not-discussed'>[] => {
      const discussed = claims.filter(
        ({ subject, source: { cell } }) =>
          subject.kind === 'indicator' &&
          cell.sheet === section.sheet &&
          cell.row >= section.firstRow &&
          cell.row <= section.lastRow,
      );
      const [first] = discussed;
      if (!first) return [];
      // A number beside another indicator's name has a finding of its own; either may be meant.
      const named = new Set(
        discussed.flatMap(({ subject, named: name }) => [
          subject.kind === 'indicator' ? subject.indicator : null,
          name,
        ]),
      );
      const listed = new Set(section.items.map(({ code }) => code));
      const indicators = framework.indicators
        .filter(({ items }) => items.filter((code) => listed.has(code)).length >= FEWEST_ITEMS)
        .map(({ number }) => number)
        .filter((number) => !named.has(number));
      if (indicators.length === 0) return [];
      return [
        {
          rule: 'indicator-not-discussed',
          severity: 'information',
          cell: first.source.cell,
          related: [],
          facts: { issue: section.issue, indicators },
          found: null,
          expected: null,
          suggestion: null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};
