import type { Layout, Recipe } from './layout';
import { randomFor } from './random';
import { AGENCY_RECIPES } from './recipes/agencies';
import { ITEM_TABLE_RECIPES } from './recipes/item-tables';
import { REFUSED_RECIPES } from './recipes/refused';
import { RESULT_RECIPES } from './recipes/results';
import { YEAR_RECIPES } from './recipes/years';

export const RECIPES: readonly Recipe[] = [
  ...ITEM_TABLE_RECIPES,
  ...RESULT_RECIPES,
  ...YEAR_RECIPES,
  ...AGENCY_RECIPES,
  ...REFUSED_RECIPES,
];

/** The layout that a recipe makes from a seed: the same each time. */
export function layoutFor({ name, make }: Recipe, seed: number): Layout {
  return make(randomFor(`${name} ${seed}`));
}
