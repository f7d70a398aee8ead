import { toArabicDigits } from './thai-text';

const OPENS = /^(?:\*|•|หมายเหตุ|วัตถุประสงค์|เพื่อ|ตามที่|เมื่อ|เนื่องจาก|ทั้งนี้|ยังไม่|(?:สูง|ต่ำ|มาก|น้อย)กว่า|note)/i;
const COMPARES = /ไม่(?:น้อย|ต่ำ)กว่า|ขึ้นไป|(?:สูง|ต่ำ)กว่า|ดังนี้|บรรลุ|เทียบกับ/;
/** Years of two digits, up to 79, are none. */
const SCORE = /(?<![\d.])(?:\d{1,3}\.\d|(?:[89]\d|100)(?!\d)|\d{2,3}\s*(?:คะแนน|%))|ร้อยละ\s*\d/;
const FULL_MARK = /(?:คะแนน)?เต็ม\s*100(?:\s*(?:คะแนน|%))?/g;

/** True where words alone in their line remark on scores, with a number or a comparison, and are no title of a table. */
export function isRemark(text: string): boolean {
  const told = toArabicDigits(text).replace(FULL_MARK, ' ');
  return OPENS.test(told) || COMPARES.test(told) || SCORE.test(told);
}
