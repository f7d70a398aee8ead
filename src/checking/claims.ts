import { INDICATOR_NUMBERS, indicatorNumber } from '../assessment/indicator-numbers';
import type { FiscalYear, IndicatorNumber, ItemCode } from '../assessment/framework';
import { INDICATOR_NAMES } from '../assessment/indicator-names';
import { yearsMentioned } from '../reading/fiscal-year-mention';
import type { SheetText, SheetTexts } from './sheet-texts';

export type Extreme = 'highest' | 'lowest';

/** What a sentence says of an indicator or an item. */
export interface Claim {
  readonly subject:
    | { readonly kind: 'indicator'; readonly indicator: IndicatorNumber }
    | { readonly kind: 'item'; readonly code: ItemCode };
  readonly source: SheetText;
  /** Where in the text its subject stands. */
  readonly at: number;
  /** The indicator whose name follows the number; null where no known name does. */
  readonly named: IndicatorNumber | null;
  /** The score stated, as many decimals as written; null where none is. */
  readonly score: { readonly value: number; readonly decimals: number } | null;
  readonly extreme: Extreme | null;
  /** The words around the claim, to tell what it is compared with. */
  readonly around: string;
}

const NAMES: readonly (readonly [name: string, number: IndicatorNumber])[] = INDICATOR_NUMBERS.flatMap((number) =>
  [INDICATOR_NAMES[number].name.th, ...INDICATOR_NAMES[number].aliases].map((name) => [name, number] as const),
).sort(([a], [b]) => b.length - a.length);
const NUMBER_OF_NAME: ReadonlyMap<string, IndicatorNumber> = new Map(NAMES);

