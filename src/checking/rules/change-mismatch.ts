import { LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { CellAddress } from '../../workbook/address';
import { changesFromEarlier, changesInWords, isRight, isTrendRight, type StatedChange } from '../changes';
import type { FindingOf, RuleFacts } from '../finding';
import type { Rule } from '../rule';

/** Changes from year to year that are not those of the two scores beside them. */
export const changeMismatch: Rule<'change-mismatch'> = {
  id: 'change-mismatch',
  check({ changes, words, figures, scores: { overall } }) {
    const known = [...figures.indicators, ...figures.tools].flatMap(({ reported, computed }) => [reported, computed]);
    const scores = [...known, figures.overall].flatMap((score) => score ?? []);
    const findings = [...changes, ...changesInWords(words)]
      .filter((change) => !isRight(change) && !isOfKnownScore(change, scores))
      .map(({ cell, scores: related, from, to, stated }) =>
        finding(cell, related, { from, to, stated, right: roundScore(to - from) }),
      );
    const trends = changes
      .filter((change) => isRight(change) && !isTrendRight(change))
      .flatMap(({ trend, scores: related, from, to }): readonly FindingOf<'change-mismatch'>[] => {
        if (trend === null) return [];
        const right = roundScore(to - from);
        return [finding(trend.cell, related, { from, to, stated: trend.text, right })];
      });
    const sentences = changesFromEarlier(words).flatMap(
      ({ cell, tool, from, stated }): readonly FindingOf<'change-mismatch'>[] => {
        const figure = figures.tools.find((each) => each.tool === tool);
        const ends =
          tool === null
            ? [...overall.map(usableScore), figures.overall]
            : [figure?.reported ?? null, figure?.computed ?? null];
        const known = ends.flatMap((score) => score ?? []);
        const [to] = known;
        const isOne = known.some((each) => isRight({ from, to: each, stated }));
        if (to === undefined || isOne) return [];
        return [finding(cell, [], { from, to, stated, right: roundScore(to - from) })];
      },
    );
    return { findings: [...findings, ...trends, ...sentences], couldNotCheck: [] };
  },
};

/** True where the change is that to a score of the result and the score beside it is none, which has its own findings. */
function isOfKnownScore({ scores: cells, from, to, stated }: StatedChange, scores: readonly number[]): boolean {
  const isKnown = (score: number): boolean => scores.some((each) => Math.abs(each - score) <= LEVEL_TOLERANCE + 1e-9);
  return cells.length > 0 && !isKnown(to) && isKnown(from + stated);
}

function finding(
  cell: CellAddress,
  related: readonly CellAddress[],
  facts: RuleFacts['change-mismatch'],
): FindingOf<'change-mismatch'> {
  return {
    rule: 'change-mismatch',
    severity: 'error',
    cell,
    related,
    facts,
    found: facts.stated,
    expected: facts.right,
    suggestion: null,
  };
}
