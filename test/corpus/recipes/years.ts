import { TOOLS } from '../../../src/assessment/framework';
import { anyAgency } from '../agencies';
import { anyItemLook, itemTable, questionOf } from '../item-table';
import { frameworkOf, itemsOf, knownScores, type KnownScores } from '../known-scores';
import { layoutOf, page, type Layout, type Recipe } from '../layout';
import { block, plain, row, stacked, type Block, type Cell } from '../page';
import type { Random } from '../random';
import {
  anyResultTable,
  anyScoreSpelling,
  INDICATORS,
  indicatorCell,
  indicatorName,
  overallCell,
  toolCell,
} from '../result-tables';
import { codeAs, LETTERED_CODES, scoreCell, thaiDigits } from '../spellings';
import { sheetTitle, toolTitle, yearAs } from '../titles';

/** One agency's scores of several years, ascending. */
function scoresOfYears(random: Random, years: readonly number[]): readonly KnownScores[] {
  const agency = anyAgency(random);
  return years.map((year) => knownScores(random, agency, frameworkOf(year)));
}

/** How many scores of items, indicators and tools a block holds. */
function countOf({ rows }: Block): number {
  return rows.flat().filter((cell) => cell?.fact && cell.fact.subject !== 'overall').length;
}

/** The scores that are meant: of the newest year, or of an older one that the user asks for. */
function chosen(random: Random, all: readonly KnownScores[], make: (of: KnownScores, year?: number) => Layout): Layout {
  const newest = all[all.length - 1];
  const older = all[0];
  if (!newest || !older) throw new Error('no years');
  return random.chance(0.3) ? make(older, older.framework.fiscalYear) : make(newest);
}

function yearHeading(random: Random, year: number): string | number {
  return random.pick([
    `ปี ${year}`,
    year,
    `พ.ศ. ${year}`,
    `ปีงบประมาณ ${year}`,
    `คะแนนปี ${year}`,
    `ปี ${thaiDigits(String(year))}`,
  ]);
}

function itemsSideBySide(random: Random): Layout {
  const all = scoresOfYears(random, [2567, 2568]);
  const spelling = anyScoreSpelling(random);
  const code = random.pick(LETTERED_CODES);
  const ordered = random.chance(0.7) ? all : [...all].reverse();
  const [last] = [...all].reverse();
  if (!last) throw new Error('no years');
  const style = random.next();
  const headings = ordered.map(({ framework }) =>
    style < 0.5 ? `ปี ${framework.fiscalYear}` : `คะแนนปี ${framework.fiscalYear}`,
  );
  const tables = TOOLS.map((tool): Block => {
    const codes = [...new Set(all.flatMap((scores) => itemsOf(scores, [tool])))];
    const rows = codes.map((item): readonly Cell[] => [
      plain(codeAs(item, code)),
      plain(questionOf(random, last, item)),
      ...ordered.map((scores) =>
        scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
      ),
    ]);
    return stacked([block([row(toolTitle(random, tool))]), block([row('ข้อ', 'คำถาม', ...headings), ...rows])], 0);
  });
  const title = block([row(`เปรียบเทียบผลการประเมิน ITA ${last.agency}`)]);
  return chosen(random, all, (of, year) =>
    layoutOf(of, [page(random, 'เปรียบเทียบ', [title, ...tables])], year === undefined ? {} : { year }),
  );
}

