import { matchKey } from './thai-text';

/** Codes whose words do not also head a mere count of the lines. */
const OWN_CODE = /^(?:ข้อ|ข้อที่|รหัส|รหัสข้อ|item|itemno|code|itemcode|ข้อคำถามที่|ข้อคำถาม)$/;
const COUNT = /^(?:ลำดับ|ลำดับที่|ที่|no|อันดับ|อันดับที่|rank|ranking)$/;
const RANK = /^(?:อันดับ.*|ลำดับ(?:ที่)?(?:ได้|คะแนน|ผล|ใน).*|rank|ranking)$/;

/** What a heading over bare numbers says of them: the items' own, a count of the lines, a rank, or none of these. */
export function numberingMeaning(text: string): 'item' | 'count' | 'rank' | null {
  const key = matchKey(text);
  if (OWN_CODE.test(key)) return 'item';
  if (RANK.test(key)) return 'rank';
  return COUNT.test(key) ? 'count' : null;
}
