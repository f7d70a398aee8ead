import { yearOfResult } from './fiscal-year-mention';
import { saysNotResult, saysOfOthers, saysResult } from './heading-words';
import { isRemark } from './remarks';
import type { SheetView } from './sheet-view';
import { toArabicDigits } from './thai-text';

/** What the title of a block says its scores are: the result, or another version of it, which a result outdoes. */
export type Version = 'result' | 'other';

/** How many lines up a title that holds for all tables of a block may stand. */
const FARTHEST_TITLE = 150;
/** Longer texts are sentences and remarks. */
const LONGEST_TITLE = 80;
const OTHER =
  /(?:\(|^|ฉบับ)ร่าง|ยกเลิก|ทดลอง|จำลอง|mock|(?:^|[\s(])(?:เดิม|เก่า)(?:[\s)]|$)|ตรวจสอบตนเอง|^ตนเอง$|รอบ\s*\d{1,2}\s*เดือน|ครึ่งปี|กลางปี|ก่อน(?:การ)?(?:ยื่น|อุทธรณ์|ทักท้วง)|คาด(?:การณ์|ว่า|หวัง)?$/i;
const RESULT = /จริง|สิ้นปี|สุดท้าย|สมบูรณ์|(?:จาก|ใน)ระบบ|itas(?![a-z])|หลัง(?:การ)?(?:ยื่น|อุทธรณ์|ทักท้วง)|final/i;

/** The version that the nearest title over a line tells which tells one, its sheet's name after all titles. */
export function versionOver(view: SheetView, row: number): Version | null {
  for (const line of view.lines.filter((other) => other < row && other >= row - FARTHEST_TITLE).reverse()) {
    const [title, ...others] = view.cellsOfLine(line);
    if (title === undefined || others.length > 0 || title.text === null || title.number !== null) continue;
    const version = versionTold(title.text);
    if (version !== null) return version;
  }
  return versionTold(view.sheet);
}

/** The version that a title tells; null where it tells none, or compares several. */
export function versionTold(title: string): Version | null {
  if (title.length > LONGEST_TITLE) return yearOfResult(title) === null ? null : 'result';
  if (isRemark(title)) return null;
  const text = toArabicDigits(title);
  const isOther = OTHER.test(text) || saysNotResult(text) || saysOfOthers(text);
  const isResult = RESULT.test(text) || saysResult(text);
  if (isOther) return isResult ? null : 'other';
  return isResult || yearOfResult(title) !== null ? 'result' : null;
}