function indicatorsSideBySide(random: Random): Layout {
  const first = random.pick([2564, 2565, 2566]);
  const all = scoresOfYears(random, [first, first + 1, first + 2]);
  const spelling = anyScoreSpelling(random);
  const ordered = random.chance(0.7) ? all : [...all].reverse();
  const [last] = [...all].reverse();
  if (!last) throw new Error('no years');
  const hasGroup = random.chance(0.4);
  const head = ['ที่', 'ตัวชี้วัด', ...ordered.map(({ framework }) => yearHeading(random, framework.fiscalYear))];
  const heads = hasGroup ? [row('ที่', 'ตัวชี้วัด', 'คะแนน'), row(null, null, ...head.slice(2))] : [row(...head)];
  const merges = hasGroup
    ? [
        { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
        { firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 1 },
        { firstRow: 0, lastRow: 0, firstColumn: 2, lastColumn: 4 },
      ]
    : [];
  const rows: (readonly Cell[])[] = INDICATORS.map((number) => [
    plain(number),
    plain(indicatorName(random, last, number)),
    ...ordered.map((scores) => indicatorCell(random, scores, number, spelling)),
  ]);
  if (random.chance(0.6))
    for (const tool of TOOLS)
      rows.push([null, plain(`คะแนน ${tool}`), ...ordered.map((scores) => toolCell(random, scores, tool, spelling))]);
  if (random.chance(0.8))
    rows.push([null, plain('คะแนนรวม'), ...ordered.map((scores) => overallCell(random, scores, spelling))]);
  const title = block([row(`ผลการประเมิน ITA ${last.agency} ย้อนหลัง 3 ปี`)]);
  return chosen(random, all, (of, year) =>
    layoutOf(
      of,
      [page(random, 'ย้อนหลัง', [title, block([...heads, ...rows], merges)])],
      year === undefined ? {} : { year },
    ),
  );
}

function sheetPerYear(random: Random): Layout {
  const all = scoresOfYears(
    random,
    random.pick([
      [2567, 2568],
      [2566, 2567, 2568],
      [2568, 2569],
      [2565, 2566],
    ]),
  );
  const ordered = random.chance(0.5) ? all : [...all].reverse();
  const isTitled = random.chance(0.7);
  const nameOf = (year: number): string =>
    isTitled ? random.pick([`${year}`, `ปี ${year}`, `ITA ${year}`]) : `ปี ${year}`;
  const pages = ordered.map((scores) => {
    const look = anyItemLook(random, true);
    const title = isTitled ? sheetTitle(random, scores) : block([row(`ผลการประเมิน ITA ${scores.agency}`)]);
    const tables = TOOLS.flatMap((tool) => [
      block([row(toolTitle(random, tool))]),
      itemTable(random, scores, itemsOf(scores, [tool]), { ...look, extras: [] }),
    ]);
    return page(random, nameOf(scores.framework.fiscalYear), [
      title,
      ...(random.chance(0.6) ? [anyResultTable(random, scores)] : []),
      ...tables,
    ]);
  });
  return chosen(random, all, (of, year) => layoutOf(of, pages, year === undefined ? {} : { year }));
}

function yearsStacked(random: Random): Layout {
  const all = scoresOfYears(
    random,
    random.pick([
      [2567, 2568],
      [2566, 2567, 2568],
      [2564, 2565],
    ]),
  );
  const ordered = random.chance(0.5) ? all : [...all].reverse();
  const made = ordered.map((scores) => ({
    scores,
    whole: stacked([sheetTitle(random, scores), anyResultTable(random, scores)], 0),
  }));
  // The newest year is meant unless it has but a few of the scores that another one has.
  const most = Math.max(...made.map(({ whole }) => countOf(whole)));
  const complete = all.filter((scores) => made.some((one) => one.scores === scores && countOf(one.whole) * 2 >= most));
  const pages = [
    page(
      random,
      'ผล ITA',
      made.map(({ whole }) => whole),
    ),
  ];
  return chosen(random, complete, (of, year) => layoutOf(of, pages, year === undefined ? {} : { year }));
}

function rowPerItemAndYear(random: Random): Layout {
  const all = scoresOfYears(random, [2567, 2568]);
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const code = random.pick(LETTERED_CODES);
  const byItem = random.chance(0.4);
  const [last] = [...all].reverse();
  if (!last) throw new Error('no years');
  const lines = all.flatMap((scores) => itemsOf(scores).map((item) => ({ scores, item })));
  const order = itemsOf(last);
  const sorted = byItem ? [...lines].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item)) : lines;
  const rows = sorted.map(({ scores, item }): readonly Cell[] => [
    plain(scores.framework.fiscalYear),
    plain(scores.agency),
    plain(codeAs(item, code)),
    scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
  ]);
  return chosen(random, all, (of, year) =>
    layoutOf(
      of,
      [
        page(random, 'ข้อมูล', [
          block([row(random.pick(['ปี', 'ปีงบประมาณ']), 'หน่วยงาน', random.pick(['ข้อ', 'รหัสข้อ']), 'คะแนน'), ...rows]),
        ]),
      ],
      year === undefined ? {} : { year },
    ),
  );
}

