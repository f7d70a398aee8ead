import { tidyThai, toArabicDigits } from './thai-text';

/** What a text in a score column is: a number, a way of saying that there is none, or something else. */
type ScoreText =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'nothing' } | { readonly kind: 'other' };

const NOTHING =
  /^(?:[-–—_.…]*|n\/?a\.?|null|none|ไม่มี(?:ข้อมูล|คะแนน|การประเมิน|ผล)?|ไม่(?:ได้)?ประเมิน|ไม่ปรากฏ(?:ข้อมูล)?|ว่าง)$/i;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * What stands around the number of a score, in the order in which it is taken away: quotes, a light or mark before it;
 * its level, how much it changed or words in brackets behind it; the full mark; units; full stops and commas at the end.
 */
const AROUND: readonly RegExp[] = [
  /^["'“‘*\s]+|["'”’\s]+$/g,
  /^(?:[●○✓✔★☆⭐~≈]|[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7EB}\u{26AA}\u{26AB}])\uFE0F?\s*/u,
  /\s*[✓✔★☆⭐↑↓▲▼⬆⬇🔺🔻]\uFE0F?$/u,
  /^(?:ร้อยละ|(?:ได้(?:รับ)?)?คะแนน|ได้|[=:])\s*/,
  /^(?:AA|[A-F])\s+(?=\d{1,3}\.\d)/,
  /(?<=\d)\s*[-–—/:|]?\s*(?:ระดับ\s*)?(?:(?:ผ่าน)?(?:ดีเยี่ยม|ดีมาก|ดี)|(?:ไม่)?ผ่าน(?:เกณฑ์)?|พอใช้|(?:ต้อง|ควร)?ปรับปรุง(?:โดยด่วน)?|(?<=[\s-–—/:|])(?:AA|[A-F]))$/,
  /(?<=\d)\s*\([+-]\s*\d+(?:\.\d+)?\)$/,
  /\s*\([^()\d]*\)$/,
  /(?<=\d)\s*\(\s*(?:(?:คะแนน)?เต็ม|จาก|ผู้ตอบ|n\s*=)?\s*\d{1,5}\s*(?:คน|ราย|ชุด|ฉบับ|คะแนน|%)\s*\)$/,
  /(?<=\d)\s*\(\s*(?:(?:คะแนน)?เต็ม|จาก)?\s*100(?:\.0+)?\s*\)$/,
  /(?<=\d)\s*(?:จาก|เต็ม|\/)\s*(?:คะแนนเต็ม\s*)?100(?:\.0+)?(?:\s*คะแนน)?$/,
  /(?<=\d)\s*(?:คะแนน(?:เต็ม)?(?:\s+[^\d]+)?|ค\.|points?|pts\.?|เปอร์เซ็นต์|percent)$/i,
  /[*%†#\s]+$/,
  /(?<=\d\.\d+)[.,;]+$/,
  /(?<=\d)\.?-$/,
];
/** Longer texts without a digit say something else than that there is no score. */
const LONGEST_NOTHING = 24;
/** Brackets around nothing but a score of two decimals. */
const IN_BRACKETS = /^[([]\s*(\d{1,3}\.\d{2})\s*[)\]]$/;

/**
 * The number a text states: Thai or Arabic digits with what people write around a score (`AROUND`), a comma for the
 * point (`95,17`). A comma before exactly three digits may be a thousands separator or a point; such a text is not taken
 * as a number.
 */
export function readScoreText(text: string): ScoreText {
  const plain = toArabicDigits(tidyThai(text)).replace(/[−‒]/g, '-');
  if (plain.length > LONGEST_NOTHING && !/\d/.test(plain)) return { kind: 'other' };
  const bare = AROUND.reduce((rest, around) => rest.replace(around, ''), plain)
    .replace(IN_BRACKETS, '$1')
    .replace(/(\d)\s*([.,])\s*(?=\d)/g, '$1$2');
  if (NOTHING.test(bare)) return { kind: 'nothing' };
  const pointed = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(bare) ? bare.replace(',', '.') : bare;
  return NUMBER.test(pointed) ? { kind: 'number', value: Number(pointed) } : { kind: 'other' };
}
