import { roundScore } from '../../assessment/scoring';
import { rightScore } from '../right-score';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const HEADS_POINTS = /(?:คะแนน|ผล)?(?:ที่)?(?:ถ่วง|คูณ|หลัง)(?:ค่า)?น้ำหนัก|weighted/i;
/** Points are rounded, and so is the score they are of. */
const TOLERANCE = 0.02;

/** Points of a tool, in a column beside its score, that are not the score times its weight. */
export const weightedPoints: Rule<'weighted-points'> = {
  id: 'weighted-points',
  check({ columns, framework, figures }) {
    const findings = columns
      .filter(({ heading }) => HEADS_POINTS.test(heading))
      .flatMap(({ cells }) =>
        cells.flatMap(({ cell, text, subject, score, scoreCell }): readonly FindingOf<'weighted-points'>[] => {
          const stated = /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : null;
          if (subject.kind !== 'tool' || stated === null) return [];
          const weight = framework.weights[subject.tool];
          const isRight = (each: number | null): boolean =>
            each !== null && Math.abs(each * weight - stated) <= TOLERANCE + 1e-9;
          if (isRight(score) || isRight(rightScore(figures, subject))) return [];
          const right = roundScore(score * weight);
          return [
            {
              rule: 'weighted-points',
              severity: 'error',
              cell,
              related: [scoreCell],
              facts: { tool: subject.tool, score: roundScore(score), stated, right },
              found: stated,
              expected: right,
              suggestion: null,
            },
          ];
        }),
      );
    return { findings, couldNotCheck: [] };
  },
};
