import type { FindingOf, ScoreSubject } from '../finding';
import type { CheckInput, Rule } from '../rule';
import type { Suspect, Verdict } from '../suspects';

/** Scores that are known to be wrong by what else the workbook holds, each with the one that should stand there. */
export const mistypedScore: Rule<'mistyped-score'> = {
  id: 'mistyped-score',
  check({ figures }) {
    const certain = new Set(
      figures.indicators.flatMap(({ indicator, isCertain }) => (isCertain ? [indicator.number] : [])),
    );
    const items = [...figures.mended.values()].map(({ suspect, closes }) =>
      describe(
        suspect,
        closes === null ? null : { kind: 'indicator', indicator: closes },
        suspect.agreesWith !== null || (closes !== null && certain.has(closes)),
      ),
    );
    const indicators = figures.tools.flatMap(({ tool, verdict, isCertain }) =>
      blamed(verdict, { kind: 'tool', tool }, isCertain),
    );
    return {
      findings: [...items, ...indicators, ...blamed(figures.overallVerdict, { kind: 'overall' }, areCertain(figures))],
      couldNotCheck: [],
    };
  },
};

const areCertain = ({ tools }: CheckInput['figures']): boolean =>
  tools.every(({ isCertain, reported }) => isCertain || reported !== null);

function blamed(
  verdict: Verdict | null,
  closes: ScoreSubject,
  isCertain: boolean,
): readonly FindingOf<'mistyped-score'>[] {
  return verdict?.kind === 'part' ? [describe(verdict.suspect, closes, isCertain)] : [];
}

function describe(
  { subject, cell, score, right, slip, agreesWith, grid, isGivenByParts }: Suspect,
  closes: ScoreSubject | null,
  isCertain: boolean,
): FindingOf<'mistyped-score'> {
  return {
    rule: 'mistyped-score',
    severity: isCertain ? 'error' : 'warning',
    cell,
    related: agreesWith === null ? [] : [agreesWith],
    facts: { subject, score, right, closes, slip, agreesWith, grid },
    found: score,
    expected: right,
    // How one types is a guess; it is not proposed for the cell without a second witness.
    suggestion: agreesWith === null && grid === null && !isGivenByParts ? null : right,
  };
}
