import type { FindingOf, RuleId } from './finding';

/**
 * How sure a finding is. proven: it follows from the scores, or from facts that are fixed; likely: independent evidence
 * speaks for it, chance could explain it; possible: a hint worth a look.
 */
export type Certainty = 'proven' | 'likely' | 'possible';

/** What a rule's findings are; where their evidence differs, what it depends on. */
type RuleCertainty = Certainty | 'by-severity' | 'by-suggestion';

const CERTAINTIES: Readonly<Record<RuleId, RuleCertainty>> = {
  'mistyped-score': 'by-suggestion',
  'copied-table': 'likely',
  'overall-mismatch': 'by-severity',
  'level-mismatch': 'proven',
  'tool-mismatch': 'by-severity',
  'indicator-mismatch': 'proven',
  'survey-indicator-mismatch': 'possible',
  'conflicting-scores': 'proven',
  'item-off-grid': 'likely',
  'duplicate-item': 'proven',
  'missing-item': 'proven',
  'not-a-number': 'proven',
  'out-of-range': 'proven',
  'unknown-item': 'proven',
  'other-scale': 'likely',
  'fractions-taken-as-percent': 'likely',
  'formula-not-calculated': 'proven',
  'number-as-text': 'proven',
  'items-by-order': 'possible',
  'code-order': 'likely',
  'indicator-name': 'proven',
  'old-letter-scale': 'proven',
  'claimed-score': 'likely',
  'claimed-indicator': 'proven',
  'claimed-rank': 'likely',
  'item-table-mismatch': 'likely',
  'issue-items-mismatch': 'likely',
  'reversed-period': 'proven',
  'impossible-date': 'proven',
  'other-agency': 'likely',
  'other-website': 'possible',
  'agency-spelling': 'possible',
  'district-in-two-provinces': 'likely',
  'stray-letters': 'likely',
  'issue-title': 'likely',
  'change-mismatch': 'proven',
  'changed-counts': 'likely',
  'rank-mismatch': 'proven',
  'band-mismatch': 'likely',
  'order-mismatch': 'proven',
  'count-mismatch': 'likely',
  'weight-mismatch': 'likely',
  'item-name': 'likely',
  'tool-name': 'proven',
  'claimed-year': 'likely',
  'weighted-points': 'proven',
  'assessment-name': 'likely',
  'item-in-no-issue': 'proven',
  'item-in-other-issue': 'possible',
  'issue-without-tool': 'possible',
  'indicator-not-discussed': 'possible',
  'measure-year': 'likely',
  'measure-part-missing': 'likely',
  'measure-cell-empty': 'proven',
  'period-of-other-year': 'likely',
  'remark-against-score': 'likely',
  'remark-against-strength': 'likely',
  'area-of-other-year': 'likely',
  'report-year': 'possible',
  'unsupported-claim': 'proven',
  'bands-with-gaps': 'likely',
  'claimed-band': 'likely',
  'table-left-out': 'likely',
  'ambiguous-score-column': 'possible',
  'survey-in-two-parts': 'likely',
  'several-agencies': 'proven',
  'several-years': 'proven',
  'year-inferred': 'likely',
  'agency-missing': 'proven',
};

/** How sure a finding is, by its rule and, for totals and mistyped scores, by what speaks for it. */
export function certaintyOf({ rule, severity, suggestion }: FindingOf<RuleId>): Certainty {
  const certainty = CERTAINTIES[rule];
  // An error only where the parts are known to make up the total.
  if (certainty === 'by-severity') return severity === 'error' ? 'proven' : 'possible';
  // Proposed only where more than a slip of the hand speaks for it.
  if (certainty === 'by-suggestion') return suggestion === null ? 'possible' : 'likely';
  return certainty;
}
