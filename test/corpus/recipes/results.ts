import { TOOLS, type IndicatorNumber, type Tool } from '../../../src/assessment/framework';
import { roundScore } from '../../../src/assessment/scoring';
import { anyItemLook, itemTable } from '../item-table';
import { itemsOf } from '../known-scores';
import { amongNoise, anyScores, layoutOf, page, type Layout, type Recipe } from '../layout';
import { minutesPage } from '../noise';
import { block, plain, row, stacked, type Cell } from '../page';
import type { Random } from '../random';
import {
  anyResultTable,
  anyScoreSpelling,
  INDICATORS,
  indicatorCell,
  indicatorName,
  issuesWithItems,
  issueTable,
  issueTitle,
  overallCell,
  resultTable,
  toolCell,
} from '../result-tables';
import { damaged, otherNumber, scoreCell } from '../spellings';
import { sheetTitle, yearAs } from '../titles';

function indicatorsOnly(random: Random): Layout {
  const scores = anyScores(random);
  const table = resultTable(random, scores, { indicators: true, tools: 'none', overall: random.chance(0.5) });
  return layoutOf(scores, amongNoise(random, scores, [page(random, 'ตัวชี้วัด', [sheetTitle(random, scores), table])]));
}

function toolsOnly(random: Random): Layout {
  const scores = anyScores(random);
  const table = resultTable(random, scores, { indicators: false, tools: 'at the end', overall: random.chance(0.8) });
  return layoutOf(scores, amongNoise(random, scores, [page(random, 'ผล ITA', [sheetTitle(random, scores), table])]));
}

function resultOfOneSheet(random: Random): Layout {
  const scores = anyScores(random);
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, 'สรุปผล', [sheetTitle(random, scores), anyResultTable(random, scores)])]),
  );
}

/** Export of a university's system: tools as points of 30, 30 and 40 beside percentages, indicators 6–10 as 9–13. */
function weightedExport(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = random.pick(['number', '0.00', 'text'] as const);
  const rows: (readonly Cell[])[] = [
    row('ลำดับ', 'รายการตัวชี้วัด', 'คะแนนเต็ม', 'คะแนนถ่วงน้ำหนัก', random.pick(['ร้อยละ', 'คะแนน (ร้อยละ)'])),
  ];
  for (const tool of TOOLS) {
    const weight = scores.framework.weights[tool] * 100;
    rows.push([
      plain(null),
      plain(`แบบวัด ${tool}`),
      plain(weight),
      otherNumber(random, roundScore((scores.tools[tool] * weight) / 100), spelling),
      toolCell(random, scores, tool, spelling),
    ]);
    for (const { number } of scores.framework.indicators.filter((one) => one.tool === tool)) {
      const name = indicatorName(random, scores, number);
      rows.push([
        plain(number > 5 ? number + 3 : number),
        plain(random.chance(0.5) ? damaged(random, name) : name),
        plain(100),
        null,
        indicatorCell(random, scores, number, spelling),
      ]);
    }
  }
  rows.push([plain(null), plain('คะแนนรวม'), plain(100), null, overallCell(random, scores, spelling)]);
  return layoutOf(scores, [page(random, 'Sheet1', [sheetTitle(random, scores), block(rows)])]);
}

function topicExport(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = random.pick(['number', 'text'] as const);
  const rows = INDICATORS.map((number): readonly Cell[] => [
    plain(number > 5 ? number + 3 : number),
    plain(damaged(random, indicatorName(random, scores, number))),
    indicatorCell(random, scores, number, spelling),
  ]);
  return layoutOf(scores, [
    page(random, 'People', [sheetTitle(random, scores), block([row('ลำดับ', 'หัวข้อ', 'คะแนน'), ...rows])]),
  ]);
}

