import { agrees, LEVEL_TOLERANCE, roundScore, toolFromIndicators } from '../../assessment/scoring';
import type { ToolFigure } from '../figures';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

/** One indicator may have one wrong number; with two, the table is in question. */
const FEWEST_INDICATORS = 2;

/**
 * Items of a tool that give none of its reported indicators: the table as a whole cannot be what they were computed
 * from. Each indicator has a finding of its own; this one names the table.
 */
export const itemTableMismatch: Rule<'item-table-mismatch'> = {
  id: 'item-table-mismatch',
  check(input) {
    return { findings: input.figures.tools.flatMap((figure) => checkTool(input, figure)), couldNotCheck: [] };
  },
};

function checkTool(
  { figures, framework }: CheckInput,
  { tool, indicators }: ToolFigure,
): readonly FindingOf<'item-table-mismatch'>[] {
  const compared = indicators.flatMap(({ indicator, reported, computed, isCertain }) =>
    reported === null || computed === null || (tool !== 'EIT' && !isCertain)
      ? []
      : [{ indicator: indicator.number, reported: roundScore(reported), computed: roundScore(computed) }],
  );
  const cells = framework.items.flatMap(({ code, tool: own }) =>
    own === tool ? (figures.items.get(code)?.score.cell ?? []) : [],
  );
  const [first, ...others] = cells;
  const fromItems = toolFromIndicators(
    framework,
    tool,
    (number) => indicators.find(({ indicator }) => indicator.number === number)?.computed ?? null,
  );
  if (
    !first ||
    fromItems === null ||
    compared.length < FEWEST_INDICATORS ||
    compared.length < indicators.length ||
    compared.some(({ indicator, reported, computed }) => {
      // A wrong number that is known explains the difference.
      const verdict = figures.verdicts.get(indicator)?.kind;
      return agrees(reported, computed, LEVEL_TOLERANCE) || verdict === 'part' || verdict === 'total';
    })
  ) {
    return [];
  }
  return [
    {
      rule: 'item-table-mismatch',
      severity: 'warning',
      cell: first,
      related: others,
      facts: { tool, indicators: compared, fromItems: roundScore(fromItems) },
      found: null,
      expected: null,
      suggestion: null,
    },
  ];
}
