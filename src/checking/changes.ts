import type { Tool } from '../assessment/framework';
import { yearMentioned } from '../reading/fiscal-year-mention';
import { tidyThai } from '../reading/thai-text';
import { toolMentioned } from '../reading/tool-mention';
import type { CellAddress } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet } from '../workbook/snapshot';
import type { SheetText, SheetTexts } from './sheet-texts';

/** A change from one year to a later one as the workbook states it beside the two scores. */
export interface StatedChange {
  readonly cell: CellAddress;
  /** The cells of the scores where they have their own. */
  readonly scores: readonly CellAddress[];
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  /** The words that tell which way it went, in a cell of their own; null where there are none. */
  readonly trend: { readonly cell: CellAddress; readonly text: string; readonly sign: -1 | 0 | 1 } | null;
}

/** Sheets with more cells than this are lists. */
const MOST_CELLS = 20_000;
const LONGEST_HEADING = 40;
const OF_CHANGE = /เพิ่ม|ลดลง|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|\+\s?\/\s?-/;
const OF_SHARE = /ร้อยละ|%/;
/** With fewer scores in both years it is not known what a column tells. */
const FEWEST_ROWS = 3;
const CLOSE = 0.0151;

/** Changes in tables with a column for each of two years and one for the change, most of which tell it rightly. */
export function changesInTables(sheets: readonly SnapshotSheet[]): readonly StatedChange[] {
  return sheets.filter(({ cells }) => cells.length <= MOST_CELLS).flatMap(changesOfSheet);
}

interface Columns {
  readonly row: number;
  readonly earlier: number;
  readonly later: number;
  readonly change: number;
}

function changesOfSheet({ name, cells }: SnapshotSheet): readonly StatedChange[] {
  const heads = ({ value }: SnapshotCell): boolean =>
    typeof value === 'string' && value.length <= LONGEST_HEADING && OF_CHANGE.test(value);
  if (!cells.some(heads)) return [];
  const rows = new Map<number, Map<number, SnapshotCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, SnapshotCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  const headings = [...rows].flatMap(([row, own]) => columnsOf(row, [...own.values()]) ?? []);
  return headings.flatMap(({ row, earlier, later, change }, index) => {
    const changes: StatedChange[] = [];
    for (let at = row + 1; at < (headings[index + 1]?.row ?? Infinity); at += 1) {
      const own = rows.get(at);
      const value = (column: number): number | null => {
        const held = own?.get(column)?.value;
        return typeof held === 'number' ? held : null;
      };
      const [from, to, stated] = [value(earlier), value(later), value(change)];
      if (!own) break;
      if (from === null || to === null || stated === null) continue;
      const address = (column: number): CellAddress => ({ sheet: name, row: at, column });
      const scores = [address(earlier), address(later)];
      changes.push({ cell: address(change), scores, from, to, stated, trend: trendIn(name, own) });
    }
    const right = changes.filter(isRight).length;
    // Where most are otherwise the column tells something else, as the change without its sign.
    return right >= FEWEST_ROWS && right * 3 >= changes.length * 2 ? changes : [];
  });
}

const TREND = /^(?:มี)?(?:คะแนน)?(?<word>เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|ลดลง|ต่ำลง|คงที่|เท่าเดิม)(?:จากปี(?:ที่ผ่านมา|ก่อน|\s?25\d\d))?$/;
const SIGNS: Readonly<Record<string, -1 | 0 | 1>> = {
  เพิ่มขึ้น: 1,
  สูงขึ้น: 1,
  ดีขึ้น: 1,
  ลดลง: -1,
  ต่ำลง: -1,
  คงที่: 0,
  เท่าเดิม: 0,
};

function trendIn(sheet: string, row: ReadonlyMap<number, SnapshotCell>): StatedChange['trend'] {
  for (const { value, row: at, column } of row.values()) {
    const text = typeof value === 'string' && value.length <= LONGEST_HEADING ? tidyThai(value) : '';
    const sign = SIGNS[TREND.exec(text)?.groups?.['word'] ?? ''];
    if (sign !== undefined) return { cell: { sheet, row: at, column }, text, sign };
  }
  return null;
}

/** False where the words beside a change say that it went another way. */
export function isTrendRight({ from, to, trend }: StatedChange): boolean {
  return trend === null || Math.sign(Math.round((to - from) * 100)) === trend.sign;
}

/** True where the change is that of its two scores, but for rounding. */
export function isRight({ from, to, stated }: Pick<StatedChange, 'from' | 'to' | 'stated'>): boolean {
  return Math.abs(to - from - stated) <= CLOSE;
}

