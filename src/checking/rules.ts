import type { RuleId } from './finding';
import type { Rule } from './rule';
import { agencyMissing } from './rules/agency-missing';
import { agencySpelling } from './rules/agency-spelling';
import { ambiguousScoreColumn } from './rules/ambiguous-score-column';
import { areaOfOtherYear } from './rules/area-of-other-year';
import { assessmentName } from './rules/assessment-name';
import { bandMismatch } from './rules/band-mismatch';
import { bandsWithGaps } from './rules/bands-with-gaps';
import { changeMismatch } from './rules/change-mismatch';
import { changedCounts } from './rules/changed-counts';
import { claimedBand } from './rules/claimed-band';
import { claimedIndicator } from './rules/claimed-indicator';
import { claimedRank } from './rules/claimed-rank';
import { claimedScore } from './rules/claimed-score';
import { claimedYear } from './rules/claimed-year';
import { codeOrder } from './rules/code-order';
import { conflictingScores } from './rules/conflicting-scores';
import { copiedTable } from './rules/copied-table';
import { countMismatch } from './rules/count-mismatch';
import { districtInTwoProvinces } from './rules/district-in-two-provinces';
import { duplicateItem } from './rules/duplicate-item';
import { formulaNotCalculated } from './rules/formula-not-calculated';
import { fractionsTakenAsPercent } from './rules/fractions-taken-as-percent';
import { impossibleDate } from './rules/impossible-date';
import { indicatorMismatch } from './rules/indicator-mismatch';
import { indicatorName } from './rules/indicator-name';
import { indicatorNotDiscussed } from './rules/indicator-not-discussed';
import { itemInNoIssue } from './rules/item-in-no-issue';
import { itemInOtherIssue } from './rules/item-in-other-issue';
import { itemName } from './rules/item-name';
import { issueItemsMismatch } from './rules/issue-items-mismatch';
import { issueTitle } from './rules/issue-title';
import { issueWithoutTool } from './rules/issue-without-tool';
import { itemTableMismatch } from './rules/item-table-mismatch';
import { itemOffGrid } from './rules/item-off-grid';
import { itemsByOrder } from './rules/items-by-order';
import { levelMismatch } from './rules/level-mismatch';
import { measureCellEmpty } from './rules/measure-cell-empty';
import { measurePartMissing } from './rules/measure-part-missing';
import { measureYear } from './rules/measure-year';
import { missingItem } from './rules/missing-item';
import { mistypedScore } from './rules/mistyped-score';
import { notANumber } from './rules/not-a-number';
import { numberAsText } from './rules/number-as-text';
import { oldLetterScale } from './rules/old-letter-scale';
import { orderMismatch } from './rules/order-mismatch';
import { otherAgency } from './rules/other-agency';
import { otherScale } from './rules/other-scale';
import { otherWebsite } from './rules/other-website';
import { outOfRange } from './rules/out-of-range';
import { overallMismatch } from './rules/overall-mismatch';
import { periodOfOtherYear } from './rules/period-of-other-year';
import { rankMismatch } from './rules/rank-mismatch';
import { remarkAgainstScore } from './rules/remark-against-score';
import { remarkAgainstStrength } from './rules/remark-against-strength';
import { reportYear } from './rules/report-year';
import { reversedPeriod } from './rules/reversed-period';
import { severalAgencies } from './rules/several-agencies';
import { severalYears } from './rules/several-years';
import { strayLetters } from './rules/stray-letters';
import { surveyInTwoParts } from './rules/survey-in-two-parts';
import { surveyIndicatorMismatch } from './rules/survey-indicator-mismatch';
import { tableLeftOut } from './rules/table-left-out';
import { toolMismatch } from './rules/tool-mismatch';
import { toolName } from './rules/tool-name';
import { unknownItem } from './rules/unknown-item';
import { unsupportedClaim } from './rules/unsupported-claim';
import { weightMismatch } from './rules/weight-mismatch';
import { weightedPoints } from './rules/weighted-points';
import { yearInferred } from './rules/year-inferred';

/** Every rule by its identifier; within one cell, findings keep this order. */
const RULES: { readonly [R in RuleId]: Rule<R> } = {
  'mistyped-score': mistypedScore,
  'copied-table': copiedTable,
  'overall-mismatch': overallMismatch,
  'level-mismatch': levelMismatch,
  'tool-mismatch': toolMismatch,
  'indicator-mismatch': indicatorMismatch,
  'survey-indicator-mismatch': surveyIndicatorMismatch,
  'item-table-mismatch': itemTableMismatch,
  'issue-items-mismatch': issueItemsMismatch,
  'conflicting-scores': conflictingScores,
  'item-off-grid': itemOffGrid,
  'not-a-number': notANumber,
  'out-of-range': outOfRange,
  'missing-item': missingItem,
  'duplicate-item': duplicateItem,
  'unknown-item': unknownItem,
  'claimed-score': claimedScore,
  'change-mismatch': changeMismatch,
  'changed-counts': changedCounts,
  'rank-mismatch': rankMismatch,
  'band-mismatch': bandMismatch,
  'order-mismatch': orderMismatch,
  'count-mismatch': countMismatch,
  'weight-mismatch': weightMismatch,
  'weighted-points': weightedPoints,
  'claimed-year': claimedYear,
  'claimed-indicator': claimedIndicator,
  'claimed-rank': claimedRank,
  'claimed-band': claimedBand,
  'bands-with-gaps': bandsWithGaps,
  'remark-against-score': remarkAgainstScore,
  'remark-against-strength': remarkAgainstStrength,
  'unsupported-claim': unsupportedClaim,
  'reversed-period': reversedPeriod,
  'impossible-date': impossibleDate,
  'period-of-other-year': periodOfOtherYear,
  'measure-year': measureYear,
  'report-year': reportYear,
  'area-of-other-year': areaOfOtherYear,
  'measure-part-missing': measurePartMissing,
  'measure-cell-empty': measureCellEmpty,
  'other-agency': otherAgency,
  'other-website': otherWebsite,
  'agency-spelling': agencySpelling,
  'assessment-name': assessmentName,
  'district-in-two-provinces': districtInTwoProvinces,
  'stray-letters': strayLetters,
  'formula-not-calculated': formulaNotCalculated,
  'fractions-taken-as-percent': fractionsTakenAsPercent,
  'other-scale': otherScale,
  'items-by-order': itemsByOrder,
  'indicator-name': indicatorName,
  'item-name': itemName,
  'tool-name': toolName,
  'issue-title': issueTitle,
  'item-in-no-issue': itemInNoIssue,
  'item-in-other-issue': itemInOtherIssue,
  'issue-without-tool': issueWithoutTool,
  'indicator-not-discussed': indicatorNotDiscussed,
  'table-left-out': tableLeftOut,
  'ambiguous-score-column': ambiguousScoreColumn,
  'old-letter-scale': oldLetterScale,
  'number-as-text': numberAsText,
  'several-agencies': severalAgencies,
  'several-years': severalYears,
  'survey-in-two-parts': surveyInTwoParts,
  'code-order': codeOrder,
  'year-inferred': yearInferred,
  'agency-missing': agencyMissing,
};

/** All rules. */
export const ALL_RULES: readonly Rule<RuleId>[] = Object.values(RULES);

/** Identifiers of all rules, in the same order. */
export const RULE_IDS: readonly RuleId[] = ALL_RULES.map(({ id }) => id);
