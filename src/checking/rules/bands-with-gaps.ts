import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import { statedBands, type StatedBand } from '../stated-bands';

const FULL = 100_00;

/** Bands that the texts state and that leave scores in no band or put them into two. Bands of one kind alone say nothing. */
export const bandsWithGaps: Rule<'bands-with-gaps'> = {
  id: 'bands-with-gaps',
  check({ words }) {
    const bands = distinct(statedBands(words));
    const [first, ...others] = bands;
    if (!first || new Set(bands.map(({ kind }) => kind)).size < 2) return { findings: [], couldNotCheck: [] };
    const sorted = [...bands].sort((a, b) => a.lowest - b.lowest);
    const gaps = gapsIn(sorted);
    const overlaps = overlapsIn(sorted);
    if (gaps.length + overlaps.length === 0) return { findings: [], couldNotCheck: [] };
    const finding: FindingOf<'bands-with-gaps'> = {
      rule: 'bands-with-gaps',
      severity: 'warning',
      cell: first.source.cell,
      related: others.map(({ source }) => source.cell),
      facts: { gaps: gaps.map(inPoints), overlaps: overlaps.map(inPoints) },
      found: null,
      expected: null,
      suggestion: null,
    };
    return { findings: [finding], couldNotCheck: [] };
  },
};

/** Texts repeat their bands from issue to issue. */
function distinct(bands: readonly StatedBand[]): readonly StatedBand[] {
  const keyOf = ({ kind, lowest, highest }: StatedBand): string => `${kind} ${lowest} ${highest}`;
  return bands.filter((band, index) => bands.findIndex((other) => keyOf(other) === keyOf(band)) === index);
}

interface Extent {
  readonly lowest: number;
  readonly highest: number;
}

const inPoints = ({ lowest, highest }: Extent): { from: number; to: number } => ({
  from: lowest / 100,
  to: highest / 100,
});

function gapsIn(sorted: readonly StatedBand[]): readonly Extent[] {
  const gaps: Extent[] = [];
  let covered = -1;
  for (const { lowest, highest } of sorted) {
    if (lowest > covered + 1) gaps.push({ lowest: covered + 1, highest: lowest - 1 });
    covered = Math.max(covered, highest);
  }
  if (covered < FULL) gaps.push({ lowest: covered + 1, highest: FULL });
  return gaps;
}

function overlapsIn(sorted: readonly StatedBand[]): readonly Extent[] {
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).flatMap((other): readonly Extent[] => {
      const overlap = { lowest: Math.max(one.lowest, other.lowest), highest: Math.min(one.highest, other.highest) };
      return one.kind !== other.kind && overlap.lowest <= overlap.highest ? [overlap] : [];
    }),
  );
}
