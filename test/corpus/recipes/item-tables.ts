import { TOOLS } from '../../../src/assessment/framework';
import { anyCollege } from '../agencies';
import { anyItemLook, footnote, itemTable, questionOf } from '../item-table';
import { frameworkOf, itemsOf, knownScores, toolOfCode, type KnownScores } from '../known-scores';
import { amongNoise, anyScores, layoutOf, page, type Layout, type Recipe } from '../layout';
import { answersPage, planPage } from '../noise';
import { beside, block, plain, row, stacked, turned, type Block, type Cell, type Page, type Subject } from '../page';
import type { Random } from '../random';
import {
  anyResultTable,
  anyScoreSpelling,
  INDICATORS,
  indicatorCell,
  indicatorName,
  overallCell,
  resultTable,
  toolCell,
} from '../result-tables';
import { codeAs, damaged, LETTERED_CODES, otherNumber, scoreCell, thaiDigits } from '../spellings';
import { sheetTitle, toolTitle, yearAs } from '../titles';

function titledTables(
  random: Random,
  scores: KnownScores,
  change: (tool: string) => { code?: (typeof LETTERED_CODES)[number] } = () => ({}),
): readonly Block[] {
  const shared = random.chance(0.6) ? anyItemLook(random, true) : null;
  const tools = random.chance(0.7) ? TOOLS : random.shuffle(TOOLS);
  return tools
    .filter((tool) => itemsOf(scores, [tool]).length > 0)
    .flatMap((tool) => {
      const look = { ...(shared ?? anyItemLook(random, true)), ...change(tool) };
      const table = itemTable(random, scores, itemsOf(scores, [tool]), look);
      const title = block([row(toolTitle(random, tool))]);
      return [stacked([title, table], random.pick([0, 0, 0, 1]))];
    });
}

function oneSheet(random: Random): Layout {
  const scores = anyScores(random);
  const result = random.chance(0.5) ? [anyResultTable(random, scores)] : [];
  const blocks = [
    sheetTitle(random, scores),
    ...result,
    ...titledTables(random, scores),
    ...(random.chance(0.3) ? [footnote(random)] : []),
  ];
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, random.pick(['Sheet1', 'คะแนน ITA', 'ผลการประเมิน']), blocks)]),
  );
}

function sheetPerTool(random: Random): Layout {
  const scores = anyScores(random);
  const nameOf = random.pick([
    (tool: string) => tool,
    (tool: string) => `คะแนน ${tool}`,
    (tool: string) => `แบบวัด ${tool}`,
    (tool: string) => `${tool} รายข้อ`,
  ]);
  const pages = TOOLS.map((tool, index) => {
    const table = itemTable(random, scores, itemsOf(scores, [tool]), anyItemLook(random, true));
    const hasTitle = index === 0 || random.chance(0.6);
    return page(random, nameOf(tool), [...(hasTitle ? [sheetTitle(random, scores)] : []), table]);
  });
  return layoutOf(scores, amongNoise(random, scores, pages));
}

function sheetPerToolAndResult(random: Random): Layout {
  const scores = anyScores(random);
  const result = page(random, random.pick(['สรุป', 'ผลรวม', 'ภาพรวม', 'Summary']), [
    sheetTitle(random, scores),
    anyResultTable(random, scores),
  ]);
  const pages = TOOLS.map((tool) =>
    page(random, tool, [
      block([row(toolTitle(random, tool))]),
      itemTable(random, scores, itemsOf(scores, [tool]), anyItemLook(random, true)),
    ]),
  );
  return layoutOf(scores, amongNoise(random, scores, random.chance(0.7) ? [result, ...pages] : [...pages, result]));
}

function tablesSideBySide(random: Random): Layout {
  const scores = anyScores(random);
  const tables = beside(titledTables(random, scores), random.whole(1, 2));
  return layoutOf(scores, amongNoise(random, scores, [page(random, 'คะแนน', [sheetTitle(random, scores), tables])]));
}

