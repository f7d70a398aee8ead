import { roundScore } from '../../assessment/scoring';
import { scoreLines } from '../columns-beside';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

const SAYS_ORDER = /เรียง(?:ลำดับ)?[^\d]{0,30}จาก(?:คะแนน)?\s?(มาก|สูง|น้อย|ต่ำ)(?:ที่สุด|สุด)?\s?ไป(?:หา|สู่|ยัง)?/;
/** The words stand in the title or the headings of their table. */
const ROWS_ABOVE = 4;
const FEWEST_LINES = 4;

/** A table that says its scores are sorted, and one of its scores that is out of order. */
export const orderMismatch: Rule<'order-mismatch'> = {
  id: 'order-mismatch',
  check(input) {
    const findings = scoreLines(input.scores).flatMap((lines): readonly FindingOf<'order-mismatch'>[] => {
      const [first] = lines;
      if (!first || lines.length < FEWEST_LINES) return [];
      const said = orderSaid(input, first.scoreCell);
      if (said === null) return [];
      const scores = lines.map(({ score }) => roundScore(score));
      const isInOrder = (at: number): boolean => {
        const [above = 0, own = 0] = [scores[at - 1], scores[at]];
        return at === 0 || (said === 'descending' ? above >= own : above <= own);
      };
      const at = scores.findIndex((_, index) => !isInOrder(index));
      const [above, own] = [lines[at - 1], lines[at]];
      if (!above || !own) return [];
      return [
        {
          rule: 'order-mismatch',
          severity: 'warning',
          cell: own.scoreCell,
          related: [above.scoreCell],
          facts: { order: said, score: roundScore(own.score), above: roundScore(above.score) },
          found: roundScore(own.score),
          expected: null,
          suggestion: null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};

/** The order that the words right above a table announce; null where they announce none. */
function orderSaid({ words }: CheckInput, first: { sheet: string; row: number }): 'ascending' | 'descending' | null {
  const above = words
    .filter(({ sheet, isOther }) => sheet === first.sheet && !isOther)
    .flatMap(({ texts }) => texts)
    .filter(({ cell }) => cell.row < first.row && cell.row >= first.row - ROWS_ABOVE);
  for (const { text } of above) {
    const match = SAYS_ORDER.exec(text);
    if (match) return match[1] === 'มาก' || match[1] === 'สูง' ? 'descending' : 'ascending';
  }
  return null;
}
