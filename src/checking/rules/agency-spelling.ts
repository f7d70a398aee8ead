import { agencyMentions } from '../agency-mentions';
import type { Rule } from '../rule';

/** Names that are the agency's own but for a few letters: misspelt, or a neighbour's. */
export const agencySpelling: Rule<'agency-spelling'> = {
  id: 'agency-spelling',
  check({ scores, words }) {
    const agency = scores.agency?.name ?? '';
    const findings = agencyMentions(words, agency)
      .filter(({ is }) => is === 'misspelt')
      .map(
        ({ source, name }) =>
          ({
            rule: 'agency-spelling',
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
