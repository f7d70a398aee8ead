import { agrees, LEVEL_TOLERANCE, roundScore } from '../assessment/scoring';
import type { CellAddress } from '../workbook/address';
import type { Alternative, ScoreSubject } from './finding';
import { mistypingsOf, type Slip } from './slips';
import { isOnGrid, nearestOnGrid } from './survey-grid';

/** A score that a total is made from, with what else the workbook says of it. Scores are 0 to 100, two decimals. */
export interface Part {
  readonly subject: ScoreSubject;
  readonly cell: CellAddress;
  readonly score: number;
  /** What other cells state for it. */
  readonly elsewhere: readonly Statement[];
  /** Scores of the rows above and below, see `neighboursOf`. */
  readonly neighbours: readonly number[];
  /** Steps of the survey that all its other scores share; null where none are known. */
  readonly grid: number | null;
  /** What its own parts give, where that is certain. */
  readonly following: number | null;
}

interface Statement {
  readonly score: number;
  readonly cell: CellAddress;
}

/** A part that may be mistyped: with `right` in its place, the total comes out as reported. */
export interface Suspect {
  readonly subject: ScoreSubject;
  readonly cell: CellAddress;
  readonly score: number;
  readonly right: number;
  readonly slip: Slip | null;
  /** Another cell that states `right`. */
  readonly agreesWith: CellAddress | null;
  /** Steps of the survey, where the score does not fit them and `right` does. */
  readonly grid: number | null;
  /** Whether its own parts give `right`. */
  readonly isGivenByParts: boolean;
  /** How much speaks for it, beyond the total; compared with that of others only. */
  readonly strength: number;
}

/** Which number of a total and its parts is the wrong one, as far as that can be told. */
export type Verdict =
  | { readonly kind: 'part'; readonly suspect: Suspect }
  | { readonly kind: 'total' }
  | { readonly kind: 'several'; readonly suspects: readonly Suspect[] }
  | { readonly kind: 'none' };

/** Weights of what speaks for a suspect and against it; an independent proof outweighs all guesses at how one types. */
const PROOF = 3;
const SECOND_PROOF = 1;
const DISPROOF = -3;
const REPEATED_ALIKE = -2;
const FITS_AS_IT_IS = -2;
const RARE_SLIP = 1.5;
const COMMON_SLIP = 1;
const EXACT = 0.5;
const NOTHING_ELSE = -1;

/** A suspect is named alone where it leads by this much. */
const CLEAR_LEAD = 2;
const WEAKEST = 1;
const WEAKEST_WHERE_TOTAL_IS_RIGHT = -1;
/** More than so many without evidence of their own are no help to anyone. */
const MOST_WITHOUT_EVIDENCE = 3;

/**
 * The parts that, each changed alone, make the total come out as reported, the likeliest first, one entry a part.
 * `totalWith` gives the total with one part at another score, null where it cannot be told.
 */
export function suspectsAmong(
  parts: readonly Part[],
  reported: number,
  totalWith: (part: Part, score: number) => number | null,
  tolerance: number = LEVEL_TOLERANCE,
): readonly Suspect[] {
  return parts
    .flatMap((part): readonly Suspect[] => {
      const [best] = candidatesFor(part, reported, (score) => totalWith(part, score))
        .flatMap((right): readonly Suspect[] => {
          const total = totalWith(part, right);
          if (total === null || !agrees(total, reported, tolerance)) return [];
          const suspect = weigh(part, right, roundScore(total) === roundScore(reported));
          return suspect === null ? [] : [suspect];
        })
        .sort((a, b) => b.strength - a.strength);
      return best ? [best] : [];
    })
    .sort((a, b) => b.strength - a.strength);
}

/**
 * The scores before and after one of a column, but for those that stand there more than twice: that a row has the score
 * of the next tells nothing where many have it.
 */
export function neighboursOf(column: readonly (number | null)[], at: number): readonly number[] {
  return [column[at - 1], column[at + 1]].flatMap((score) =>
    score === null || score === undefined || column.filter((other) => other === score).length > 2 ? [] : [score],
  );
}

/** Decides between the suspects (the likeliest first) and the total itself, of which so much speaks for a mistyping. */
export function verdictOn(suspects: readonly Suspect[], totalStrength: number): Verdict {
  // Where the totals above follow from this one, the wrong number is among its parts, however weak the evidence.
  const weakest = totalStrength < 0 ? WEAKEST_WHERE_TOTAL_IS_RIGHT : WEAKEST;
  const [best, second, ...others] = suspects.filter(({ strength }) => strength >= weakest);
  if (best && best.strength < WEAKEST && others.length + 2 > MOST_WITHOUT_EVIDENCE) return { kind: 'none' };
  if (!best) return { kind: totalStrength >= WEAKEST ? 'total' : 'none' };
  if (totalStrength >= best.strength + CLEAR_LEAD) return { kind: 'total' };
  const leads = totalStrength < 0 || best.strength >= totalStrength + CLEAR_LEAD;
  if (leads && (!second || best.strength >= second.strength + CLEAR_LEAD)) return { kind: 'part', suspect: best };
  return {
    kind: 'several',
    suspects: suspects.filter(({ strength }) => strength >= weakest && strength > best.strength - CLEAR_LEAD),
  };
}

