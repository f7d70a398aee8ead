import { INDICATOR_NUMBERS, indicatorNumber } from '../assessment/indicator-numbers';
import type { IndicatorNumber, Tool } from '../assessment/framework';
import { INDICATOR_NAMES } from '../assessment/indicator-names';
import { agencyNamed } from './agency-name';
import { readItemCode, type SpeltCode } from './item-code';
import { matchKey, toArabicDigits } from './thai-text';
import { toolMentioned } from './tool-mention';

/** What a cell says its row is about. */
export type CellLabel =
  | { readonly kind: 'code'; readonly code: SpeltCode & { kind: 'lettered' } }
  | { readonly kind: 'bare'; readonly code: SpeltCode & { kind: 'bare' } }
  | {
      readonly kind: 'indicator';
      /** The number told in the same cell; null where only the name stands there. */
      readonly number: number | null;
      /** The indicator whose name it is; null where the name is nobody's. */
      readonly named: IndicatorNumber | null;
      readonly name: string;
    }
  | {
      readonly kind: 'tool';
      readonly tool: Tool;
      /** The indicator whose name introduces the tool's abbreviation, as in "การเปิดเผยข้อมูล (OIT)". */
      readonly named: IndicatorNumber | null;
    }
  /** The overall score; `isPlain` where the words could also mean the sum of something else. */
  | { readonly kind: 'overall'; readonly isPlain: boolean };

/** Texts longer than this are sentences, not labels. */
const LONGEST_LABEL = 140;

/** Indicators whose names are also those of their tools: the abbreviation beside such a name decides. */
const NAMES_LIKE_TOOL: ReadonlySet<IndicatorNumber> = new Set([9]);

const INDICATOR_BY_NAME: ReadonlyMap<string, IndicatorNumber> = new Map(
  INDICATOR_NUMBERS.flatMap((number) => {
    const { name, aliases } = INDICATOR_NAMES[number];
    return [name.th, name.en, ...aliases].map((known) => [matchKey(known), number] as const);
  }),
);

const NUMBERED_INDICATOR =
  /^(?:(?:ค่า|คะแนน)*(?:เฉลี่ย|รวม)?\s*(?:ของ|ราย)?\s*(?:ตัวชี้วัด|ตชว\.?)(?:ที่)?|(?:mean|average)?\s*(?:of\s*)?indicator)\s*(?:ที่\s*)?(\d{1,2})(?![\d.]*\d)[\s.:)–-]*(.*)$/i;
const NUMBER_AND_NAME = /^(\d{1,2})\s*[.):–-]?\s*(\D.*)$/;
const EXPLICIT_OVERALL =
  /^(?:(?:สรุป)?(?:ผล)?(?:ค่า)?(?:คะแนน|ผลการประเมิน)?(?:รวม|เฉลี่ย|ผลการประเมิน)*(?:ita)(?:คะแนน|score|โดยรวม|ภาพรวม|ในภาพรวม|รวม|เฉลี่ย|ทั้งหมด|ของหน่วยงาน|ที่ได้|ที่ได้รับ)*|.*(?:ในภาพรวม|ภาพรวม)(?:ของ|ระดับ)?(?:หน่วยงาน)?(?:คะแนน)?|overall(?:ita)?(?:score)?|itascore|(?:ผล)?คะแนนรวมทุกเครื่องมือ|(?:ผล)?คะแนนรวม(?:ของ)?ทั้ง(?:3|สาม)เครื่องมือ|รวม(?:ผล)?คะแนนita)$/;
const PLAIN_OVERALL =
  /^(?:สรุป)?(?:ผล)?คะแนน(?:รวม|เฉลี่ย|สุทธิ|ทั้งหมด|ทั้งสิ้น|โดยรวม|การประเมิน|ผลการประเมิน|ประเมิน|ที่ได้|ที่ได้รับ|หน่วยงาน)+$|^(?:รวม|เฉลี่ย)คะแนน(?:ทั้งหมด|ทั้งสิ้น)?$|^(?:total|average)score$|^ผลการประเมิน(?:รวม|เฉลี่ย)$|^ค่าคะแนน(?:รวม|เฉลี่ย)$/;

/** What begins so after a number names a tool, not an item: 3. เครื่องมือ OIT. */
const TOOL_BY_NAME = /^(?:(?:ผล)?คะแนน|เครื่องมือ|แบบ(?:วัด|ตรวจ|สำรวจ)|การรับรู้ของ|ผู้มีส่วนได้|iit|eit|oit)/i;

/** What begins so is about people, places in a list or plans, whatever it is of: จำนวนผู้ตอบ IIT, เป้าหมายคะแนนรวม. */
const NOT_OF_SCORE =
  /^(?:จำนวน|ผู้(?:ตอบ|รับผิดชอบ|ประเมิน|ตรวจ)|อัตรา|สัดส่วน|ร้อยละ(?:ของ)?(?:จำนวน)?ผู้ตอบ|อันดับ|ลำดับ|(?:ค่า)?เป้าหมาย|(?:ค่า)?น้ำหนัก|ผลต่าง|วันที่|number of|rank|target|weight)/i;

