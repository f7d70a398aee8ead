import type { Framework, Indicator, IndicatorNumber, ItemCode, Tool } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import {
  agrees,
  indicatorFromItems,
  LEVEL_TOLERANCE,
  OVERALL_TOLERANCE,
  overallFromTools,
  roundScore,
  toolFromIndicators,
} from '../assessment/scoring';
import {
  countingIndicators,
  countingItems,
  countingTools,
  secondSurveyPart,
  usableScore,
} from '../reading/counting-scores';
import type { ReadItem, ScoreSet } from '../reading/score-set';
import { mendedItems, type MendedItem } from './mended-items';
import { surveyGrid, type SurveyGrid } from './survey-grid';

/** An indicator as reported and as its items give it; null where absent, unrounded. */
export interface IndicatorFigure {
  readonly indicator: Indicator;
  readonly reported: number | null;
  readonly computed: number | null;
  /** Whether its items are known to make it up: not in the EIT (unpublished weights), not where the grouping is a guess. */
  readonly isCertain: boolean;
}

/** A tool as reported and as its indicators give it; null where absent, unrounded. */
export interface ToolFigure {
  readonly tool: Tool;
  readonly indicators: readonly IndicatorFigure[];
  readonly reported: number | null;
  readonly computed: number | null;
  /** Whether all indicators it is computed from are reported or certain. */
  readonly isCertain: boolean;
  /** True where the reported tool is right and a reported indicator that its items contradict is not. */
  readonly isExplainedByIndicator: boolean;
  /** What the overall score is to be computed from. */
  readonly used: number | null;
}

/** Everything that more than one rule needs, computed once. */
export interface Figures {
  readonly items: ReadonlyMap<ItemCode, ReadItem>;
  /** Score of an item that counts, two decimals; null where there is none between 0 and 100. */
  readonly itemScore: (code: ItemCode) => number | null;
  readonly secondSurveyPart: ReadonlyMap<ItemCode, ReadItem> | null;
  readonly grids: ReadonlyMap<Tool, SurveyGrid | null>;
  readonly mended: ReadonlyMap<ItemCode, MendedItem>;
  readonly indicators: readonly IndicatorFigure[];
  readonly tools: readonly ToolFigure[];
  /** The overall score from the tools used, unrounded. */
  readonly overall: number | null;
}

/** Computes the figures that the rules compare the reported scores with. */
export function computeFigures(scores: ScoreSet, framework: Framework): Figures {
  const items = countingItems(scores);
  const itemScore = (code: ItemCode): number | null => {
    const usable = usableScore(items.get(code)?.score);
    return usable === null ? null : roundScore(usable);
  };
  const second = secondSurveyPart(scores, framework);
  const reportedIndicators = countingIndicators(scores);
  const indicators = framework.indicators.map((indicator): IndicatorFigure => {
    const isInParts = indicator.tool === 'EIT' && second !== null;
    return {
      indicator,
      reported: usableScore(reportedIndicators.get(indicator.number)?.score),
      computed: isInParts ? null : indicatorFromItems(indicator, itemScore),
      isCertain: indicator.tool !== 'EIT' && indicator.composition.provenance.confidence !== 'low',
    };
  });
  const grids = new Map<Tool, SurveyGrid | null>(
    (['IIT', 'EIT'] as const).map((tool) => [tool, gridOf(framework, tool, itemScore)]),
  );
  const mended = mendedItems({ scores, items, itemScore, indicators, grids });
  const tools = toolFigures(scores, framework, indicators, mended);
  return {
    items,
    itemScore,
    secondSurveyPart: second,
    grids,
    mended,
    indicators,
    tools,
    overall: overallFromTools(framework, (tool) => tools.find((figure) => figure.tool === tool)?.used ?? null),
  };
}

function gridOf(framework: Framework, tool: Tool, itemScore: (code: ItemCode) => number | null): SurveyGrid | null {
  return surveyGrid(
    framework.items.flatMap(({ code, tool: own }) => {
      const score = own === tool ? itemScore(code) : null;
      return score === null ? [] : [{ code, score }];
    }),
  );
}

/** Indicators that are reported otherwise than their items certainly give, and no item is known to be at fault. */
function contradicted(
  indicators: readonly IndicatorFigure[],
  mended: ReadonlyMap<ItemCode, MendedItem>,
): readonly IndicatorFigure[] {
  return indicators.filter(
    ({ indicator, reported, computed, isCertain }) =>
      isCertain &&
      reported !== null &&
      computed !== null &&
      !agrees(reported, computed, LEVEL_TOLERANCE) &&
      !indicator.items.some((code) => mended.has(code)),
  );
}

/** All ways to take some of the entries, the empty one left out. */
function selections<T>(entries: readonly T[]): readonly (readonly T[])[] {
  return entries.reduce<readonly (readonly T[])[]>(
    (made, entry) => [...made, [entry], ...made.map((selection) => [...selection, entry])],
    [],
  );
}

function toolFigures(
  scores: ScoreSet,
  framework: Framework,
  indicators: readonly IndicatorFigure[],
  mended: ReadonlyMap<ItemCode, MendedItem>,
): readonly ToolFigure[] {
  const read = countingTools(scores);
  const byNumber = new Map(indicators.map((figure) => [figure.indicator.number, figure]));
  const plain = TOOLS.map((tool) => {
    const own = indicators.filter(({ indicator }) => indicator.tool === tool);
    const usedScore = (number: IndicatorNumber): number | null => {
      const figure = byNumber.get(number);
      return figure?.reported ?? figure?.computed ?? null;
    };
    const doubtful = contradicted(own, mended);
    return {
      tool,
      indicators: own,
      reported: usableScore(read.get(tool)?.score),
      computed: toolFromIndicators(framework, tool, usedScore),
      isCertain: own.every(({ reported, isCertain }) => reported !== null || isCertain),
      /** What the tool would be if some of its doubtful indicators were what their items give. */
      alternatives: selections(doubtful).map((taken) =>
        toolFromIndicators(framework, tool, (number) =>
          taken.some(({ indicator }) => indicator.number === number)
            ? (byNumber.get(number)?.computed ?? null)
            : usedScore(number),
        ),
      ),
    };
  });
  const overall = usableScore(scores.overall[0]);
  return plain.map(({ alternatives, ...figure }) => {
    const { reported, computed, isCertain, tool } = figure;
    const overallWith = (own: number | null): number | null =>
      overallFromTools(framework, (wanted) => {
        if (wanted === tool) return own;
        const other = plain.find((candidate) => candidate.tool === wanted);
        return other?.computed ?? other?.reported ?? null;
      });
    const overallClosesWith = (own: number | null): boolean => {
      const following = overallWith(own);
      return overall !== null && following !== null && agrees(overall, following, OVERALL_TOLERANCE);
    };
    const isExplainedByIndicator =
      reported !== null &&
      computed !== null &&
      !agrees(reported, computed, LEVEL_TOLERANCE) &&
      alternatives.some((score) => score !== null && agrees(score, reported, LEVEL_TOLERANCE)) &&
      !(overallClosesWith(computed) && !overallClosesWith(reported));
    const used = isExplainedByIndicator || !isCertain ? (reported ?? computed) : (computed ?? reported);
    return { ...figure, isExplainedByIndicator, used };
  });
}
