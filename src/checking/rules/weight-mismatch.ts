import type { Tool } from '../../assessment/framework';
import { toolMentioned } from '../../reading/tool-mention';
import { isOfOtherYear } from '../claims';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';
import type { SheetText } from '../sheet-texts';
import type { CellAddress } from '../../workbook/address';

const HEADS_WEIGHTS = /น้ำหนัก/;
const HEADS_POINTS = /คะแนน(?!เต็ม)/;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s?%?$/;
const NUMBER = '(\\d{1,3})(?![\\d.]*\\d)';
const TOLD: readonly RegExp[] = [
  // แบบวัด IIT มีน้ำหนักร้อยละ 30
  new RegExp(
    `(?<![a-z])([ieo]it)(?![a-z])\\)?(?:(?![ieo]it)[^\\d]){0,30}?(?:ค่า)?น้ำหนัก(?:คะแนน|ร้อยละ|เท่ากับ|คิดเป็น|เป็น|:|=|\\s)*${NUMBER}`,
    'gi',
  ),
  // น้ำหนักของแบบวัด OIT ร้อยละ 30
  new RegExp(
    `น้ำหนัก(?:คะแนน|ของ|แบบวัด|แบบตรวจ|เครื่องมือ|\\s)*([ieo]it)(?![a-z])\\)?\\s?(?:ร้อยละ|เท่ากับ|คือ|=|\\s)*${NUMBER}`,
    'gi',
  ),
  // ถ่วงน้ำหนักคะแนน IIT 30% EIT 30% และ OIT 40%
  new RegExp(`(?<![a-z])([ieo]it)(?![a-z])\\)?\\s?(?:ร้อยละ\\s?${NUMBER}|(\\d{1,3})\\s?(?:%|เปอร์เซ็นต์))`, 'gi'),
];
/** Points after weighing, which are no weights. */
const OF_POINTS = /คะแนนถ่วงน้ำหนัก\s?\d|ถ่วงน้ำหนักแล้ว/;

/** Weights of the tools, in a column beside their scores or in a sentence, that are not those of the year. */
export const weightMismatch: Rule<'weight-mismatch'> = {
  id: 'weight-mismatch',
  check(input) {
    return { findings: [...inColumns(input), ...inWords(input)], couldNotCheck: [] };
  },
};

function inColumns({ columns, framework }: CheckInput): readonly FindingOf<'weight-mismatch'>[] {
  return columns
    .filter(({ heading }) => HEADS_WEIGHTS.test(heading) && !HEADS_POINTS.test(heading))
    .flatMap(({ cells }) =>
      cells.flatMap(({ cell, text, subject }) => {
        const weight = Number(PERCENT.exec(text)?.[1] ?? NaN);
        if (subject.kind !== 'tool' || Number.isNaN(weight) || weight === 0) return [];
        // 0.3 is 30 per cent.
        const percent = weight <= 1 ? weight * 100 : weight;
        return finding(cell, subject.tool, percent, framework.weights[subject.tool] * 100);
      }),
    );
}

/** The weight that a text gives each tool; of several the first. */
function weightsTold(text: string): ReadonlyMap<Tool, number> {
  const told = new Map<Tool, number>();
  for (const pattern of TOLD) {
    for (const [, name = '', first, second] of text.matchAll(pattern)) {
      const tool = toolMentioned(name);
      if (tool !== null && !told.has(tool)) told.set(tool, Number(first ?? second));
    }
  }
  return told;
}

function inWords({ words, framework }: CheckInput): readonly FindingOf<'weight-mismatch'>[] {
  const check = ({ cell, text }: SheetText): readonly FindingOf<'weight-mismatch'>[] =>
    !HEADS_WEIGHTS.test(text) || OF_POINTS.test(text) || isOfOtherYear(text, framework.fiscalYear)
      ? []
      : [...weightsTold(text)].flatMap(([tool, weight]) => finding(cell, tool, weight, framework.weights[tool] * 100));
  return words.flatMap(({ isOther, texts }) => (isOther ? [] : texts.flatMap(check)));
}

function finding(
  cell: CellAddress,
  tool: Tool,
  stated: number,
  weight: number,
): readonly FindingOf<'weight-mismatch'>[] {
  const right = Math.round(weight);
  if (Math.abs(stated - right) < 0.5) return [];
  return [
    {
      rule: 'weight-mismatch',
      severity: 'warning',
      cell,
      related: [],
      facts: { tool, stated, right },
      found: stated,
      expected: right,
      suggestion: null,
    },
  ];
}
