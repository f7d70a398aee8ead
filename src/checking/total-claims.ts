import type { FiscalYear, Tool } from '../assessment/framework';
import { toolMentioned } from '../reading/tool-mention';
import { isOfOthers, isOfYear, NOT_THE_RESULT, yearGiven } from './claims';
import type { SheetText, SheetTexts } from './sheet-texts';

/** A score of a tool, or of the whole, that a sentence states with two decimals. */
export interface TotalClaim {
  readonly subject: { readonly kind: 'tool'; readonly tool: Tool } | { readonly kind: 'overall' };
  readonly source: SheetText;
  /** 0–100. */
  readonly score: number;
}

/** What sentences of the agency's own sheets say of the year's tools and overall score. */
export function totalClaims(words: readonly SheetTexts[], year: FiscalYear): readonly TotalClaim[] {
  return statedIn(words).filter(({ source: { text }, at, end }) => isOfYear(text, at, text.slice(at, end + 40), year));
}

/** The overall scores that they give to other years by a year before them. */
export function totalsOfOtherYears(
  words: readonly SheetTexts[],
  year: FiscalYear,
): readonly (TotalClaim & { readonly year: FiscalYear })[] {
  return statedIn(words).flatMap((stated) => {
    const given = yearGiven(stated.source.text, stated.at);
    return stated.subject.kind !== 'overall' || given === null || given === year ? [] : [{ ...stated, year: given }];
  });
}

const TOTAL_SCORE = '(?:\\s|คะแนน|เฉลี่ย|รวม|มี|ได้(?:รับ)?|เท่ากับ|ร้อยละ|คือ|เป็น|อยู่ที่|จำนวน|[:=(])*';
const TOTAL = new RegExp(
  '(?:' +
    [
      `(?<![a-z])(?<tool>[ieo]it)(?![a-z])\\)?${TOTAL_SCORE}`,
      `(?:คะแนน(?:รวม|เฉลี่ย)?(?:ใน)?ภาพรวม|คะแนนรวม|ผลคะแนน\\s?(?:ita)?\\s?(?:ใน)?ภาพรวม|ผลคะแนน\\s?ita)(?:ระดับหน่วยงาน|ของหน่วยงาน|ita)?${TOTAL_SCORE}`,
    ].join('|') +
    ')(?<score>\\d{1,3}\\.\\d\\d)(?!\\d)',
  'gi',
);
/** A part of the total, its weighted points, or a number of something else. */
const NO_TOTAL =
  /กว่า[^\d]{0,30}$|สุด(?:ของ|ใน)?(?:แบบวัด|แบบตรวจ|เครื่องมือ)?\s?$|(?:ตัวชี้วัด|ข้อ)[^\d]{0,25}(?:ของ|ใน)(?:แบบวัด|แบบตรวจ|เครื่องมือ)?\s?$|ถ่วงน้ำหนัก|ตัวชี้วัด(?:ที่)?\s?\d[^.]{0,30}$|ค่าเฉลี่ย|คะแนนเฉลี่ย(?:ของ)?(?:ประเทศ|จังหวัด)|หน่วยงานใน/;

/** A claim of whichever year, with where in the text it begins and ends. */
interface StatedTotal extends TotalClaim {
  readonly at: number;
  readonly end: number;
}

const statedIn = (words: readonly SheetTexts[]): readonly StatedTotal[] =>
  words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap(totalsIn)));

function totalsIn(source: SheetText): readonly StatedTotal[] {
  const { text } = source;
  return [...text.matchAll(TOTAL)].flatMap((match): readonly StatedTotal[] => {
    const { tool, score = '' } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    const words = match[0].slice(0, match[0].length - score.length);
    const isOther =
      isOfOthers(before.slice(-60)) ||
      NO_TOTAL.test(before.slice(-60)) ||
      NOT_THE_RESULT.test(words) ||
      /^\s?(?:คะแนน)?\s?(?:ขึ้นไป|ถึง|[-–—]\s?\d)/.test(text.slice(end));
    const named = toolMentioned(tool ?? '');
    const subject: TotalClaim['subject'] = named === null ? { kind: 'overall' } : { kind: 'tool', tool: named };
    if (isOther || Number(score) > 100) return [];
    return [{ subject, source, score: Number(score), at: match.index, end }];
  });
}
