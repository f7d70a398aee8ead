import type { Framework } from '../assessment/framework';
import type { ReadItem } from '../reading/score-set';
import type { IssueSection } from './issue-sections';
import { itemsNamed } from './items-named';
import type { SheetText, SheetTexts } from './sheet-texts';

/** A remark in the table of an issue, and the items that it stands for. */
export interface IssueRemark {
  readonly remark: SheetText;
  readonly items: readonly ReadItem[];
  /** True where the remark names the items itself. */
  readonly isOfNamed: boolean;
}

const ASKS_TO_IMPROVE = /ปรับปรุง|แก้ไข|ควรพัฒนา|เร่งด่วน/;
const ASKS_TO_KEEP = /รักษา(?:ระดับ|คะแนน|มาตรฐาน|ไว้)|คงไว้/;

/**
 * Remarks in the table of an issue that ask to improve and to keep nothing, in the order of the sheet. A remark stands
 * for the items that it names, else for its own row and those below of the same tool that have none.
 */
export function remarksThatAskToImprove(
  section: IssueSection,
  words: readonly SheetTexts[],
  framework: Framework,
): readonly IssueRemark[] {
  const rows = new Map(section.items.map((item) => [item.score.cell.row, item]));
  const remarks = words
    .filter(({ sheet }) => sheet === section.sheet)
    .flatMap(({ texts }) => texts)
    .filter(({ cell }) => cell.column > (rows.get(cell.row)?.score.cell.column ?? Infinity));
  const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
  return remarks.flatMap((remark): readonly IssueRemark[] => {
    if (!ASKS_TO_IMPROVE.test(remark.text) || ASKS_TO_KEEP.test(remark.text)) return [];
    const codes = itemsNamed(remark.text);
    if (codes.length > 0) {
      const named = section.items.filter(({ code }) => codes.includes(code));
      return [{ remark, items: named, isOfNamed: true }];
    }
    const end = Math.min(Infinity, ...remarks.map(({ cell }) => cell.row).filter((row) => row > remark.cell.row));
    const own = rows.get(remark.cell.row);
    const items = section.items.filter(
      ({ code, score: { cell } }) =>
        cell.row >= remark.cell.row && cell.row < end && own && toolOf.get(code) === toolOf.get(own.code),
    );
    return [{ remark, items, isOfNamed: false }];
  });
}