function labelsAndValues(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const rows: readonly (readonly Cell[])[] = [
    row('แบบสรุปผลการประเมิน ITA'),
    row('หน่วยงาน', scores.agency),
    row('ปีงบประมาณ', scores.framework.fiscalYear),
    [plain('คะแนน IIT'), toolCell(random, scores, 'IIT', spelling)],
    [plain('คะแนน EIT'), toolCell(random, scores, 'EIT', spelling)],
    [plain('คะแนน OIT'), toolCell(random, scores, 'OIT', spelling)],
    [plain(random.pick(['คะแนนรวม', 'คะแนน ITA', 'คะแนนภาพรวม'])), overallCell(random, scores, spelling)],
    row('ระดับผลการประเมิน', scores.level),
    ...(random.chance(0.5)
      ? [row('อันดับในจังหวัด', random.whole(1, 60)), row('จำนวนผู้ตอบ IIT', random.whole(20, 90))]
      : []),
  ];
  return layoutOf(scores, amongNoise(random, scores, [page(random, 'สรุป', [block(rows)])]));
}

function cards(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const order: readonly (Tool | 'ITA')[] = random.chance(0.5) ? ['ITA', ...TOOLS] : [...TOOLS, 'ITA'];
  const gap = random.chance(0.5);
  const spread = (cells: readonly Cell[]): readonly Cell[] => cells.flatMap((cell) => (gap ? [cell, null] : [cell]));
  const head = spread(
    order.map((one) => plain(one === 'ITA' ? random.pick(['คะแนน ITA', 'คะแนนรวม']) : `คะแนน ${one}`)),
  );
  const values = spread(
    order.map((one) =>
      one === 'ITA' ? overallCell(random, scores, spelling) : toolCell(random, scores, one, spelling),
    ),
  );
  return layoutOf(scores, [page(random, 'Dashboard', [sheetTitle(random, scores), block([head, values])])]);
}

function indicatorsAcross(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const isNamed = random.chance(0.5);
  const head = [
    plain('ตัวชี้วัด'),
    ...INDICATORS.map((number) => plain(isNamed ? indicatorName(random, scores, number) : `ตัวชี้วัดที่ ${number}`)),
  ];
  const values = [plain('คะแนน'), ...INDICATORS.map((number) => indicatorCell(random, scores, number, spelling))];
  const withTools = random.chance(0.5);
  const tools = block([
    [plain('เครื่องมือ'), ...TOOLS.map(plain), plain('รวม')],
    [
      plain('คะแนน'),
      ...TOOLS.map((tool) => toolCell(random, scores, tool, spelling)),
      overallCell(random, scores, spelling),
    ],
  ]);
  return layoutOf(scores, [
    page(random, 'ผล', [sheetTitle(random, scores), block([head, values]), ...(withTools ? [tools] : [])]),
  ]);
}

function nestedIndicators(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const merges: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[] = [];
  const rows: (readonly Cell[])[] = [row('แบบวัด', 'ตัวชี้วัด', 'คะแนนตัวชี้วัด', 'คะแนนแบบวัด')];
  for (const tool of TOOLS) {
    const own = scores.framework.indicators.filter((one) => one.tool === tool);
    const top = rows.length;
    own.forEach(({ number }, index) =>
      rows.push([
        plain(index === 0 ? tool : null),
        plain(`${number}. ${indicatorName(random, scores, number)}`),
        indicatorCell(random, scores, number, spelling),
        index === 0 ? toolCell(random, scores, tool, spelling) : null,
      ]),
    );
    for (const column of [0, 3])
      merges.push({ firstRow: top, lastRow: top + own.length - 1, firstColumn: column, lastColumn: column });
  }
  rows.push([plain('คะแนนรวม'), null, null, overallCell(random, scores, spelling)]);
  return layoutOf(scores, [page(random, 'ผลการประเมิน', [sheetTitle(random, scores), block(rows, merges)])]);
}

function issuesInOneSheet(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const blocks = issuesWithItems(scores).map((issue) =>
    stacked([block([row(issueTitle(random, issue))]), issueTable(random, scores, issue)], 0),
  );
  const result = random.chance(0.5) ? [anyResultTable(random, scores)] : [];
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, 'วิเคราะห์', [sheetTitle(random, scores), ...result, ...blocks])]),
  );
}