function codesAcross(random: Random): Layout {
  const scores = anyScores(random);
  const code = random.pick(LETTERED_CODES);
  const spelling = anyScoreSpelling(random);
  const perTool = random.chance(0.5);
  const rowsOf = (codes: readonly ReturnType<typeof itemsOf>[number][]): Block =>
    block([
      [plain(random.pick(['ข้อ', 'รหัส', 'ข้อคำถาม'])), ...codes.map((item) => plain(codeAs(item, code)))],
      [
        plain(random.pick(['คะแนน', 'คะแนนที่ได้', 'ร้อยละ'])),
        ...codes.map((item) =>
          scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
        ),
      ],
    ]);
  const tables = perTool ? TOOLS.map((tool) => rowsOf(itemsOf(scores, [tool]))) : [rowsOf(itemsOf(scores))];
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, 'คะแนนรายข้อ', [sheetTitle(random, scores), ...tables])]),
  );
}

function turnedTables(random: Random): Layout {
  const scores = anyScores(random);
  const tables = TOOLS.map((tool) => {
    const look = {
      ...anyItemLook(random, false),
      headingRows: 1 as const,
      hasTotal: false,
      hasIndicatorRows: false,
      blankEvery: 0,
    };
    return turned(itemTable(random, scores, itemsOf(scores, [tool]), look));
  });
  return layoutOf(scores, [page(random, 'Sheet1', [sheetTitle(random, scores), ...tables])]);
}

function longList(random: Random): Layout {
  const scores = anyScores(random);
  const code = random.pick(LETTERED_CODES);
  const spelling = anyScoreSpelling(random);
  const fills = random.chance(0.5);
  let tool = '';
  let indicator = 0;
  const rows = scores.framework.items.map((item, index): readonly Cell[] => {
    const newTool = item.tool !== tool;
    const newIndicator = item.indicator !== indicator;
    tool = item.tool;
    indicator = item.indicator;
    return [
      plain(index + 1),
      plain(newTool || fills ? item.tool : null),
      plain(newIndicator || fills ? `${item.indicator}. ${indicatorName(random, scores, item.indicator)}` : null),
      plain(codeAs(item.code, code)),
      plain(questionOf(random, scores, item.code)),
      scoreCell(random, { of: scores, subject: item.code, value: scores.items.get(item.code) ?? null }, spelling),
    ];
  });
  const head = row(
    'ลำดับ',
    random.pick(['เครื่องมือ', 'แบบวัด']),
    'ตัวชี้วัด',
    random.pick(['ข้อ', 'รหัสข้อ']),
    'ข้อคำถาม',
    'คะแนน',
  );
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, 'รายข้อ', [sheetTitle(random, scores), block([head, ...rows])])]),
  );
}

function itemsUnderIndicators(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const style = random.pick(['1.1', '1.1', 'coded', 'bare']);
  const spelling = anyScoreSpelling(random);
  const rows: (readonly Cell[])[] = [
    row(random.pick(['ข้อ', 'ลำดับ', 'ที่']), random.pick(['ตัวชี้วัด/ข้อคำถาม', 'รายการ']), 'คะแนน'),
  ];
  for (const tool of TOOLS) {
    if (random.chance(0.6))
      rows.push([plain(null), plain(toolTitle(random, tool)), toolCell(random, scores, tool, spelling)]);
    for (const { number, items } of scores.framework.indicators.filter((one) => one.tool === tool)) {
      rows.push([
        plain(style === 'coded' ? `ตัวชี้วัดที่ ${number}` : number),
        plain(indicatorName(random, scores, number)),
        indicatorCell(random, scores, number, spelling),
      ]);
      items.forEach((item, index) => {
        const label = style === '1.1' ? `${number}.${index + 1}` : codeAs(item, 'i1');
        rows.push([
          plain(label),
          plain(questionOf(random, scores, item)),
          scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
        ]);
      });
    }
  }
  return layoutOf(scores, [page(random, 'คะแนน', [sheetTitle(random, scores), block(rows)])]);
}

