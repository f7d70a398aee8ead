import { agencyMentions } from '../agency-mentions';
import type { Rule } from '../rule';

/**
 * Sentences that say of a plan, a measure or the assessment that it is another local authority's. Other mentions of
 * authorities say nothing, and sheets about another agency are left out.
 */
export const otherAgency: Rule<'other-agency'> = {
  id: 'other-agency',
  check({ scores, words }) {
    const agency = scores.agency?.name ?? '';
    const own = words.filter(({ isOther }) => !isOther);
    const findings = agencyMentions(own, agency)
      .filter(({ is, isOwner }) => is === 'other' && isOwner)
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
