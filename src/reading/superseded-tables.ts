import type { FiscalYear } from '../assessment/framework';
import { agrees } from '../assessment/scoring';
import { saysOfOthers } from './heading-words';
import type { WhyLeftOut } from './left-out-tables';
import { isRemark } from './remarks';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type { SheetView } from './sheet-view';
import { subjectKey } from './subject-key';
import { isStated, type TableHypothesis } from './table-hypothesis';
import { toArabicDigits } from './thai-text';
import { versionOver, versionTold, type Version } from './version-titles';

interface PlacedTable {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
  /** The table's sheet as it stands. */
  readonly upright: SheetView;
}

const ROUND =
  /(?:รอบ(?:ที่)?|ครั้งที่|round|(?<![a-z])v(?:er(?:sion)?)?\.?)\s*(\d{1,2}|แรก|สอง|สาม|สุดท้าย)(?![\d.]*\d|\s*\/)/gi;
/** Rounds that are told in words. */
const ROUND_WORDS: Readonly<Record<string, number>> = { แรก: 1, สอง: 2, สาม: 3, สุดท้าย: 99 };
/** How many lines up a title that gives a round to all tables below it may stand. */
const FARTHEST_ROUND = 150;
/** How far over its first label the title of a table may stand. */
const FARTHEST_TITLE = 8;
const LONGEST_TITLE = 160;
/** So few scores that differ may be slips in a copy. */
const MOST_SLIPS = 1;
/** How far one score may lie from another that was rounded to a decimal. */
const ROUNDING = 0.06;

