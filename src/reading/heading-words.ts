import { matchKey, toArabicDigits } from './thai-text';
import { yearsMentioned } from './fiscal-year-mention';
import { spanOf } from './span-of-numbers';

/** What the words over (or beside) a row of cells say about it. */
export type HeadingMeaning = 'score' | 'not-score' | 'code' | 'name' | 'tool' | 'level' | 'agency' | 'remark' | 'topic';

const CODE =
  /^(?:ข้อ|ข้อที่|รหัส|รหัสข้อ|ลำดับ|ลำดับที่|ที่|no|item|code|itemcode|รายการที่|ตัวชี้วัด|ตัวชี้วัดที่|ตชว|ตชวที่|ข้อคำถามที่|indicator)$/;
const NAME =
  /^(?:คำถาม|ข้อคำถาม|รายละเอียด.*|รายการ.*|ประเด็น.*|ชื่อ(?:ตัวชี้วัด|ข้อ|รายการ)?|question|name|description|รายตัวชี้วัด|แบบวัด|ข้อมูล)$/;
const TOOL = /^(?:เครื่องมือ.*|แบบวัด|tool)$/;
const LEVEL = /^(?:ระดับ(?:ผลการประเมิน|คุณธรรม|ita|ที่ได้|ผลคะแนน)?.*|เกรด|grade|level|rating)$/;
const AGENCY =
  /^(?:หน่วยงาน|ชื่อหน่วยงาน|อปท|ชื่ออปท|องค์กร(?:ปกครองส่วนท้องถิ่น)?|agency|จังหวัด|ชื่อ|คณะ.*หน่วยงาน|ส่วนราชการ|สถานศึกษา|โรงเรียน|สถานีตำรวจ.*|สภ|สพท|สพป|สพม|อบต|อบจ|เทศบาล|ทต|มหาวิทยาลัย|มรภ|วิทยาลัย|สถาบัน.*|โรงพยาบาล|รพ|รพสต|สสอ|สสจ|สำนักงานเขต.*|กรม|กระทรวง|คณะ|รัฐวิสาหกิจ|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|หน่วย(?:บริการ|งานรัฐ|งานภาครัฐ)|(?:คณะ|สำนัก|กอง|สถาบัน|ศูนย์|ฝ่าย|วิทยาลัย|หน่วยงาน|และ|หรือ){2,}|ส่วนงาน|รายชื่อ(?:หน่วยงาน|อปท|เทศบาล|โรงเรียน)?|faculty|department|ministry|organi[sz]ation|municipality|province|school|university|office|ชื่อ(?:สถานีตำรวจ|สถานศึกษา|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|เทศบาล|อบต))$/;
const REMARK =
  /^(?:หมายเหตุ|ข้อบกพร่อง.*|ข้อเสนอแนะ.*|remark|remarks|note|ผู้รับผิดชอบ.*|วันที่.*|สถานะ|ลิงก์|link|url|หลักฐาน.*|(?:มาตรการ|วิธี|แนวทาง|ขั้นตอน|ระยะเวลา|กำหนดเวลา)(?:การ|ใน|ที่|นำ|ผล|ไป|สู่|ประเมิน|ดำเนิน|งาน|ปฏิบัติ|ปรับปรุง|แก้ไข|พัฒนา|หรือ|และ|กิจกรรม)*)$/;
const TOPIC = /^(?:หัวข้อ|ประเด็น|issue|topic)$/;
const SCORE =
  /คะแนน|^(?:ผล)?(?:ปีนี้|ปีปัจจุบัน|ปีที่แล้ว|ปีก่อน(?:หน้า)?|ปีที่ผ่านมา|thisyear|lastyear|previousyear)$|ร้อยละ|score|ผล(?:การ)?ประเมิน|ค่าเฉลี่ย|เปอร์เซ็นต์|percent|point|^%$/;
