import { TOOLS } from '../../../src/assessment/framework';
import { agenciesOfOneKind } from '../agencies';
import { anyItemLook, itemTable } from '../item-table';
import { anyYear, frameworkOf, itemsOf, knownScores, type KnownScores } from '../known-scores';
import { layoutOf, page, type Layout, type Recipe } from '../layout';
import { block, plain, row, stacked, turned, type Cell, type Page } from '../page';
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
import { codeAs, LETTERED_CODES, scoreCell } from '../spellings';
import { sheetTitle, toolTitle, yearAs } from '../titles';

function scoresOfAgencies(random: Random, count: number, year = anyYear(random)): readonly KnownScores[] {
  return agenciesOfOneKind(random, count).map((agency) => knownScores(random, agency, frameworkOf(year)));
}

/** The user asks for one of the agencies, by its name. */
function asking(random: Random, all: readonly KnownScores[], pages: readonly Page[]): Layout {
  const of = random.shuffle(all)[0];
  if (!of) throw new Error('no agencies');
  const { choices, expected } = { ...layoutOf(of, pages), choices: { agency: of.agency } };
  return { pages, choices, expected };
}

function listTitle(random: Random, all: readonly KnownScores[]) {
  const year = all[0]?.framework.fiscalYear ?? 2568;
  return block([
    row(`${random.pick(['ผลการประเมิน ITA', 'คะแนน ITA รายหน่วยงาน', 'สรุปผลคะแนน ITA'])} ${yearAs(random, year)}`),
  ]);
}

function itemsAcross(random: Random): Layout {
  const all = scoresOfAgencies(random, random.whole(3, 12));
  const code = random.pick(LETTERED_CODES);
  const spelling = anyScoreSpelling(random);
  const [first] = all;
  if (!first) throw new Error('no agencies');
  const codes = itemsOf(first);
  const head = row('ลำดับ', 'หน่วยงาน', ...codes.map((item) => codeAs(item, code)));
  const rows = all.map((scores, index): readonly Cell[] => [
    plain(index + 1),
    plain(scores.agency),
    ...codes.map((item) =>
      scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
    ),
  ]);
  return asking(random, all, [page(random, 'รายหน่วยงาน', [listTitle(random, all), block([head, ...rows])])]);
}

function itemsDown(random: Random): Layout {
  const all = scoresOfAgencies(random, random.whole(3, 8));
  const code = random.pick(LETTERED_CODES);
  const spelling = anyScoreSpelling(random);
  const [first] = all;
  if (!first) throw new Error('no agencies');
  const rows = itemsOf(first).map((item): readonly Cell[] => [
    plain(codeAs(item, code)),
    ...all.map((scores) =>
      scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
    ),
  ]);
  const head = row(random.pick(['ข้อ', 'รหัส']), ...all.map(({ agency }) => agency));
  return asking(random, all, [page(random, 'รายข้อ', [listTitle(random, all), block([head, ...rows])])]);
}

function indicatorMatrix(random: Random, isTurned: boolean): Layout {
  const all = scoresOfAgencies(random, random.whole(3, 12));
  const spelling = anyScoreSpelling(random);
  const [first] = all;
  if (!first) throw new Error('no agencies');
  const isNamed = random.chance(0.5);
  const withTools = random.chance(0.5);
  const withOverall = random.chance(0.8);
  const withLevel = random.chance(0.5);
  const head = row(
    'ลำดับ',
    random.pick(['หน่วยงาน', 'ชื่อหน่วยงาน', 'อปท.']),
    ...INDICATORS.map((number) => (isNamed ? indicatorName(random, first, number) : `ตัวชี้วัดที่ ${number}`)),
    ...(withTools ? TOOLS : []),
    ...(withOverall ? [random.pick(['คะแนนรวม', 'คะแนน ITA'])] : []),
    ...(withLevel ? ['ระดับ'] : []),
  );
  const rows = all.map((scores, index): readonly Cell[] => [
    plain(index + 1),
    plain(scores.agency),
    ...INDICATORS.map((number) => indicatorCell(random, scores, number, spelling)),
    ...(withTools ? TOOLS.map((tool) => toolCell(random, scores, tool, spelling)) : []),
    ...(withOverall ? [overallCell(random, scores, spelling)] : []),
    ...(withLevel ? [plain(scores.level)] : []),
  ]);
  const whole = block([head, ...rows]);
  return asking(random, all, [
    page(random, 'ผลรายหน่วยงาน', [listTitle(random, all), isTurned ? turned(whole) : whole]),
  ]);
}