function itemsUnderParts(random: Random): Layout {
  const scores = anyScores(random, random.pick([2564, 2567, 2568]));
  const spelling = anyScoreSpelling(random);
  const code = random.pick(LETTERED_CODES);
  const rows: (readonly Cell[])[] = [row('ข้อ', 'รายการ', 'คะแนน')];
  for (const indicator of scores.framework.indicators.filter(({ tool }) => tool === 'OIT')) {
    rows.push([
      plain(`ตัวชี้วัดที่ ${indicator.number} ${indicatorName(random, scores, indicator.number)}`),
      null,
      random.chance(0.5) ? indicatorCell(random, scores, indicator.number, spelling) : null,
    ]);
    const parts = indicator.composition.kind === 'sub-indicators' ? indicator.composition.parts : [];
    for (const part of parts) {
      const sum = part.items.reduce((total, item) => total + (scores.items.get(item) ?? 0), 0);
      rows.push([
        plain(`${part.id} ${part.label?.th ?? ''}`),
        null,
        random.chance(0.4) ? otherNumber(random, Number((sum / part.items.length).toFixed(2)), spelling) : null,
      ]);
      for (const item of part.items)
        rows.push([
          plain(codeAs(item, code)),
          plain(questionOf(random, scores, item)),
          scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
        ]);
    }
  }
  return layoutOf(scores, [
    page(random, 'OIT', [sheetTitle(random, scores), block([row(toolTitle(random, 'OIT'))]), block(rows)]),
  ]);
}

function splitCodes(random: Random): Layout {
  const scores = anyScores(random);
  const spelling = anyScoreSpelling(random);
  const letters = random.pick(['tool', 'letter', 'capital']);
  const rows = itemsOf(scores).map((item): readonly Cell[] => {
    const tool = toolOfCode(item);
    const letter = item.slice(0, 1);
    const number = Number(item.slice(1));
    return [
      plain(letters === 'tool' ? tool : letters === 'letter' ? letter : letter.toUpperCase()),
      plain(random.chance(0.5) ? number : String(number)),
      plain(questionOf(random, scores, item)),
      scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
    ];
  });
  return layoutOf(scores, [
    page(random, 'คะแนน', [sheetTitle(random, scores), block([row('เครื่องมือ', 'ข้อ', 'คำถาม', 'คะแนน'), ...rows])]),
  ]);
}

function wordsOnly(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const spelling = anyScoreSpelling(random);
  const tables = TOOLS.map((tool) =>
    stacked(
      [
        block([
          row(toolTitle(random, tool)),
          row(random.pick(['ข้อคำถาม', 'คำถาม', 'ประเด็นการประเมิน']), random.pick(['คะแนน', 'ร้อยละ'])),
        ]),
        block(
          itemsOf(scores, [tool]).map((item) => [
            plain(questionOf(random, scores, item)),
            scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
          ]),
        ),
      ],
      0,
    ),
  );
  return layoutOf(scores, [page(random, 'คะแนน', [sheetTitle(random, scores), ...tables])]);
}

function wordsUnderTools(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const spelling = anyScoreSpelling(random);
  const score = (subject: Subject, value: number | null): Cell =>
    scoreCell(random, { of: scores, subject, value }, spelling);
  const isBeside = random.chance(0.5);
  const hasTotal = random.chance(0.5);
  let count = 0;
  const lines = TOOLS.flatMap((tool) => {
    if (!isBeside) count = 0;
    const items = itemsOf(scores, [tool]).map((item): readonly Cell[] => {
      count += 1;
      const words = [plain(count), ...(isBeside ? [plain(tool)] : []), plain(questionOf(random, scores, item))];
      return [...words, score(item, scores.items.get(item) ?? null)];
    });
    const title = [null, plain(toolTitle(random, tool)), hasTotal ? score(tool, scores.tools[tool]) : null];
    return isBeside ? items : [title, ...items];
  });
  const heading = row('ลำดับ', ...(isBeside ? ['เครื่องมือ'] : []), random.pick(['ข้อคำถาม', 'รายการ']), 'คะแนน');
  return layoutOf(scores, [page(random, 'คะแนน', [sheetTitle(random, scores), block([heading, ...lines])])]);
}

