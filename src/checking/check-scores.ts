import type { Framework } from '../assessment/framework';
import type { ScoreSet } from '../reading/score-set';
import type { SnapshotSheet } from '../workbook/snapshot';
import { changesInTables } from './changes';
import { claimsOf } from './claims';
import { columnsBeside } from './columns-beside';
import { computeFigures } from './figures';
import type { CheckResult } from './finding';
import { measureTables } from './measure-tables';
import { orderFindings } from './order-findings';
import { ALL_RULES } from './rules';
import { sheetTexts } from './sheet-texts';

/**
 * Runs every rule on the scores read. Expects the framework whose items were read (`scores.frameworkId`). Never throws
 * on wild scores: what a rule cannot decide is listed in `couldNotCheck`. `sheets` are those of the user's own that may
 * be read; without them, rules about words have nothing to look at.
 */
export function checkScores(
  scores: ScoreSet,
  framework: Framework,
  sheets: readonly SnapshotSheet[] = [],
): CheckResult {
  const words = sheetTexts(sheets, scores.agency?.name ?? null, framework.fiscalYear);
  const claims = claimsOf(words, framework.fiscalYear);
  const otherSheets = new Set(words.flatMap(({ sheet, isOther }) => (isOther ? [sheet] : [])));
  const measures = measureTables(sheets.filter(({ name }) => !otherSheets.has(name)));
  const changes = changesInTables(sheets);
  const columns = columnsBeside(scores, sheets);
  const figures = computeFigures(scores, framework);
  const input = { scores, framework, figures, words, claims, measures, changes, columns };
  const outcomes = ALL_RULES.map((rule) => rule.check(input));
  return {
    findings: orderFindings(
      outcomes.flatMap(({ findings }) => findings),
      scores,
    ),
    couldNotCheck: outcomes.flatMap(({ couldNotCheck }) => couldNotCheck),
    ignored: [],
    rulesOff: [],
  };
}
