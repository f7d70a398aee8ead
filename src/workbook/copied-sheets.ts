import { printOfText, type SheetMark } from './marks';

/** A sheet with its mark; null where it bears none. */
interface MarkedSheet {
  readonly name: string;
  readonly mark: SheetMark | null;
}

/** Excel names a copy after its original and numbers it. */
const NAMED_AS_COPY = / \(\d+\)$/;

/**
 * Which of the sheets are copies that the user made of generated ones; a copy takes the mark along, and is the user's.
 * Of several with one id the product's is the one that still bears the name it was given; where none does, the first
 * that is not named as Excel names copies.
 */
export function copiesAmong(sheets: readonly MarkedSheet[]): ReadonlySet<number> {
  const byId = new Map<string, number[]>();
  sheets.forEach(({ mark }, index) => {
    if (mark) byId.set(mark.id, [...(byId.get(mark.id) ?? []), index]);
  });
  const isAsGiven = (index: number): boolean => {
    const sheet = sheets[index];
    return sheet?.mark !== null && sheet?.mark.namePrint === printOfText(sheet?.name ?? '');
  };
  const isNamedAsCopy = (index: number): boolean => NAMED_AS_COPY.test(sheets[index]?.name ?? '');
  const copies = [...byId.values()].flatMap((alike) => {
    const own = alike.find(isAsGiven) ?? alike.find((index) => !isNamedAsCopy(index)) ?? alike[0];
    return alike.filter((index) => index !== own);
  });
  return new Set(copies);
}
