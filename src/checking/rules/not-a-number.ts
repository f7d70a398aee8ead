import { readScoreText } from '../../reading/score-text';
import { everyScore } from '../every-score';
import type { Rule } from '../rule';

/** Score cells that hold something, but no number. */
export const notANumber: Rule<'not-a-number'> = {
  id: 'not-a-number',
  check({ scores }) {
    return {
      findings: everyScore(scores).flatMap(({ subject, score }) =>
        score.storedAs !== 'empty' && (score.value === null || !Number.isFinite(score.value))
          ? [
              {
                rule: 'not-a-number',
                // Words such as ไม่ประเมิน were meant: the score is missing rather than mistyped.
                severity: readScoreText(score.raw).kind === 'nothing' ? 'warning' : 'error',
                cell: score.cell,
                related: [],
                facts: { subject, raw: score.raw },
                found: score.raw,
                expected: null,
                suggestion: null,
              },
            ]
          : [],
      ),
      couldNotCheck: [],
    };
  },
};
