import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const MEASURE_OF_YEAR =
  /มาตรการ(?:(?!ผลการประเมิน|คะแนน|มาตรการ).){0,200}?(?:ประจำ)?ปีงบประมาณ\s?(?:พ\.?\s?ศ\.?\s?)?(25\d\d)/;

/** A report on measures is of the year in which they were taken. */
const REPORT = /รายงานผล|(?:ผล|สรุป|ติดตาม|ทบทวน)\S{0,20}?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ)\S{0,6}?ตามมาตรการ/;

/**
 * Measures said to be of the fiscal year of the result, where a period in the workbook begins on 1 October of that year:
 * that day belongs to the next fiscal year, which begins on it.
 */
export const measureYear: Rule<'measure-year'> = {
  id: 'measure-year',
  check({ words, framework: { fiscalYear } }) {
    const own = words.flatMap(({ isOther, texts }) => (isOther ? [] : texts));
    const begins = new RegExp(
      `(?<!\\d)1\\s?(?:ตุลาคม|ต\\.?\\s?ค\\.?)\\s?(?:พ\\.?\\s?ศ\\.?\\s?)?${fiscalYear}\\s?(?:[-–—]|ถึง)`,
    );
    const period = own.find(({ text }) => begins.test(text));
    if (!period) return { findings: [], couldNotCheck: [] };
    const [first, ...others] = own.filter(
      ({ text }) => Number(MEASURE_OF_YEAR.exec(text)?.[1]) === fiscalYear && !REPORT.test(text),
    );
    if (!first) return { findings: [], couldNotCheck: [] };
    const finding: FindingOf<'measure-year'> = {
      rule: 'measure-year',
      severity: 'warning',
      cell: first.cell,
      related: [...others.map(({ cell }) => cell), period.cell],
      facts: { stated: fiscalYear, right: fiscalYear + 1, count: 1 + others.length },
      found: fiscalYear,
      expected: fiscalYear + 1,
      suggestion: null,
    };
    return { findings: [finding], couldNotCheck: [] };
  },
};