function fieldsInOneColumn(random: Random): Layout {
  const scores = anyScores(random);
  const between = random.pick(['\t', ',', ';', ' | ']);
  const lines = itemsOf(scores).map((item): readonly Cell[] => {
    const value = scores.items.get(item) ?? null;
    const fields = [
      codeAs(item, 'i1'),
      questionOf(random, scores, item).replaceAll(',', ' '),
      value?.toFixed(2) ?? '-',
    ];
    return [{ value: fields.join(between), fact: { of: scores, subject: item, value, isOptional: false } }];
  });
  return layoutOf(scores, [page(random, 'คะแนน', [sheetTitle(random, scores), block(lines)])]);
}

function typedCarelessly(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const tables = TOOLS.map((tool) => {
    const look = {
      ...anyItemLook(random, true),
      code: '1๑' as const,
      score: random.pick(['Thai text', 'mixed'] as const),
      hasLineNumbers: false,
      question: 'after the code' as const,
      extras: [],
    };
    return stacked(
      [block([row(toolTitle(random, tool))]), itemTable(random, scores, itemsOf(scores, [tool]), look)],
      0,
    );
  });
  return layoutOf(scores, [page(random, 'ผลคะแนน', [sheetTitle(random, scores), ...tables])]);
}

function damagedText(random: Random): Layout {
  const { pages, choices, expected } = random.pick([oneSheet, sheetPerToolAndResult, itemsUnderIndicators])(random);
  const changed = pages.map((one): Page => ({
    ...one,
    block: {
      ...one.block,
      rows: one.block.rows.map((cells) =>
        cells.map((cell) =>
          cell && !cell.fact && typeof cell.value === 'string' ? { ...cell, value: damaged(random, cell.value) } : cell,
        ),
      ),
    },
  }));
  return { pages: changed, choices, expected };
}

function filteredRows(random: Random): Layout {
  const scores = anyScores(random);
  const pages = TOOLS.map((tool): Page => {
    const one = page(random, tool, [
      sheetTitle(random, scores),
      itemTable(random, scores, itemsOf(scores, [tool]), anyItemLook(random, true)),
    ]);
    const hiddenRows = one.block.rows.flatMap((cells, line) =>
      cells.some((cell) => cell?.fact) && random.chance(0.5) ? [line] : [],
    );
    return { ...one, hiddenRows };
  });
  return layoutOf(scores, pages);
}

function besideAnswers(random: Random): Layout {
  const scores = anyScores(random);
  const extra = random.chance(0.5) ? answersPage(random, scores) : planPage(random, scores);
  const own = page(random, 'ผลคะแนน', [sheetTitle(random, scores), ...titledTables(random, scores)]);
  return layoutOf(scores, random.chance(0.5) ? [own, extra] : [extra, own]);
}

function checklist(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const code = random.pick(LETTERED_CODES);
  const rows = itemsOf(scores, ['OIT']).map((item, index): readonly Cell[] => {
    const value = scores.items.get(item) ?? 0;
    return [
      plain(index + 1),
      plain(codeAs(item, code)),
      plain(questionOf(random, scores, item)),
      plain(value > 0 ? 'มี' : 'ไม่มี'),
      plain(`https://www.example.go.th/o${index + 1}`),
      scoreCell(random, { of: scores, subject: item, value }, random.pick(['number', '0.00', 'text', 'Thai text'])),
      plain(value === 100 ? null : 'ข้อมูลไม่เป็นปัจจุบัน'),
    ];
  });
  const head = row('ที่', 'ข้อ', 'ประเด็นการตรวจ', 'มี/ไม่มี', 'URL', random.pick(['คะแนน', 'ผลคะแนน', 'คะแนนที่ได้']), 'เหตุผล');
  return layoutOf(scores, [page(random, 'OIT', [sheetTitle(random, scores), block([head, ...rows])])]);
}

