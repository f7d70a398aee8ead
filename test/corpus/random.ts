/** Chance that is the same for the same seed, so that a layout can be made again from its recipe and seed. */
export interface Random {
  /** From 0 to under 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  /** True in that share of cases. */
  chance(share: number): boolean;
  pick<Entry>(entries: readonly [Entry, ...Entry[]]): Entry;
  shuffle<Entry>(entries: readonly Entry[]): Entry[];
  /** Some of the entries, each with that chance, in their order. */
  some<Entry>(entries: readonly Entry[], share: number): Entry[];
}

/** A stream of chance for a text: FNV-1a of the text seeds a mulberry32 generator. */
export function randomFor(text: string): Random {
  let seed = 0x811c9dc5;
  for (const character of text) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (entries) => entries[whole(0, entries.length - 1)] ?? entries[0],
    shuffle: (entries) => {
      const left = [...entries];
      return entries.flatMap(() => left.splice(whole(0, left.length - 1), 1));
    },
    some: (entries, share) => entries.filter(() => next() < share),
  };
}