function sheetPerIssue(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const pages = issuesWithItems(scores).map((issue) =>
    page(random, `ประเด็นที่ ${issue}`, [
      ...(issue === 1 || random.chance(0.5) ? [sheetTitle(random, scores)] : []),
      block([row(issueTitle(random, issue))]),
      issueTable(random, scores, issue),
    ]),
  );
  const result = page(random, 'ผลคะแนน', [sheetTitle(random, scores), anyResultTable(random, scores)]);
  return layoutOf(scores, amongNoise(random, scores, random.chance(0.5) ? [result, ...pages] : pages));
}

function issuesBesideItems(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const pages = TOOLS.map((tool) =>
    page(random, tool, [
      sheetTitle(random, scores),
      itemTable(random, scores, itemsOf(scores, [tool]), anyItemLook(random, true)),
    ]),
  );
  const issues = issuesWithItems(scores).map((issue) =>
    stacked([block([row(issueTitle(random, issue))]), issueTable(random, scores, issue)], 0),
  );
  return layoutOf(scores, [...pages, page(random, '7 ประเด็น', [sheetTitle(random, scores), ...issues])]);
}

function criteriaBesideResult(random: Random): Layout {
  const scores = anyScores(random);
  const criteria = block([
    row('เกณฑ์ระดับผลการประเมิน'),
    row('ผ่านดีเยี่ยม', '95.00 - 100'),
    row('ผ่านดี', '85.00 - 94.99'),
    row('ต้องปรับปรุง', '70.00 - 84.99'),
  ]);
  const weights = block([row('เครื่องมือ', 'น้ำหนัก (ร้อยละ)'), row('IIT', 30), row('EIT', 30), row('OIT', 40)]);
  const blocks = random.shuffle([criteria, weights, anyResultTable(random, scores)]);
  return layoutOf(scores, [page(random, 'ผลการประเมิน', [sheetTitle(random, scores), ...blocks])]);
}

function minutesBesideResult(random: Random): Layout {
  const scores = anyScores(random);
  const own = page(random, 'ผลคะแนน', [sheetTitle(random, scores), anyResultTable(random, scores)]);
  const minutes = minutesPage(random, scores);
  return layoutOf(scores, random.chance(0.5) ? [minutes, own] : [own, minutes]);
}

function toolsByIndicatorColumns(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const cellOf = (number: IndicatorNumber): Cell => indicatorCell(random, scores, number, spelling);
  const rows = TOOLS.flatMap((tool): readonly (readonly Cell[])[] => {
    const own = scores.framework.indicators.filter((one) => one.tool === tool);
    return [
      [
        plain(tool),
        ...own.map(({ number }) => plain(`${number}. ${indicatorName(random, scores, number)}`)),
        plain(`รวม ${tool}`),
      ],
      [plain('คะแนน'), ...own.map(({ number }) => cellOf(number)), toolCell(random, scores, tool, spelling)],
      [],
    ];
  });
  return layoutOf(scores, [page(random, 'ผล', [sheetTitle(random, scores), block(rows)])]);
}

/** A result told in sentences, as a report pasted into a sheet has it. */
function sentences(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const year = yearAs(random, scores.framework.fiscalYear);
  const said = (text: string, fact: Cell): Cell => ({ value: text, ...(fact?.fact ? { fact: fact.fact } : {}) });
  const exact = (cell: Cell): Cell => cell;
  const rows: readonly (readonly Cell[])[] = [
    row(`ผลการประเมิน ITA ของ${scores.agency} ${year}`),
    [
      said(
        `${scores.agency} มีคะแนนภาพรวม ${scores.overall.toFixed(2)} คะแนน อยู่ในระดับ${scores.level}`,
        exact(overallCell(random, scores, 'number')),
      ),
    ],
    ...TOOLS.map((tool): readonly Cell[] => [
      said(`เครื่องมือ ${tool} ได้คะแนน ${scores.tools[tool].toFixed(2)} คะแนน`, toolCell(random, scores, tool, 'number')),
    ]),
    ...INDICATORS.map((number): readonly Cell[] => [
      said(
        `ตัวชี้วัดที่ ${number} ${indicatorName(random, scores, number)} ได้คะแนน ${(scores.indicators.get(number) ?? 0).toFixed(2)}`,
        scoreCell(
          random,
          { of: scores, subject: `indicator ${number}`, value: scores.indicators.get(number) ?? null },
          'number',
        ),
      ),
    ]),
  ];
  return layoutOf(scores, [page(random, 'บทสรุป', [block(rows)])]);
}

