import type { ReadItem } from '../../reading/score-set';
import { usableScore } from '../../reading/counting-scores';
import type { FindingOf } from '../finding';
import { issueSections, type IssueSection } from '../issue-sections';
import type { CheckInput, Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

const ASKS_TO_IMPROVE = /ปรับปรุง|แก้ไข|ควรพัฒนา|เร่งด่วน/;
const ASKS_TO_KEEP = /รักษา(?:ระดับ|คะแนน|มาตรฐาน|ไว้)|คงไว้/;
const FULL_SCORE = 100;

/**
 * Remarks in issue tables that ask to improve beside scores of 100, which leave nothing to improve. A remark stands for
 * its own row and those below of the same tool that have none; where it fits some of them, the others are told.
 */
export const remarkAgainstScore: Rule<'remark-against-score'> = {
  id: 'remark-against-score',
  check(input) {
    return { findings: issueSections(input.scores).flatMap((section) => check(input, section)), couldNotCheck: [] };
  },
};

function check({ words, framework }: CheckInput, section: IssueSection): readonly FindingOf<'remark-against-score'>[] {
  const rows = new Map(section.items.map((item) => [item.score.cell.row, item]));
  const remarks = words
    .filter(({ sheet }) => sheet === section.sheet)
    .flatMap(({ texts }) => texts)
    .filter(({ cell }) => cell.column > (rows.get(cell.row)?.score.cell.column ?? Infinity));
  const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
  return remarks.flatMap((remark): readonly FindingOf<'remark-against-score'>[] => {
    if (!ASKS_TO_IMPROVE.test(remark.text) || ASKS_TO_KEEP.test(remark.text)) return [];
    const end = Math.min(Infinity, ...remarks.map(({ cell }) => cell.row).filter((row) => row > remark.cell.row));
    const own = rows.get(remark.cell.row);
    const meant = section.items.filter(
      ({ code, score: { cell } }) =>
        cell.row >= remark.cell.row && cell.row < end && own && toolOf.get(code) === toolOf.get(own.code),
    );
    return finding(remark, meant);
  });
}

function finding(remark: SheetText, meant: readonly ReadItem[]): readonly FindingOf<'remark-against-score'>[] {
  const full = meant.filter(({ score }) => usableScore(score) === FULL_SCORE);
  if (full.length === 0) return [];
  const isWholly = full.length === meant.length;
  return [
    {
      rule: 'remark-against-score',
      severity: isWholly ? 'warning' : 'information',
      cell: remark.cell,
      related: full.map(({ score }) => score.cell),
      facts: { codes: full.map(({ code }) => code), isWholly },
      found: remark.raw,
      expected: null,
      suggestion: null,
    },
  ];
}
