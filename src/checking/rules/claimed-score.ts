import { LEVEL_TOLERANCE } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { Claim } from '../claims';
import { everyScore } from '../every-score';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';
import { totalClaims, type TotalClaim } from '../total-claims';

/** A score that a sentence states. */
interface Stated {
  readonly subject: Claim['subject'] | TotalClaim['subject'];
  readonly source: Claim['source'];
  readonly score: NonNullable<Claim['score']>;
}

/** Sentences that state another score than the scores do. Cells read as scores are left out. */
export const claimedScore: Rule<'claimed-score'> = {
  id: 'claimed-score',
  check(input) {
    const read = new Set(
      everyScore(input.scores).map(({ score: { cell } }) => `${cell.sheet}/${cell.row}/${cell.column}`),
    );
    const parts = input.claims.flatMap(({ subject, source, named, score }): readonly Stated[] =>
      score === null || (subject.kind === 'indicator' && named !== null && named !== subject.indicator)
        ? []
        : [{ subject, source, score }],
    );
    const totals = totalClaims(input.words, input.framework.fiscalYear).map((claim): Stated => ({
      ...claim,
      score: { value: claim.score, decimals: 2 },
    }));
    const findings = [...parts, ...totals].flatMap(
      ({ subject, source, score }): readonly FindingOf<'claimed-score'>[] => {
        const { cell } = source;
        if (read.has(`${cell.sheet}/${cell.row}/${cell.column}`)) return [];
        const right = scoresOf(input, subject);
        const [first] = right;
        const tolerance = LEVEL_TOLERANCE + (score.decimals < 2 ? 0.5 * 10 ** -score.decimals : 0);
        if (first === undefined || right.some((each) => Math.abs(each - score.value) <= tolerance + 1e-9)) return [];
        return [
          {
            rule: 'claimed-score',
            severity: 'warning',
            cell,
            related: [],
            facts: { subject, score: score.value, right: first },
            found: score.value,
            expected: first,
            suggestion: null,
          },
        ];
      },
    );
    return { findings, couldNotCheck: [] };
  },
};

/** The scores that a sentence may rightly state: as reported and as computed, the reported one first. */
function scoresOf({ figures, scores }: CheckInput, subject: Stated['subject']): readonly number[] {
  if (subject.kind === 'item') {
    const right = [figures.itemScore(subject.code), figures.mended.get(subject.code)?.score ?? null];
    return right.flatMap((score) => score ?? []);
  }
  if (subject.kind === 'tool') {
    const tool = figures.tools.find((each) => each.tool === subject.tool);
    return [tool?.reported ?? null, tool?.computed ?? null, tool?.used ?? null].flatMap((score) => score ?? []);
  }
  if (subject.kind === 'overall')
    return [...scores.overall.map(usableScore), figures.overall].flatMap((score) => score ?? []);
  const figure = figures.indicators.find(({ indicator }) => indicator.number === subject.indicator);
  return [figure?.reported ?? null, figure?.computed ?? null].flatMap((score) => score ?? []);
}
