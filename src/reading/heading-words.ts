import { matchKey, toArabicDigits } from './thai-text';
import { yearsMentioned } from './fiscal-year-mention';

/** What the words over (or beside) a row of cells say about it. */
export type HeadingMeaning = 'score' | 'not-score' | 'code' | 'name' | 'tool' | 'level' | 'agency' | 'remark' | 'topic';

const CODE = /^(?:ข้อ|ข้อที่|รหัส|รหัสข้อ|ลำดับ|ลำดับที่|ที่|no|item|code|itemcode|รายการที่|ตัวชี้วัด|ตัวชี้วัดที่|ข้อคำถามที่|indicator)$/;
const NAME =
  /^(?:คำถาม|ข้อคำถาม|รายละเอียด.*|รายการ.*|ประเด็น.*|ชื่อ(?:ตัวชี้วัด|ข้อ|รายการ)?|question|name|description|รายตัวชี้วัด|แบบวัด|ข้อมูล)$/;
const TOOL = /^(?:เครื่องมือ.*|แบบวัด|tool)$/;
const LEVEL = /^(?:ระดับ(?:ผลการประเมิน|คุณธรรม|ita|ที่ได้|ผลคะแนน)?.*|เกรด|grade|level|rating)$/;
const AGENCY =
  /^(?:หน่วยงาน|ชื่อหน่วยงาน|อปท|ชื่ออปท|องค์กร(?:ปกครองส่วนท้องถิ่น)?|agency|จังหวัด|ชื่อ|คณะ.*หน่วยงาน|ส่วนราชการ|สถานศึกษา|โรงเรียน)$/;
const REMARK = /^(?:หมายเหตุ|ข้อบกพร่อง.*|ข้อเสนอแนะ.*|remark|remarks|note|ผู้รับผิดชอบ.*|วันที่.*|สถานะ|ลิงก์|link|url|หลักฐาน.*)$/;
const TOPIC = /^(?:หัวข้อ|ประเด็น|issue|topic)$/;
const SCORE =
  /คะแนน|^(?:ผล)?(?:ปีนี้|ปีปัจจุบัน|ปีที่แล้ว|ปีก่อน(?:หน้า)?|ปีที่ผ่านมา|thisyear|lastyear|previousyear)$|ร้อยละ|score|ผลการประเมิน|ค่าเฉลี่ย|เปอร์เซ็นต์|percent|point|^%$/;
const NOT_SCORE =
  /น้ำหนัก|เป้าหมาย|จำนวน|ผู้ตอบ|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|เพิ่มขึ้น|ลดลง|เพิ่มลด|อันดับ|ลำดับ|เบี่ยงเบน|เกณฑ์|มาตรฐาน|ระดับประเทศ|ทั้งประเทศ|เฉลี่ยประเทศ|เฉลี่ยจังหวัด|สูงสุด|ต่ำสุด|พัฒนาการ|คืบหน้า|เบิกจ่าย|ช่องว่าง|^gap$|progress|target|weight|rank|diff|change|^sd$|^n$|max|min$|^รวมผู้/;
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
  const onlyYear = key.replace(/(?:ปีงบประมาณ|ปี|งบประมาณ|พศ|fy|ค่า|ประจำ)/g, '');
  if (yearsMentioned(text).length === 1 && /^\d{2,4}$/.test(onlyYear)) return 'score';
  return null;
}

/** "คะแนนเต็ม" is not the score, "คะแนน (เต็ม 100)" is. */
function isFullMark(text: string, key: string): boolean {
  if (!FULL_MARK.test(key)) return false;
  const withoutHundred = toArabicDigits(text).replace(/\(?\s*(?:คะแนน)?เต็ม\s*100(?:\.0+)?\s*(?:คะแนน|%)?\s*\)?/g, '');
  return FULL_MARK.test(matchKey(withoutHundred)) || !/คะแนน|score|ร้อยละ|ผล/.test(withoutHundred);
}

/** True where the words say that this column sums up others: รวม, เฉลี่ย, สรุป. */
export function saysCombined(text: string): boolean {
  return /รวม|เฉลี่ย|สรุป|สุทธิ|total|average|overall|final/i.test(text);
}

/** True where the words say that this is the result itself: this year's, the assessor's, the one after the appeal. */
export function saysResult(text: string): boolean {
  return /ปีนี้|ปีปัจจุบัน|ป\.?\s?ป\.?\s?ช|หลัง(?:การ)?(?:ยื่น)?(?:อุทธรณ์|ทบทวน|ปรับ)|ที่ได้|ประกาศ|ทางการ|official|this year|after appeal/i.test(
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
    /ประเมินตนเอง|ประเมินตัวเอง|ก่อน(?:การ)?(?:ยื่น)?(?:อุทธรณ์|ทบทวน|ปรับ)|ดิบ|self.?assess|raw|before appeal/i.test(text)
  );
}

/** True where the words mean the year before, whichever that is. */
export function saysYearBefore(text: string): boolean {
  return /ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|ปีเดิม|(?:last|previous|prior) year/i.test(text) && !/ปีนี้|ปีปัจจุบัน/.test(text);
}

/** True where the words are "คะแนนเต็ม 100": a full mark if every line has 100, a heading of scores otherwise. */
export function saysOutOfHundred(text: string): boolean {
  return /คะแนน/.test(text) && /เต็ม\s*100(?![\d])/.test(toArabicDigits(text));
}

/** True where the words name a part of the survey or of a year, so that another column may hold the whole. */
export function saysPart(text: string): boolean {
  return /ส่วนที่|part\s*\d|ครั้งที่|รอบที่|รอบ\s*\d|ตอนที่/i.test(text);
}
