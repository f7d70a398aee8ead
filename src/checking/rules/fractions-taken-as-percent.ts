import { roundScore } from '../../assessment/scoring';
import { toA1 } from '../../workbook/address';
import { everyScore } from '../every-score';
import type { Rule } from '../rule';

/** Scores held as fractions of 1 that do not show as percentages, of all tables together. */
export const fractionsTakenAsPercent: Rule<'fractions-taken-as-percent'> = {
  id: 'fractions-taken-as-percent',
  check({ scores }) {
    const told = new Set(
      scores.notUnderstood.flatMap(({ kind, cell }) =>
        kind === 'fractions-taken-as-percent' ? [`${cell.sheet}!${toA1(cell)}`] : [],
      ),
    );
    if (told.size === 0) return { findings: [], couldNotCheck: [] };
    const scaled = everyScore(scores).filter(({ score }) => score.scale === 100 && !score.raw.includes('%'));
    const first = scaled.find(({ score: { cell } }) => told.has(`${cell.sheet}!${toA1(cell)}`)) ?? scaled[0];
    if (!first || first.score.value === null) return { findings: [], couldNotCheck: [] };
    return {
      findings: [
        {
          rule: 'fractions-taken-as-percent',
          severity: 'warning',
          cell: first.score.cell,
          related: scaled.filter((one) => one !== first).map(({ score }) => score.cell),
          facts: { raw: first.score.raw, score: roundScore(first.score.value), count: scaled.length },
          found: first.score.raw,
          expected: roundScore(first.score.value),
          suggestion: null,
        },
      ],
      couldNotCheck: [],
    };
  },
};
