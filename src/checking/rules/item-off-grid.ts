import type { Tool } from '../../assessment/framework';
import { agrees, LEVEL_TOLERANCE } from '../../assessment/scoring';
import type { CouldNotCheck, FindingOf, Severity } from '../finding';
import type { CheckInput, Rule } from '../rule';
import type { SurveyGrid, SurveyScore } from '../survey-grid';

/**
 * The one survey score that no mean of the respondents' answers can be, when all others of the survey can, or the one
 * document given something else than 0, 50 or 100: usually a mistyped digit, or a value of another agency. Where it is known what it should be, `mistyped-score` says so instead.
 */
export const itemOffGrid: Rule<'item-off-grid'> = {
  id: 'item-off-grid',
  check(input) {
    const findings: FindingOf<'item-off-grid'>[] = [];
    const couldNotCheck: CouldNotCheck[] = [];
    for (const [tool, grid] of input.figures.grids) {
      if (!grid)
        couldNotCheck.push({ rule: 'item-off-grid', subject: { kind: 'tool', tool }, reason: why(input, tool) });
      else if (grid.misfit) findings.push(...describe(input, tool, grid, grid.misfit));
    }
    return { findings, couldNotCheck };
  },
};

function why({ framework, figures }: CheckInput, tool: Tool): CouldNotCheck['reason'] {
  const hasScores = framework.items.some((item) => item.tool === tool && figures.itemScore(item.code) !== null);
  return hasScores ? 'no-grid' : 'items-missing';
}

function describe(
  { framework, figures }: CheckInput,
  tool: Tool,
  { grid, others }: SurveyGrid,
  { code, score }: SurveyScore,
): readonly FindingOf<'item-off-grid'>[] {
  const item = framework.items.find((known) => known.code === code);
  const read = figures.items.get(code);
  if (!item || !read) return [];
  if (figures.mended.has(code)) return [];
  return [
    {
      rule: 'item-off-grid',
      severity: severityOf(figures.indicators.find(({ indicator }) => indicator.number === item.indicator)),
      cell: read.score.cell,
      related: [],
      facts: { code, tool, score, grid, others },
      found: score,
      expected: null,
      suggestion: null,
    },
  ];
}

/** Of no weight where the indicator comes out as reported with the score as it is. */
function severityOf(
  figure: { readonly reported: number | null; readonly computed: number | null } | undefined,
): Severity {
  if (!figure || figure.reported === null || figure.computed === null) return 'warning';
  return agrees(figure.reported, figure.computed, LEVEL_TOLERANCE) ? 'information' : 'warning';
}
