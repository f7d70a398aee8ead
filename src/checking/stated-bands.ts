import type { SheetText, SheetTexts } from './sheet-texts';

/** A band as a sentence states it. Hundredths of a point, both ends within the band: 97 and over is 9700 to 10000. */
export interface StatedBand {
  readonly source: SheetText;
  readonly kind: 'strength' | 'weakness';
  readonly lowest: number;
  readonly highest: number;
}

const FULL = 100_00;
const STRENGTH = /จุดแข็ง/;
const WEAKNESS = /จุดอ่อน|ข้อบกพร่อง|จุดบกพร่อง|ต้องพัฒนา|ควรพัฒนา|ต้องปรับปรุง/;
const NO_BAND = /เป้าหมาย|ระดับประเทศ|ระดับจังหวัด|ปีที่ผ่านมา/;
const LIMIT =
  /(ไม่ต่ำกว่า|ไม่น้อยกว่า|ตั้งแต่|มากกว่า|สูงกว่า|น้อยกว่า|ต่ำกว่า|ไม่เกิน|ไม่มากกว่า)\s?(?:ร้อยละ|คะแนน)?\s?(\d{1,3}(?:\.\d{1,2})?)(?![\d.]*\d)|(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s?(?:คะแนน\s?)?(ขึ้นไป)/g;
const SPAN = /(\d{1,3}(?:\.\d{1,2})?)\s?(?:คะแนน\s?)?(?:[-–—]|ถึง)\s?(\d{1,3}(?:\.\d{1,2})?)\s?คะแนน/;

/** Bands that sentences of the agency's own sheets state, in the order of the sheets. */
export function statedBands(words: readonly SheetTexts[]): readonly StatedBand[] {
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap((source) => bandIn(source) ?? [])));
}

function bandIn(source: SheetText): StatedBand | null {
  const { text } = source;
  const isStrength = STRENGTH.test(text);
  if (!text.includes('คะแนน') || NO_BAND.test(text) || isStrength === WEAKNESS.test(text)) return null;
  const extent = extentIn(text);
  if (!extent) return null;
  return { source, kind: isStrength ? 'strength' : 'weakness', ...extent };
}

/** Scores from one to another, both included, in hundredths of a point. */
export type Extent = Pick<StatedBand, 'lowest' | 'highest'>;

/** The scores that a text limits; null where it limits none, or in more than one way. */
export function extentIn(text: string): Extent | null {
  const extent = spanIn(text) ?? limitsIn(text);
  return extent && extent.lowest <= extent.highest ? extent : null;
}

const hundredths = (digits: string | undefined): number => Math.round(Number(digits) * 100);

function spanIn(text: string): Extent | null {
  const match = SPAN.exec(text);
  return match ? { lowest: hundredths(match[1]), highest: hundredths(match[2]) } : null;
}

function limitsIn(text: string): Extent | null {
  const limits = [...text.matchAll(LIMIT)].map(([, limit, digits, from, up = '']) => ({
    words: limit ?? up,
    value: hundredths(digits ?? from),
  }));
  if (limits.length === 0 || limits.length > 2 || limits.some(({ value }) => value > FULL)) return null;
  let [lowest, highest] = [0, FULL];
  for (const { words, value } of limits) {
    if (/^(?:ไม่ต่ำกว่า|ไม่น้อยกว่า|ตั้งแต่|ขึ้นไป)$/.test(words)) lowest = value;
    else if (/^(?:มากกว่า|สูงกว่า)$/.test(words)) lowest = value + 1;
    else if (/^(?:น้อยกว่า|ต่ำกว่า)$/.test(words)) highest = value - 1;
    else highest = value;
  }
  return { lowest, highest };
}
