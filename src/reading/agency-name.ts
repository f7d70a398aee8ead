import { lettersApart, matchKey, tidyThai, toArabicDigits } from './thai-text';

const LOCAL = 'เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วนตำบล|องค์กรบริหารส่วนตำบล|อบต\\.?|ทต\\.|ทม\\.|ทน\\.|เมืองพัทยา';
const PROVINCIAL = 'องค์การบริหารส่วนจังหวัด|องค์กรบริหารส่วนจังหวัด|อบจ\\.?';
const UNITS = 'โรงเรียน|โรงพยาบาล|รพ\\.|(?:ราช)?วิทยาลัย|สถานีตำรวจ|คณะ(?!กรรม|ทำงาน|ผู้|รัฐมนตรี|บุคคล|ที่ปรึกษา|รัฐ|วิทยากร)';
const BODIES =
  'กระทรวง|(?<!แ)กรม|ที่ทำการปกครอง(?=จังหวัด|อำเภอ)|ที่ว่าการ(?=อำเภอ)|สำนักงาน|จุฬาลงกรณ์มหาวิทยาลัย|มหาวิทยาลัย|สถาบัน|องค์การ(?!บริหารส่วน)|ธนาคาร|บริษัท|ศูนย์|สภากาชาดไทย|' +
  'กอง(?:ทัพ|ทุน|บัญชาการ)|สำนัก(?:นายกรัฐมนตรี|ข่าวกรอง|พระราชวัง|งบประมาณ)|' +
  'ศาล(?=ปกครอง|ยุติธรรม|รัฐธรรมนูญ|ฎีกา|อุทธรณ์|แพ่ง|อาญา|จังหวัด|แรงงาน|ภาษี|ล้มละลาย|เยาวชน|แขวง)|' +
  'การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่าเรือ|ยางแห่ง|เคหะแห่ง|ทางพิเศษ|ท่องเที่ยวแห่ง|นิคม|กีฬาแห่ง|ท่าอากาศยาน)';
const PLACES = 'กรุงเทพมหานคร|จังหวัด|อำเภอ';

/** What may follow the whole of a name: nothing, or words of where it lies and of what it is a part. */
const AFTER_NAME = new RegExp(`^(?:$|${PLACES}|ตำบล|เขต|แขวง|สังกัด|${UNITS}|${BODIES})`);
/** Words that begin the name of a public agency. */
const KIND = new RegExp(`^(?:${PROVINCIAL}|${LOCAL}|${UNITS}|${BODIES}|สำนัก|${PLACES})`);
/** Those that also tell a name inside a sentence. */
const KIND_WITHIN = new RegExp(`${PROVINCIAL}|${LOCAL}|${UNITS}|${BODIES}`, 'g');
const PLACE_WITHIN = new RegExp(`(?<=(?:ของ|ita\\)?|ประกาศ|โปร่งใส|การประเมิน|คะแนน)\\s?)(?:${PLACES})`, 'i');
const PLACE = new RegExp(`^(?:${PLACES})`);
const IS_UNIT = new RegExp(`^(?:${UNITS})`);
const IS_LOCAL = new RegExp(`^(?:${LOCAL})`);
const SECOND = new RegExp(`\\s(?:${KIND.source.slice(1)})`);
/** Names whose kind comes last stand alone: nothing needs to follow it. */
const COMPLETE =
  /^(?:กรุงเทพมหานคร|เมืองพัทยา|สภากาชาดไทย|จุฬาลงกรณ์มหาวิทยาลัย|สำนัก(?:นายกรัฐมนตรี|พระราชวัง|งบประมาณ)|ศาล(?:รัฐธรรมนูญ|ฎีกา|แพ่ง|อาญา))/;

const LABEL_WORDS =
  '(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|สถานศึกษา|อปท\\.?|องค์กร|agency)(?:ภาครัฐ)?(?:ที่(?:ได้รับการ|รับการ)?ประเมิน|ผู้รับการประเมิน|ที่เข้ารับการประเมิน)?';
