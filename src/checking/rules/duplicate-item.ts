import { roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { ReadItem } from '../../reading/score-set';
import type { CellAddress } from '../../workbook/address';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

interface Reference {
  readonly cell: CellAddress;
  readonly score: number;
  readonly isProven: boolean;
}

/**
 * One item, two scores: every cell that differs from the one that counts (the item table's, or the one that its
 * indicator proves right). The same score twice is worth a word only within one item table, where a row was doubled.
 */
export const duplicateItem: Rule<'duplicate-item'> = {
  id: 'duplicate-item',
  check(input) {
    // A table that disagrees as a whole has one finding for all its cells.
    const copied = new Set(input.figures.copiedTables.flatMap(({ differing }) => differing));
    const findings = input.scores.items.flatMap((item) => {
      if (copied.has(item)) return [];
      const finding = compare(input, item);
      return finding ? [finding] : [];
    });
    return { findings, couldNotCheck: [] };
  },
};

function compare(input: CheckInput, item: ReadItem): FindingOf<'duplicate-item'> | null {
  const { figures, scores } = input;
  const first = figures.items.get(item.code);
  const usable = usableScore(item.score);
  if (!first || usable === null || figures.secondSurveyPart?.get(item.code) === item) return null;
  const reference = referenceFor(input, first);
  if (!reference || reference.cell === item.score.cell) return null;
  // The cell that counts has a finding of its own.
  if (item === first) return null;
  const score = roundScore(usable);
  const isEqual = score === reference.score || isScoreOfSecondPart(input, item, score);
  const isDoubledRow = item.table === first.table && scores.tables[item.table]?.role === 'item-table';
  if (isEqual && !isDoubledRow) return null;
  return {
    rule: 'duplicate-item',
    severity: isEqual ? 'warning' : 'error',
    cell: item.score.cell,
    related: [reference.cell],
    facts: {
      code: item.code,
      firstCell: reference.cell,
      firstScore: reference.score,
      isProven: reference.isProven,
      score,
    },
    found: score,
    expected: isEqual ? null : reference.score,
    suggestion: isEqual ? null : reference.score,
  };
}

function referenceFor({ figures }: CheckInput, first: ReadItem): Reference | null {
  const mended = figures.mended.get(first.code);
  if (mended?.cell) return { cell: mended.cell, score: mended.score, isProven: true };
  const score = figures.itemScore(first.code);
  return score === null ? null : { cell: first.score.cell, score, isProven: false };
}

/** An issue table may quote either part of the EIT. */
function isScoreOfSecondPart({ figures }: CheckInput, { code }: ReadItem, score: number): boolean {
  const other = usableScore(figures.secondSurveyPart?.get(code)?.score);
  return other !== null && roundScore(other) === score;
}
