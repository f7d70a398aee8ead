import type { Tool } from '../../assessment/framework';
import { isOfOtherYear } from '../claims';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';
import type { SheetText } from '../sheet-texts';
import type { CellAddress } from '../../workbook/address';

const HEADS_WEIGHTS = /น้ำหนัก/;
const HEADS_POINTS = /คะแนน(?!เต็ม)/;
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s?%?$/;
const TOLD =
  /(?<![a-z])([ieo]it)(?![a-z])\)?(?:(?![ieo]it)[^\d]){0,30}?(?:ค่า)?น้ำหนัก(?:คะแนน|ร้อยละ|เท่ากับ|คิดเป็น|เป็น|:|=|\s)*(\d{1,3})(?![\d.]*\d)/gi;

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

function inWords({ words, framework }: CheckInput): readonly FindingOf<'weight-mismatch'>[] {
  const check = ({ cell, text }: SheetText): readonly FindingOf<'weight-mismatch'>[] =>
    !HEADS_WEIGHTS.test(text) || isOfOtherYear(text, framework.fiscalYear)
      ? []
      : [...text.matchAll(TOLD)].flatMap(([, name = '', weight]) => {
          const tool = name.toUpperCase();
          if (tool !== 'IIT' && tool !== 'EIT' && tool !== 'OIT') return [];
          return finding(cell, tool, Number(weight), framework.weights[tool] * 100);
        });
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