/** The matrix of a province's report: one agency a column, the indicators from the tenth to the first. */
function reversedMatrix(random: Random): Layout {
  const all = scoresOfAgencies(random, random.whole(3, 6), random.pick([2564, 2567, 2568]));
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const [first] = all;
  if (!first) throw new Error('no agencies');
  const lines: readonly (readonly Cell[])[] = [
    row('หน่วยงาน', ...all.map(({ agency }) => agency)),
    row('ระดับ', ...all.map(({ level }) => level)),
    [plain('คะเเนน ITA'), ...all.map((scores) => overallCell(random, scores, spelling))],
    ...[...INDICATORS]
      .reverse()
      .map((number): readonly Cell[] => [
        plain(`ตัวชี้วัดที่ ${number}`),
        ...all.map((scores) => indicatorCell(random, scores, number, spelling)),
      ]),
  ];
  return asking(random, all, [page(random, 'จังหวัด', [listTitle(random, all), block(lines)])]);
}

function yearsOfAgencies(random: Random): Layout {
  const names = agenciesOfOneKind(random, random.whole(3, 10));
  const years = random.pick([
    [2566, 2567, 2568],
    [2567, 2568],
    [2564, 2565],
  ]);
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const all = names.map((agency) => years.map((year) => knownScores(random, agency, frameworkOf(year))));
  const rows = all.map((scores, index): readonly Cell[] => [
    plain(index + 1),
    plain(scores[0]?.agency ?? ''),
    ...scores.map((one) => overallCell(random, one, spelling)),
  ]);
  const head = row('ลำดับ', random.pick(['อปท.', 'หน่วยงาน']), ...years.map((year) => `คะแนน ITA ปี ${year}`));
  return asking(
    random,
    all.map((scores) => scores[scores.length - 1]).filter((one) => one !== undefined),
    [page(random, 'อปท', [block([row('ผลการประเมิน ITA ย้อนหลัง')]), block([head, ...rows])])],
  );
}

function rowPerAgencyAndYear(random: Random): Layout {
  const names = agenciesOfOneKind(random, random.whole(2, 5));
  const years = [2568, 2567];
  const spelling = random.pick(['number', '0.00', 'text'] as const);
  const all = names.flatMap((agency) => years.map((year) => knownScores(random, agency, frameworkOf(year))));
  const rows = all.map((scores): readonly Cell[] => [
    plain(scores.agency),
    plain(scores.framework.fiscalYear),
    ...INDICATORS.map((number) => indicatorCell(random, scores, number, spelling)),
    overallCell(random, scores, spelling),
  ]);
  const head = row(
    'หน่วยงาน',
    random.pick(['ปี', 'ปีงบประมาณ']),
    ...INDICATORS.map((number) => `ตัวชี้วัดที่ ${number}`),
    'คะแนน ITA',
  );
  const newest = all.filter(({ framework }) => framework.fiscalYear === 2568);
  return asking(random, newest, [page(random, 'ข้อมูล', [block([head, ...rows])])]);
}

function sheetPerAgency(random: Random): Layout {
  const all = scoresOfAgencies(random, random.whole(2, 4));
  const pages = all.map((scores, index) => {
    const tables = TOOLS.flatMap((tool) => [
      block([row(toolTitle(random, tool))]),
      itemTable(random, scores, itemsOf(scores, [tool]), anyItemLook(random, true)),
    ]);
    return page(random, random.chance(0.5) ? scores.agency.slice(0, 31) : `หน่วยงานที่ ${index + 1}`, [
      sheetTitle(random, scores),
      anyResultTable(random, scores),
      ...tables,
    ]);
  });
  return asking(random, all, pages);
}

function agenciesStacked(random: Random): Layout {
  const all = scoresOfAgencies(random, random.whole(2, 4));
  const blocks = all.map((scores) => stacked([sheetTitle(random, scores), anyResultTable(random, scores)], 0));
  return asking(random, all, [page(random, 'ผล', blocks)]);
}

/** Workbooks of several agencies, of which the user asks for one. */
export const AGENCY_RECIPES: readonly Recipe[] = [
  { name: 'agencies down, items across', make: itemsAcross },
  { name: 'agencies across, items down', make: itemsDown },
  { name: 'agencies down, indicators across', make: (random) => indicatorMatrix(random, false) },
  { name: 'agencies across, indicators down', make: (random) => indicatorMatrix(random, true) },
  { name: 'agencies across, indicators from the last', make: reversedMatrix },
  { name: 'agencies down, overall scores by year', make: yearsOfAgencies },
  { name: 'a row for each agency and year', make: rowPerAgencyAndYear },
  { name: 'a sheet for each agency', make: sheetPerAgency },
  { name: 'agencies stacked in one sheet', make: agenciesStacked },
];
