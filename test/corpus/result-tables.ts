import type { IndicatorNumber, IssueNumber, Tool } from '../../src/assessment/framework';
import { TOOLS } from '../../src/assessment/framework';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../../src/assessment/issues';
import { roundScore } from '../../src/assessment/scoring';
import { questionOf } from './item-table';
import { toolOfCode, type KnownScores } from './known-scores';
import { block, plain, row, type Block, type Cell } from './page';
import type { Random } from './random';
import {
  codeAs,
  LETTERED_CODES,
  otherNumber,
  SCORE_SPELLINGS,
  scoreCell,
  thaiDigits,
  type ScoreSpelling,
} from './spellings';

export const INDICATORS: readonly IndicatorNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const TOOL_NAMES: Readonly<Record<Tool, readonly [string, ...string[]]>> = {
  IIT: ['IIT', 'แบบวัด IIT', 'คะแนน IIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', 'ผู้มีส่วนได้ส่วนเสียภายใน (IIT)'],
  EIT: ['EIT', 'แบบวัด EIT', 'คะแนน EIT', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', 'ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)'],
  OIT: ['OIT', 'แบบวัด OIT', 'คะแนน OIT', 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)', 'การเปิดเผยข้อมูลสาธารณะ (OIT)'],
}; // prettier-ignore
const OVERALL_NAMES = [
  'คะแนนรวม',
  'คะแนนภาพรวม',
  'คะแนน ITA',
  'รวม',
  'คะแนนเฉลี่ยรวม',
  'ภาพรวมหน่วยงาน',
  'ผลคะแนน ITA',
] as const;
const TOOL_HEADINGS = ['เครื่องมือ', 'แบบวัด', 'เครื่องมือการประเมิน', 'แบบสำรวจ'] as const;
const SCORES = ['คะแนน', 'คะแนนที่ได้', 'คะแนนเฉลี่ย', 'ร้อยละ', 'ผลคะแนน', 'Score'] as const;

export function anyScoreSpelling(random: Random): ScoreSpelling {
  return random.pick(SCORE_SPELLINGS);
}

/** The name of an indicator, sometimes another that has been used for it. */
export function indicatorName(random: Random, { framework }: KnownScores, number: IndicatorNumber): string {
  const indicator = framework.indicators.find((one) => one.number === number);
  const [alias] = indicator?.aliases ?? [];
  return alias !== undefined && random.chance(0.2) ? alias : (indicator?.name.th ?? '');
}

/** The cell of an indicator, a tool or the overall score. */
export function indicatorCell(
  random: Random,
  scores: KnownScores,
  number: IndicatorNumber,
  spelling: ScoreSpelling,
): Cell {
  return scoreCell(
    random,
    { of: scores, subject: `indicator ${number}`, value: scores.indicators.get(number) ?? null },
    spelling,
  );
}
export function toolCell(random: Random, scores: KnownScores, tool: Tool, spelling: ScoreSpelling): Cell {
  return scoreCell(random, { of: scores, subject: tool, value: scores.tools[tool] }, spelling);
}
export function overallCell(random: Random, scores: KnownScores, spelling: ScoreSpelling): Cell {
  return scoreCell(random, { of: scores, subject: 'overall', value: scores.overall }, spelling);
}

interface Line {
  readonly number: Cell;
  readonly name: string;
  readonly score: (spelling: ScoreSpelling) => Cell;
  readonly exact: number;
  readonly weight: number | null;
}

/** Which lines an indicator table has besides its indicators. */
export interface ResultLines {
  readonly indicators: boolean;
  readonly tools: 'none' | 'before its indicators' | 'at the end';
  readonly overall: boolean;
}

