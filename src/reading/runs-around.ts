import { extentOf, type LabelRun } from './label-runs';

/** The runs of a view by where they stand, found without passing over all of them for each. */
export interface RunsAround {
  /** The run next above one in its place; undefined where there is none. */
  above(run: LabelRun): LabelRun | undefined;
  /** The nearest place before that of a run where another stands beside it; null where there is none. */
  placeBefore(run: LabelRun): number | null;
  /** The same, after it. */
  placeAfter(run: LabelRun): number | null;
}

/** The runs of one place, by their first lines. */
interface RunsOfPlace {
  readonly place: number;
  readonly firsts: readonly number[];
  /** The furthest line that a run or any of those before it reaches. */
  readonly reaches: readonly number[];
}

/** `runs` come in order of their places, and in those from above. */
export function runsAround(runs: readonly LabelRun[]): RunsAround {
  const positions = new Map(runs.map((run, index) => [run, index]));
  const grouped = new Map<number, LabelRun[]>();
  for (const run of runs) {
    const group = grouped.get(run.place);
    if (group) group.push(run);
    else grouped.set(run.place, [run]);
  }
  const byPlace = [...grouped].map(runsOfPlace);
  const indexOfPlace = new Map(byPlace.map(({ place }, index) => [place, index]));
  const nearest = (run: LabelRun, step: -1 | 1): number | null => {
    const own = indexOfPlace.get(run.place) ?? -1;
    for (let index = own + step; ; index += step) {
      const other = byPlace[index];
      if (other === undefined) return null;
      if (isBeside(other, run)) return other.place;
    }
  };
  return {
    above(run) {
      const { first } = extentOf(run);
      for (let index = (positions.get(run) ?? 0) - 1; ; index -= 1) {
        const other = runs[index];
        if (other === undefined || other.place !== run.place) return undefined;
        if (extentOf(other).last < first) return other;
      }
    },
    placeBefore: (run) => nearest(run, -1),
    placeAfter: (run) => nearest(run, 1),
  };
}

function runsOfPlace([place, runs]: readonly [number, readonly LabelRun[]]): RunsOfPlace {
  const extents = runs.map(extentOf).sort((a, b) => a.first - b.first);
  let reach = -Infinity;
  return {
    place,
    firsts: extents.map(({ first }) => first),
    reaches: extents.map(({ last }) => (reach = Math.max(reach, last))),
  };
}

/** True where a line of the run lies within those of one of the others. */
function isBeside({ firsts, reaches }: RunsOfPlace, run: LabelRun): boolean {
  const { first, last } = extentOf(run);
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? Infinity) > last) high = middle;
    else low = middle + 1;
  }
  return (reaches[low - 1] ?? -Infinity) >= first;
}
