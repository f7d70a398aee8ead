import { indicatorNumber } from '../assessment/indicator-numbers';
import type { IndicatorNumber, Tool } from '../assessment/framework';
import type { SheetView, ViewCell } from './sheet-view';
import type { Claims } from './table-hypothesis';
import { toArabicDigits } from './thai-text';
import { toolMentioned, toolsMentioned } from './tool-mention';

/** A score that stands inside a sentence. */
export interface SentenceScore {
  readonly subject:
    | { readonly kind: 'tool'; readonly tool: Tool }
    | { readonly kind: 'indicator'; readonly number: IndicatorNumber; readonly name: string }
    | { readonly kind: 'item'; readonly tool: Tool; readonly number: number; readonly spelling: string }
    | { readonly kind: 'overall' };
  readonly cell: ViewCell;
  readonly value: number;
  /** The number as written. */
  readonly raw: string;
  /** Present where nothing says that it is the ITA's result: to be taken only where the parts give it. */
  readonly isUnnamed?: true;
}

/** Longer texts are analysis, which quotes scores and is no source of them. */
const LONGEST_STATEMENT = 320;
const STATED =
  /(?:(?:มี|ได้|ได้รับ|ผล)?\s*(?:ค่า)?คะแนน(?:ภาพรวม|รวม|เฉลี่ย|สุทธิ|ที่ได้|ผล|การ|ประเมิน|ใน|โดย|ของหน่วยงาน|ทั้งหมด|ita|\s)*(?:เท่ากับ|เป็น|คือ|อยู่ที่|ร้อยละ|[:=])?\s*|(?:ร้อยละ|เท่ากับ|score\s*[:=]?)\s*|ได้(?:รับ)?\s*(?=[\d.]+\s*คะแนน))(\d{1,3}(?:[.,]\d+)?)(?![\d.,]*\d)\s*(คะแนน|%|points)?/gi;
const TOOL_AND_SCORE =
  /(?<![a-z])(iit|eit|oit)(?![a-z])\s*\)?\s*(?:(?:ได้|มี)?(?:ค่า)?(?:คะแนน|ร้อยละ|เท่ากับ|score)?\s*)*[:=]?\s*(\d{1,3}(?:[.,]\d+)?)(?![\d.,]*\d)(?!\s*ข้อ)/gi;
const INDICATOR_AND_SCORE =
  /^(?:[-•*\s]*)(?:\d{1,2}[.)]\s*)?(?:ตัวชี้วัด(?:ที่)?|indicator)\s*(\d{1,2})(?![\d.]*\d)[\s.:)–-]*([^\d]{0,70}?)\s*(?:(?:ได้รับ|ได้|มี)?(?:ผล)?(?:ค่า)?คะแนน|ร้อยละ|เท่ากับ|score|[:=])\s*(?:เฉลี่ย|ร้อยละ|เท่ากับ|คือ|เป็น|อยู่ที่|[:=]|\s)*(\d{1,3}(?:[.,]\d+)?)\s*(?:คะแนน|%|points)?\s*\.?$/i;
