import {
  saysAnswer,
  saysCombined,
  saysMeanAlone,
  saysMeanOfSeveral,
  saysNotResult,
  saysOfOthers,
  saysOnlyScore,
  saysPart,
  saysResult,
  saysShare,
  yieldingHeadings,
} from './heading-words';
import {
  isConstant,
  isInRange,
  looksWeighted,
  nearestWords,
  saysScoreItself,
  type Candidate,
  type Rival,
} from './score-candidate';

const SHARES = /ร้อยละ|%|percent/i;

/** Full marks between 80 and 100 are not given. */
const LEAST_RATIO = 1.2;

/** False where a column's heading, or its values beside those of the others, say that the result stands elsewhere. */
export function isResultIn(group: readonly Rival[]): (one: Rival) => boolean {
  const yielding = yieldingHeadings(group.map(({ column }) => column.heading ?? ''));
  return (one) => {
    const heading = one.column.heading ?? '';
    if (yielding.has(heading) || saysNotResult(heading) || saysOfOthers(heading) || repeatsMeans(one, group)) {
      return false;
    }
    return !one.candidate.parts.some(({ text }) => text !== null && saysAnswer(text));
  };
}

/** A column headed รวม or เฉลี่ย beside one headed just คะแนน: either may be the score. */
export function isSumBeside(best: Rival, other: Rival): boolean {
  const [heading, beside] = [best.column.heading ?? '', other.column.heading ?? ''];
  return (saysCombined(heading) && saysOnlyScore(beside)) || (saysMeanAlone(beside) && saysOnlyScore(heading));
}

/** True of a column headed just ค่าเฉลี่ย beside one headed คะแนน that can be the score: it may be a mean of anybody. */
function isMeanBesideScore(candidate: Candidate, group: readonly Rival[]): boolean {
  if (!saysMeanAlone(nearestWords(candidate))) return false;
  return group.some(
    ({ candidate: other }) => saysOnlyScore(nearestWords(other)) && isInRange(other) && !looksWeighted(other),
  );
}

/** Means written again on each line they are of: the same over lines among which another column varies. */
export function repeatsMeans({ candidate, column }: Rival, group: readonly Rival[]): boolean {
  const { values } = candidate;
  if (values.length < 4 || !saysMeanOfSeveral(column.heading ?? '')) return false;
  const runs = runsOf(values);
  if (runs * 2 > values.length) return false;
  return group.some(
    (other) =>
      other.candidate.values.length === values.length &&
      other.candidate.numbers >= candidate.numbers &&
      runsOf(other.candidate.values) > runs,
  );
}

/** How many stretches of equal values follow one another. */
function runsOf(values: readonly (number | null)[]): number {
  return values.filter((value, index) => index === 0 || value !== values[index - 1]).length;
}

/** How likely a column of a group is the one with the scores, higher the likelier; `most`: the most numbers any has. */
export function preferenceOf(one: Rival, most: number, group: readonly Rival[]): number {
  const { candidate, column } = one;
  const heading = column.heading ?? '';
  const present = candidate.values.filter((value) => value !== null);
  const share = shareOfScores(one, group);
  return (
    (saysResult(heading) ? 3 : 0) +
    (saysCombined(nearestWords(candidate)) && share >= 0 && !isMeanBesideScore(candidate, group) ? 2 : 0) -
    (isOnlyUnderScores(candidate, group) ? 1 : 0) -
    (isConstant(candidate.values) && column.heading === null && present[0] !== 100 ? 3 : 0) -
    (saysPart(heading) ? 2 : 0) +
    share -
    (looksWeighted(candidate) ? 4 : 0) -
    (present.length > 0 && present.every((value) => value > 100) ? 6 : 0) +
    (candidate.numbers * 5 >= most * 4 ? 4 : 0)
  );
}

/** True where a column is one of several under an outer heading of scores, and another is headed as the score itself. */
function isOnlyUnderScores(candidate: Candidate, group: readonly Rival[]): boolean {
  if (saysScoreItself(candidate) || candidate.parts.length < 2) return false;
  return group.some(({ candidate: other }) => saysScoreItself(other) && other.parts.length === 1);
}

/**
 * How much a heading of shares (ร้อยละ) recommends its column: it does where they are the score's, as beside points of
 * another full mark or where nothing is headed as a score; beside scores of 100 they are shares of something else.
 */
function shareOfScores({ candidate, column }: Rival, group: readonly Rival[]): number {
  if (!SHARES.test(column.heading ?? '')) return 0;
  if (!saysShare(nearestWords(candidate))) return 1;
  const scores = group.filter(
    ({ candidate: other }) =>
      other !== candidate && /คะแนน|score/i.test(nearestWords(other)) && !saysShare(nearestWords(other)),
  );
  const areScores = scores.some(
    ({ candidate: other }) => !looksWeighted(other) && isInRange(other) && !isShareOf(candidate, other),
  );
  return areScores ? -1 : 1;
}

/** True where the numbers of one column are those of the other over a full mark below 100. */
function isShareOf(share: Candidate, points: Candidate): boolean {
  const ratios = share.values.flatMap((value, index) => {
    const point = points.values[index] ?? null;
    return value === null || point === null || point <= 0 ? [] : [value / point];
  });
  const [first] = ratios;
  return first !== undefined && first > LEAST_RATIO && ratios.every((ratio) => Math.abs(ratio / first - 1) < 0.01);
}

/** True where two columns hold the same numbers, so that it does not matter which is taken. */
export function sameValues(a: Candidate, b: Candidate): boolean {
  return a.values.length === b.values.length && a.values.every((value, index) => value === b.values[index]);
}
