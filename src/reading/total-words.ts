import { matchKey } from './thai-text';

const TOTAL =
  /^(?:(?:ผล|คะแนน|ค่า)*(?:รวม|เฉลี่ย)(?:รวม|เฉลี่ย|คะแนน|ผล|ค่า|ทั้งหมด|ทั้งสิ้น|ทุกข้อ|รายข้อ|ของ|แบบ|iit|eit|oit)*|(?:grand)?total(?:score)?|(?:average|mean|sum)(?:score)?)$/;

/** True where the words head a line that sums up the lines above: รวม, คะแนนเฉลี่ย, total. */
export function saysTotal(text: string): boolean {
  return text.length <= 60 && TOTAL.test(matchKey(text));
}