/** "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (96.53 คะแนน)", as the heading over its items. */
const INDICATOR_WITH_SCORE =
  /^(?:[-•*\s]*)(?:ตัวชี้วัด(?:ที่)?|indicator)\s*(\d{1,2})(?![\d.]*\d)[\s.:)–-]*([^\d(]{0,70}?)\s*\(\s*(?:ได้\s*)?(?:คะแนน|ร้อยละ|score)?\s*[:=]?\s*(\d{1,3}[.,]\d{1,2})\s*(?:คะแนน|%|points)?\s*\)$/i;
const ABOUT_ASSESSMENT = /(?<![a-z])ita(?![a-z])|คุณธรรมและความโปร่งใส|ผลการประเมิน|ภาพรวม|ผลคะแนน/i;
const ABOUT_PARTS = /ตัวชี้วัด|ประเด็น|ข้อที่(?:ได้|มี)|ข้อ\s*[ieo]?\d|รายข้อ|(?<![a-z])[ieo]\d/i;
/** Words that make a number near them something else than the result. */
export const NOT_THE_RESULT = /เป้าหมาย|น้ำหนัก|เต็ม|ปีที่ผ่านมา|เพิ่มขึ้น|ลดลง|น้อยกว่า|มากกว่า|ต่ำกว่า|สูงกว่า/;
const OF_LEVEL = /เกณฑ์/;

/** Scores of tools and of the whole that short sentences state, in sheet order; none from cells already read. */
export function findSentenceScores(view: SheetView, claims: Claims): readonly SentenceScore[] {
  const found: SentenceScore[] = [];
  for (const line of view.lines) {
    for (const cell of view.cellsOfLine(line)) {
      const { text } = cell;
      if (text === null || text.length < 8 || text.length > LONGEST_STATEMENT) continue;
      if (claims.has(view.address(line, cell.place))) continue;
      const listed = readList(cell, text);
      const score = listed.length > 0 ? null : (readIndicator(cell, text) ?? readSentence(cell, text));
      found.push(...listed, ...(score ? [score] : []));
    }
  }
  return found;
}

/** "IIT = 96.58 EIT = 95.86 OIT = 88.75": each number right after its tool; none where a tool has two or none. */
function readList(cell: ViewCell, text: string): readonly SentenceScore[] {
  if (toolsMentioned(text).length < 2 || NOT_THE_RESULT.test(text) || OF_LEVEL.test(text)) return [];
  const pairs = [...toArabicDigits(text).matchAll(TOOL_AND_SCORE)].flatMap((match): readonly SentenceScore[] => {
    const [whole, name = '', number = ''] = match;
    const tool = toolMentioned(name);
    const value = Number(number.replace(',', '.'));
    if (tool === null || value > 100) return [];
    const end = match.index + whole.length;
    return [{ subject: { kind: 'tool', tool }, cell, value, raw: text.slice(end - number.length, end) }];
  });
  const tools = new Set(pairs.map(({ subject }) => (subject.kind === 'tool' ? subject.tool : null)));
  return pairs.length === toolsMentioned(text).length && tools.size === pairs.length ? pairs : [];
}

/** "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนน 96.53": the indicator's number and name first, then its one score. */
function readIndicator(cell: ViewCell, text: string): SentenceScore | null {
  const arabic = toArabicDigits(text);
  const match = INDICATOR_AND_SCORE.exec(arabic) ?? INDICATOR_WITH_SCORE.exec(arabic);
  const [, digits = '', name = '', number = ''] = match ?? [];
  if (!match || NOT_THE_RESULT.test(name) || OF_LEVEL.test(name)) return null;
  const indicator = indicatorNumber(Number(digits));
  const value = Number(number.replace(',', '.'));
  if (indicator === null || value > 100) return null;
  const start = text.length - match[0].length + match[0].lastIndexOf(number);
  return {
    subject: { kind: 'indicator', number: indicator, name: name.trim() },
    cell,
    value,
    raw: text.slice(start, start + number.length),
  };
}

/** A tool and its score with nothing else: IIT 96.53, as on a card. Without decimals it may be the code of an item. */
const TOOL_ALONE = /^\S[^\d]{0,60}?[\s:=)]\s*(\d{1,3}\.\d+)\s*(?:คะแนน|%)?$/;
/** What the score is out of, behind it. */
const OUT_OF = /\(?จาก\s*(?:คะแนน)?(?:เต็ม)?\s*100(?:\.0+)?\s*(?:คะแนน)?\)?/g;

/** What makes the number before it a bound or a count: 85 ขึ้นไป, ITA 5 ปี. */
const NO_SCORE_AFTER = /^\s*(?:ขึ้นไป|ลงมา|ปี|ข้อ|ตัวชี้วัด|หน่วยงาน|แห่ง|ด้าน|เครื่องมือ|ประเด็น|อันดับ|คน|ราย|ครั้ง|วัน|เดือน|ไตรมาส)/;

/** What a tool weighs, as its name often says in brackets: (ร้อยละ 30). */
const WEIGHT = /\(\s*(?:ค่า)?(?:น้ำหนัก|คิดเป็น|ร้อยละ|สัดส่วน|weight|\s)*[34]0(?:\.0+)?\s*(?:%|คะแนน|เปอร์เซ็นต์)?\s*\)/gi;

function readSentence(cell: ViewCell, text: string): SentenceScore | null {
  const blank = (words: string): string => ' '.repeat(words.length);
  const digits = toArabicDigits(text).replace(WEIGHT, blank).replace(OUT_OF, blank);
  if (!/\d/.test(digits) || ABOUT_PARTS.test(digits)) return null;
  // The level that a score is in may be called its เกณฑ์.
  if (NOT_THE_RESULT.test(digits) || OF_LEVEL.test(digits.replace(/(?:อยู่|จัด)ใน(?:ระดับ|เกณฑ์)/g, ''))) return null;
  const stated = [...digits.matchAll(STATED)].filter(
    ({ 0: whole, 1: number, index }) =>
      Number((number ?? '').replace(',', '.')) <= 100 && !NO_SCORE_AFTER.test(digits.slice(index + whole.length)),
  );
  const alone = stated.length === 0 && toolMentioned(text) !== null ? TOOL_ALONE.exec(digits) : null;
  const [only, ...others] = alone ? [alone] : stated;
  // Several numbers in one sentence compare or list; which is the score cannot be told.
  if (!only?.[1] || others.length > 0) return null;
  const at = only.index + only[0].indexOf(only[1]);
  const raw = text.slice(at, at + only[1].length);
  const value = Number(only[1].replace(',', '.'));
  const tool = toolMentioned(text);
  if (tool) return { subject: { kind: 'tool', tool }, cell, value, raw };
  if (toolsMentioned(text).length > 0) return null;
  const overall = { subject: { kind: 'overall' }, cell, value, raw } as const;
  return ABOUT_ASSESSMENT.test(digits) ? overall : { ...overall, isUnnamed: true };
}
