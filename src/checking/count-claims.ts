import type { FiscalYear, Tool } from '../assessment/framework';
import { yearsMentioned } from '../reading/fiscal-year-mention';
import { toolMentioned } from '../reading/tool-mention';
import { isOfOthers } from './claims';
import type { SheetText, SheetTexts } from './sheet-texts';
import { extentIn, type Extent } from './stated-bands';

/** What a sentence says of how many indicators or items have scores within some limits. */
export interface CountClaim {
  readonly source: SheetText;
  readonly of: 'indicator' | 'item';
  readonly count: number;
  /** Both ends included, in hundredths of a point; null where all of the tool are counted. */
  readonly extent: Extent | null;
  readonly tool: Tool | null;
  /** How many there are in all, where the sentence says so: … จำนวน 26 ข้อ จาก 28 ข้อ. */
  readonly outOf: number | null;
}

const COUNT = /(?:จำนวน|มี|รวม|ทั้งหมด|ทั้งสิ้น)\s?(\d{1,2})\s?(ตัวชี้วัด|ข้อ)(?!\s?(?:ที่\s?)?\d)/g;
const OF_ALL = /(?:ทั้งหมด|ทั้งสิ้น|ประกอบด้วย)\s?(?:ข้อคำถาม|ข้อ)?\s?(?:จำนวน)?\s?(\d{1,2})\s?ข้อ(?!\s?(?:ที่\s?)?\d)/;
/** IIT มี 15 ข้อคำถาม (…) EIT มี 9 ข้อคำถาม (…) และ OIT มี 28 ข้อ */
const OF_EACH_TOOL =
  /(?<![a-z])([ieo]it)\)?\s?(?:มี|จำนวน|ประกอบด้วย|ทั้งหมด|\s)+(\d{1,2})\s?ข้อ(?:คำถาม)?(?=\s*(?:$|[(),.]|และ|[ieo]it))/gi;
const FULL = /(?:คะแนน)?เต็ม(?:\s?(?:ร้อยละ\s?)?100)?|(?:ได้|คะแนน)\s?(?:คะแนน|ร้อยละ|เต็ม|\s)*100(?:\.0+)?(?![\d.]*\d)/;
const NOT_FULL = /ไม่(?:ได้)?\s?(?:คะแนน)?\s?เต็ม/;
const OUT_OF = /จาก\s?(?:ทั้งหมด\s?|จำนวน\s?)*(\d{1,2})\s?ข้อ/;
const SAYS_WHOLE =
  /^(?:(?!คะแนน|ได้|ต่ำกว่า|เต็ม).)*?(?:จำนวน|มี|ทั้งหมด|ทั้งสิ้น)\s?\d{1,2}\s?(?:ตัวชี้วัด|ข้อ)(?:คำถาม)?\s?(?:ได้|มี|พบ|ซึ่ง|โดย|แบ่ง)/;
const NO_RESULT = /เป้าหมาย|ให้ได้|ต้องได้|เพิ่มขึ้น|ลดลง|ผู้ตอบ|ประเด็น(?:ที่)?\s?\d/;

/** Counts in sentences of the agency's own sheets about the year's result. */
export function countClaims(words: readonly SheetTexts[], year: FiscalYear): readonly CountClaim[] {
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap((source) => countsIn(source, year))));
}

function countsIn(source: SheetText, year: FiscalYear): readonly CountClaim[] {
  const { text } = source;
  if (!/\d\s?(?:ตัวชี้วัด|ข้อ)/.test(text)) return [];
  const ofTools = [...text.matchAll(OF_EACH_TOOL)];
  if (ofTools.length > 1) return ofTools.flatMap((match) => countOfTool(source, match));
  if (NO_RESULT.test(text) || isOfOthers(text)) return [];
  if (yearsMentioned(text).some((mentioned) => mentioned !== year)) return [];
  const tool = toolMentioned(text);
  if (!text.includes('คะแนน')) return tool === null ? [] : countOfAll(source, tool);
  const all = [...text.matchAll(COUNT)].filter(({ index }) => !/จาก\s?$/.test(text.slice(0, index)));
  // "OIT จำนวน 28 ข้อ ได้คะแนนเต็ม จำนวน 26 ข้อ": the first tells how many there are.
  const counts = all.length > 1 && SAYS_WHOLE.test(text) ? all.slice(1) : all;
  const [first] = counts;
  if (!first) return [];
  // "… ต่ำกว่า 85 จำนวน 3 ข้อ" or "3 ข้อ ที่ต่ำกว่า 85"; what is said of the next begins behind the one before.
  const whole = OUT_OF.exec(text)?.[1];
  const outOf = whole === undefined ? null : Number(whole);
  const limitsFirst = limitsOf(text.slice(0, first.index)) !== null;
  return counts.flatMap((match, index): readonly CountClaim[] => {
    const end = match.index + match[0].length;
    const before = counts[index - 1];
    const said = limitsFirst
      ? text.slice(before ? before.index + before[0].length : 0, match.index)
      : text.slice(end, counts[index + 1]?.index);
    const extent = limitsOf(said);
    if (extent === null) return [];
    const of = match[2] === 'ข้อ' ? 'item' : 'indicator';
    return [{ source, of, count: Number(match[1]), extent, tool, outOf: of === 'item' ? outOf : null }];
  });
}

function countOfAll(source: SheetText, tool: Tool): readonly CountClaim[] {
  const match = OF_ALL.exec(source.text);
  return match ? [{ source, of: 'item', count: Number(match[1]), extent: null, tool, outOf: null }] : [];
}

function countOfTool(source: SheetText, [, name = '', count]: RegExpExecArray): readonly CountClaim[] {
  const tool = toolMentioned(name);
  return tool === null ? [] : [{ source, of: 'item', count: Number(count), extent: null, tool, outOf: null }];
}

function limitsOf(text: string): Extent | null {
  if (NOT_FULL.test(text)) return { lowest: 0, highest: 100_00 - 1 };
  const limits = extentIn(text);
  if (limits !== null) return limits;
  return FULL.test(text) ? { lowest: 100_00, highest: 100_00 } : null;
}