/** Names of sheets on which a version other than the final one is kept. */
const DRAFT =
  /ร่าง|ฉบับเดิม|ของเดิม|สำรอง|(?:^|[\s(_-])(?:เก่า|เดิม)|ก่อน(?:การ)?(?:ยื่น)?(?:อุทธรณ์|ทักท้วง|แก้|ปรับ|ทบทวน)|เบื้องต้น|ทดลอง|ทดสอบ|ตัวอย่าง|\bsample\b|\bexample\b|\bdraft\b|\bback\s?up\b|\bold\b/i;

/**
 * The tables of which another one holds the result: those that are titled as goals, trials, means of others or the
 * agency's own assessment, those whose block is titled as another version than the result's, those of an earlier round (รอบที่ 1 before รอบที่ 2), those on a
 * sheet named as a draft or a spare copy where a sheet not so named has the same lines, and those that tell no year where a table of the year read states mostly other scores for the same lines. Issue tables repeat what
 * others state, and are none of these. Each with the reason.
 */
export function supersededTables<Placed extends PlacedTable>(
  tables: readonly Placed[],
  year: FiscalYear,
): ReadonlyMap<Placed, WhyLeftOut> {
  const over = new Map(tables.map((one) => [one, titlesOver(one)]));
  const isNoResult = new Map(tables.map((one) => [one, saysNoResult(one, over.get(one) ?? [])]));
  const rounds = new Map(tables.map((one) => [one, roundOf(one)]));
  const isLater = (one: Placed, other: Placed): boolean => {
    const [round, otherRound] = [rounds.get(one) ?? null, rounds.get(other) ?? null];
    return round !== null && otherRound !== null && otherRound > round;
  };
  const isDraftOf = (one: Placed, other: Placed): boolean =>
    DRAFT.test(one.upright.sheet) && !DRAFT.test(other.upright.sheet);
  const isOfYear = ({ table, column }: Placed): boolean => (column.year ?? table.year) === year;
  const versions = new Map(tables.map((one) => [one, versionOf(one)]));
  const isOtherVersionOf = (one: Placed, other: Placed): boolean =>
    versions.get(one) === 'other' && versions.get(other) === 'result';
  const isYearless = ({ table, column }: Placed): boolean => column.year === null && table.year === null;
  const titles = new Map(tables.map((one) => [one, [...(over.get(one) ?? []), ...titlesOfBlock(one)]]));
  const partOf = (one: Placed): string | null =>
    partMentioned(titles.get(one) ?? []) ?? partOfSheetName(one.upright.sheet);
  const isWhole = (one: Placed): boolean =>
    partOf(one) === null &&
    (EIT_ALONE.test(one.upright.sheet) || (titles.get(one) ?? []).some((title) => WHOLE.test(title)));
  const sharesMost = (one: Placed, other: Placed): boolean =>
    compare(one, other).shared * 2 >= one.table.entries.length;
  /** The whole of a survey beside the two parts that it was asked in. */
  const isPartOf = (one: Placed, other: Placed): boolean => {
    const part = partOf(one);
    if (part === null || !isWhole(other)) return false;
    return tables.some((third) => ![null, part].includes(partOf(third)) && sharesMost(one, third));
  };
  const whyYield = (one: Placed, other: Placed): WhyLeftOut | null => {
    if (isStated(one.table) || other === one) return null;
    if (isNoResult.get(one) === true && isNoResult.get(other) !== true) return 'not-result';
    if (other.table.role !== one.table.role || one.table.role === 'issue-table') return null;
    const why = isLater(one, other)
      ? 'earlier-round'
      : isDraftOf(one, other)
        ? 'draft'
        : isPartOf(one, other)
          ? 'part'
          : isOtherVersionOf(one, other)
            ? 'not-result'
            : null;
    if (why === null && !(isYearless(one) && isOfYear(other))) return null;
    const { shared, differing, telling } = compare(one, other);
    if (shared * 2 < one.table.entries.length) return null;
    return why ?? (differing > Math.max(telling, MOST_SLIPS) ? 'without-year' : null);
  };
  return new Map(
    tables.flatMap((one) => {
      const why = tables.reduce<WhyLeftOut | null>((found, other) => found ?? whyYield(one, other), null);
      return why === null ? [] : [[one, why] as const];
    }),
  );
}

/** Titles and names of sheets of what is aimed at, tried out or given by oneself. */
const NO_RESULT =
  /^(?!.*(?:เทียบ|ผลการประเมิน(?!ตนเอง|ตัวเอง)|(?:ผลคะแนน|วิเคราะห์ผล).*(?:และ|เพื่อ)|ผล\s*(?:ita|ปี).*และ)).*(?:เป้าหมาย|จำลอง|คาดการณ์|ไตรมาส|ประเมินตนเอง|ประเมินตัวเอง|ส่วนที่(?:ยัง)?ขาด|target|simulat|self.?assess)/i;
/** So many lines over a table its own title may take. */
const MOST_TITLE_LINES = 3;

const CONTENTS = /^(?:สารบัญ|(?:table of )?contents)/i;
/** Lines that a list of contents may have before one that names an indicator. */
const FARTHEST_CONTENTS = 40;

/** True of the numbers of pages in a list of contents. */
function areNumbersOfPages({ table, column, upright }: PlacedTable, row: number): boolean {
  const values = table.entries.map(({ label }) => scoreOfLine(table, label.line, column).value ?? 0);
  if (!values.every((value, index) => Number.isInteger(value) && value >= (values[index - 1] ?? 0))) return false;
  if (CONTENTS.test(upright.sheet)) return true;
  return upright.lines.some(
    (line) =>
      line < row &&
      line >= row - FARTHEST_CONTENTS &&
      upright.cellsOfLine(line).some(({ text }) => text !== null && CONTENTS.test(text)),
  );
}

/** True where the title right over a table, or the sheet's name, says that its scores are none of the agency's result. */
function saysNoResult(one: PlacedTable, titles: readonly string[]): boolean {
  const { table } = one;
  const [first] = table.entries;
  if (!first) return false;
  const { row } = table.view.address(first.label.line, first.label.place);
  if (areNumbersOfPages(one, row)) return true;
  if (saysOfOthers(one.column.heading ?? '') && one.column.agency === null) return true;
  return titles.some((text) => !isRemark(text) && (NO_RESULT.test(text) || saysOfOthers(text)));
}

const PART = /(?:ส่วน|ตอน|part)\s*(?:ที่\s*)?([12])(?!\d)/gi;
const WHOLE = /รวม|เฉลี่ย|ทั้ง\s*(?:2|สอง)\s*ส่วน|combined|average|overall/i;

/** The EIT's parts, by what tells them in names of sheets: EIT1, EIT (2), EIT Public, EIT Survey. */
const EIT_PART = /eit[\s._(-]*(?:([12])(?!\d)|(public)|(survey))/i;
const EIT_ALONE = /^(?:ผล|คะแนน|\s)*eit\s*$/i;

function partOfSheetName(name: string): string | null {
  const [, part, first, second] = EIT_PART.exec(toArabicDigits(name)) ?? [];
  return part ?? (first ? '1' : second ? '2' : null);
}

/** The one part of a survey that the nearest title of a table to name any names; null where it names both. */
function partMentioned(titles: readonly string[]): string | null {
  for (const title of titles) {
    const [part, ...others] = new Set([...toArabicDigits(title).matchAll(PART)].map(([, number = '']) => number));
    if (part !== undefined) return others.length === 0 ? part : null;
  }
  return null;
}

/** So many lines over the first label of a table the title of its block among others may stand. */
const FARTHEST_BLOCK_TITLE = 4;

/** Words over the columns of a table in lines that have words over other tables too. */
function titlesOfBlock({ table, column, upright }: PlacedTable): readonly string[] {
  const [first] = table.entries;
  if (!first || table.view.isTurned) return [];
  const { line, place } = first.label;
  const near = upright.lines.filter((other) => other < line && other >= line - FARTHEST_BLOCK_TITLE);
  return near.flatMap((other) =>
    upright.cellsOfLine(other).flatMap((cell) => {
      const isOver = cell.place >= Math.min(place, column.place) && cell.place <= Math.max(place, column.place);
      return isOver && cell.text !== null && cell.number === null ? [cell.text] : [];
    }),
  );
}

/** The sheet's name and the titles right over a table. */
function titlesOver({ table, upright }: PlacedTable): readonly string[] {
  const [first] = table.entries;
  if (!first) return [upright.sheet];
  const { row } = table.view.address(first.label.line, first.label.place);
  const titles: string[] = [];
  for (let line = row - 1; line >= Math.max(0, row - FARTHEST_TITLE) && titles.length < MOST_TITLE_LINES; line -= 1) {
    const cells = upright.cellsOfLine(line);
    if (cells.some(({ number, text }) => number !== null && text === null)) break;
    const [title, ...others] = cells;
    if (title !== undefined && title.text !== null && others.length === 0 && title.text.length <= LONGEST_TITLE)
      titles.push(title.text);
    else if (titles.length > 0) break;
  }
  return [upright.sheet, ...titles];
}

/** The version that a table's column, a title over it or its sheet's name tells. */
function versionOf({ table, column, upright }: PlacedTable): Version | null {
  const [first] = table.entries;
  if (!first) return null;
  const { row } = table.view.address(first.label.line, first.label.place);
  const headed = column.heading === null ? null : versionTold(column.heading);
  return headed === 'other' ? headed : versionOver(upright, row);
}

/**
 * How many lines two tables share, on how many of them their scores differ, and on how many they agree otherwise than on
 * 0 or 100, as most documents do.
 */
function compare(
  one: PlacedTable,
  other: PlacedTable,
): { readonly shared: number; readonly differing: number; readonly telling: number } {
  const scores = new Map(
    other.table.entries.map((entry) => [
      subjectKey(entry),
      scoreOfLine(other.table, entry.label.line, other.column).value,
    ]),
  );
  const shared = one.table.entries.filter((entry) => scores.has(subjectKey(entry)));
  const pairs = shared.flatMap((entry) => {
    const { value } = scoreOfLine(one.table, entry.label.line, one.column);
    const otherValue = scores.get(subjectKey(entry)) ?? null;
    return value === null || otherValue === null ? [] : [{ value, agrees: agrees(value, otherValue, ROUNDING) }];
  });
  return {
    shared: shared.length,
    differing: pairs.filter((pair) => !pair.agrees).length,
    telling: pairs.filter((pair) => pair.agrees && pair.value > 0 && pair.value < 100).length,
  };
}

/** The round that the nearest title over a table, or its sheet's name, tells; null where none does. */
function roundOf({ table, upright }: PlacedTable): number | null {
  const [first] = table.entries;
  if (!first) return null;
  const { row } = table.view.address(first.label.line, first.label.place);
  for (let line = row - 1; line >= Math.max(0, row - FARTHEST_ROUND); line -= 1) {
    const cells = upright.cellsOfLine(line);
    if (cells.length === 0 || cells.length > 2 || cells.some(({ number }) => number !== null)) continue;
    for (const { text } of cells) {
      const round = text === null || text.length > LONGEST_TITLE ? null : roundMentioned(text);
      if (round !== null) return round;
    }
  }
  return roundMentioned(upright.sheet);
}

/** The one round that a text names; null where it names none or several. */
function roundMentioned(text: string): number | null {
  const [round, ...others] = new Set(
    [...toArabicDigits(text).matchAll(ROUND)].map(([, told = '']) => ROUND_WORDS[told] ?? Number(told)),
  );
  return round !== undefined && others.length === 0 ? round : null;
}
