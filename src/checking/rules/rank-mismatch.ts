import { roundScore } from '../../assessment/scoring';
import { rightScore } from '../right-score';
import type { CellBeside } from '../columns-beside';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const OF_RANK = /อันดับ|ลำดับ(?:คะแนน|ที่ได้)|rank/i;
/** Ranks among others, or of another year. */
const OF_OTHERS = /ประเทศ|จังหวัด|อำเภอ|เดิม|ก่อน|25\d\d/;
/** So many ranks must be right, and so large a share, before the others are taken for wrong. */
const FEWEST_RIGHT = 3;
const LEAST_SHARE = 2 / 3;

interface Ranked extends CellBeside {
  readonly rank: number;
}

/** Ranks in a column beside the scores that are not those of the scores. */
export const rankMismatch: Rule<'rank-mismatch'> = {
  id: 'rank-mismatch',
  check({ columns, figures }) {
    const findings = columns
      .filter(({ heading }) => OF_RANK.test(heading) && !OF_OTHERS.test(heading))
      .flatMap(({ cells }) => {
        const ranked = cells.flatMap((cell): readonly Ranked[] => {
          const [rank] = /^\d{1,3}$/.exec(cell.text) ?? [];
          return rank === undefined ? [] : [{ ...cell, rank: Number(rank) }];
        });
        const printed = ranked.map(({ score }) => roundScore(score));
        const known = ranked.map(({ subject, score }) => rightScore(figures, subject) ?? score).map(roundScore);
        const wrong = ranked.filter(
          ({ rank }, index) => !places(printed, index).has(rank) && !places(known, index).has(rank),
        );
        const right = ranked.length - wrong.length;
        if (right < FEWEST_RIGHT || right < ranked.length * LEAST_SHARE) return [];
        return wrong.map((cell) => finding(cell, printed, ranked.indexOf(cell)));
      });
    return { findings, couldNotCheck: [] };
  },
};

/** The ranks that a score may bear: equal scores share the first of their places, each has one of them, or none is left out. */
function places(scores: readonly number[], index: number): ReadonlySet<number> {
  const own = scores[index] ?? 0;
  const higher = scores.filter((score) => score > own);
  const equal = scores.filter((score) => score === own).length;
  return new Set([...Array.from({ length: equal }, (_, at) => higher.length + at + 1), new Set(higher).size + 1]);
}

function finding(
  { cell, subject, scoreCell, score, rank }: Ranked,
  scores: readonly number[],
  index: number,
): FindingOf<'rank-mismatch'> {
  const [place = 1] = places(scores, index);
  return {
    rule: 'rank-mismatch',
    severity: 'error',
    cell,
    related: [scoreCell],
    facts: { subject, score: roundScore(score), rank, place, of: scores.length },
    found: rank,
    expected: place,
    suggestion: null,
  };
}