const LABELLED = new RegExp(`^${LABEL_WORDS}\\s*[:：=–-]\\s*(.+)$`, 'i');
const LABEL = new RegExp(`^${LABEL_WORDS}\\s*[:：]?$`, 'i');

/** What a title goes on to say after the name, as words of their own. */
const REMAINDER =
  /(?:เรียงลำดับ|จัดอันดับ|ไตรมาส|รหัส|ผล(?![ก-๛])|ผล(?=การ|คะแนน|ประเมิน|สำรวจ|วิเคราะห์|สรุป)|สรุป|คะแนน|ita(?![a-z])|iit|eit|oit|integrity|fiscal|year(?![a-z])|fy|ปี(?![ก-๛])|ปี(?=งบ|การ)|ประจำ|พ\.?ศ\.?|เปรียบเทียบ|รายงาน|ตาราง|ราย(?=ข้อ|ตัวชี้วัด|ประเด็น|ละเอียด)|การ(?:ประเมิน|วิเคราะห์|เปิดเผย|รับรู้)|แบบ(?=วัด|ตรวจ|สำรวจ)|ระดับ|เกรด|มี|ได้|เรื่อง|ตัวชี้วัด|ประเด็น|ข้อ(?![ก-๛])|ข้อมูล|ณ(?![ก-๛])|วันที่|ครั้งที่|รอบ|จำแนก|ภาพรวม|เป้าหมาย|แผน|มาตรการ|ตาม|โดย|ซึ่ง|และ|เพื่อ|ใน|ที่(?![ก-๛]|\s?\d)|อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|เขต(?!\s?\d)|แขวง|กรุงเทพมหานคร|กทม\.?)/i;