function twoPartsOfEit(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const rows = itemsOf(scores, ['EIT']).map((item): readonly Cell[] => {
    const value = scores.items.get(item) ?? 0;
    const apart = Math.min(100 - value, value, random.whole(0, 300) / 100);
    return [
      plain(codeAs(item, 'i1')),
      plain(questionOf(random, scores, item)),
      otherNumber(random, Number((value - apart).toFixed(2)), spelling),
      otherNumber(random, Number((value + apart).toFixed(2)), spelling),
      scoreCell(random, { of: scores, subject: item, value }, spelling),
    ];
  });
  const head = row('ข้อ', 'คำถาม', 'EIT ส่วนที่ 1', 'EIT ส่วนที่ 2', random.pick(['คะแนนเฉลี่ย', 'คะแนนรวม', 'เฉลี่ย']));
  return layoutOf(scores, [page(random, 'EIT', [sheetTitle(random, scores), block([head, ...rows])])]);
}

/** The EIT with a line for each of its parts and one for both, the code merged, blank or written again. */
function linesOfEitParts(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const repeats = random.chance(0.5);
  const [first, second] = random.pick<readonly [string, string]>([
    ['ส่วนที่ 1', 'ส่วนที่ 2'],
    ['EIT ส่วนที่ 1', 'EIT ส่วนที่ 2'],
    ['Public', 'Survey'],
  ]);
  const both = random.pick(['รวม', 'คะแนนเฉลี่ย', 'เฉลี่ย']);
  const rows = itemsOf(scores, ['EIT']).flatMap((item): readonly (readonly Cell[])[] => {
    const value = scores.items.get(item) ?? 0;
    const apart = Math.min(100 - value, value, random.whole(0, 300) / 100);
    const again = repeats ? item : null;
    return [
      row(item, first, Number((value - apart).toFixed(2))),
      row(again, second, Number((value + apart).toFixed(2))),
      [plain(again), plain(both), scoreCell(random, { of: scores, subject: item, value }, 'number')],
    ];
  });
  return layoutOf(scores, [
    page(random, 'EIT', [sheetTitle(random, scores), block([row('ข้อ', 'ส่วน', 'คะแนน'), ...rows])]),
  ]);
}

/** The OIT twice, on a sheet of an earlier version and on that of the result. */
function earlierVersion(random: Random): Layout {
  const scores = anyScores(random);
  const [earlier, later] = random.pick<readonly [string, string]>([
    ['OIT ก่อนอุทธรณ์', 'OIT หลังอุทธรณ์'],
    ['เบื้องต้น', 'อย่างเป็นทางการ'],
    ['OIT เดิม', 'OIT แก้ไข'],
    ['OIT v1', 'OIT v2'],
    ['รอบแรก', 'รอบสอง'],
    ['OIT ทดลอง', 'OIT จริง'],
  ]);
  const items = itemsOf(scores, ['OIT']);
  const head = row('ข้อ', 'คะแนน');
  const before = items.map((item) => row(item, (scores.items.get(item) ?? 0) === 100 && random.chance(0.4) ? 50 : 0));
  const after = items.map((item): readonly Cell[] => [
    plain(item),
    scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, 'number'),
  ]);
  const pages = [
    page(random, earlier, [sheetTitle(random, scores), block([head, ...before])]),
    page(random, later, [sheetTitle(random, scores), block([head, ...after])]),
  ];
  return layoutOf(scores, random.chance(0.5) ? pages : pages.reverse());
}

function byDivision(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const spelling = random.pick(['number', '0.00', 'text'] as const);
  const divisions = random.shuffle(['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา']).slice(0, random.whole(2, 4));
  const rows = itemsOf(scores, ['IIT']).map((item): readonly Cell[] => [
    plain(codeAs(item, 'i1')),
    plain(questionOf(random, scores, item)),
    ...divisions.map(() => otherNumber(random, random.whole(7000, 10_000) / 100, spelling)),
    scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
  ]);
  const head = row('ข้อ', 'คำถาม', ...divisions, random.pick(['คะแนนรวม', 'ภาพรวม', 'เฉลี่ยรวม']));
  return layoutOf(scores, [page(random, 'IIT', [sheetTitle(random, scores), block([head, ...rows])])]);
}

