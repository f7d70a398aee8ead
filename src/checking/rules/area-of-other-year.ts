import type { FiscalYear, Framework } from '../../assessment/framework';
import { FRAMEWORKS } from '../../assessment/frameworks';
import { matchKey } from '../../reading/thai-text';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

/** A line of a numbered list with a name and what belongs to it: 3) การจัดซื้อจัดจ้าง ได้แก่ … */
const LINE = /^[-–•\s]*(?:9\.)?([1-9])\s?[.)]?\s*(.+?)\s*(?:ได้แก่|ประกอบด้วย)/;
/** Indicator 9, the disclosure of data, is the one that is listed by areas. */
const DISCLOSURE = 9;

/**
 * Lists of the areas of indicator 9 that name an area of an earlier year which the year assessed no longer has. Only
 * names that some year is known to have used are told; others may be shortened.
 */
export const areaOfOtherYear: Rule<'area-of-other-year'> = {
  id: 'area-of-other-year',
  check({ words, framework }) {
    const now = areas(framework);
    const own = words.flatMap(({ isOther, texts }) => (isOther ? [] : texts));
    const findings = own.flatMap((text) => {
      const [, number, name = ''] = LINE.exec(text.text) ?? [];
      const right = now.get(Number(number));
      if (right === undefined || isOfYear(name, now)) return [];
      const year = earlierYearOf(Number(number), name, framework);
      return year === null ? [] : [finding(text, Number(number), name, right, year)];
    });
    return { findings, couldNotCheck: [] };
  },
};

/** Names of the areas by their number within indicator 9; none where the year's are not known. */
function areas({ indicators }: Framework): ReadonlyMap<number, string> {
  const disclosure = indicators.find(({ number }) => number === DISCLOSURE)?.composition;
  if (disclosure?.kind !== 'sub-indicators') return new Map();
  return new Map(
    disclosure.parts.flatMap(({ id, label }) =>
      label === null ? [] : [[Number(id.split('.')[1]), label.th] as const],
    ),
  );
}

function isOfYear(name: string, names: ReadonlyMap<number, string>): boolean {
  return [...names.values()].some((known) => matchKey(name).startsWith(matchKey(known)));
}

/** The latest year before in which the area of that number was called so; null where none is known. */
function earlierYearOf(number: number, name: string, { fiscalYear }: Framework): FiscalYear | null {
  const years = FRAMEWORKS.filter((other) => {
    const known = areas(other).get(number);
    return other.fiscalYear < fiscalYear && known !== undefined && matchKey(known) === matchKey(name);
  }).map((other) => other.fiscalYear);
  return years.length === 0 ? null : Math.max(...years);
}

function finding(
  { cell, raw }: SheetText,
  number: number,
  name: string,
  right: string,
  year: FiscalYear,
): FindingOf<'area-of-other-year'> {
  return {
    rule: 'area-of-other-year',
    severity: 'warning',
    cell,
    related: [],
    facts: { area: `${DISCLOSURE}.${number}`, name, right, year },
    found: raw,
    expected: right,
    suggestion: null,
  };
}
