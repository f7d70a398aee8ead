import type { CellAddress } from '../../workbook/address';
import type { FindingOf } from '../finding';
import { daysIn, periodsIn, reversedQuarters, type ToldDay, type ToldPeriod } from '../periods';
import type { Rule } from '../rule';
import type { SheetText, SheetTexts } from '../sheet-texts';

/** Periods in words or numbers that end before they start: never right, whatever they are of. */
export const reversedPeriod: Rule<'reversed-period'> = {
  id: 'reversed-period',
  check({ words }) {
    const findings = words.flatMap(({ texts }) =>
      texts.flatMap(({ cell, text }) => {
        const told = periodsIn(text).filter(({ start, end }) => isBefore(end, start));
        return [
          ...told.map((period) => reversed(cell, period.text, suggestionFor(period))),
          ...reversedQuarters(text).map((quarters) => reversed(cell, quarters, null)),
        ];
      }),
    );
    return { findings: [...findings, ...words.flatMap(inTwoColumns)], couldNotCheck: [] };
  },
};

const HEADS_START = /เริ่ม/;
const HEADS_END = /สิ้นสุด|แล้วเสร็จ/;
const LONGEST_HEADING = 40;

/** First days below a heading for the start, in one line with last days below one for the end, that come before them. */
function inTwoColumns({ texts }: SheetTexts): readonly FindingOf<'reversed-period'>[] {
  const isHeading = ({ text }: SheetText): boolean => text.length <= LONGEST_HEADING && daysIn(text).length === 0;
  const starts = texts.filter((each) => HEADS_START.test(each.text) && !HEADS_END.test(each.text) && isHeading(each));
  return starts.flatMap(({ cell: start }) => {
    const end = texts.find(
      (each) =>
        each.cell.row === start.row && each.cell.column > start.column && HEADS_END.test(each.text) && isHeading(each),
    )?.cell;
    if (!end) return [];
    return texts.flatMap((last): readonly FindingOf<'reversed-period'>[] => {
      if (last.cell.column !== end.column || last.cell.row <= end.row) return [];
      const first = texts.find(({ cell }) => cell.row === last.cell.row && cell.column === start.column);
      const [[from, ...fromMore], [until, ...untilMore]] = [daysIn(first?.text ?? ''), daysIn(last.text)];
      if (!first || !from || !until || fromMore.length + untilMore.length > 0 || !isBefore(until, from)) return [];
      return [{ ...reversed(last.cell, `${first.text} – ${last.text}`, null), related: [first.cell] }];
    });
  });
}

function reversed(cell: CellAddress, period: string, suggestion: string | null): FindingOf<'reversed-period'> {
  return {
    rule: 'reversed-period',
    severity: 'error',
    cell,
    related: [],
    facts: { period, suggestion },
    found: period,
    expected: suggestion,
    suggestion,
  };
}

/** The whole fiscal year where the ends are those of one; null for other periods. */
function suggestionFor({ text, start, end }: ToldPeriod): string | null {
  const isFiscalYear = start.month === 10 && end.month === 9 && start.year === end.year;
  return isFiscalYear
    ? text.slice(0, text.length - end.writtenYear.length) + String(Number(end.writtenYear) + 1)
    : null;
}

function isBefore(a: ToldDay, b: ToldDay): boolean {
  // Both ends carry the same era, or the period is not understood.
  if (Math.abs(a.year - b.year) > 100) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== null && b.day !== null && a.day < b.day;
}
