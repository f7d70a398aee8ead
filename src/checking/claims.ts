import { INDICATOR_NUMBERS, indicatorNumber } from '../assessment/indicator-numbers';
import type { FiscalYear, IndicatorNumber, ItemCode } from '../assessment/framework';
import { INDICATOR_NAMES } from '../assessment/indicator-names';
import { yearsMentioned } from '../reading/fiscal-year-mention';
import type { SheetText, SheetTexts } from './sheet-texts';

/** What a sentence says of an indicator or an item. */
export interface Claim {
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicator: IndicatorNumber }
    | { readonly kind: 'item'; readonly code: ItemCode };
  readonly source: SheetText;
  /** The indicator whose name follows the number; null where no known name does. */
  readonly named: IndicatorNumber | null;
  /** The score stated, as many decimals as written; null where none is. */
  readonly score: { readonly value: number; readonly decimals: number } | null;
  readonly extreme: 'highest' | 'lowest' | null;
  /** The words around the claim, to tell what it is compared with. */
  readonly around: string;
}

const MENTION = /ตัวชี้วัด\s?(?:ที่\s?)?(\d{1,2})(?!\d|\.\d)|(?<![a-z])ข้อ\s?([ieo])\s?(\d{1,2})(?!\d|\.\d)/gi;
/** Several at once: ตัวชี้วัดที่ 1, 2 และ 5; ข้อ i1 - i3. */
const GOES_ON = /^\s?(?:[,/–-]|และ|ถึง|กับ|หรือ)\s?(?:ข้อ\s?|ตัวชี้วัดที่\s?)?(?:[ieo]\s?)?\d/i;
const SCORE =
  /^[^\d]{0,60}?(?:ค่า)?คะแนน(?:\s|เฉลี่ย|รวม|เท่ากับ|ร้อยละ|คือ|เป็น|อยู่ที่|ที่ได้|[:=])*(\d{1,3}(?:\.(\d+))?)(?![\d.,]*\d)/;
/** Words that make a number something else than the result. */
const NOT_THE_RESULT =
  /เป้าหมาย|ไม่น้อยกว่า|ไม่ต่ำกว่า|น้อยกว่า|มากกว่า|ต่ำกว่า|สูงกว่า|เต็ม|น้ำหนัก|เพิ่ม|ลดลง|เดิม|ก่อน|ที่ผ่านมา|ควร|หาก|ถ้า|ระดับประเทศ|ระดับจังหวัด|ค่ากลาง|ส่วนที่/;
const SUPERLATIVE = 'คะแนน\\s?(?:เฉลี่ย|ประเมิน)?\\s?(สูง|มาก|ต่ำ|น้อย)\\s?(?:ที่)?สุด';
const EXTREME_AFTER = new RegExp(`^[^\\d]{0,90}?${SUPERLATIVE}`);
const EXTREME_BEFORE = new RegExp(`${SUPERLATIVE}[^\\d]{0,30}?(?:คือ|ได้แก่)\\s?[“"(]?\\s?$`);
const NO_CLAIM = /ไม่ใช่|ไม่ได้|รองลงมา|อันดับ\s?(?:ที่\s?)?[2-9]|เกือบ|หนึ่งใน|อยากให้|ให้มี|เพื่อให้/;

const NAMES: readonly (readonly [name: string, number: IndicatorNumber])[] = INDICATOR_NUMBERS.flatMap((number) =>
  [INDICATOR_NAMES[number].name.th, ...INDICATOR_NAMES[number].aliases].map((name) => [name, number] as const),
).sort(([a], [b]) => b.length - a.length);

/** Claims that sentences of the agency's own sheets make of the year's scores; those of other years are none. */
export function claimsOf(words: readonly SheetTexts[], year: FiscalYear): readonly Claim[] {
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap((text) => claimsIn(text, year))));
}

function claimsIn(source: SheetText, year: FiscalYear): readonly Claim[] {
  const { text } = source;
  if (!text.includes('คะแนน')) return [];
  const mentions = [...text.matchAll(MENTION)];
  if (mentions.length === 0) return [];
  const years = yearsMentioned(text);
  if (years.some((mentioned) => mentioned < year) || (years.length > 0 && !years.includes(year))) return [];
  return mentions.flatMap((match, index): readonly Claim[] => {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    const rest = text.slice(end, mentions[index + 1]?.index ?? text.length);
    if (GOES_ON.test(text.slice(end)) || /(?:และ|ถึง|กับ|หรือ|,)\s?$/.test(rest.slice(0, 12))) return [];
    const subject = subjectOf(match);
    if (subject === null) return [];
    const named = subject.kind === 'indicator' ? nameAt(rest) : null;
    const score = scoreIn(rest);
    const extreme = extremeOf(before, rest);
    if (named === null && score === null && extreme === null) return [];
    return [{ subject, source, named, score, extreme, around: before.slice(-60) + rest.slice(0, 160) }];
  });
}

function subjectOf([, number, letter, itemNumber]: RegExpExecArray): Claim['subject'] | null {
  if (letter !== undefined && itemNumber !== undefined) {
    const digits = Number(itemNumber);
    switch (letter.toLowerCase()) {
      case 'i':
        return { kind: 'item', code: `i${digits}` };
      case 'e':
        return { kind: 'item', code: `e${digits}` };
      default:
        return { kind: 'item', code: `o${digits}` };
    }
  }
  const indicator = indicatorNumber(Number(number));
  return indicator === null ? null : { kind: 'indicator', indicator };
}

function nameAt(rest: string): IndicatorNumber | null {
  const start = rest.replace(/^[\s:.)“"(–-]+/, '').replaceAll(' ', '');
  return NAMES.find(([name]) => start.startsWith(name))?.[1] ?? null;
}

function scoreIn(rest: string): Claim['score'] {
  const match = SCORE.exec(rest);
  const [whole, digits, decimals = ''] = match ?? [];
  if (whole === undefined || NOT_THE_RESULT.test(whole) || /^\s?(?:คะแนน)?\s?ขึ้นไป/.test(rest.slice(whole.length)))
    return null;
  const value = Number(digits);
  return value <= 100 ? { value, decimals: decimals.length } : null;
}

function extremeOf(before: string, rest: string): Claim['extreme'] {
  const match = EXTREME_AFTER.exec(rest) ?? EXTREME_BEFORE.exec(before);
  if (!match || NO_CLAIM.test(match[0]) || NO_CLAIM.test(before.slice(-20))) return null;
  return match[1] === 'สูง' || match[1] === 'มาก' ? 'highest' : 'lowest';
}
