import type { ItemCode } from '../../src/assessment/framework';
import { agrees, LEVEL_TOLERANCE, roundScore } from '../../src/assessment/scoring';
import { toolOfCode, type KnownScores } from './known-scores';
import { block, plain, row, type Block, type Cell } from './page';
import type { Random } from './random';
import {
  BARE_CODES,
  codeAs,
  LETTERED_CODES,
  otherNumber,
  SCORE_SPELLINGS,
  scoreCell,
  type CodeSpelling,
  type ScoreSpelling,
} from './spellings';

/** Everything in which tables of items differ; each is chosen on its own. */
export interface ItemLook {
  readonly code: CodeSpelling;
  readonly score: ScoreSpelling;
  readonly question: 'after the code' | 'in the code' | 'after the score' | 'none';
  readonly hasLineNumbers: boolean;
  readonly extras: readonly Extra[];
  readonly headingRows: 0 | 1 | 2 | 3;
  readonly hasIndicatorRows: boolean;
  readonly hasTotal: boolean;
  readonly blankEvery: number;
  readonly scoreHeading: string;
}

type Extra =
  'full mark' | 'respondents' | 'deviation' | 'year before' | 'target' | 'level' | 'remark' | 'unit' | 'link';

const SCORE_HEADINGS = [
  'คะแนน', 'คะแนน', 'ระดับคะแนน', 'คะแนนที่ได้', 'ร้อยละ', 'คะแนน (ร้อยละ)', 'ผลคะแนน', 'คะแนนเฉลี่ย', 'Score',
  'คะแนน (เต็ม 100)', 'ผลการประเมิน', 'คะแนนเฉลี่ยรายข้อ',
] as const; // prettier-ignore

/** Words for an item as a survey or a checklist asks for it. */
export function questionOf(random: Random, { framework }: KnownScores, code: ItemCode): string {
  const label = framework.items.find((item) => item.code === code)?.label.th ?? '';
  if (toolOfCode(code) === 'OIT') return random.pick([label, label, `แสดง${label}`]);
  return random.pick([label, `ท่านเห็นว่า${label} มากน้อยเพียงใด`, `${label} หรือไม่`, `หน่วยงานของท่านมี${label} อย่างไร`]);
}

/** How a table of items looks; `isToolKnown` where its title or sheet tells the tool, so that codes may be bare. */
export function anyItemLook(random: Random, isToolKnown: boolean): ItemLook {
  const isBare = isToolKnown && random.chance(0.35);
  return {
    code: isBare ? random.pick(BARE_CODES) : random.pick(LETTERED_CODES),
    score: random.pick(SCORE_SPELLINGS),
    question: random.pick(
      isBare
        ? ['after the code', 'after the code', 'none']
        : ['after the code', 'after the code', 'after the code', 'in the code', 'after the score', 'none'],
    ),
    hasLineNumbers: !isBare && random.chance(0.2),
    extras: random.some(
      ['full mark', 'respondents', 'deviation', 'year before', 'target', 'level', 'remark', 'unit', 'link'],
      0.09,
    ),
    headingRows: random.pick([1, 1, 1, 1, 2, 2, 3]),
    hasIndicatorRows: random.chance(0.2),
    hasTotal: random.chance(0.3),
    blankEvery: random.pick([0, 0, 0, 0, 3, 5]),
    scoreHeading: random.pick(SCORE_HEADINGS),
  };
}

interface Column {
  readonly heading: string;
  /** Heading over it and its neighbours, in tables with headings of two rows. */
  readonly group?: string;
  readonly cell: (code: ItemCode, index: number) => Cell;
  readonly total?: () => Cell;
}

