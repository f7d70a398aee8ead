import type { FiscalYear } from '../assessment/framework';
import { toArabicDigits } from './thai-text';

const BUDDHIST = /(?<!\d)(25[5-8]\d)(?!\d)/g;
const GREGORIAN = /(?<![\d.,])(20[0-3]\d)(?![\d.,]\d|\d)/g;
const MONTH =
  '(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\\.?ค\\.?|ก\\.?พ\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|พ\\.?ค\\.?|มิ\\.?ย\\.?|ก\\.?ค\\.?|ส\\.?ค\\.?|ก\\.?ย\\.?|ต\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?)';
/** Years of dates, of schools and of numbered papers (ครั้งที่ 1/2569), which are no fiscal years. */
const OTHER_YEAR = new RegExp(
  `(?:\\d{1,2}\\s*)?${MONTH}\\s*(?:ปี\\s*)?(?:พ\\.?ศ\\.?\\s*)?(?:\\d{4}|\\d{2})(?!\\d)|(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(?!\\d)|ปีการศึกษา\\s*\\d{4}|(?<!ไตรมาส\\s?(?:ที่\\s?)?)(?<![\\d/])\\d{1,3}\\s?/\\s?25\\d\\d(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)`,
  'g',
);
const SHORT =
  /(?:ปีงบประมาณ|ปีงบฯ?|ปี|งบประมาณ|งบฯ?|fy|พ\.?ศ\.)\s*(?:พ\.?ศ\.?)?\s*['’]?(6\d|7\d)(?!\d|\.\d|,\d|\s*(?:ล้าน|บาท|%))/gi;

/**
 * Fiscal years (Buddhist era) that a tidied text names, each once, in order: 2568, ๒๕๖๘, 2025, ปี 68. The year of a
 * date is none: reports are printed in the year after.
 */
export function yearsMentioned(text: string): readonly FiscalYear[] {
  const all = toArabicDigits(text);
  if (!/\d\d/.test(all)) return [];
  const digits = all.replace(OTHER_YEAR, ' ');
  const found: { at: number; year: number }[] = [];
  for (const match of digits.matchAll(BUDDHIST)) found.push({ at: match.index, year: Number(match[1]) });
  for (const match of digits.matchAll(GREGORIAN)) found.push({ at: match.index, year: Number(match[1]) + 543 });
  for (const match of digits.matchAll(SHORT)) found.push({ at: match.index, year: 2500 + Number(match[1]) });
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ year }) => year))];
}

/** The one year a text names; null where it names none or several. */
export function yearMentioned(text: string): FiscalYear | null {
  const [year, ...others] = yearsMentioned(text);
  return year !== undefined && others.length === 0 ? year : null;
}

const SHORT_IN_SHEET_NAME = /(?:^|(?<![a-z])(?:iit|eit|oit|ita)|คะแนน|ผล)[\s._-]*['’]?(6\d|7\d)(?![\d.,%])/i;

/** The one year a sheet's name tells; names are short, so that IIT67 tells one too. */
export function yearOfSheetName(name: string): FiscalYear | null {
  const years = yearsMentioned(name);
  const [year] = years;
  if (year !== undefined) return years.length === 1 ? year : null;
  const short = SHORT_IN_SHEET_NAME.exec(toArabicDigits(name))?.[1];
  return short === undefined ? null : 2500 + Number(short);
}

const OF_ASSESSMENT =
  /ปีงบ|(?:ประจำ)?ปี\s*(?:พ\.?ศ\.?\s*)?\d|(?<![a-z])(?:ita|iit|eit|oit)(?![a-z])|ผลการประเมิน|คุณธรรมและความโปร่งใส|คะแนน/i;
const OF_PLAN = /แผน|มาตรการ|เป้าหมาย|แนวทาง|ปฏิทิน|ข้อเสนอแนะ|แต่งตั้ง|คำสั่ง|จัดทำเมื่อ|พิมพ์เมื่อ|ปรับปรุงเมื่อ/;
const OF_MONEY = /\d\s*(?:ล้าน)?บาท/;
/** Words from which on a text says what a result is used for: the assessment of the year after, mostly. */
const OF_USE =
  /(?:เอกสาร|ข้อมูล|หลักฐาน|(?:เพื่อ|สำหรับ|นำไป|นำมา)*ใช้)?ประกอบ(?!ด้วย)|(?:เพื่อ|สำหรับ|นำไป|นำมา)+ใช้|ใช้(?:ใน|สำหรับ|เป็น|ตอบ)|(?:เพื่อ|สำหรับ)(?:ตอบ|รองรับ|เตรียม|การประเมิน|ข้อ)|(?<![a-z])o\s?\d{1,2}(?!\d)(?!\s*(?:[-–—]|ถึง|to))/i;
const RESULT_ITSELF = /(?:ผล(?:การประเมิน|คะแนน|ita)|คะแนน(?:ผล)?(?:การประเมิน)?\s*ita).*/i;

/** The one year that a text states to be that of an assessment's result; null where it is a plan's or a mention. */
export function yearOfResult(text: string): FiscalYear | null {
  if (text.length > 200) return null;
  const stated = withoutUse(text);
  if (OF_MONEY.test(stated)) return null;
  // "มาตรการ ปี 2569 จากผลการประเมิน ปี 2568": the plan's year stands before the result's.
  if (OF_PLAN.test(stated)) {
    const result = RESULT_ITSELF.exec(stated)?.[0] ?? '';
    return OF_PLAN.test(result) ? null : yearMentioned(result);
  }
  return OF_ASSESSMENT.test(toArabicDigits(stated)) ? yearMentioned(stated) : null;
}

/** Titles of plans, whose year is that of the plan and not of the scores it is drawn from. */
const TITLES_PLAN = /^[\d๐-๙.)\s]*(?:ร่าง)?(?:การกำหนด|กำหนด)?(?:มาตรการ|แผน|แนวทาง|ปฏิทิน)|(?:ตั้ง|กำหนด|ค่า)เป้าหมาย|แต่งตั้ง/;

/**
 * The one year a title names that could be its table's: not that of a plan, of the paper or of the assessment it is used
 * for.
 */
export function yearOfTitle(text: string): FiscalYear | null {
  const stated = withoutUse(text);
  return OF_MONEY.test(stated) || TITLES_PLAN.test(stated) ? null : yearMentioned(stated);
}

function withoutUse(text: string): string {
  const use = OF_USE.exec(toArabicDigits(text))?.index;
  return use === undefined ? text : text.slice(0, use);
}
