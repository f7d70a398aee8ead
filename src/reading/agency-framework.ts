import type { FiscalYear, Framework } from '../assessment/framework';
import { frameworkFor } from '../assessment/frameworks';
import { isWholeOit, type ItemSet } from './item-set';
import type { SheetView } from './sheet-view';

const COLLEGE =
  /วิทยาลัย(?:การอาชีพ|เทคนิค|อาชีว|สารพัดช่าง|พณิชยการ|พาณิชย|เกษตรและ|ประมง|บริหารธุรกิจ|ศิลปหัตถกรรม|เทคโนโลยี|นวัตกรรม|อุตสาหกรรม|การอาชีวะ)/;
const COMMISSION = /สอศ\.?(?![ก-๛])|(?:คณะ)?กรรมการการอาชีวศึกษา|สถานศึกษา.{0,12}อาชีวศึกษา/;
/** Titles and labels stand at the top. */
const TITLE_LINES = 12;

/**
 * What the assessment was in that year for the agency at hand: that of vocational colleges where the workbook says that
 * it is about one and its OIT items are theirs; else the NACC's. Null where the year's is not known.
 */
export function frameworkOfAgency(
  year: FiscalYear,
  agency: string | null,
  views: readonly SheetView[],
  found: ItemSet,
): Framework | null {
  const college = frameworkFor(year, 'ovec-college');
  const isCollege = (): boolean => saysCollege(agency) || views.some(namesCommission);
  return college && isWholeOit(college, found) && isCollege() ? college : frameworkFor(year);
}

/** True where an agency's name is that of a vocational college. */
export function saysCollege(agency: string | null): boolean {
  return agency !== null && COLLEGE.test(agency);
}

function namesCommission(view: SheetView): boolean {
  return view.lines
    .slice(0, TITLE_LINES)
    .some((line) =>
      view.cellsOfLine(line).some(({ text }) => text !== null && text.length < 200 && COMMISSION.test(text)),
    );
}