/** A page of results pasted as text: a line for each indicator, its score at the end. */
function linesOfText(random: Random): Layout {
  const scores = anyScores(random);
  const lead = random.pick(['number', 'word', 'bullet'] as const);
  const between = random.pick([' ', ' = ', ' ........ ', ' ได้คะแนน ']);
  const behind = random.pick(['', ' คะแนน', '%']);
  const rows = INDICATORS.map((number): readonly Cell[] => {
    const name = indicatorName(random, scores, number);
    const begin = { number: `${number}. `, word: `ตัวชี้วัดที่ ${number} `, bullet: '- ' }[lead];
    const { fact } = indicatorCell(random, scores, number, 'number') ?? {};
    const score = (scores.indicators.get(number) ?? 0).toFixed(2);
    return [{ value: `${begin}${name}${between}${score}${behind}`, ...(fact ? { fact } : {}) }];
  });
  return layoutOf(scores, [page(random, 'ผล', [sheetTitle(random, scores), block(rows)])]);
}

/** The whole result along one line, labels and numbers by turns, over the indicators. */
function labelsAlongLine(random: Random): Layout {
  const scores = anyScores(random);
  const line: readonly Cell[] = [
    plain('ภาพรวม'),
    overallCell(random, scores, 'number'),
    ...TOOLS.flatMap((tool): readonly Cell[] => [plain(tool), toolCell(random, scores, tool, 'number')]),
    ...(random.chance(0.5) ? row('ระดับ', scores.level) : []),
  ];
  const table = resultTable(random, scores, { indicators: true, tools: 'none', overall: false });
  return layoutOf(scores, [page(random, 'สรุป', [sheetTitle(random, scores), block([line]), table])]);
}

/** Indicators once beside their items, their scores in a column behind those of the items. */
function indicatorsBehindItems(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const rows = scores.framework.indicators.flatMap(({ number, items }) =>
    items.map((item, index): readonly Cell[] => [
      index === 0 ? plain(`ตัวชี้วัดที่ ${number} ${indicatorName(random, scores, number)}`) : null,
      plain(item),
      scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, 'number'),
      index === 0 ? indicatorCell(random, scores, number, 'number') : null,
    ]),
  );
  const head = row('ตัวชี้วัด', 'ข้อ', 'คะแนนข้อ', random.pick(['คะแนนตัวชี้วัด', 'เฉลี่ยรายตัวชี้วัด']));
  return layoutOf(scores, [page(random, 'ผล', [sheetTitle(random, scores), block([head, ...rows])])]);
}

/** Workbooks of one agency and year with indicators, tools or the tables of the seven issues. */
export const RESULT_RECIPES: readonly Recipe[] = [
  { name: 'indicators only', make: indicatorsOnly },
  { name: 'tools only', make: toolsOnly },
  { name: 'one sheet of results', make: resultOfOneSheet },
  { name: 'weighted points beside percentages', make: weightedExport },
  { name: 'indicators numbered 1–5 and 9–13', make: topicExport },
  { name: 'form of labels and values', make: labelsAndValues },
  { name: 'cards of a dashboard', make: cards },
  { name: 'indicators across', make: indicatorsAcross },
  { name: 'indicators within merged tools', make: nestedIndicators },
  { name: 'indicators across, a row for each tool', make: toolsByIndicatorColumns },
  { name: 'seven issues in one sheet', make: issuesInOneSheet },
  { name: 'a sheet for each issue', make: sheetPerIssue },
  { name: 'issues beside item tables', make: issuesBesideItems },
  { name: 'criteria and weights beside the result', make: criteriaBesideResult },
  { name: 'minutes beside the result', make: minutesBesideResult },
  { name: 'results told in sentences', make: sentences },
  { name: 'results pasted as lines of text', make: linesOfText },
  { name: 'labels and values along a line', make: labelsAlongLine },
  { name: 'indicators behind their items', make: indicatorsBehindItems },
];
