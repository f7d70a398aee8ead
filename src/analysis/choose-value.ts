import type { Authority } from './analysis';

/** Which of two values counts: the preferred kind where it is there, else the other; nulls where neither is. */
export function chooseValue(
  preferred: Authority,
  { reported, computed }: { readonly reported: number | null; readonly computed: number | null },
): { readonly score: number | null; readonly basis: Authority | null } {
  const order: readonly Authority[] = preferred === 'reported' ? ['reported', 'computed'] : ['computed', 'reported'];
  for (const basis of order) {
    const score = basis === 'reported' ? reported : computed;
    if (score !== null) return { score, basis };
  }
  return { score: null, basis: null };
}