const NOT_SCORE =
  /น้ำหนัก|เป้าหมาย|^(?:ค่า|คะแนน)?เป้า$|ขั้นต่ำ|^ค่ากลาง$|จำนวน|ผู้ตอบ|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|เพิ่มขึ้น|ลดลง|เพิ่มลด|อันดับ|ลำดับ|เบี่ยงเบน|เกณฑ์|^(?:ค่า|คะแนน)?มาตรฐาน|ระดับประเทศ|ทั้งประเทศ|เฉลี่ยประเทศ|เฉลี่ยจังหวัด|(?<!อัยการ)สูงสุด|ต่ำสุด|พัฒนาการ|คืบหน้า|เบิกจ่าย|ช่องว่าง|ที่(?:ยัง)?ขาด|ที่ต้องการ|คาดหวัง|คาดการณ์|คาดว่า|ความพร้อม|ตั้งเป้า|ค่าฐาน|ความเสี่ยง|^โอกาส|ผลกระทบ|ความพึงพอใจ|ความสำเร็จ|ความสมบูรณ์|การตอบ|เบอร์|โทรศัพท์|^อายุ|^ส่ง(?:แล้ว|งาน)|หน้าเอกสาร|เลขหน้า|^(?:เลข)?หน้า(?:ที่)?$|baseline|^page$|^gap$|progress|target|weight|rank|diff|change|^sd$|^n$|max|min$|^รวมผู้/;
const FULL_MARK = /คะแนนเต็ม|^เต็ม|เต็ม(?:3|4)0|จาก(?:3|4)0|of(?:3|4)0|fullscore|fullmark/;

/** The meaning of the words of one heading cell; null where they have none that matters. A year alone heads scores. */
export function headingMeaning(text: string): HeadingMeaning | null {
  if (text.length > 90) return null;
  const key = matchKey(text);
  if (key === '') return text.trim() === '%' ? 'score' : null;
  if (CODE.test(key)) return 'code';
  if (TOOL.test(key)) return 'tool';
  if (TOPIC.test(key)) return 'topic';
  if (REMARK.test(key)) return 'remark';
  if (isFullMark(text, key) || NOT_SCORE.test(key)) return 'not-score';
  if (AGENCY.test(key)) return 'agency';
  if (LEVEL.test(key)) return /คะแนน/.test(key) ? 'score' : 'level';
  if (SCORE.test(key)) return 'score';
  if (NAME.test(key)) return 'name';
  const onlyYear = key.replace(/(?:ปีงบประมาณ|ปีงบฯ?|ปี|งบประมาณ|พศ|fy|ค่า|ประจำ)/g, '');
  if (yearsMentioned(text).length === 1 && /^\d{2,4}$/.test(onlyYear)) return 'score';
  return null;
}

/** The meaning of a number as a heading: a year (Buddhist or common era) heads scores, other numbers head nothing. */
export function meaningOfNumber(value: number): HeadingMeaning | null {
  const couldBeYear = Number.isInteger(value) && Math.abs(value) >= 2000 && Math.abs(value) < 2600;
  return couldBeYear ? headingMeaning(String(value)) : null;
}

/** "คะแนนเต็ม" is not the score, "คะแนน (เต็ม 100)" is. */
function isFullMark(text: string, key: string): boolean {
  if (!FULL_MARK.test(key)) return false;
  const withoutHundred = toArabicDigits(text).replace(/\(?\s*(?:คะแนน)?เต็ม\s*100(?:\.0+)?\s*(?:คะแนน|%)?\s*\)?/g, '');
  return FULL_MARK.test(matchKey(withoutHundred)) || !/คะแนน|score|ร้อยละ|ผล/.test(withoutHundred);
}

/** True where the words say that this column sums up others: รวม, เฉลี่ย, สรุป. */
export function saysCombined(text: string): boolean {
  return /รวม|เฉลี่ย|สรุป|สุทธิ|total|average|overall|final/i.test(text) && !saysOfOthers(text);
}

/** True where the words say no more than that a mean follows, whoever's it is. */
export function saysMeanAlone(text: string): boolean {
  return /^(?:ค่า)?เฉลี่ย$|^(?:average|mean)$/.test(matchKey(text));
}

/** True where the words say no more than that scores follow. */
export function saysOnlyScore(text: string): boolean {
  return /^(?:ผล|ค่า)?(?:คะแนน|ร้อยละ|score|scores|percent)(?:ที่ได้|ที่ได้รับ|ของเรา|ของหน่วยงาน|หน่วยงาน)?$/.test(
    matchKey(text),
  );
}