/**
 * How much speaks for a total being mistyped for what its parts give: other cells that state either, how one types,
 * and which of the two the totals above confirm.
 */
export function strengthOfTotal(
  reported: number,
  computed: number,
  elsewhere: readonly number[],
  confirmed: 'reported' | 'computed' | null,
): number {
  const right = roundScore(computed);
  const slip = mistypingsOf(reported).find((mistyping) => mistyping.right === right)?.slip;
  return (
    (elsewhere.some((score) => agrees(score, right, LEVEL_TOLERANCE)) ? PROOF : 0) +
    (elsewhere.some((score) => agrees(score, reported, LEVEL_TOLERANCE)) ? REPEATED_ALIKE : 0) +
    (confirmed === 'computed' ? PROOF : confirmed === 'reported' ? DISPROOF : 0) +
    (slip === undefined ? 0 : weightOfSlip(slip))
  );
}

const weightOfSlip = (slip: Slip): number => (slip === 'digit' || slip === 'neighbour' ? COMMON_SLIP : RARE_SLIP);

function candidatesFor(part: Part, reported: number, totalWith: (score: number) => number | null): readonly number[] {
  const needed = neededScore(part.grid, reported, totalWith);
  return [
    ...new Set([
      ...part.elsewhere.map(({ score }) => roundScore(score)),
      ...(part.following === null ? [] : [roundScore(part.following)]),
      ...(needed === null ? [] : [needed]),
      ...mistypingsOf(part.score).map(({ right }) => right),
    ]),
  ].filter((right) => right !== part.score);
}

/** What the part must be for the total to be `reported`, the nearest point of a known grid; null outside 0 to 100. */
function neededScore(
  grid: number | null,
  reported: number,
  totalWith: (score: number) => number | null,
): number | null {
  const lowest = totalWith(0);
  const highest = totalWith(100);
  if (lowest === null || highest === null || highest === lowest) return null;
  const exact = (100 * (reported - lowest)) / (highest - lowest);
  const needed = roundScore(grid === null ? exact : nearestOnGrid(exact, grid));
  return needed >= 0 && needed <= 100 ? needed : null;
}

/** Null where `right` itself is ruled out. */
function weigh(part: Part, right: number, isExact: boolean): Suspect | null {
  const { score, grid } = part;
  if (grid !== null && !isOnGrid(right, grid)) return null;
  const typed = mistypingsOf(score).find((mistyping) => mistyping.right === right)?.slip;
  const slip = typed ?? (part.neighbours.includes(score) && score > 0 && score < 100 ? 'neighbour' : null);
  const agreeing = part.elsewhere.filter((statement) => roundScore(statement.score) === right);
  const isRepeated = part.elsewhere.some((statement) => roundScore(statement.score) === score);
  const isMisfit = grid !== null && !isOnGrid(score, grid);
  const fits = grid !== null && !isMisfit && score > 0 && score < 100 && slip !== 'neighbour';
  const isProven = part.following !== null && agrees(part.following, right, LEVEL_TOLERANCE);
  const isDisproven = part.following !== null && agrees(part.following, score, LEVEL_TOLERANCE);
  const strength =
    (agreeing.length > 0 ? PROOF : 0) +
    (agreeing.length > 1 ? SECOND_PROOF : 0) +
    (isRepeated ? REPEATED_ALIKE : 0) +
    (isMisfit ? PROOF : 0) +
    (fits ? FITS_AS_IT_IS : 0) +
    (isProven ? PROOF : 0) +
    (isDisproven ? DISPROOF : 0) +
    (slip === null ? 0 : weightOfSlip(slip)) +
    (slip === null && agreeing.length === 0 && !isMisfit && !isProven ? NOTHING_ELSE : 0) +
    (isExact ? EXACT : 0);
  return {
    subject: part.subject,
    cell: part.cell,
    score,
    right,
    slip,
    agreesWith: agreeing[0]?.cell ?? null,
    grid: isMisfit ? grid : null,
    isGivenByParts: isProven,
    strength,
  };
}

/** The changes among which a verdict could not decide; none where it could, or found none. */
export function alternativesOf(verdict: Verdict | null | undefined): readonly Alternative[] {
  if (verdict?.kind !== 'several') return [];
  return verdict.suspects.map(({ subject, score, right }) => ({ subject, score, right }));
}
