import type { KnownScores } from '../known-scores';
import { anyScores, page, type Layout, type Recipe } from '../layout';
import { noisePages } from '../noise';
import { block, plain, row, type Block } from '../page';
import type { Random } from '../random';
import { resultTable } from '../result-tables';
import { otherNumber } from '../spellings';

function noScores(random: Random): Layout {
  const pages = noisePages(random, anyScores(random), random.whole(1, 5), []);
  const isPlan = pages.some(({ block: { rows } }) =>
    rows.some((cells) => cells.some((cell) => /^(?:แผนดำเนินการ|ค่าเป้าหมาย)/.test(String(cell?.value ?? '')))),
  );
  const hasAnswers = pages.some(({ block: { rows } }) => rows[0]?.some((cell) => cell?.value === 'ประทับเวลา'));
  // A plan or answers alone are lists of items with numbers: the hardest to tell from scores.
  const why = isPlan || hasAnswers ? 'only plans, targets and answers' : 'no sheet holds scores';
  return { pages, choices: {}, expected: { kind: 'refused', because: ['no-scores'], why } };
}

/** A table of results with the indicators at least. */
function someResultTable(random: Random, scores: KnownScores): Block {
  return resultTable(random, scores, {
    indicators: true,
    tools: random.pick(['none', 'before its indicators', 'at the end']),
    overall: random.chance(0.8),
  });
}

function unknownYear(random: Random): Layout {
  const scores = anyScores(random, 2568);
  const year = random.pick([2560, 2561, 2562, 2563, 2570, 2571]);
  const table = someResultTable(random, scores);
  // Headings of years follow the title.
  const later = (text: string): string => text.replace(/25(?:67|68)/, (own) => String(Number(own) - 2568 + year));
  const unmarked = {
    ...table,
    rows: table.rows.map((cells) =>
      cells.map((cell) => {
        if (cell?.fact && cell.fact.value !== null) return otherNumber(random, cell.fact.value, 'number');
        return typeof cell?.value === 'string' ? plain(later(cell.value)) : cell;
      }),
    ),
  };
  const title = block([row(`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${year}`), row(scores.agency)]);
  return {
    pages: [page(random, 'ผล', [title, unmarked])],
    choices: {},
    expected: { kind: 'refused', because: ['unknown-year'], why: 'the rules of the year are not known' },
  };
}

function agencyNotThere(random: Random): Layout {
  const scores = anyScores(random);
  const pages = [
    page(random, 'ผล', [
      block([row(`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${scores.framework.fiscalYear}`), row('หน่วยงาน', scores.agency)]),
      someResultTable(random, scores),
    ]),
  ];
  return {
    pages,
    choices: { agency: 'เทศบาลนครไม่มีในไฟล์นี้' },
    expected: { kind: 'refused', because: ['agency-not-found'], why: 'the agency asked for is not in the workbook' },
  };
}

function yearNotThere(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const pages = [
    page(random, 'ผล', [
      block([row(`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${scores.framework.fiscalYear}`), row('หน่วยงาน', scores.agency)]),
      someResultTable(random, scores),
    ]),
  ];
  return {
    pages,
    choices: { year: 2565 },
    expected: { kind: 'refused', because: ['year-not-found'], why: 'the year asked for is not in the workbook' },
  };
}

/** Workbooks that must be refused with the right reason. */
export const REFUSED_RECIPES: readonly Recipe[] = [
  { name: 'no scores at all', make: noScores },
  { name: 'a year whose rules are not known', make: unknownYear },
  { name: 'an agency that is not there', make: agencyNotThere },
  { name: 'a year that is not there', make: yearNotThere },
];
