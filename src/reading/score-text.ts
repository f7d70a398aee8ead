import { tidyThai, toArabicDigits } from './thai-text';

/** What a text in a score column is: a number, a way of saying that there is none, or something else. */
type ScoreText =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'nothing' } | { readonly kind: 'other' };

const NOTHING =
  /^(?:[-–—_.…]*|n\/?a\.?|null|none|ไม่มี(?:ข้อมูล|คะแนน|การประเมิน|ผล)?|ไม่(?:ได้)?ประเมิน|ไม่ปรากฏ(?:ข้อมูล)?|ว่าง)$/i;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A level in words or an old letter behind the score: 95.83 - ดีเยี่ยม, 95.83 / ผ่านดี, 95.83 A. */
const LEVEL_AFTER =
  /(?<=\d)\s*[-–—/:|]?\s*(?:ระดับ\s*)?(?:(?:ผ่าน)?(?:ดีเยี่ยม|ดีมาก|ดี)|(?:ไม่)?ผ่าน(?:เกณฑ์)?|พอใช้|(?:ต้อง|ควร)?ปรับปรุง(?:โดยด่วน)?|(?<=[\s-–—/:|])(?:AA|[A-F]))$/;
/** How much it changed, behind the score: 95.83 (+2.15). */
const CHANGE_AFTER = /(?<=\d)\s*\([+-]\s*\d+(?:\.\d+)?\)$/;
/** A light or a mark before it. */
const MARK_BEFORE = /^(?:[●○✓✔★☆⭐]|[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7EB}\u{26AA}\u{26AB}])\uFE0F?\s*/u;

/**
 * The number a text states: Thai or Arabic digits, spaces around, a `*`, `%`, the word คะแนน or words in brackets after it, its level or its
 * change after it, a mark before it, the words
 * ร้อยละ or คะแนน or an equals sign before it, a comma for the point (`95,17`). A comma before exactly three digits may be a
 * thousands separator or a point; such a text is not taken as a number.
 */
export function readScoreText(text: string): ScoreText {
  const bare = toArabicDigits(tidyThai(text))
    .replace(/[−‒]/g, '-')
    .replace(MARK_BEFORE, '')
    .replace(/^(?:ร้อยละ|(?:ได้(?:รับ)?)?คะแนน|ได้|[=:])\s*/, '')
    .replace(LEVEL_AFTER, '')
    .replace(CHANGE_AFTER, '')
    .replace(/\s*\([^()\d]*\)$/, '')
    .replace(/\s*(?:คะแนน|points?)$/i, '')
    .replace(/[*%†#\s]+$/, '')
    .replace(/^['*\s]+/, '')
    .replace(/\s*\/\s*100(?:\.0+)?$/, '')
    .replace(/(\d)\s*([.,])\s*(?=\d)/g, '$1$2');
  if (NOTHING.test(bare)) return { kind: 'nothing' };
  const pointed = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(bare) ? bare.replace(',', '.') : bare;
  return NUMBER.test(pointed) ? { kind: 'number', value: Number(pointed) } : { kind: 'other' };
}