function linesOf(
  random: Random,
  scores: KnownScores,
  wanted: ResultLines,
  numbersOf: (n: IndicatorNumber) => Cell,
  prefix: string,
): readonly Line[] {
  const toolLine = (tool: Tool): Line => ({
    number: null,
    name: random.pick(TOOL_NAMES[tool]),
    score: (spelling) => toolCell(random, scores, tool, spelling),
    exact: scores.tools[tool],
    weight: scores.framework.weights[tool] * 100,
  });
  const lines: Line[] = [];
  for (const tool of TOOLS) {
    if (wanted.tools === 'before its indicators') lines.push(toolLine(tool));
    if (!wanted.indicators) continue;
    for (const { number } of scores.framework.indicators.filter((one) => one.tool === tool)) {
      lines.push({
        number: numbersOf(number),
        name: `${prefix === '' ? '' : `${prefix} ${number} `}${indicatorName(random, scores, number)}`,
        score: (spelling) => indicatorCell(random, scores, number, spelling),
        exact: scores.indicators.get(number) ?? 0,
        weight: null,
      });
    }
  }
  if (wanted.tools === 'at the end') lines.push(...TOOLS.map(toolLine));
  if (wanted.overall) {
    lines.push({
      number: null,
      name: random.pick(OVERALL_NAMES),
      score: (spelling) => overallCell(random, scores, spelling),
      exact: scores.overall,
      weight: 100,
    });
  }
  return lines;
}