function english(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const { fiscalYear } = scores.framework;
  const year = random.chance(0.5) ? fiscalYear - 543 : fiscalYear;
  const spelling = random.pick(['number', '0.00', 'text', 'percent format'] as const);
  const title = block([row(`ITA score report, fiscal year ${year}`), row('Agency', scores.agency)]);
  const tables = TOOLS.map((tool) =>
    block([
      row('Item', 'Description', 'Score'),
      ...itemsOf(scores, [tool]).map((item): readonly Cell[] => [
        plain(codeAs(item, 'I1')),
        plain(scores.framework.items.find(({ code }) => code === item)?.label.en ?? ''),
        scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
      ]),
    ]),
  );
  const summary = block([
    row('Tool', 'Score'),
    ...TOOLS.map((tool): readonly Cell[] => [plain(tool), toolCell(random, scores, tool, spelling)]),
    [plain('Overall'), overallCell(random, scores, spelling)],
  ]);
  return layoutOf(scores, [page(random, 'Scores', [title, ...(random.chance(0.6) ? [summary] : []), ...tables])]);
}

function gridOfItems(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568]));
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const lines = scores.framework.indicators.filter(({ tool }) => tool !== 'OIT');
  const rows = lines.flatMap(({ number, items }): readonly (readonly Cell[])[] => [
    [plain(`ตัวชี้วัดที่ ${number}`), ...items.map((item) => plain(item))],
    [
      plain('คะแนน'),
      ...items.map((item) =>
        scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
      ),
    ],
  ]);
  return layoutOf(scores, [page(random, 'รายข้อ', [sheetTitle(random, scores), block(rows)])]);
}

function college(random: Random): Layout {
  const scores = knownScores(random, anyCollege(random), frameworkOf(2569, 'ovec-college'));
  const look = anyItemLook(random, true);
  const table = itemTable(random, scores, itemsOf(scores, ['OIT']), { ...look, hasTotal: false });
  const result = resultTable(random, scores, {
    indicators: true,
    tools: random.pick(['none', 'at the end']),
    overall: random.chance(0.7),
  });
  return layoutOf(
    scores,
    amongNoise(random, scores, [
      page(random, 'ผล ITA', [sheetTitle(random, scores), result]),
      page(random, 'OIT', [sheetTitle(random, scores), table]),
    ]),
  );
}

function remarkedReport(random: Random): Layout {
  const scores = anyScores(random, 2568);
  const year = yearAs(random, 2568);
  const tables = TOOLS.map((tool) =>
    block([
      row(`รายละเอียดข้อคำถามของแบบวัด ${tool} และคะแนนที่ได้ ${year}`),
      row('ข้อ', 'คำถาม', 'ระดับคะแนน'),
      ...itemsOf(scores, [tool]).map((item): readonly Cell[] => [
        plain(`${item.slice(0, 1)}${thaiDigits(item.slice(1))}`),
        plain(questionOf(random, scores, item)),
        scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, 'Thai text'),
      ]),
    ]),
  );
  const indicators = block([
    row('ที่', 'ตัวชี้วัด', 'คะแนน'),
    ...INDICATORS.map((number): readonly Cell[] => [
      plain(number),
      plain(indicatorName(random, scores, number)),
      indicatorCell(random, scores, number, '0.00'),
    ]),
  ]);
  return layoutOf(
    scores,
    amongNoise(random, scores, [page(random, 'รายงาน', [sheetTitle(random, scores), indicators, ...tables])], 0.6),
  );
}

/** Each question with its score in a line of its own below. */
function scoresBelow(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const words = random.pick(['คะแนน', 'คะแนนที่ได้', 'ได้คะแนน', null]);
  const spelling = random.pick(['number', '0.00', 'text', 'Thai text'] as const);
  const pages = TOOLS.map((tool) => {
    const rows = itemsOf(scores, [tool]).flatMap((item): readonly (readonly Cell[])[] => [
      [plain(item), plain(questionOf(random, scores, item))],
      [
        null,
        plain(words),
        scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
      ],
    ]);
    return page(random, `แบบวัด ${tool}`, [sheetTitle(random, scores), block([row('ข้อ', 'คำถาม', 'คะแนน'), ...rows])]);
  });
  return layoutOf(scores, pages);
}

