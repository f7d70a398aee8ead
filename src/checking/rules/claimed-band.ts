import { roundScore } from '../../assessment/scoring';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import { statedBands } from '../stated-bands';
import { claimsBelow } from '../strength-lists';

/** Indicators listed under the heading of a band ("จุดแข็ง … คะแนนมากกว่า 99") with a score outside it. */
export const claimedBand: Rule<'claimed-band'> = {
  id: 'claimed-band',
  check({ words, claims }) {
    const findings = statedBands(words).flatMap(({ source, kind, lowest, highest }) => {
      return claimsBelow(source, words, claims).flatMap(
        ({ subject, score, source: claim }): readonly FindingOf<'claimed-band'>[] => {
          if (subject.kind !== 'indicator' || score === null) return [];
          const value = Math.round(roundScore(score.value) * 100);
          if (value >= lowest && value <= highest) return [];
          return [
            {
              rule: 'claimed-band',
              severity: 'warning',
              cell: source.cell,
              related: [claim.cell],
              facts: { indicator: subject.indicator, score: value / 100, kind, from: lowest / 100, to: highest / 100 },
              found: value / 100,
              expected: null,
              suggestion: null,
            },
          ];
        },
      );
    });
    return { findings, couldNotCheck: [] };
  },
};
