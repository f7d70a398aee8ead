import type { ItemCode } from '../assessment/framework';
import { usableScore } from '../reading/counting-scores';
import type { CellAddress } from '../workbook/address';
import type { CheckInput } from './rule';

/** Every cell that states the counting score of one of the items: in their own table, then where issues repeat it. */
export function cellsOfItems({ scores, figures }: CheckInput, codes: readonly ItemCode[]): readonly CellAddress[] {
  return scores.items
    .filter(({ code, score }) => codes.includes(code) && usableScore(score) === figures.itemScore(code))
    .map(({ score }) => score.cell);
}