const MEAN_OF = '(?:ค่ากลาง|มัธยฐาน|เฉลี่ย)\\s*(?:\\(\\s*)?(?:(?:ของ|ราย|ระดับ|ภาพรวม|ทุก|ทั้ง|รวม|ใน)\\s*)*';
const AREA = 'กระทรวง|อำเภอ|จังหวัด|ประเทศ|ภูมิภาค|ภาค|เขต|กลุ่ม(?!ผู้|ตัวอย่าง)|ประเภท|อปท|สะสม|(?<![\\d๐-๙])[\\d๐-๙]{1,2}\\s*ปี';
const KIND_OF_AGENCY = 'กรม|อบต|อบจ|เทศบาล|ท้องถิ่น|โรงเรียน|มหาวิทยาลัย|รัฐวิสาหกิจ|ส่วนราชการ';
const MEAN_OF_OTHERS = new RegExp(
  `${MEAN_OF}(?:${AREA})|${MEAN_OF}(?:${KIND_OF_AGENCY})\\.?(?=[\\s)]*(?:$|ทั้ง|ทุก|ใน|อื่น))|` +
    '(?:เฉลี่ย|ภาพรวม)\\s*(?:ของ\\s*)?ทุก\\s*(?:หน่วยงาน|แห่ง|องค์กร)|(?:รวม|คะแนน)สะสม',
);
const MEAN_OF_OTHERS_ENGLISH = new RegExp(
  '\\b(?:nation\\w*|countr\\w*|ministr\\w*|provinc\\w*|district|group|region\\w*|sector|peer|department)\\s+(?:average|mean|median)|' +
    '\\b(?:average|mean|median)\\s*(?:\\(|of|for|in|across)?\\s*(?:(?:the|all|other)\\s+)*(?:nation|countr|ministr|provinc|district|group|region|sector|peer|department|agencies|organi[sz]ations)',
  'i',
);

/** What names of offices inside an agency begin with, as part of a pattern. */
export const OFFICE_WORDS = 'กอง(?!ทัพ|ทุน|บัญชาการ)|ฝ่าย|สำนักปลัด|สำนักช่าง';
/** Offices have scores of their own where they are compared. */
const OFFICE = new RegExp(`^(?:${OFFICE_WORDS}|หน่วยตรวจสอบภายใน|(?:สำนัก|คณะ)\\s*(?:ที่\\s*)?[\\d๐-๙]{1,2}$)`);

/** True where the words are an office's name or mean an average of others than the agency, or of several years: ค่าเฉลี่ยกระทรวง, เฉลี่ย 3 ปี. */
export function saysOfOthers(text: string): boolean {
  return OFFICE.test(text) || PEERS.test(text) || MEAN_OF_OTHERS.test(text) || MEAN_OF_OTHERS_ENGLISH.test(text);
}

/** The other agencies that one compares itself with. */
const PEERS = /ต้นแบบ|ข้างเคียง|เพื่อนบ้าน|คู่(?:เทียบ|เปรียบเทียบ)|benchmark/i;

/** True where the words mean an average, or name the indicator or tool that a score is of. */
export function saysMeanOfSeveral(text: string): boolean {
  return /เฉลี่ย|ตัวชี้วัด|เครื่องมือ|average|mean|indicator|tool/i.test(text);
}

/** True where the words name the indicator or tool that a score is of. */
export function saysIndicatorOrTool(text: string): boolean {
  return /ตัวชี้วัด|เครื่องมือ|indicator|tool/i.test(text);
}

/** Which of two columns comes first in time: the lower number; null where the words do not say. */
function turnOf(text: string): number | null {
  const counted = /(?:ครั้งที่|รอบ(?:ที่)?|round)\s*(\d+)/i.exec(toArabicDigits(text))?.[1];
  if (counted !== undefined) return Number(counted);
  if (/แรก|เดิม|เก่า|เบื้องต้น|ก่อน|initial|first|before|\bold\b|preliminary/i.test(text)) return 1;
  return /สุดท้าย|ใหม่|ล่าสุด|ปัจจุบัน|หลัง(?!ปรับปรุง)|สุทธิ|final|latest|second|after|\bnew\b|revised/i.test(text) ? 2 : null;
}

/**
 * The headings that say together with one of the others that the result is in that one's column: the first of two
 * rounds, or the province's beside the agency's.
 */