/** A label that ends so is about what is aimed at: คะแนน IIT (เป้าหมาย). */
const OF_GOAL = /(?:เป้าหมาย|target|goal)\s*\)?$/i;

const STARTS_WITH_CODE = /^[\s,;/&และ-]*[ieo]\s?\d{1,2}(?!\d)/i;

/** What a tidied text labels; null where it is no label. */
export function labelOfText(text: string): CellLabel | null {
  if (text.length > LONGEST_LABEL * 3) return null;
  const indicator = indicatorLabel(text);
  if (indicator) return indicator;
  const code = readItemCode(text);
  // Several codes in one cell say what an indicator is made of.
  if (
    code?.kind === 'lettered' &&
    INDICATOR_BY_NAME.get(matchKey(code.rest)) === code.number &&
    /[a-z]/i.test(code.rest)
  )
    return {
      kind: 'indicator',
      number: indicatorNumber(code.number),
      named: indicatorNumber(code.number),
      name: code.rest,
    };
  if (code?.kind === 'lettered') return STARTS_WITH_CODE.test(code.rest) ? null : { kind: 'code', code };
  const toolNumbered = code?.kind === 'bare' && TOOL_BY_NAME.test(code.rest) ? toolMentioned(code.rest) : null;
  if (toolNumbered !== null && text.length <= LONGEST_LABEL) return { kind: 'tool', tool: toolNumbered, named: null };
  // Numbered agencies are a list of them.
  if (code?.kind === 'bare') return agencyNamed(code.rest) === null ? { kind: 'bare', code } : null;
  if (text.length > LONGEST_LABEL || NOT_OF_SCORE.test(text) || OF_GOAL.test(text)) return null;
  const overall = overallLabel(text);
  if (overall) return overall;
  const tool = toolMentioned(text);
  return tool ? { kind: 'tool', tool, named: indicatorNamed(toArabicDigits(text)) } : null;
}

const LARGEST_BARE = 160;
const LABELS_OF_NUMBERS: readonly (CellLabel | null)[] = Array.from({ length: LARGEST_BARE + 1 }, (_, value) => {
  const code = readItemCode(String(value));
  return code?.kind === 'bare' ? { kind: 'bare', code } : null;
});

/** What a whole number labels: a bare item or indicator number; null for anything that could not be one. */
export function labelOfNumber(value: number): CellLabel | null {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_BARE ? (LABELS_OF_NUMBERS[value] ?? null) : null;
}

/** The indicator that a name is of, however spaced, bracketed or introduced; null where it is none's. */
export function indicatorNamed(text: string): IndicatorNumber | null {
  const bare = text.replace(/\((?:[^)]*)\)/g, ' ').replace(/^\s*(?:ด้าน|ตัวชี้วัด)\s*/, '');
  return INDICATOR_BY_NAME.get(matchKey(bare)) ?? null;
}

function indicatorLabel(text: string): CellLabel | null {
  const digits = toArabicDigits(text);
  const numbered = NUMBERED_INDICATOR.exec(digits);
  if (numbered) {
    const name = numbered[2] ?? '';
    const number = Number(numbered[1]);
    const isSentence = digits.length > LONGEST_LABEL || /ได้คะแนน|คะแนน\s*\d/.test(name);
    return number >= 1 && number <= 13 && !isSentence
      ? { kind: 'indicator', number, named: indicatorNamed(name), name: name || text }
      : null;
  }
  if (digits.length > LONGEST_LABEL) return null;
  const named = indicatorNamed(digits);
  if (named && NAMES_LIKE_TOOL.has(named) && toolMentioned(text)) return null;
  if (named) return { kind: 'indicator', number: null, named, name: text };
  // Other assessments have numbered sides too; only the name tells that these are the indicators.
  const both = NUMBER_AND_NAME.exec(digits.replace(/^ด้าน(?:ที่)?\s*(?=\d)/, ''));
  const namedBeside = both?.[2] === undefined ? null : indicatorNamed(both[2]);
  if (both && namedBeside) {
    return { kind: 'indicator', number: Number(both[1]), named: namedBeside, name: both[2] ?? text };
  }
  return null;
}

function overallLabel(text: string): CellLabel | null {
  const key = matchKey(text)
    .replace(/(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พศ)?25\d\d/g, '')
    .replace(/การประเมินคุณธรรมและความโปร่งใส(?:ในการดำเนินงาน)?(?:ของหน่วยงานภาครัฐ)?/g, 'ผลการประเมิน')
    .replace(/ผลผลการประเมิน/g, 'ผลการประเมิน')
    .replace(/(?:เต็ม)?100(?:คะแนน)?$/, '');
  if (toolMentioned(text)) return null;
  if (EXPLICIT_OVERALL.test(key) && key.length <= 60) return { kind: 'overall', isPlain: false };
  if (PLAIN_OVERALL.test(key)) return { kind: 'overall', isPlain: true };
  return null;
}
