import { ISSUE_NUMBERS, ISSUE_TITLES } from '../../src/assessment/issues';
import { INDICATOR_NAMES } from '../../src/assessment/indicator-names';
import type { IndicatorNumber, IssueNumber, ItemCode, Tool } from '../../src/assessment/framework';
import { TOOLS } from '../../src/assessment/framework';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { columnLetters } from '../../src/workbook/address';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { itemsOf, type KnownScores } from '../corpus/known-scores';
import type { Random } from '../corpus/random';
import { buildXlsx } from '../fixtures/xlsx-builder';

/** A place in a book; both count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell says, so that a mistake can be planted in it. */
type Meaning =
  | { readonly kind: 'item'; readonly code: ItemCode }
  | { readonly kind: 'repeated-item'; readonly code: ItemCode; readonly issue: IssueNumber }
  | { readonly kind: 'indicator'; readonly number: IndicatorNumber }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'overall' }
  | { readonly kind: 'sentence-on-agency' }
  | { readonly kind: 'rank-claim' }
  | { readonly kind: 'period' };

/** A cell of a book with what it means; plain text and headings mean nothing. */
export interface BookCell extends Place {
  readonly value: string | number;
  readonly meaning: Meaning | null;
}

/** The workbook of one agency: results, items, and mostly the seven issues with their texts and measures. */
export type Book = readonly BookCell[];

type Line = readonly (string | number | null | readonly [value: string | number, meaning: Meaning])[];

function sheetOf(sheet: string, lines: readonly Line[]): Book {
  return lines.flatMap((line, row) =>
    line.flatMap((entry, column): readonly BookCell[] => {
      if (entry === null) return [];
      const [value, meaning] = typeof entry === 'object' ? entry : [entry, null];
      return [{ sheet, row, column, value, meaning }];
    }),
  );
}

const NUMBERS: readonly IndicatorNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function results({ agency, framework, overall, level, tools, indicators }: KnownScores): Book {
  return sheetOf('สรุปคะแนน', [
    [`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${framework.fiscalYear}`],
    [agency],
    [],
    ['คะแนนภาพรวม', null, [overall, { kind: 'overall' }]],
    ['ระดับผลการประเมิน', null, level],
    [],
    ['เครื่องมือ', null, 'คะแนน'],
    ...TOOLS.map((tool): Line => [tool, null, [tools[tool], { kind: 'tool', tool }]]),
    [],
    ['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คะแนน'],
    ...NUMBERS.map((number): Line => [
      number,
      INDICATOR_NAMES[number].name.th,
      [indicators.get(number) ?? 0, { kind: 'indicator', number }],
    ]),
  ]);
}

function itemSheet(known: KnownScores, tool: Tool): Book {
  return sheetOf(tool, [
    [`คะแนนรายข้อ ${tool} ประจำปีงบประมาณ พ.ศ. ${known.framework.fiscalYear}`],
    [],
    ['ข้อ', 'คะแนน'],
    ...itemsOf(known, [tool]).map((code): Line => [code, [known.items.get(code) ?? 0, { kind: 'item', code }]]),
  ]);
}

/** Says rightly which indicator is the highest or lowest of all ten. */
export function rankClaim(
  { indicators }: KnownScores,
  extreme: 'highest' | 'lowest',
  number?: IndicatorNumber,
): string {
  const ranked = [...indicators].sort(([, a], [, b]) => b - a);
  const [right] = ranked.at(extreme === 'highest' ? 0 : -1) ?? [1];
  const claimed = number ?? right;
  return `ตัวชี้วัดที่ ${claimed} ${INDICATOR_NAMES[claimed].name.th} มีคะแนน${extreme === 'highest' ? 'สูงสุด' : 'ต่ำสุด'}ในสิบตัวชี้วัด ได้คะแนน ${(indicators.get(claimed) ?? 0).toFixed(2)}`;
}

function issueSheet(random: Random, known: KnownScores, issue: IssueNumber): Book {
  const { agency, framework, items } = known;
  const year = framework.fiscalYear;
  return sheetOf(`ประเด็นที่ ${issue}`, [
    [`ประเด็นที่ ${issue} ${ISSUE_TITLES[issue].th}`],
    ['ข้อ', 'คะแนน'],
    ...framework.issueMap[issue].map((code): Line => [
      code,
      [items.get(code) ?? 0, { kind: 'repeated-item', code, issue }],
    ]),
    [],
    [[rankClaim(known, random.pick(['highest', 'lowest'])), { kind: 'rank-claim' }]],
    [[`${agency} กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ดังนี้`, { kind: 'sentence-on-agency' }]],
    [],
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ขั้นตอน', 'ระยะเวลา'],
    [
      'เผยแพร่ขั้นตอนการให้บริการ',
      'สำนักปลัด',
      'จัดทำคู่มือและประกาศ',
      [`1 ตุลาคม ${year} - 30 กันยายน ${year + 1}`, { kind: 'period' }],
    ],
  ]);
}

/** A faultless workbook of one agency. */
export function bookOf(random: Random, known: KnownScores, hasIssues: boolean): Book {
  return [
    ...results(known),
    ...TOOLS.flatMap((tool) => itemSheet(known, tool)),
    ...(hasIssues ? ISSUE_NUMBERS.flatMap((issue) => issueSheet(random, known, issue)) : []),
  ];
}

/** The book as it is read from the bytes of an .xlsx file. */
export function snapshotOf(book: Book): WorkbookSnapshot {
  const names = [...new Set(book.map(({ sheet }) => sheet))];
  const bytes = buildXlsx({
    sheets: names.map((name) => ({
      name,
      cells: book
        .filter(({ sheet }) => sheet === name)
        .map(({ row, column, value }) => ({ at: `${columnLetters(column)}${row + 1}`, value })),
    })),
  });
  return openWorkbook(bytes).snapshot;
}
