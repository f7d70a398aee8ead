import { INDICATOR_NAMES } from '../../assessment/indicator-names';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/** Sentences in which an indicator's number is followed by another indicator's name. Cells of tables are `indicator-name`'s. */
export const claimedIndicator: Rule<'claimed-indicator'> = {
  id: 'claimed-indicator',
  check({ claims, figures, scores }) {
    const inTables = new Set(
      scores.indicators.flatMap(({ nameCell }) =>
        nameCell ? [`${nameCell.sheet}/${nameCell.row}/${nameCell.column}`] : [],
      ),
    );
    const findings = claims.flatMap(({ subject, source, named, score }): readonly FindingOf<'claimed-indicator'>[] => {
      const { cell } = source;
      if (subject.kind !== 'indicator' || named === null || named === subject.indicator) return [];
      if (inTables.has(`${cell.sheet}/${cell.row}/${cell.column}`)) return [];
      const reported = figures.indicators.find(({ indicator }) => indicator.number === named)?.reported ?? null;
      return [
        {
          rule: 'claimed-indicator',
          severity: 'warning',
          cell,
          related: [],
          facts: {
            indicator: subject.indicator,
            named,
            name: INDICATOR_NAMES[named].name.th,
            scoreIsOfNamed: score !== null && reported !== null && Math.abs(score.value - reported) < 0.005,
          },
          found: subject.indicator,
          expected: named,
          suggestion: null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};