/** Survey items with how many chose each answer, in numbers and shares, and their scores. */
function sharesOfAnswers(random: Random): Layout {
  const scores = anyScores(random, random.pick([2567, 2568, 2569]));
  const answers = random.pick([
    ['ไม่มี', 'น้อย', 'มาก', 'มากที่สุด'],
    ['น้อยที่สุด', 'น้อย', 'ปานกลาง', 'มาก', 'มากที่สุด'],
  ]);
  const share = random.pick(['ร้อยละ', '%']);
  const isFirst = random.chance(0.3);
  const pages = (['IIT', 'EIT'] as const).map((tool) => {
    const rows = itemsOf(scores, [tool]).map((item): readonly Cell[] => {
      const asked = random.whole(20, 160);
      const low = answers.slice(1).map(() => random.whole(0, 4));
      const counts = [...low, asked - low.reduce((sum, count) => sum + count, 0)];
      const cells = counts.flatMap((count) => [plain(count), plain(Number(((100 * count) / asked).toFixed(2)))]);
      const score = scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, 'number');
      const lead = [plain(item), plain(questionOf(random, scores, item))];
      return isFirst ? [...lead, score, ...cells] : [...lead, ...cells, score];
    });
    const heads = answers.flatMap((answer) => [answer, null]);
    const kinds = answers.flatMap(() => ['คน', share]);
    const [top, below] = isFirst
      ? [
          ['คะแนน', ...heads],
          [null, ...kinds],
        ]
      : [
          [...heads, 'คะแนน'],
          [...kinds, null],
        ];
    const table = block([row('ข้อ', 'คำถาม', ...top), row(null, null, ...below), ...rows]);
    return page(random, tool, [sheetTitle(random, scores), table]);
  });
  return layoutOf(scores, pages);
}

/** Workbooks of one agency and year whose items stand in tables. */
export const ITEM_TABLE_RECIPES: readonly Recipe[] = [
  { name: 'three tables in one sheet', make: oneSheet },
  { name: 'a sheet for each tool', make: sheetPerTool },
  { name: 'a sheet for each tool and one of results', make: sheetPerToolAndResult },
  { name: 'tables side by side', make: tablesSideBySide },
  { name: 'codes across, scores below', make: codesAcross },
  { name: 'tables turned by a quarter', make: turnedTables },
  { name: 'one long list with tool and indicator columns', make: longList },
  { name: 'items numbered under their indicators', make: itemsUnderIndicators },
  { name: 'items under sub-indicators', make: itemsUnderParts },
  { name: 'codes split from their numbers', make: splitCodes },
  { name: 'words of the items without codes', make: wordsOnly },
  { name: 'words without codes under or beside tools', make: wordsUnderTools },
  { name: 'a table put into one column', make: fieldsInOneColumn },
  { name: 'codes with digits for letters', make: typedCarelessly },
  { name: 'text as old programs leave it', make: damagedText },
  { name: 'hidden and filtered rows', make: filteredRows },
  { name: 'raw answers or a plan beside the scores', make: besideAnswers },
  { name: 'checklist of disclosure with links', make: checklist },
  { name: 'scores in the line below their questions', make: scoresBelow },
  { name: 'shares of answers beside the scores', make: sharesOfAnswers },
  { name: 'both parts of the EIT and their mean', make: twoPartsOfEit },
  { name: 'a line for each part of the EIT', make: linesOfEitParts },
  { name: 'an earlier version on another sheet', make: earlierVersion },
  { name: 'divisions of the agency and their mean', make: byDivision },
  { name: 'English headings', make: english },
  { name: 'a row of codes for each indicator', make: gridOfItems },
  { name: 'vocational college', make: college },
  { name: 'published report with Thai digits', make: remarkedReport },
];
