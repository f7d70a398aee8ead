import type { FiscalYear, ItemCode } from '../../assessment/framework';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

const REPORT_OF_YEAR = /รายงาน.*?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?\s?)?(25\d\d)/;

/**
 * Items that ask for the report on an earlier year, with the assessed year in their words. Silent where the year's rules
 * do not say which items those are.
 */
export const reportYear: Rule<'report-year'> = {
  id: 'report-year',
  check({ scores, words, framework: { fiscalYear, reportItems } }) {
    if (reportItems === null) return { findings: [], couldNotCheck: [] };
    const own = words.flatMap(({ isOther, texts }) => (isOther ? [] : texts));
    const found = scores.items.flatMap(({ code, codeCell }) => {
      if (!reportItems.codes.includes(code)) return [];
      const text = own.find(({ cell }) => cell.sheet === codeCell.sheet && cell.row === codeCell.row);
      return text && Number(REPORT_OF_YEAR.exec(text.text)?.[1]) === fiscalYear ? [{ code, text }] : [];
    });
    return { findings: finding(found, fiscalYear, reportItems.year), couldNotCheck: [] };
  },
};

function finding(
  found: readonly { readonly code: ItemCode; readonly text: SheetText }[],
  stated: FiscalYear,
  right: FiscalYear,
): readonly FindingOf<'report-year'>[] {
  const [first, ...others] = found;
  if (!first) return [];
  return [
    {
      rule: 'report-year',
      severity: 'information',
      cell: first.text.cell,
      related: others.map(({ text }) => text.cell),
      facts: { codes: [...new Set(found.map(({ code }) => code))], stated, right },
      found: stated,
      expected: right,
      suggestion: null,
    },
  ];
}