/** A table of indicators, tools and the overall score, one a row, among columns that are no scores. */
export function resultTable(random: Random, scores: KnownScores, wanted: ResultLines): Block {
  const spelling = anyScoreSpelling(random);
  const numbering = random.pick([
    'number',
    'number',
    'Thai',
    'in the name',
    'none',
    'ตัวชี้วัดที่',
    'nine to thirteen',
  ] as const);
  const numbersOf = (number: IndicatorNumber): Cell => {
    if (numbering === 'none' || numbering === 'in the name') return null;
    if (numbering === 'Thai') return plain(thaiDigits(String(number)));
    if (numbering === 'ตัวชี้วัดที่') return plain(`ตัวชี้วัดที่ ${number}`);
    return plain(numbering === 'nine to thirteen' && number > 5 ? number + 3 : number);
  };
  const isNumbered = numbering !== 'none' && numbering !== 'in the name';
  const lines = linesOf(random, scores, wanted, numbersOf, numbering === 'in the name' ? 'ตัวชี้วัดที่' : '');
  const extras = random.some(['weight', 'points', 'year before', 'country', 'target', 'level', 'rank'] as const, 0.13);
  const name = wanted.indicators
    ? random.pick(['ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'รายการ', 'รายการตัวชี้วัด'])
    : random.pick(TOOL_HEADINGS);
  const ownYear = scores.framework.fiscalYear;
  const heading = random.pick(SCORES) + (extras.includes('year before') ? ` ปี ${ownYear}` : '');
  const extraHeadings = extras.map((extra) => {
    switch (extra) {
      case 'weight':
        return random.pick(['น้ำหนัก', 'น้ำหนัก (ร้อยละ)', 'ค่าน้ำหนัก']);
      case 'points':
        return random.pick(['คะแนนถ่วงน้ำหนัก', 'คะแนนหลังถ่วงน้ำหนัก']);
      case 'year before':
        return `คะแนน ปี ${ownYear - 1}`;
      case 'country':
        return random.pick(['ค่าเฉลี่ยระดับประเทศ', 'ค่าเฉลี่ยประเทศ', 'ค่าเฉลี่ยจังหวัด']);
      case 'target':
        return random.pick(['เป้าหมาย', 'ค่าเป้าหมาย']);
      case 'level':
        return random.pick(['ระดับ', 'ระดับผลการประเมิน']);
      case 'rank':
        return random.pick(['อันดับ', 'ลำดับที่ได้']);
    }
  });
  const scoreFirst = random.chance(0.4);
  const headings = [...(isNumbered ? [random.pick(['ที่', 'ลำดับ', 'ตัวชี้วัดที่'])] : []), name];
  const rows = lines.map((line, index): readonly Cell[] => {
    const others = extras.map((extra): Cell => {
      switch (extra) {
        case 'weight':
          return plain(line.weight);
        case 'points':
          return line.weight === null
            ? null
            : otherNumber(random, roundScore((line.exact * line.weight) / 100), spelling);
        case 'year before':
        case 'country':
          return otherNumber(random, random.whole(7000, 9990) / 100, spelling);
        case 'target':
          return plain(random.pick([85, 90, 95]));
        case 'level':
          return plain(line.exact >= 95 ? 'ผ่านดีเยี่ยม' : line.exact >= 85 ? 'ผ่านดี' : 'ต้องปรับปรุง');
        case 'rank':
          return plain(index + 1);
      }
    });
    const score = line.score(spelling);
    return [
      ...(isNumbered ? [line.number] : []),
      plain(line.name),
      ...(scoreFirst ? [score, ...others] : [...others, score]),
    ];
  });
  const head = [...headings, ...(scoreFirst ? [heading, ...extraHeadings] : [...extraHeadings, heading])];
  const withLevel = wanted.overall && random.chance(0.4);
  const level = withLevel
    ? [row(...(isNumbered ? [null] : []), random.pick(['ระดับผลการประเมิน', 'ระดับ', 'ผลการประเมินระดับ']), scores.level)]
    : [];
  return block([row(...head), ...rows, ...level]);
}

/** Indicators, tools and the overall score, as a result sheet most often has them. */
export function anyResultTable(random: Random, scores: KnownScores): Block {
  const indicators = random.chance(0.85);
  const tools = random.pick(['none', 'before its indicators', 'at the end'] as const);
  const overall = random.chance(0.8);
  // A table of nothing is none.
  return resultTable(random, scores, { indicators, tools, overall: overall || (!indicators && tools === 'none') });
}

/** The table of one issue: topic and tool in merged cells, codes of several tools, one remark a tool. */
export function issueTable(random: Random, scores: KnownScores, issue: IssueNumber): Block {
  const code = random.pick(LETTERED_CODES);
  const spelling = anyScoreSpelling(random);
  const codes = scores.framework.issueMap[issue];
  const hasQuestion = random.chance(0.5);
  const head = [
    'ลำดับ',
    'หัวข้อ',
    'เครื่องมือการประเมิน',
    random.pick(['ข้อคำถาม', 'ข้อ']),
    ...(hasQuestion ? ['รายละเอียด'] : []),
    'คะแนน',
    random.pick(['ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ', 'หมายเหตุ']),
  ];
  const starts = new Map<Tool, number>();
  const rows = codes.map((item, index): readonly Cell[] => {
    const tool = toolOfCode(item);
    const isFirst = !starts.has(tool);
    if (isFirst) starts.set(tool, index);
    return [
      plain(index === 0 ? issue : null),
      plain(index === 0 ? ISSUE_TITLES[issue].th : null),
      plain(isFirst ? tool : null),
      plain(codeAs(item, code)),
      ...(hasQuestion ? [plain(questionOf(random, scores, item))] : []),
      scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, spelling),
      plain(isFirst ? random.pick(['รักษาระดับ', 'ปรับปรุง', 'ควรพัฒนา']) : null),
    ];
  });
  const merges = [];
  if (codes.length > 1 && random.chance(0.8)) {
    for (const column of [0, 1])
      merges.push({ firstRow: 1, lastRow: codes.length, firstColumn: column, lastColumn: column });
    const bounds = [...starts.values(), codes.length];
    bounds.slice(0, -1).forEach((start, index) => {
      const end = (bounds[index + 1] ?? codes.length) - 1;
      if (end > start) {
        for (const column of [2, head.length - 1])
          merges.push({ firstRow: start + 1, lastRow: end + 1, firstColumn: column, lastColumn: column });
      }
    });
  }
  return block([row(...head), ...rows], merges);
}

/** Title of an issue, numbered. */
export function issueTitle(random: Random, issue: IssueNumber): string {
  const number = random.chance(0.5) ? String(issue) : thaiDigits(String(issue));
  return random.pick([`ประเด็นที่ ${number} ${ISSUE_TITLES[issue].th}`, `${number}. ${ISSUE_TITLES[issue].th}`]);
}

/** The issues that have items in the scores' framework. */
export function issuesWithItems({ framework }: KnownScores): readonly IssueNumber[] {
  return ISSUE_NUMBERS.filter((issue) => framework.issueMap[issue].length > 0);
}
