import { agrees, LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { ReadScore } from '../../reading/score-set';
import type { IndicatorFigure } from '../figures';
import type { CouldNotCheck, FindingOf } from '../finding';
import { cellsOfItems } from '../item-cells';
import type { CheckInput, Rule, RuleOutcome } from '../rule';
import { alternativesOf } from '../suspects';

type Mismatch = FindingOf<'indicator-mismatch'>;

/** Reported indicators of the IIT and OIT that their items do not give. */
export const indicatorMismatch: Rule<'indicator-mismatch'> = {
  id: 'indicator-mismatch',
  check(input) {
    const outcomes = input.figures.indicators
      .filter(({ indicator }) => indicator.tool !== 'EIT')
      .map((figure) => checkIndicator(input, figure));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      couldNotCheck: outcomes.flatMap(({ couldNotCheck }) => couldNotCheck),
    };
  },
};

function checkIndicator(input: CheckInput, figure: IndicatorFigure): RuleOutcome<'indicator-mismatch'> {
  const { indicator, computed, isCertain } = figure;
  const couldNot = (reason: CouldNotCheck['reason']): RuleOutcome<'indicator-mismatch'> => ({
    findings: [],
    couldNotCheck: [
      { rule: 'indicator-mismatch', subject: { kind: 'indicator', indicator: indicator.number }, reason },
    ],
  });
  const reported = input.scores.indicators.filter(
    ({ number, score }) => number === indicator.number && usableScore(score) !== null,
  );
  if (reported.length === 0) return couldNot('not-reported');
  const verdict = input.figures.verdicts.get(indicator.number);
  if (indicator.items.length === 0) return couldNot('grouping-unknown');
  const itemScores = indicator.items.map(input.figures.itemScore);
  const present = itemScores.filter((score) => score !== null);
  if (present.length < itemScores.length) return couldNot('items-missing');
  const range = { lowest: Math.min(...present), highest: Math.max(...present) };
  const wrong = reported.flatMap(({ score }) => {
    const value = usableScore(score);
    if (value === null) return [];
    const isWrong = isCertain
      ? computed !== null && !agrees(value, computed, LEVEL_TOLERANCE)
      : isOutside(value, range);
    // One of its items is known to be the wrong number, and has a finding of its own.
    if (verdict?.kind === 'part' && figure.reported !== null && agrees(value, figure.reported, LEVEL_TOLERANCE))
      return [];
    return isWrong ? [mismatch(input, figure, score, roundScore(value), range)] : [];
  });
  const isProven = isCertain || reported.every(({ score }) => computed !== null && isClose(score, computed));
  // A guessed grouping proves nothing wrong within the range, and right only where it happens to agree.
  return wrong.length > 0 || isProven ? { findings: wrong, couldNotCheck: [] } : couldNot('grouping-unknown');
}

function isClose(score: ReadScore, computed: number): boolean {
  const value = usableScore(score);
  return value !== null && agrees(value, computed, LEVEL_TOLERANCE);
}

/** Whatever the grouping, a mean of means lies between the lowest and the highest of the items. */
function isOutside(value: number, { lowest, highest }: { lowest: number; highest: number }): boolean {
  const score = roundScore(value);
  const isInside = score >= lowest && score <= highest;
  return !isInside && !agrees(score, lowest, LEVEL_TOLERANCE) && !agrees(score, highest, LEVEL_TOLERANCE);
}

function mismatch(
  input: CheckInput,
  { indicator, computed, isCertain }: IndicatorFigure,
  { cell }: ReadScore,
  reported: number,
  range: { lowest: number; highest: number },
): Mismatch {
  const { figures } = input;
  const verdict = figures.verdicts.get(indicator.number);
  const suspects = verdict?.kind === 'several' ? verdict.suspects : [];
  const expected = isCertain && computed !== null ? roundScore(computed) : null;
  const confirmed = isCertain ? figures.confirmed(indicator.number) : null;
  return {
    rule: 'indicator-mismatch',
    // What the totals above follow from is right where it stands; it is the items that somebody must look at.
    severity: confirmed === 'reported' && suspects.length === 0 ? 'warning' : 'error',
    cell,
    related: suspects.length > 0 ? suspects.map((suspect) => suspect.cell) : cellsOfItems(input, indicator.items),
    facts: {
      indicator: indicator.number,
      reported,
      computed: expected,
      ...range,
      alternatives: alternativesOf(verdict),
      confirmed,
    },
    found: reported,
    expected,
    suggestion: verdict?.kind === 'total' ? expected : null,
  };
}