export function yieldingHeadings(headings: readonly string[]): ReadonlySet<string> {
  const turns = new Map([...new Set(headings)].map((heading) => [heading, turnOf(heading)]));
  const [, lastTurn] = spanOf([...turns.values()].filter((turn) => turn !== null));
  const isOwnBeside = [...turns.keys()].some((heading) =>
    /(?:หน่วยงาน|องค์กร|เรา|เทศบาล|อบต\.?|อบจ\.?|อปท\.?)\)?$/.test(heading),
  );
  const yields = ([heading, turn]: readonly [string, number | null]): boolean =>
    (turn !== null && turn < lastTurn) || (isOwnBeside && /(?:กระทรวง|อำเภอ|จังหวัด|ประเทศ|ภาค|กลุ่ม)\)?$/.test(heading));
  return new Set([...turns].filter(yields).map(([heading]) => heading));
}

/** True where the words say that this is the result itself: this year's, the assessor's, the one after the appeal. */
export function saysResult(text: string): boolean {
  return /ปีนี้|ปีปัจจุบัน|ป\.?\s?ป\.?\s?ช|หลัง(?:การ)?(?:ยื่น)?(?:อุทธรณ์|ทบทวน|ปรับ(?!ปรุง))|ที่ได้|ประกาศ|ทางการ|official|this year|after appeal/i.test(
    text,
  );
}

/**
 * True where the words say that the result stands elsewhere: the year before, what the agency gave itself, the score
 * before the appeal, raw points.
 */
export function saysNotResult(text: string): boolean {
  return (
    saysYearBefore(text) ||
    /ครั้งก่อน|ก่อนหน้า|(?:คะแนน|ผล|ค่า)เดิม|ร่าง|ชั่วคราว|จำลอง|^แผน|(?:ประเมิน|ตรวจ(?:สอบ)?)(?:ตน|ตัว)?เอง|^กรรมการ(?:คน)?(?:ที่)?\s*[\d๐-๙]|คะแนนที่คาด|ก่อน(?:การ)?(?:ยื่น)?(?:อุทธรณ์|ทบทวน|ปรับ)|ดิบ|ไตรมาส|self.?assess|raw|before appeal/i.test(
      text,
    )
  );
}

/** True where the words mean the year before, whichever that is. */
export function saysYearBefore(text: string): boolean {
  return /ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|ปีเดิม|(?:last|previous|prior) year/i.test(text) && !/ปีนี้|ปีปัจจุบัน/.test(text);
}

/** True where the words are "คะแนนเต็ม 100", 5, 4 or 1: a full mark if no line differs, a heading of scores otherwise. */
export function saysOutOfMark(text: string): boolean {
  return /คะแนน/.test(text) && /เต็ม\s*(?:100|[145])(?!\d)/.test(toArabicDigits(text));
}

/** The 4 or 5 that the words give as the highest score: (5), เต็ม 4, out of 5; null where they give none. */
export function markOutOf(text: string): 4 | 5 | null {
  const mark = /(?:\(\s*|(?:เต็ม|จาก|of)\s*\(?\s*)([45])(?![\d.])/i.exec(toArabicDigits(text))?.[1];
  return mark === undefined ? null : mark === '4' ? 4 : 5;
}

const SHARE = /ร้อยละ|%|percent|เปอร์เซ็นต์/i;

/** True where the words promise a share (ร้อยละ) without saying that it is the score. */
export function saysShare(text: string): boolean {
  return SHARE.test(text) && (!/คะแนน|score/i.test(text) || /^(?:คิดเป็น)?\s*(?:ร้อยละ|%)/.test(text));
}

const ANSWER =
  /^(?:ไม่มี|มี|(?:ค่อนข้าง)?(?:น้อย|มาก)(?:ที่สุด)?|ปานกลาง|(?:ไม่)?(?:ใช่|เคย|เห็นด้วย|แน่ใจ)|ไม่ทราบ|ไม่แสดงความ(?:คิด)?เห็น|ความถี่|ตอบ.*)$/;

/** True where the words are an answer of a survey, or count answers: มากที่สุด (ร้อยละ), ใช่, ความถี่. */
export function saysAnswer(text: string): boolean {
  return ANSWER.test(matchKey(text.replace(/ร้อยละ|จำนวน|%|คน|ราย/g, '')));
}

/** True where the words name a part of the survey or of a year, so that another column may hold the whole. */
export function saysPart(text: string): boolean {
  return /ส่วนที่|part\s*\d|ครั้งที่|รอบที่|รอบ\s*\d|ตอนที่/i.test(text);
}
