import { KNOWN_YEARS } from '../assessment/frameworks';
import type { Finding } from '../checking/finding';
import type { Offer } from './pane-state';

/**
 * What the findings leave to the user to choose: the agency or year where the workbook holds several, and the year
 * where the workbook does not tell it. Empty lists where there is nothing to choose.
 */
export function offeredChoices(findings: readonly Finding[]): Offer {
  const agencies = findings.flatMap((finding) => (finding.rule === 'several-agencies' ? finding.facts.names : []));
  const years = findings.flatMap((finding) => {
    if (finding.rule === 'several-years') return finding.facts.years;
    return finding.rule === 'year-inferred' ? KNOWN_YEARS : [];
  });
  return { agencies: [...new Set(agencies)], years: [...new Set(years)] };
}