function columnsOf(row: number, cells: readonly SnapshotCell[]): Columns | null {
  const texts = cells.flatMap(({ value, column }) => {
    const text = typeof value === 'string' || typeof value === 'number' ? tidyThai(String(value)) : '';
    return text === '' || text.length > LONGEST_HEADING ? [] : [{ column, text }];
  });
  const change = texts.filter(({ text }) => OF_CHANGE.test(text) && !OF_SHARE.test(text));
  const years = texts.flatMap(({ column, text }) => {
    const year = OF_CHANGE.test(text) || OF_SHARE.test(text) ? null : yearMentioned(text);
    return year === null ? [] : [{ column, year }];
  });
  const [first, second, ...others] = years.sort((a, b) => a.year - b.year);
  const [only, ...more] = change;
  if (!first || !second || !only || others.length + more.length > 0 || first.year === second.year) return null;
  return { row, earlier: first.column, later: second.column, change: only.column };
}

const YEAR = '(25\\d\\d)(?!\\d)';
const SCORE = '(\\d{1,3}\\.\\d\\d)(?!\\d)';
const CHANGE = new RegExp(
  `${YEAR}[^\\d]{0,40}${SCORE}[^\\d]{0,60}${YEAR}[^\\d]{0,40}${SCORE}[^\\d]{0,40}(เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)([^\\d]{0,20})${SCORE}`,
);
const DECIMALS = /\d\.\d\d/g;

/** Changes in sentences that tell two years, the score of each, and the change, and nothing else. */
export function changesInWords(words: readonly SheetTexts[]): readonly StatedChange[] {
  return words.flatMap(({ texts }) => texts.flatMap((source) => changeIn(source) ?? []));
}

const AMOUNT = '(?<amount>\\d{1,3}\\.\\d\\d)(?!\\d)';
const FROM = '(?<from>\\d{1,3}\\.\\d\\d)(?!\\d)';
const WAY = '(?<way>เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)';
const SUBJECT = '(?:(?<tool>[ieo]it)\\)?|คะแนน(?:ใน)?ภาพรวม|คะแนนรวม)';
/** A change of the overall score or of a tool from the score of an earlier year; what it came to stands elsewhere. */
const CHANGES_FROM: readonly RegExp[] = [
  // คะแนนภาพรวมเพิ่มขึ้นจากปี 2567 (91.30 คะแนน) จำนวน 1.91 คะแนน
  new RegExp(
    `${SUBJECT}[^\\d]{0,20}${WAY}จาก(?:ผลการประเมิน)?ปี[^\\d]{0,20}25\\d\\d[^\\d]{0,20}${FROM}[^\\d]{0,30}${AMOUNT}`,
    'i',
  ),
  // เปรียบเทียบกับปี 2567 ซึ่งได้ 91.30 คะแนน พบว่าคะแนนเพิ่มขึ้น 1.91 คะแนน
  new RegExp(`เทียบกับ[^\\d]{0,30}25\\d\\d[^\\d]{0,20}${FROM}[^\\d]{0,30}${WAY}[^\\d]{0,12}${AMOUNT}`),
  // แบบวัด EIT มีคะแนนเพิ่มขึ้น 1.91 คะแนน จากปี 2567 (91.30)
  new RegExp(
    `${SUBJECT}[^\\d]{0,20}${WAY}[^\\d]{0,12}${AMOUNT}[^\\d]{0,12}จากปี[^\\d]{0,12}25\\d\\d[^\\d]{0,12}${FROM}`,
    'i',
  ),
];

/** A change from an earlier year of what the sentence names. */
export interface ChangeFrom {
  readonly cell: CellAddress;
  /** Null for the overall score. */
  readonly tool: Tool | null;
  readonly from: number;
  readonly stated: number;
}

/** Changes of the overall score or of a tool in sentences that tell the earlier score and the change. */
export function changesFromEarlier(words: readonly SheetTexts[]): readonly ChangeFrom[] {
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap((source) => changeFromIn(source) ?? [])));
}

function changeFromIn({ cell, text }: SheetText): ChangeFrom | null {
  if (/ประเทศ|จังหวัด|ตัวชี้วัดที่/.test(text.slice(0, 40)) || changeIn({ cell, text, raw: text }) !== null) return null;
  for (const pattern of CHANGES_FROM) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { tool: named, from, amount, way = '' } = groups;
    const sign = /ลดลง|ต่ำลง/.test(way) ? -1 : 1;
    return {
      cell,
      tool: toolMentioned(named ?? ''),
      from: Number(from),
      stated: sign * Number(amount),
    };
  }
  return null;
}

function changeIn({ cell, text }: SheetText): StatedChange | null {
  const match = CHANGE.exec(text);
  if (!match || text.match(DECIMALS)?.length !== 3) return null;
  const [, firstYear, first, secondYear, second, direction = '', between = '', amount] = match;
  if (firstYear === secondYear || OF_SHARE.test(between)) return null;
  const isInOrder = Number(firstYear) < Number(secondYear);
  const [from, to] = isInOrder ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const stated = /ลดลง|ต่ำลง/.test(direction) ? -Number(amount) : Number(amount);
  return { cell, scores: [], from, to, stated, trend: null };
}
