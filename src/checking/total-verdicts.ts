import type { Framework } from '../assessment/framework';
import { agrees, OVERALL_TOLERANCE, overallFromTools, roundScore, toolFromIndicators } from '../assessment/scoring';
import { usableScore } from '../reading/counting-scores';
import type { ReadScore, ScoreSet } from '../reading/score-set';
import type { IndicatorFigure, ToolFigure } from './figures';
import type { ScoreSubject } from './finding';
import { neighboursOf, strengthOfTotal, suspectsAmong, verdictOn, type Part, type Verdict } from './suspects';

/** A total and what its parts give; unrounded. */
interface Total {
  readonly reported: number;
  readonly computed: number;
}

/**
 * Which number is wrong where a tool does not follow from its indicators. `confirmed` says which of its scores the
 * overall score follows from, null where that does not tell.
 */
export function toolVerdict(
  scores: ScoreSet,
  framework: Framework,
  { tool, indicators, reported, computed }: Total & Pick<ToolFigure, 'tool' | 'indicators'>,
  confirmed: 'reported' | 'computed' | null,
): Verdict {
  const used = new Map(indicators.map((figure) => [figure.indicator.number, figure.reported ?? figure.computed]));
  const toolWith = ({ subject }: Part, score: number): number | null =>
    toolFromIndicators(framework, tool, (number) =>
      subject.kind === 'indicator' && subject.indicator === number ? score : (used.get(number) ?? null),
    );
  const suspects = suspectsAmong(
    indicators.flatMap((figure) => indicatorPart(scores, figure)),
    reported,
    toolWith,
  );
  const others = scores.tools.filter((read) => read.tool === tool).slice(1);
  const elsewhere = others.flatMap(({ score }) => usableScore(score) ?? []);
  return verdictOn(suspects, strengthOfTotal(reported, computed, elsewhere, confirmed));
}

/** Which number is wrong where the overall score does not follow from the tools used. */
export function overallVerdict(
  scores: ScoreSet,
  framework: Framework,
  tools: readonly ToolFigure[],
  { reported, computed }: Total,
): Verdict {
  const overallWith = ({ subject }: Part, score: number): number | null =>
    overallFromTools(framework, (wanted) =>
      subject.kind === 'tool' && subject.tool === wanted
        ? score
        : (tools.find(({ tool }) => tool === wanted)?.used ?? null),
    );
  const parts = tools.flatMap((figure): readonly Part[] => {
    const stated = scores.tools.filter((read) => read.tool === figure.tool).map(({ score }) => score);
    return part({ kind: 'tool', tool: figure.tool }, stated, figure.computed, column(scores.tools));
  });
  const suspects = suspectsAmong(parts, reported, overallWith, OVERALL_TOLERANCE);
  const elsewhere = scores.overall.slice(1).flatMap((score) => usableScore(score) ?? []);
  return verdictOn(suspects, strengthOfTotal(reported, computed, elsewhere, null));
}

function indicatorPart(scores: ScoreSet, { indicator, computed, isCertain }: IndicatorFigure): readonly Part[] {
  const stated = scores.indicators.filter(({ number }) => number === indicator.number).map(({ score }) => score);
  const subject: ScoreSubject = { kind: 'indicator', indicator: indicator.number };
  return part(subject, stated, isCertain ? computed : null, column(scores.indicators));
}

const column = (entries: readonly { readonly score: ReadScore }[]): readonly ReadScore[] =>
  entries.map(({ score }) => score);

/** The first of the cells that state a score counts; nothing where it holds none. */
function part(
  subject: ScoreSubject,
  [counting, ...others]: readonly ReadScore[],
  following: number | null,
  inOrder: readonly ReadScore[],
): readonly Part[] {
  const score = usableScore(counting);
  if (!counting || score === null) return [];
  return [
    {
      subject,
      cell: counting.cell,
      score: roundScore(score),
      elsewhere: others.flatMap((other) => {
        const value = usableScore(other);
        return value === null ? [] : [{ score: roundScore(value), cell: other.cell }];
      }),
      neighbours: neighboursOf(
        inOrder.map((other) => {
          const value = usableScore(other);
          return value === null ? null : roundScore(value);
        }),
        inOrder.indexOf(counting),
      ),
      grid: null,
      following,
    },
  ];
}

/** Which of its two scores a total above follows from, where only one of them would do. */
export function confirmedBy(
  total: number | null,
  { reported, computed }: { readonly reported: number | null; readonly computed: number | null },
  totalWith: (score: number | null) => number | null,
  tolerance: number,
): 'reported' | 'computed' | null {
  const closes = (score: number | null): boolean => {
    const following = totalWith(score);
    return total !== null && following !== null && agrees(total, following, tolerance);
  };
  const byReported = closes(reported);
  return byReported === closes(computed) ? null : byReported ? 'reported' : 'computed';
}
