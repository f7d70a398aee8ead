import { bandOf } from '../assessment/bands';
import type { Framework } from '../assessment/framework';
import { indicatorFromItems } from '../assessment/scoring';
import { countingIndicators, secondSurveyPart, usableScore } from '../reading/counting-scores';
import type { ScoreSet } from '../reading/score-set';
import type { AnalysedIndicator, AnalysisChoices, ScoredItem } from './analysis';
import { chooseValue } from './choose-value';
import { rankScores } from './rank-scores';

/**
 * The ten indicators: what the workbook reports, what follows from the items (unrounded; null where an item is
 * missing, the grouping is unknown, or the EIT is listed in two parts whose weights nobody publishes), and the one
 * of the two that counts by the user's choice.
 */
export function analyseIndicators(
  scores: ScoreSet,
  framework: Framework,
  items: readonly ScoredItem[],
  choices: AnalysisChoices,
): readonly AnalysedIndicator[] {
  const read = countingIndicators(scores);
  const scoreOf = new Map(items.map(({ item, score }) => [item.code, score]));
  const isEitInParts = secondSurveyPart(scores, framework) !== null;
  const valued = framework.indicators.map((indicator) => {
    const source = read.get(indicator.number)?.score ?? null;
    const reported = usableScore(source);
    const computed =
      indicator.tool === 'EIT' && isEitInParts
        ? null
        : indicatorFromItems(indicator, (code) => scoreOf.get(code) ?? null);
    const { score, basis } = chooseValue(choices.authority, { reported, computed });
    return { indicator, score, basis, reported, computed, source };
  });
  const ranks = rankScores(valued.map(({ score }) => score));
  // Property by property: spreading objects of so many agencies takes several times as long.
  return valued.map(({ indicator, score, basis, reported, computed, source }, index) => ({
    indicator,
    score,
    basis,
    reported,
    computed,
    source,
    band: bandOf(choices.bands, score),
    rank: ranks[index] ?? null,
  }));
}
