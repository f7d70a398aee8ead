import { bandOf } from '../assessment/bands';
import type { BandScheme, Framework, Item, Tool } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import { roundScore } from '../assessment/scoring';
import { countingItems, secondSurveyPart, usableScore } from '../reading/counting-scores';
import type { ScoreSet } from '../reading/score-set';
import type { AnalysedItem, Rank, ScoredItem } from './analysis';
import { gainToOverall } from './gain-to-overall';
import { rankScores } from './rank-scores';

/**
 * Every item of the framework in its order, with the score that counts rounded to two decimals (null where there is no
 * number or it is outside 0 to 100) and its band.
 */
export function scoreItems(scores: ScoreSet, framework: Framework, bands: BandScheme): readonly ScoredItem[] {
  const read = countingItems(scores);
  return framework.items.map((item) => {
    const source = read.get(item.code)?.score ?? null;
    const usable = usableScore(source);
    const score = usable === null ? null : roundScore(usable);
    return { item, score, source, band: bandOf(bands, score) };
  });
}

/**
 * The items with their places among the items of their tool, and their gains. Where the EIT is listed in two parts the
 * first counts, and its items have no gain: the weight of the part is not known.
 */
export function analyseItems(
  scored: readonly ScoredItem[],
  scores: ScoreSet,
  framework: Framework,
): readonly AnalysedItem[] {
  const isEitInParts = secondSurveyPart(scores, framework) !== null;
  const ranks = new Map<Item, Rank | null>();
  for (const tool of TOOLS) {
    const ofTool = scored.filter(({ item }) => item.tool === tool);
    const places = rankScores(ofTool.map(({ score }) => score));
    ofTool.forEach(({ item }, index) => ranks.set(item, places[index] ?? null));
  }
  const hasKnownWeight = (tool: Tool): boolean => !(tool === 'EIT' && isEitInParts);
  return scored.map((one) => ({
    ...one,
    rank: ranks.get(one.item) ?? null,
    gainToOverall: hasKnownWeight(one.item.tool) ? gainToOverall(framework, one.item, one.score) : null,
  }));
}
