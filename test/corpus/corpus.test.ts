import { describe, expect, it } from 'vitest';
import { layoutFor, RECIPES } from './corpus';
import { judge, type Verdict } from './judge';

const VARIANTS = 10;

interface Judged {
  readonly layout: string;
  readonly verdict: Verdict;
  readonly notes: readonly string[];
}

const judged: readonly Judged[] = RECIPES.flatMap((recipe) =>
  Array.from({ length: VARIANTS }, (_, index) => ({
    layout: `${recipe.name} ${index + 1}`,
    ...judge(layoutFor(recipe, index + 1)),
  })),
);
const having = (verdict: Verdict): readonly Judged[] => judged.filter((one) => one.verdict === verdict);

describe('the corpus', () => {
  it('is made of enough recipes of different names, and the same for the same seed', () => {
    expect(new Set(RECIPES.map(({ name }) => name)).size).toBe(RECIPES.length);
    expect(RECIPES.length).toBeGreaterThanOrEqual(30);
    expect(judged.length).toBeGreaterThanOrEqual(300);
    for (const recipe of RECIPES) expect(layoutFor(recipe, 3)).toEqual(layoutFor(recipe, 3));
  });

  it('is read without a wrong score stated as certain', () => {
    expect(having('wrong').map(({ layout }) => layout)).toEqual([]);
  });

  it('is read in full as far as it was, and no further from it', () => {
    expect(having('full').length / judged.length).toBeGreaterThanOrEqual(READ_IN_FULL);
  });

  it('names what it did not read in full', () => {
    for (const { verdict, notes, layout } of judged) if (verdict !== 'full') expect(notes, layout).not.toEqual([]);
  });
});

/** Share of the layouts that was read in full when the table of the README was printed. */
const READ_IN_FULL = 0.99;