function rowPerYear(random: Random): Layout {
  const first = random.pick([2564, 2565, 2566]);
  const all = scoresOfYears(random, [first, first + 1, first + 2]);
  const spelling = anyScoreSpelling(random);
  const [last] = all;
  if (!last) throw new Error('no years');
  const ordered = random.chance(0.6) ? all : [...all].reverse();
  const rows = ordered.map((scores): readonly Cell[] => [
    plain(scores.framework.fiscalYear),
    ...TOOLS.map((tool) => toolCell(random, scores, tool, spelling)),
    overallCell(random, scores, spelling),
    plain(scores.level),
  ]);
  const title = block([row(`แนวโน้มคะแนน ITA ${last.agency}`)]);
  return chosen(random, all, (of, year) =>
    layoutOf(
      of,
      [
        page(random, 'แนวโน้ม', [
          title,
          block([row('ปีงบประมาณ', ...TOOLS, random.pick(['คะแนนรวม', 'คะแนน ITA']), 'ระดับ'), ...rows]),
        ]),
      ],
      year === undefined ? {} : { year },
    ),
  );
}

/** The report of the year before, whole, beside this year's scores. */
function lastYearsReport(random: Random): Layout {
  const [before, now] = scoresOfYears(
    random,
    random.pick([
      [2567, 2568],
      [2566, 2567],
      [2568, 2569],
    ]),
  );
  if (!before || !now) throw new Error('no years');
  const old = page(random, random.pick([`รายงานปี ${before.framework.fiscalYear}`, 'รายงานปีที่แล้ว', 'ข้อมูลเดิม']), [
    sheetTitle(random, before),
    anyResultTable(random, before),
  ]);
  const pages = TOOLS.map((tool) =>
    page(random, tool, [
      block([row(`${toolTitle(random, tool)} ${yearAs(random, now.framework.fiscalYear)}`)]),
      itemTable(random, now, itemsOf(now, [tool]), { ...anyItemLook(random, true), extras: [] }),
    ]),
  );
  const result = page(random, 'ผลปีนี้', [sheetTitle(random, now), anyResultTable(random, now)]);
  return layoutOf(now, random.chance(0.5) ? [old, result, ...pages] : [result, ...pages, old]);
}

/** Each indicator once, with a line for each year; the name stands in the first of them, merged or not. */
function yearsDownTheRows(random: Random): Layout {
  const all = scoresOfYears(
    random,
    random.pick([
      [2567, 2568],
      [2566, 2567, 2568],
    ]),
  );
  const ordered = random.chance(0.8) ? all : [...all].reverse();
  const [last] = [...all].reverse();
  if (!last) throw new Error('no years');
  const spelling = anyScoreSpelling(random);
  const yearAsCell = random.pick([
    (year: number): string | number => year,
    (year: number): string | number => `ปี ${year}`,
    (year: number): string | number => thaiDigits(String(year)),
  ]);
  const rows = INDICATORS.flatMap((number) =>
    ordered.map((scores, at): readonly Cell[] => [
      at === 0 ? plain(`${number}. ${indicatorName(random, last, number)}`) : null,
      plain(yearAsCell(scores.framework.fiscalYear)),
      indicatorCell(random, scores, number, spelling),
    ]),
  );
  const merges = random.chance(0.5)
    ? INDICATORS.map((_, at) => ({
        firstRow: 1 + at * ordered.length,
        lastRow: at * ordered.length + ordered.length,
        firstColumn: 0,
        lastColumn: 0,
      }))
    : [];
  const table = block([row('ตัวชี้วัด', 'ปี', 'คะแนน'), ...rows], merges);
  return chosen(random, all, (of, year) =>
    layoutOf(of, [page(random, 'เปรียบเทียบ', [sheetTitle(random, last), table])], year === undefined ? {} : { year }),
  );
}

/** Workbooks of one agency with several fiscal years. */
export const YEAR_RECIPES: readonly Recipe[] = [
  { name: 'items of two years side by side', make: itemsSideBySide },
  { name: 'indicators of three years side by side', make: indicatorsSideBySide },
  { name: 'a sheet for each year', make: sheetPerYear },
  { name: 'years stacked in one sheet', make: yearsStacked },
  { name: 'a row for each item and year', make: rowPerItemAndYear },
  { name: 'a row for each year', make: rowPerYear },
  { name: 'years down the rows of each indicator', make: yearsDownTheRows },
  { name: "last year's report beside this year's scores", make: lastYearsReport },
];