const SPACED_REMAINDER = new RegExp(`\\s+${REMAINDER.source}`, 'i');
/** What also ends a name without a space before it. */
const GLUED_REMAINDER =
  /มี(?=ผล|คะแนน|ระดับ|บุคลากร|จำนวน|ภารกิจ|งบประมาณ|ผู้|การ|ความ|หน้าที่)|เคย(?=ได้|มี)|ได้(?=คะแนน|รับ|ร้อยละ|กำหนด|ดำเนิน|\s?\d)|(?:กับ|และ|เทียบ)(?=หน่วยงาน|อปท|ค่าเฉลี่ย|เทศบาล|องค์การบริหารส่วน|อบต|อบจ|โรงเรียน|โรงพยาบาล)|ประจำปี(?=\s|งบ|พ\.?ศ|\d|$)|ปีงบประมาณ|ผลการ(?:ประเมิน|วิเคราะห์)|ผลคะแนน|คะแนน|การประเมินคุณธรรม|พ\.ศ\.|(?<!\d)2[0456]\d\d(?!\d)|[,;:|/"“”?]|\s[–—-]|[–—]|\((?!องค์การมหาชน\)|มหาชน\))|(?<![a-z])(?:ita|iit|eit|oit)(?![a-z])/i;
const LOCAL_DISTRICT = /อำเภอ|จังหวัด/;
const COMPANY = /^บริษัท\s?.{2,70}?จำกัด(?:\s*\(มหาชน\))?/;
/** What belongs to a name after a space in a sentence. */
const GOES_ON = /^(?:\s?(?:เขต|ภาค|แห่งที่)\s?\d{1,2}(?!\d)|\s?\((?:องค์การมหาชน|มหาชน)\))/;
const NUMBER = /^\s\d{1,2}(?!\d)/;

const SENTENCE = /คะแนน|ประเมิน|รายงาน|ตัวชี้วัด|ข้อมูล|หน้าที่|ของท่าน|ผู้รับ|แผน|วิเคราะห์|มาตรการ|มีการ|ควร|\?/;
/** Parts of names of agencies that would make a sentence of them. */
const NOT_OF_SENTENCE = /และแผน|ข้อมูลส่วนบุคคล|ข้อมูลข่าวสาร|ประเมินคุณภาพ|ประเมินผล(?=แห่ง)|เจ้าหน้าที่/g;
/** Names of parts of agencies and other words that begin like an agency. */
const NO_AGENCY =
  /^(?:สำนักงานปลัด(?!กระทรวง|สำนักนายก|กรุงเทพ)|สำนัก(?:ปลัด(?!กระทรวง)|การ|ช่าง|คลัง|กอง|บริหาร|สาธารณสุข|ยุทธ|พัฒนา|สวัสดิ|วิชาการ|ส่งเสริม|ทะเบียน|อำนวย)|กรมธรรม์|ศูนย์(?:ข้อมูล|รับ|บริการ|ดำรงธรรม|รวม|พัฒนาเด็กเล็ก$)|องค์การปกครอง|จังหวัด(?:ที่|ละ|อื่น|ทั้ง)|กองทุนหลักประกัน(?!สุขภาพแห่ง))/;

/** The number under which an office or a list has an agency, before its name. */
const CODE_OF_AGENCY = /^[\d๐-๙]{4,}\s+(?=[ก-ฮเ-ไ])/;
const NUMBER_OF_AGENCY = /^\(?[\d๐-๙]{1,4}[.)]\s*(?=[ก-ฮเ-ไ])/;
/** What goes on after a numbered name in a list; a numbered sentence that begins with a name goes on otherwise. */
const AFTER_NUMBERED = /^\s*(?:$|\(|อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.)/;

/** The agency that a short tidied text (a title, a heading, a cell of a list) names; null where it names none. */
export function agencyNamed(text: string): string | null {
  if (text.length > 160) return null;
  const labelled = LABELLED.exec(text)?.[1]?.trim();
  if (labelled !== undefined && labelled !== '') return labelledAgency(labelled);
  const bare = withoutCode(text);
  const name = nameAtStart(bare);
  const isNumbered = name !== null && NUMBER_OF_AGENCY.test(text);
  return isNumbered && !AFTER_NUMBERED.test(bare.slice(name.length)) ? null : name;
}

/** A name without the number before it under which an office or a list has the agency. */
export function withoutCode(name: string): string {
  return name.replace(CODE_OF_AGENCY, '').replace(NUMBER_OF_AGENCY, '');
}

/** The agency that the cell beside a label for it names: all of it, but for the place and year after the name. */
export function labelledAgency(text: string): string {
  return nameAtStart(text) ?? (trimmed(cutAt(text, SPACED_REMAINDER)) || text.trim());
}

/** True where a text is a label for the agency's name and nothing else. */
export function isAgencyLabel(text: string): boolean {
  return LABEL.test(text);
}

const KIND_ALONE = new RegExp(`^(?:${PROVINCIAL}|${LOCAL}|ทต|ทม|ทน)$`);

/** True where a text is no more than a kind of local agency, to which a name beside it belongs. */
export function isKindAlone(text: string): boolean {
  return KIND_ALONE.test(text) && !COMPLETE.test(text);
}

/** True where a name is that of a place, which a title may give beside the agency's. */
export function isPlaceName(name: string): boolean {
  return PLACE.test(name);
}

/** An agency named inside a longer text; null where there is none. */
export function agencyWithin(text: string): string | null {
  const start = text.slice(0, 400);
  for (const { index } of start.matchAll(KIND_WITHIN)) {
    const found = nameInSentence(start.slice(index));
    if (found !== null) return found;
  }
  const place = PLACE_WITHIN.exec(start);
  return place ? nameInSentence(start.slice(place.index)) : null;
}

/**
 * How near a name is to the one assessed, where a title names several: a ministry or a place is over a department, a
 * department over a municipality, that over a school, a hospital or a faculty.
 */
export function agencyRank(name: string): number {
  if (/^กระทรวง/.test(name) || PLACE.test(name)) return 0;
  if (IS_UNIT.test(name)) return 3;
  if (IS_LOCAL.test(name)) return 2;
  return 1;
}

/** What follows a kind of agency and makes no name of it: a number of a part, us, those beside us. */
const NO_NAME = /^\s*(?:(?:ที่)?\s*[\d๐-๙]{1,3}$|ของเรา|เรา(?![ก-๎])|ข้างเคียง|ใกล้เคียง|เพื่อนบ้าน|คู่เทียบ|อื่น)/;

function nameAtStart(text: string): string | null {
  const kind = KIND.exec(text)?.[0];
  if (kind === undefined || NO_AGENCY.test(text) || NO_NAME.test(text.slice(kind.length))) return null;
  const company = COMPANY.exec(text)?.[0];
  if (company !== undefined) return company;
  const cut = cutRemainder(text, kind);
  const name = trimmed(withoutSecond(cut, kind));
  return isName(name, kind) ? name : null;
}

/** Two names in one text: a ministry's is over the other; a faculty's goes on with its university; else the first. */
function withoutSecond(text: string, kind: string): string {
  const second = SECOND.exec(text.slice(kind.length));
  if (!second || /^(?:คณะ|สำนักงาน|สำนัก)$/.test(kind)) return text;
  const at = kind.length + second.index;
  const first = text.slice(0, at);
  const isOver = agencyRank(first) === 0 && agencyRank(text.slice(at + 1)) > 0;
  return isOver ? (nameAtStart(text.slice(at + 1)) ?? first) : first;
}

function nameInSentence(text: string): string | null {
  const kind = KIND.exec(text)?.[0];
  if (kind === undefined || NO_AGENCY.test(text)) return null;
  const company = COMPANY.exec(text)?.[0];
  if (company !== undefined) return company;
  const word = /^\s?[^\s]*/.exec(text.slice(kind.length))?.[0] ?? '';
  const faculty =
    kind === 'คณะ' ? (/^\s(?:มหาวิทยาลัย|สถาบัน)\S+/.exec(text.slice(kind.length + word.length))?.[0] ?? '') : '';
  const end = kind.length + word.length + faculty.length;
  const isNumbered = /(?:ภาค|เขต)$/.test(word);
  const goesOn = (isNumbered ? NUMBER : GOES_ON).exec(text.slice(end))?.[0] ?? '';
  const name = trimmed(cutRemainder(text.slice(0, end + goesOn.length), kind));
  return isName(name, kind) ? name : null;
}

function cutRemainder(text: string, kind: string): string {
  const rest = cutAt(cutAt(text.slice(kind.length), GLUED_REMAINDER), SPACED_REMAINDER);
  return kind + (IS_LOCAL.test(kind) ? cutAt(rest, LOCAL_DISTRICT) : rest);
}

function cutAt(text: string, end: RegExp): string {
  const found = end.exec(toArabicDigits(text));
  return found ? text.slice(0, found.index) : text;
}

function trimmed(name: string): string {
  const bare = name.replace(/[\s:,–—-]+$/, '').trim();
  // The full stop of an abbreviation belongs to it.
  return /(?:^|[\s.])[ก-ฮ]{1,6}\.$/.test(bare) ? bare : bare.replace(/[\s.]+$/, '');
}

function isName(name: string, kind: string): boolean {
  if (SENTENCE.test(name.replace(NOT_OF_SENTENCE, ''))) return false;
  if (name.length > 110) return false;
  return name.length >= kind.length + 2 || COMPLETE.test(name);
}

/** What spellings of one agency have in common: abbreviations written out, no spaces or marks of punctuation. */
export function agencyKey(name: string): string {
  return matchKey(
    tidyThai(name)
      .replace(/^(.+?)\s*\(\s*(อบต|อบจ|ทต|ทม|ทน)\.?\s*\)$/, '$2.$1')
      .replace(/^เทศบาล\s?([ตมน])\.\s*/, 'ท$1.')
      .replace(/^อบต\.?\s*/, 'องค์การบริหารส่วนตำบล')
      .replace(/^อบจ\.?\s*/, 'องค์การบริหารส่วนจังหวัด')
      .replace(/^ทต\.\s*/, 'เทศบาลตำบล')
      .replace(/^ทม\.\s*/, 'เทศบาลเมือง')
      .replace(/^ทน\.\s*/, 'เทศบาลนคร')
      .replace(/^รพ\.\s*/, 'โรงพยาบาล')
      .replace(/^องค์กรบริหาร/, 'องค์การบริหาร')
      .replace(/\s+อ\.\s*(?=[ก-ฮเ-ไ])/, ' อำเภอ')
      .replace(/\s+จ\.\s*(?=[ก-ฮเ-ไ])/, ' จังหวัด'),
  );
}

/**
 * True where one key is all of the other's name, with its kind, what it belongs to or its place beside it; ท่า is no part
 * of ท่าทราย, nor บางสมุทร of บางสมุทรเหนือ.
 */
export function isWholeNameWithin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = long.indexOf(short);
  if (short === '' || at < 0) return false;
  const before = long.slice(0, at);
  const isAfterKind = before === '' || KIND.test(short) || KIND.exec(before)?.[0] === before;
  return isAfterKind && AFTER_NAME.test(long.slice(at + short.length));
}

/** True where two names are one agency's in spite of spacing, abbreviation and a slip or two of the typist. */
export function isSameAgency(a: string, b: string): boolean {
  return areKeysOfOne(agencyKey(a), agencyKey(b));
}

/** `isSameAgency` of two names that are given by their keys. */
export function areKeysOfOne(first: string, second: string): boolean {
  if (first === second) return true;
  // Neighbours share their kind, so that only the letters after it tell how many slips are likely.
  const own = Math.min(first.length, second.length) - sharedKind(first, second);
  const slips = own >= 16 ? 3 : own >= 10 ? 2 : own >= 7 ? 1 : 0;
  if (slips === 0 || Math.abs(first.length - second.length) > slips) return false;
  // Offices of one kind are told apart by their numbers: เขต 1 is no slip for เขต 2.
  if (first.replace(/\D/g, '') !== second.replace(/\D/g, '')) return false;
  return lettersApart(first, second, slips) <= slips;
}

/** The key of a name without the words for its kind: องค์การบริหารส่วนตำบลโนนสูง by โนนสูง. */
export function ownKey(key: string): string {
  return key.slice(KIND.exec(key)?.[0].length ?? 0);
}

/** Length of the words for the kind of agency that both keys begin with; 0 where they begin differently. */
function sharedKind(first: string, second: string): number {
  const kind = KIND.exec(first)?.[0] ?? '';
  return second.startsWith(kind) ? kind.length : 0;
}

/**
 * Index of the name that is wanted: the same spelling first, then the same words, then the only one
 * of which they are the whole name, then the only one a slip away; null where there is none or several fit equally.
 */
export function findAgency(wanted: string, names: readonly string[]): number | null {
  const found = findName(wanted, names);
  // As it stands in a list, the name may have its code before it and its place after it.
  const named = found === null ? agencyNamed(tidyThai(wanted)) : null;
  return named === null || named === wanted ? found : findName(named, names);
}

/** Names of which what is wanted is the own part, where they are several agencies': ปัว of ทต.ปัว and อบต.ปัว. */
export function agenciesMeant(wanted: string, names: readonly string[]): readonly string[] {
  const key = agencyKey(wanted);
  const meant = new Map(
    names.flatMap((name) => (isWholeNameWithin(agencyKey(name), key) ? [[agencyKey(name), name]] : [])),
  );
  return [...meant.values()];
}

function findName(wanted: string, names: readonly string[]): number | null {
  const key = agencyKey(wanted);
  if (key === '') return null;
  const same = names.indexOf(wanted.trim());
  if (same >= 0) return same;
  const keys = names.map(agencyKey);
  const exact = keys.indexOf(key);
  if (exact >= 0) return exact;
  const containing = keys.flatMap((candidate, index) => (isWholeNameWithin(candidate, key) ? [index] : []));
  const distinct = new Set(containing.map((index) => keys[index]));
  const [first] = containing;
  if (first !== undefined) return distinct.size === 1 ? first : null;
  const close = names.flatMap((name, index) => (isSameAgency(wanted, name) ? [index] : []));
  const [nearest] = close;
  return nearest !== undefined && new Set(close.map((index) => keys[index])).size === 1 ? nearest : null;
}