/** By number, by code, or by the name alone, which then says what it is the name of: ตัวชี้วัดการใช้อำนาจ, ด้านการใช้อำนาจ. */
const MENTION = new RegExp(
  [
    'ตัวชี้วัด\\s?(?:ที่\\s?)?(?<number>\\d{1,2})(?!\\d|\\.\\d)',
    '(?<![a-z0-9])(?:ข้อ\\s?)?(?<tool>[ieo])\\s?(?<item>\\d{1,2})(?!\\d|\\.\\d)',
    `(?:ตัวชี้วัด|ด้าน)\\s?[“"]?(?<name>${NAMES.map(([name]) => name).join('|')})[”"]?(?=$|[^ก-๛]|ได้|มี|อยู่|เป็น)`,
  ].join('|'),
  'gi',
);
/** Several at once: ตัวชี้วัดที่ 1, 2 และ 5; ข้อ i1 - i3. */
const GOES_ON = /^\s?(?:[,/–-]|และ|ถึง|กับ|หรือ)\s?(?:ข้อ\s?|ตัวชี้วัดที่\s?)?(?:[ieo]\s?)?\d/i;
/** All that stands between two of several. */
const ONLY_JOINS = /^(?:[\s,/–()“”"-]|และ|ถึง|กับ|หรือ|ข้อ)*$/;

const NUMBER = '(?<score>\\d{1,3}(?:\\.(?<decimals>\\d+))?)(?![\\d.,]*\\d)';
const SAYS_SO = '(?:\\s|คะแนน|เฉลี่ย|รวม|เท่ากับ|ร้อยละ|คือ|เป็น|อยู่ที่|ที่ได้|เพียง|[:=])*';
/** How a sentence states a score after what it is of. */
const SCORES: readonly RegExp[] = [
  // … ได้คะแนน 95.19
  new RegExp(`^[^\\d]{0,60}?(?:ค่า)?คะแนน${SAYS_SO}${NUMBER}`),
  // … ได้ 95.19 คะแนน
  new RegExp(`^[^\\d]{0,90}?(?:ได้(?:รับ)?|มี|เท่ากับ|อยู่ที่)${SAYS_SO}${NUMBER}\\s?คะแนน`),
  // … (95.19 คะแนน), … (95.19); fewer decimals alone number something else.
  new RegExp(`^[^\\d(]{0,70}\\((?:ได้|คะแนน|ร้อยละ|\\s)*${NUMBER}\\s?คะแนน\\s?\\)`),
  /^[^\d(]{0,70}\(\s?(?<score>\d{1,3}\.(?<decimals>\d\d))\s?\)/,
  // … (ร้อยละ 95.19)
  /^[^\d(]{0,70}\(\s?ร้อยละ\s?(?<score>\d{1,3}\.(?<decimals>\d\d))\s?\)/,
  // คะแนนด้านการใช้อำนาจ คิดเป็นร้อยละ 95.19
  /^\s?คิดเป็นร้อยละ\s?(?<score>\d{1,3}\.(?<decimals>\d\d))(?!\d)/,
  // (ข้อ e1) 95.19 คะแนน
  /^\s?\)?\s?(?<score>\d{1,3}\.(?<decimals>\d\d))\s?คะแนน/,
];
/** Words that make a number something else than the result. */
export const NOT_THE_RESULT =
  /เป้าหมาย|ไม่น้อยกว่า|ไม่ต่ำกว่า|น้อยกว่า|มากกว่า|ต่ำกว่า|สูงกว่า|เต็ม|น้ำหนัก|เพิ่ม|ลดลง|เดิม|ก่อน|ที่ผ่านมา|ที่แล้ว|ควร|(?<!ปัญ)หาก|ถ้า|คาด(?:ว่า|การณ์|หมาย)|(?:ให้|จะ|ต้อง)(?:ได้|มี|ถึง)|ระดับประเทศ|ระดับจังหวัด|ค่ากลาง|ส่วนที่|ห่าง|ขาด|อีก\s?$|ต่างกัน|แตกต่าง|ผลต่าง|ขึ้น\s?$/;
/** Words of what has a score of its own. */
const OF_SOMETHING_ELSE =
  /แบบวัด|แบบตรวจ|เครื่องมือ|ภาพรวม|โดยรวม|รองลงมา|(?<![a-z])[ieo]it(?![a-z])|หน่วยงาน(?:ได้|มี)(?:รับ|คะแนน|\s)*$/i;
/** Words before the claim that make it one of others, of another time or of what may be. */
const NOT_THE_AGENCYS =
  /เป้า|(?:เฉลี่ย|ระดับ|ภาพรวม|ทั้ง|ราย)\s?(?:ของ|ใน|ทั้ง)?\s?(?:จังหวัด|ประเทศ|อำเภอ|ภาค)|ค่ากลาง|(?:หน่วยงาน|เทศบาล\S{0,6}|อบต\.?|แห่ง)\s?อื่น|(?<!ปัญ)หาก|ถ้า|สมมติ|คาด(?:ว่า|การณ์|หมาย)|ปี(?:ที่ผ่านมา|ก่อน|ที่แล้ว)|ครั้ง(?:ก่อน|ที่แล้ว)|รอบแรก|เบื้องต้น|ประเมินตนเอง|อุทธรณ์|จำลอง|ตัวอย่าง|ทำให้|รองลงมา|ใกล้เคียง|เทียบกับ/;
const SUPERLATIVE = 'คะแนน\\s?(?:เฉลี่ย|ประเมิน)?\\s?(สูง|มาก|ต่ำ|น้อย)\\s?(?:ที่)?สุด';
const PASSES_ON = /สุด\s?(?:อยู่)?(?:ใน|ที่|คือ|ได้แก่|จาก)?\s?[“"(]?\s?$/;
const EXTREME_AFTER = new RegExp(`^[^\\d]{0,90}?${SUPERLATIVE}`);
const EXTREME_BEFORE = new RegExp(`${SUPERLATIVE}[^\\d]{0,30}?(?:คือ|ได้แก่)\\s?[“"(]?\\s?$`);
/** True where a text is about others than the agency, about another time or about what may be. */
export const isOfOthers = (text: string): boolean => NOT_THE_AGENCYS.test(text);

const NO_CLAIM = /ไม่ใช่|ไม่ได้|รองลงมา|อันดับ\s?(?:ที่\s?)?[2-9]|เกือบ|หนึ่งใน|อยากให้|ให้มี|เพื่อให้/;

/** Claims that sentences of the agency's own sheets make of the year's scores; those of other years are none. */
export function claimsOf(words: readonly SheetTexts[], year: FiscalYear): readonly Claim[] {
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap((text) => claimsIn(text, year))));
}

function claimsIn(source: SheetText, year: FiscalYear): readonly Claim[] {
  const { text } = source;
  if (!/คะแนน|\d\.\d\d|ตัวชี้วัด\s?(?:ที่\s?)?\d/.test(text)) return [];
  const mentions = [...text.matchAll(MENTION)];
  if (mentions.length === 0) return [];
  const rests = mentions.map((match, index) =>
    text.slice(match.index + match[0].length, mentions[index + 1]?.index ?? text.length),
  );
  const joinsNext = (index: number): boolean =>
    index >= 0 && index + 1 < mentions.length && ONLY_JOINS.test(withoutName(rests[index] ?? ''));
  return mentions.flatMap((match, index): readonly Claim[] => {
    const before = text.slice(0, match.index);
    const rest = rests[index] ?? '';
    if (GOES_ON.test(text.slice(match.index + match[0].length)) || joinsNext(index)) return [];
    const subject = subjectOf(match.groups ?? {});
    if (subject === null) return [];
    const named = subject.kind === 'indicator' && match.groups?.['number'] !== undefined ? nameAt(rest) : null;
    const isOther = isOfOthers(before.slice(-120)) || !isOfYear(text, match.index, rest.slice(0, 90), year);
    const score = joinsNext(index - 1) || isOther ? null : scoreIn(before, rest);
    const extreme = isOther || isPassedOn(rest, subject, mentions[index + 1]) ? null : extremeOf(before, rest);
    if (named === null && score === null && extreme === null) return [];
    const around = before.slice(-60) + rest.slice(0, 160);
    return [{ subject, source, at: match.index, named, score, extreme, around }];
  });
}

/** A year that a text gives what follows, or that it compares with. */
const YEAR =
  /(?<compared>(?:จาก|กว่า|กับ|เทียบ|ต่าง)\s?)?(?:ผล(?:การ)?(?:ประเมิน|คะแนน)?|คะแนน|ของ|ใน|เมื่อ|\s)*(?:ปี(?:\s?งบประมาณ)?|งบประมาณ|พ\.?ศ\.?|ita)\s?(?:พ\.?ศ\.?)?\s?(?<year>25[5-8]\d)(?!\d)/gi;

/**
 * True where what a text says at a place is of the year: the last year given before it, if any, is that one, and what
 * follows up to the score names no other.
 */
export function isOfYear(text: string, at: number, following: string, year: FiscalYear): boolean {
  const given = yearGiven(text, at);
  if (given !== null && given !== year) return false;
  const number = /\d{1,3}\.\d/.exec(following)?.index ?? following.length;
  const next = [...following.matchAll(YEAR)].find(({ groups }) => Number(groups?.['year']) !== year);
  if (next === undefined) return true;
  // "… ได้ 95.10 คะแนน ในปี 2567" is of that year, "… ได้ 95.10 คะแนน เพิ่มขึ้นจากปี 2567" is not.
  return next.groups?.['compared'] !== undefined ? next.index > number : next.index > number + AFTER_SCORE;
}

/** The last year that a text gives what follows before a place; null where it gives none. */
export function yearGiven(text: string, at: number): FiscalYear | null {
  const given = [...text.slice(0, at).matchAll(YEAR)].filter(({ groups }) => groups?.['compared'] === undefined);
  const year = given.at(-1)?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

/** What stands between a score and a year behind it that is its own. */
const AFTER_SCORE = 22;

/** True where a text is about an earlier year, or about years among which the given one is not. */
export function isOfOtherYear(text: string, year: FiscalYear): boolean {
  const years = yearsMentioned(text);
  return years.some((mentioned) => mentioned < year) || (years.length > 0 && !years.includes(year));
}

/** The indicators and items that a tidied text mentions, in its order, each once. */
export function mentionedIn(text: string): readonly Claim['subject'][] {
  const subjects = new Map<string, Claim['subject']>();
  for (const { groups = {} } of text.matchAll(MENTION)) {
    const subject = subjectOf(groups);
    if (subject !== null) subjects.set(JSON.stringify(subject), subject);
  }
  return [...subjects.values()];
}

function subjectOf({
  number,
  tool,
  item,
  name,
}: Readonly<Record<string, string | undefined>>): Claim['subject'] | null {
  if (tool !== undefined && item !== undefined) {
    const digits = Number(item);
    switch (tool.toLowerCase()) {
      case 'i':
        return { kind: 'item', code: `i${digits}` };
      case 'e':
        return { kind: 'item', code: `e${digits}` };
      default:
        return { kind: 'item', code: `o${digits}` };
    }
  }
  const indicator = name === undefined ? indicatorNumber(Number(number)) : (NUMBER_OF_NAME.get(name) ?? null);
  return indicator === null ? null : { kind: 'indicator', indicator };
}

function nameAt(rest: string): IndicatorNumber | null {
  const start = rest.replace(/^[\s:.)“"(–-]+/, '').replaceAll(' ', '');
  return NAMES.find(([name]) => start.startsWith(name))?.[1] ?? null;
}

/** What stands between two mentions, without the name of the first. */
function withoutName(between: string): string {
  const name = NAMES.find(([each]) => between.includes(each))?.[0];
  return name === undefined ? between : between.replace(name, '');
}

function scoreIn(before: string, rest: string): Claim['score'] {
  for (const pattern of SCORES) {
    const match = pattern.exec(rest);
    const digits = match?.groups?.['score'];
    if (!match || digits === undefined) continue;
    const [whole] = match;
    // Money and people make shares too.
    if (/^\s?คิดเป็น/.test(whole) && !/คะแนน(?:เฉลี่ย)?(?:ของ)?\s?$/.test(before)) return null;
    const words = whole.slice(0, whole.lastIndexOf(digits));
    if (NOT_THE_RESULT.test(words) || OF_SOMETHING_ELSE.test(words)) return null;
    if (/^\s?(?:คะแนน)?\s?(?:ขึ้นไป|เป็น\s?\d|ถึง\s?\d|[-–—]\s?\d)/.test(rest.slice(whole.length))) return null;
    const value = Number(digits);
    return value <= 100 ? { value, decimals: match.groups?.['decimals']?.length ?? 0 } : null;
  }
  return null;
}

/** "ตัวชี้วัดที่ 3 ได้คะแนนต่ำสุดในข้อ i9": the item is what is called so. */
function isPassedOn(rest: string, subject: Claim['subject'], next: RegExpExecArray | undefined): boolean {
  return subject.kind === 'indicator' && next?.groups?.['tool'] !== undefined && PASSES_ON.test(rest);
}

function extremeOf(before: string, rest: string): Claim['extreme'] {
  const match = EXTREME_AFTER.exec(rest) ?? EXTREME_BEFORE.exec(before);
  if (!match || NO_CLAIM.test(match[0]) || NO_CLAIM.test(before.slice(-20))) return null;
  return match[1] === 'สูง' || match[1] === 'มาก' ? 'highest' : 'lowest';
}