function extraColumn(random: Random, extra: Extra, scores: KnownScores, look: ItemLook): Column {
  const number = (value: number): Cell => otherNumber(random, value, look.score);
  switch (extra) {
    case 'full mark':
      return { heading: 'คะแนนเต็ม', cell: () => plain(100), total: () => plain(100) };
    case 'respondents':
      return { heading: random.pick(['จำนวนผู้ตอบ', 'จำนวนผู้ตอบ (คน)']), cell: () => plain(random.whole(20, 99)) };
    case 'deviation':
      return { heading: random.pick(['S.D.', 'ส่วนเบี่ยงเบนมาตรฐาน']), cell: () => plain(random.whole(10, 180) / 100) };
    case 'year before':
      return {
        heading: random.pick([
          `ปี ${scores.framework.fiscalYear - 1}`,
          `คะแนนปี ${scores.framework.fiscalYear - 1}`,
          'คะแนนปีที่แล้ว',
          'ปีที่ผ่านมา',
        ]),
        cell: () => number(random.whole(7000, 10_000) / 100),
      };
    case 'target':
      return { heading: random.pick(['เป้าหมาย', 'ค่าเป้าหมาย']), cell: () => plain(random.pick([85, 90, 95])) };
    case 'level':
      return {
        heading: random.pick(['ระดับ', 'ผลการประเมิน', 'แปลผล']),
        cell: (code) => plain((scores.items.get(code) ?? 0) >= 85 ? 'ผ่าน' : 'ไม่ผ่าน'),
      };
    case 'remark':
      return {
        heading: random.pick(['หมายเหตุ', 'ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ', 'ข้อเสนอแนะ']),
        cell: (code) => plain((scores.items.get(code) ?? 0) >= 95 ? 'รักษาระดับ' : 'ปรับปรุง'),
      };
    case 'unit':
      return {
        heading: random.pick(['ผู้รับผิดชอบ', 'หน่วยงานรับผิดชอบ']),
        cell: () => plain(random.pick(['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'งานนิติการ'])),
      };
    case 'link':
      return {
        heading: random.pick(['ลิงก์', 'URL', 'หลักฐาน']),
        cell: (_, index) => plain(`https://www.example.go.th/ita/${index + 1}`),
      };
  }
}

function columnsOf(random: Random, scores: KnownScores, look: ItemLook): readonly Column[] {
  const question: Column = {
    heading: random.pick(['คำถาม', 'ข้อคำถาม', 'ประเด็นการประเมิน', 'รายการ', 'รายละเอียด', 'ประเด็นการสำรวจ']),
    cell: (code) => plain(questionOf(random, scores, code)),
    total: () => null,
  };
  const code: Column = {
    heading: random.pick(['ข้อ', 'ข้อ', 'รหัส', 'ข้อที่', 'ลำดับข้อ', 'รหัสข้อ', 'ข้อคำถาม']),
    cell: (item) => {
      const spelling = codeAs(item, look.code);
      return plain(look.question === 'in the code' ? `${spelling} ${questionOf(random, scores, item)}` : spelling);
    },
  };
  const score: Column = {
    heading: look.scoreHeading,
    cell: (item) => scoreCell(random, { of: scores, subject: item, value: scores.items.get(item) ?? null }, look.score),
  };
  const before: readonly Column[] = look.hasLineNumbers
    ? [{ heading: random.pick(['ลำดับ', 'ที่', 'No.']), cell: (_, index) => plain(index + 1) }]
    : [];
  const extras = look.extras.map((extra) => extraColumn(random, extra, scores, look));
  // The score has a heading of its own where other columns of scores stand beside it.
  const named =
    look.extras.includes('year before') && look.scoreHeading !== 'ผลการประเมิน'
      ? { ...score, heading: `${look.scoreHeading} ปี ${scores.framework.fiscalYear}` }
      : score;
  const numbers = random.chance(0.8) ? [...extras, named] : [named, ...extras];
  const words = extras.filter(({ heading }) => WORDS.test(heading));
  const ordered = [...numbers.filter((column) => !words.includes(column)), ...words];
  switch (look.question) {
    case 'after the code':
      return [...before, code, question, ...ordered];
    case 'after the score':
      return [...before, code, ...ordered, question];
    case 'in the code':
    case 'none':
      return [...before, code, ...ordered];
  }
}

const WORDS = /ระดับ$|แปลผล|หมายเหตุ|ข้อบกพร่อง|ข้อเสนอแนะ|ผู้รับผิดชอบ|รับผิดชอบ|ลิงก์|URL|หลักฐาน/;

/** A table of the items given; headings in as many rows as the look says, the upper ones merged. */
export function itemTable(random: Random, scores: KnownScores, codes: readonly ItemCode[], look: ItemLook): Block {
  const columns = columnsOf(random, scores, look);
  const rows: (readonly Cell[])[] = [];
  const merges = [];
  if (look.headingRows === 3) {
    rows.push([plain('รายละเอียดผลการประเมินรายข้อ')]);
    merges.push({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: columns.length - 1 });
  }
  if (look.headingRows >= 2) {
    const top = rows.length;
    const firstNumber = columns.findIndex(({ heading }) => heading.startsWith(look.scoreHeading));
    rows.push(columns.map(({ heading }, column) => plain(column === firstNumber ? 'ผลการประเมิน' : heading)));
    rows.push(columns.map(({ heading }, column) => plain(column === firstNumber ? heading : null)));
    columns.forEach((_, column) => {
      if (column !== firstNumber)
        merges.push({ firstRow: top, lastRow: top + 1, firstColumn: column, lastColumn: column });
    });
  }
  if (look.headingRows === 1) rows.push(columns.map(({ heading }) => plain(heading)));
  let indicator = 0;
  codes.forEach((code, index) => {
    const item = scores.framework.items.find((one) => one.code === code);
    if (look.blankEvery > 0 && index > 0 && index % look.blankEvery === 0) rows.push([]);
    if (look.hasIndicatorRows && item && item.indicator !== indicator) {
      indicator = item.indicator;
      const name = scores.framework.indicators.find(({ number }) => number === item.indicator)?.name.th ?? '';
      rows.push([plain(`ตัวชี้วัดที่ ${item.indicator} ${name}`)]);
    }
    rows.push(columns.map(({ cell }) => cell(code, index)));
  });
  if (look.hasTotal) rows.push(totalRow(random, scores, codes, columns, look));
  return block(rows, merges);
}

/** Mean of the scores that stand above it, under words that say so. */
function totalRow(
  random: Random,
  scores: KnownScores,
  codes: readonly ItemCode[],
  columns: readonly Column[],
  look: ItemLook,
): readonly Cell[] {
  const sum = codes.reduce((total, code) => total + (scores.items.get(code) ?? 0), 0);
  const [first] = codes;
  const average = roundScore(sum / codes.length);
  const tool = first === undefined ? null : toolOfCode(first);
  // Where it says the same as the tool's score, it may be read as that.
  const isTool = tool !== null && agrees(scores.tools[tool], average, LEVEL_TOLERANCE);
  return columns.map(({ heading }, column) => {
    if (column === 0) return plain(random.pick(['เฉลี่ย', 'ค่าเฉลี่ย', 'รวมเฉลี่ย', 'คะแนนเฉลี่ย']));
    if (!heading.startsWith(look.scoreHeading)) return null;
    return isTool
      ? scoreCell(random, { of: scores, subject: tool, value: average, isOptional: true }, look.score)
      : otherNumber(random, average, look.score);
  });
}

/** A row that tells nothing but a note under a table. */
export function footnote(random: Random): Block {
  return block([
    row(
      random.pick([
        'หมายเหตุ: คะแนนเต็ม 100 คะแนน',
        'ที่มา: ระบบ ITAS สำนักงาน ป.ป.ช.',
        '* ข้อที่ได้คะแนนต่ำกว่าร้อยละ 85 ต้องจัดทำแผนปรับปรุง',
        'ข้อมูล ณ วันที่ 30 กันยายน 2568',
      ]),
    ),
  ]);
}
