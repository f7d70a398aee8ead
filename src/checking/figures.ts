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
import { indicatorVerdicts, mendedItems, type MendedItem } from './item-verdicts';
import type { Verdict } from './suspects';
import { copiedTables, type CopiedTable } from './copied-tables';
import { documentGrid, surveyGrid, type SurveyGrid } from './survey-grid';
import { confirmedBy, overallVerdict, toolVerdict } from './total-verdicts';

/** An indicator as reported and as its items give it; null where absent, unrounded. */
export interface IndicatorFigure {
  readonly indicator: Indicator;
  readonly reported: number | null;
  readonly computed: number | null;
  /**
   * Whether its items are known to make it up: not where the grouping is a guess, and in the EIT, whose items may be one
   * of two parts of unpublished weights, only where they give another indicator of it as reported.
   */
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
  /** Which of its scores the overall score follows from; null where that does not tell. */
  readonly confirmed: 'reported' | 'computed' | null;
  /** Which number is wrong where it does not follow from its indicators and none of them is known to be wrong. */
  readonly verdict: Verdict | null;
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
  readonly copiedTables: readonly CopiedTable[];
  readonly mended: ReadonlyMap<ItemCode, MendedItem>;
  /** Of indicators that do not follow from their items: which number is the wrong one. */
  readonly verdicts: ReadonlyMap<IndicatorNumber, Verdict>;
  /** Which score of an indicator the totals above it follow from; null where they do not tell. */
  readonly confirmed: (indicator: IndicatorNumber) => 'reported' | 'computed' | null;
  readonly indicators: readonly IndicatorFigure[];
  readonly tools: readonly ToolFigure[];
  /** The overall score from the tools used, unrounded. */
  readonly overall: number | null;
  /** Which number is wrong where the counting overall score does not follow from the tools used. */
  readonly overallVerdict: Verdict | null;
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
  const indicators = withCertainty(
    framework.indicators.map((indicator) => ({
      indicator,
      reported: usableScore(reportedIndicators.get(indicator.number)?.score),
      computed: indicator.tool === 'EIT' && second !== null ? null : indicatorFromItems(indicator, itemScore),
    })),
  );
  const grids = new Map<Tool, SurveyGrid | null>(TOOLS.map((tool) => [tool, gridOf(framework, tool, itemScore)]));
  const copied = copiedTables({ scores, framework, items, itemScore, secondSurveyPart: second, grids });
  const evidence = {
    scores,
    copied: new Set(copied.flatMap(({ differing }) => differing)),
    framework,
    items,
    itemScore,
    indicators,
    grids,
    confirmed: (indicator: IndicatorNumber) => confirmedAbove(scores, framework, indicators, indicator),
  };
  const verdicts = indicatorVerdicts(evidence);
  const mended = mendedItems(evidence, verdicts);
  const tools = toolFigures(scores, framework, indicators, mended);
  const overall = overallFromTools(framework, (tool) => tools.find((figure) => figure.tool === tool)?.used ?? null);
  const reported = usableScore(scores.overall[0]);
  return {
    items,
    itemScore,
    secondSurveyPart: second,
    grids,
    copiedTables: copied,
    mended,
    verdicts,
    confirmed: evidence.confirmed,
    indicators,
    tools,
    overall,
    overallVerdict:
      reported === null || overall === null || agrees(reported, overall, OVERALL_TOLERANCE)
        ? null
        : overallVerdict(scores, framework, tools, { reported, computed: overall }),
  };
}

function withCertainty(plain: readonly Omit<IndicatorFigure, 'isCertain'>[]): readonly IndicatorFigure[] {
  const given = plain.filter(
    ({ indicator, reported, computed }) =>
      indicator.tool === 'EIT' &&
      reported !== null &&
      computed !== null &&
      // At 100 both parts of the survey give the same.
      roundScore(reported) < 100 &&
      agrees(reported, computed, LEVEL_TOLERANCE),
  );
  return plain.map((figure) => ({
    ...figure,
    isCertain:
      figure.indicator.composition.provenance.confidence !== 'low' &&
      (figure.indicator.tool !== 'EIT' || given.some((other) => other !== figure)),
  }));
}

/**
 * Which score of an indicator its tool follows from, or where the tool does not tell, the overall score: the one
 * reported or the one computed from its items. Null where neither or both would do.
 */
function confirmedAbove(
  scores: ScoreSet,
  framework: Framework,
  indicators: readonly IndicatorFigure[],
  wanted: IndicatorNumber,
): 'reported' | 'computed' | null {
  const own = indicators.find(({ indicator }) => indicator.number === wanted);
  if (!own || own.reported === null || own.computed === null) return null;
  const toolWith = (tool: Tool, score: number | null): number | null =>
    toolFromIndicators(framework, tool, (number) => {
      if (number === wanted) return score;
      const figure = indicators.find(({ indicator }) => indicator.number === number);
      return figure?.reported ?? figure?.computed ?? null;
    });
  const { tool } = own.indicator;
  const overallWith = (score: number | null): number | null =>
    overallFromTools(framework, (each) => toolWith(each, score) ?? usableScore(countingTools(scores).get(each)?.score));
  const reportedTool = usableScore(countingTools(scores).get(tool)?.score);
  return (
    confirmedBy(reportedTool, own, (score) => toolWith(tool, score), LEVEL_TOLERANCE) ??
    confirmedBy(usableScore(scores.overall[0]), own, overallWith, OVERALL_TOLERANCE)
  );
}

function gridOf(framework: Framework, tool: Tool, itemScore: (code: ItemCode) => number | null): SurveyGrid | null {
  const gridOfScores = tool === 'OIT' ? documentGrid : surveyGrid;
  return gridOfScores(
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
    const confirmed = confirmedBy(overall, figure, overallWith, OVERALL_TOLERANCE);
    const differs = reported !== null && computed !== null && !agrees(reported, computed, LEVEL_TOLERANCE);
    const isExplainedByIndicator =
      differs &&
      alternatives.some((score) => score !== null && agrees(score, reported, LEVEL_TOLERANCE)) &&
      confirmed !== 'computed';
    const verdict =
      differs && !isExplainedByIndicator
        ? toolVerdict(scores, framework, { ...figure, reported, computed }, confirmed)
        : null;
    const isRight = isExplainedByIndicator || verdict?.kind === 'part';
    const used = isRight || !isCertain ? (reported ?? computed) : (computed ?? reported);
    return { ...figure, isExplainedByIndicator, confirmed, verdict, used };
  });
}
