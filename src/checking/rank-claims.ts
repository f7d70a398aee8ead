import type { FiscalYear, Tool } from '../assessment/framework';
import { toolMentioned } from '../reading/tool-mention';
import { isOfOthers, isOfOtherYear, mentionedIn, type Claim, type Extreme } from './claims';
import type { SheetText, SheetTexts } from './sheet-texts';

/** A sentence that calls something the highest or the lowest, or one of the first of a list. */
export interface RankClaim {
  readonly subject: Claim['subject'] | { readonly kind: 'tool'; readonly tool: Tool };
  readonly source: SheetText;
  readonly extreme: Extreme;
  /** 1 for the highest or the lowest alone, else how long the list is. */
  readonly first: number;
  /** The words around the claim, to tell what it is compared with. */
  readonly around: string;
}

const SUPERLATIVE = '(?<extreme>สูง|มาก|ต่ำ|น้อย)\\s?(?:ที่)?สุด';
const LISTS: readonly RegExp[] = [
  new RegExp(`(?:คะแนน\\S{0,8}?)?${SUPERLATIVE}\\s?(?:ใน)?(?:จำนวน)?\\s?(?<first>[2-5])\\s?(?:อันดับ|ลำดับ|ตัวชี้วัด|ข้อ)`),
  new RegExp(`(?<first>[2-5])\\s?(?:อันดับ|ลำดับ)(?:แรก)?\\s?(?:ที่)?(?:มี|ได้)?(?:รับ)?คะแนน\\S{0,8}?${SUPERLATIVE}`),
];
/** What a list names begins here. */
const NAMES = /คือ|ได้แก่|ดังนี้|:/;
const TOOL = '(?<![a-z])(?<tool>[ieo]it)(?![a-z])';
const TOOLS: readonly RegExp[] = [
  new RegExp(`${TOOL}\\)?(?:(?![ieo]it)[^\\d]){0,40}?คะแนน(?:เฉลี่ย|รวม|ประเมิน)?\\s?${SUPERLATIVE}`, 'gi'),
  new RegExp(
    `คะแนน(?:เฉลี่ย|รวม|ประเมิน)?\\s?${SUPERLATIVE}[^\\d]{0,20}(?:คือ|ได้แก่)(?:(?![ieo]it)[^\\d]){0,60}?${TOOL}`,
    'gi',
  ),
];
/** Then a part of the tool is called so, or one of others. */
const NO_TOOL = /ตัวชี้วัด|ประเด็น|ด้าน|(?<!แบบ)ข้อ(?!มูล)|ไม่ใช่|ไม่ได้|เกือบ|หนึ่งใน/;

/** What sentences of the agency's own sheets call the first of the year's scores; those of other years are none. */
export function rankClaims(
  words: readonly SheetTexts[],
  claims: readonly Claim[],
  year: FiscalYear,
): readonly RankClaim[] {
  const single = claims.flatMap(({ subject, named, source, extreme, around }): readonly RankClaim[] => {
    const isMeant = subject.kind !== 'indicator' || named === null || named === subject.indicator;
    return extreme === null || !isMeant || listIn(source.text) !== null
      ? []
      : [{ subject, source, extreme, first: 1, around }];
  });
  const others = words.flatMap(({ isOther, texts }) =>
    isOther ? [] : texts.flatMap((source) => [...listClaims(source, year), ...toolClaims(source, year)]),
  );
  return [...single, ...others];
}

const isSaid = (text: string, year: FiscalYear): boolean =>
  text.includes('คะแนน') && /สุด/.test(text) && !isOfOthers(text) && !isOfOtherYear(text, year);

const extremeOf = (word: string | undefined): Extreme => (word === 'สูง' || word === 'มาก' ? 'highest' : 'lowest');

function listIn(text: string): RegExpExecArray | null {
  for (const pattern of LISTS) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

function listClaims(source: SheetText, year: FiscalYear): readonly RankClaim[] {
  const { text } = source;
  const match = isSaid(text, year) ? listIn(text) : null;
  if (!match) return [];
  const rest = text.slice(match.index + match[0].length);
  const names = NAMES.exec(rest);
  // What follows a second superlative is another list.
  const list = names ? rest.slice(names.index).split(/(?:สูง|ต่ำ|น้อย|มาก)\s?(?:ที่)?สุด/)[0] : undefined;
  if (list === undefined) return [];
  const first = Number(match.groups?.['first']);
  const extreme = extremeOf(match.groups?.['extreme']);
  const subjects = mentionedIn(list);
  const [one] = subjects;
  // With more or fewer names than announced it is not known which are meant.
  if (subjects.length !== first || subjects.some(({ kind }) => kind !== one?.kind)) return [];
  return subjects.map((subject) => ({ subject, source, extreme, first, around: text }));
}

function toolClaims(source: SheetText, year: FiscalYear): readonly RankClaim[] {
  const { text } = source;
  // What comes second is no one else's.
  if (!isSaid(text.replaceAll('รองลงมา', ''), year) || NO_TOOL.test(text)) return [];
  return TOOLS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups }): readonly RankClaim[] => {
      const tool = toolMentioned(groups?.['tool'] ?? '');
      if (tool === null) return [];
      const subject = { kind: 'tool', tool } as const;
      return [{ subject, source, extreme: extremeOf(groups?.['extreme']), first: 1, around: text }];
    }),
  );
}
