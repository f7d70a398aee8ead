import { lettersApart, matchKey, tidyThai } from './thai-text';

/** Words that begin the name of a public agency. What follows up to a space or a bracket is its name. */
const KINDS =
  'เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|องค์กรบริหารส่วน(?:ตำบล|จังหวัด)|อบต\\.?|อบจ\\.?|ทต\\.|ทม\\.|ทน\\.|เมืองพัทยา|กรุงเทพมหานคร|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|รพ\\.|สำนักงาน|กรม|กระทรวง|สถาบัน|องค์การ|การไฟฟ้า|การประปา|การรถไฟ|การท่าเรือ|การยาง|การเคหะ|การทางพิเศษ|การท่องเที่ยว|การนิคม|การกีฬา|ธนาคาร|บริษัท|ศูนย์|จังหวัด';
const BEGINS = new RegExp(`^(?:${KINDS})`);
const WITHIN = new RegExp(`(?:${KINDS})\\s?[ก-๛.]{2,60}`);
const LABEL = /^(?:ชื่อ)?(?:หน่วยงาน|อปท\.?|agency|องค์กร)(?:ที่ประเมิน|ผู้รับการประเมิน)?\s*[:：-]\s*(.+)$/i;
const ENDS = /\s*(?:อำเภอ|อ\.|จังหวัด|จ\.|ประจำปี|ปีงบ|พ\.ศ\.|\(|,|ระดับ|มีคะแนน|มี\s|ได้|คะแนน|\d{4}).*$/;
const SENTENCE = /คะแนน|การประเมิน|ประเมิน|รายงาน|ตัวชี้วัด|ข้อมูล|หน้าที่|ของท่าน|ผู้รับ|แผน|วิเคราะห์|มาตรการ|\?/;
/** Names of parts of agencies and other words that begin like an agency. */
const NO_AGENCY = /^(?:สำนักงานปลัด(?!กระทรวง)|กรมธรรม์|ศูนย์(?:ข้อมูล|รับ|บริการ|ดำรงธรรม)|องค์การปกครอง|จังหวัดที่|จังหวัดละ)/;

/** The agency that a short tidied text (a title, a heading, a cell of a list) names; null where it names none. */
export function agencyNamed(text: string): string | null {
  if (text.length > 120) return null;
  const labelled = LABEL.exec(text)?.[1];
  if (labelled !== undefined) return labelled.trim() === '' ? null : shortened(labelled.trim());
  if (!BEGINS.test(text) || SENTENCE.test(text) || NO_AGENCY.test(text)) return null;
  return shortened(text);
}

/** An agency named inside a longer text; null where there is none. */
export function agencyWithin(text: string): string | null {
  const found = WITHIN.exec(text.slice(0, 400))?.[0];
  if (found === undefined || SENTENCE.test(found) || NO_AGENCY.test(found)) return null;
  if (/^จังหวัด/.test(found)) return null;
  return shortened(found);
}

function shortened(name: string): string {
  const short = name
    .replace(ENDS, '')
    .replace(/[\s:.,-]+$/, '')
    .trim();
  return short.length >= 4 ? short : name.trim();
}

/** What spellings of one agency have in common: abbreviations written out, no spaces or marks of punctuation. */
export function agencyKey(name: string): string {
  return matchKey(
    tidyThai(name)
      .replace(/^อบต\.?\s*/, 'องค์การบริหารส่วนตำบล')
      .replace(/^อบจ\.?\s*/, 'องค์การบริหารส่วนจังหวัด')
      .replace(/^ทต\.\s*/, 'เทศบาลตำบล')
      .replace(/^ทม\.\s*/, 'เทศบาลเมือง')
      .replace(/^ทน\.\s*/, 'เทศบาลนคร')
      .replace(/^รพ\.\s*/, 'โรงพยาบาล')
      .replace(/^องค์กรบริหาร/, 'องค์การบริหาร'),
  );
}

/** True where two names are one agency's in spite of spacing, abbreviation and a slip or two of the typist. */
export function isSameAgency(a: string, b: string): boolean {
  const first = agencyKey(a);
  const second = agencyKey(b);
  if (first === second) return true;
  const shorter = Math.min(first.length, second.length);
  const slips = shorter >= 16 ? 3 : shorter >= 10 ? 1 : 0;
  return slips > 0 && lettersApart(first, second, slips) <= slips;
}

/**
 * Index of the name that is wanted: the same words first, then the only one that contains them, then the only one
 * a slip away; null where there is none or several fit equally.
 */
export function findAgency(wanted: string, names: readonly string[]): number | null {
  const key = agencyKey(wanted);
  if (key === '') return null;
  const keys = names.map(agencyKey);
  const exact = keys.indexOf(key);
  if (exact >= 0) return exact;
  const containing = keys.flatMap((candidate, index) =>
    candidate.includes(key) || (candidate.length >= 6 && key.includes(candidate)) ? [index] : [],
  );
  const distinct = new Set(containing.map((index) => keys[index]));
  const [first] = containing;
  if (first !== undefined) return distinct.size === 1 ? first : null;
  const close = names.flatMap((name, index) => (isSameAgency(wanted, name) ? [index] : []));
  const [nearest] = close;
  return nearest !== undefined && new Set(close.map((index) => keys[index])).size === 1 ? nearest : null;
}
