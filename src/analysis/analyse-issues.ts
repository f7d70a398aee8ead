import type { IssueMap } from '../assessment/framework';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../assessment/issues';
import type { AnalysedIndicator, AnalysedIssue, AnalysedItem } from './analysis';

/**
 * The seven issues, each with its items and the indicators these belong to, both in the framework's order. Codes in
 * the map that the framework does not know are left out; an issue without items stays, empty.
 */
export function analyseIssues(
  map: IssueMap,
  items: readonly AnalysedItem[],
  indicators: readonly AnalysedIndicator[],
): readonly AnalysedIssue[] {
  return ISSUE_NUMBERS.map((number) => {
    const codes = new Set(map[number]);
    const own = items.filter(({ item }) => codes.has(item.code));
    const touched = new Set(own.map(({ item }) => item.indicator));
    return {
      number,
      title: ISSUE_TITLES[number],
      items: own,
      indicators: indicators.filter(({ indicator }) => touched.has(indicator.number)),
    };
  });
}
