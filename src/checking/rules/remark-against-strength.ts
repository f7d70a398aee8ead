import type { IndicatorNumber } from '../../assessment/framework';
import type { Claim } from '../claims';
import type { FindingOf } from '../finding';
import { remarksThatAskToImprove } from '../issue-remarks';
import { issueSections, type IssueSection } from '../issue-sections';
import type { CheckInput, Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

const STRENGTHS = /จุดแข็ง/;
const WEAKNESSES = /จุดอ่อน|บกพร่อง|ต้องพัฒนา|ควรพัฒนา|ต้องปรับปรุง|ต้องแก้ไข/;
/** What a heading of strengths announces stands in the rows right below. */
const ROWS_BELOW = 4;

/**
 * Indicators that an issue lists under a heading of strengths while the remark in its table asks to improve all the
 * indicator's items there: one of the two is meant.
 */
export const remarkAgainstStrength: Rule<'remark-against-strength'> = {
  id: 'remark-against-strength',
  check(input) {
    return { findings: issueSections(input.scores).flatMap((section) => check(input, section)), couldNotCheck: [] };
  },
};

function check(
  { words, claims, framework }: CheckInput,
  section: IssueSection,
): readonly FindingOf<'remark-against-strength'>[] {
  const headings = words
    .filter(({ sheet, isOther }) => sheet === section.sheet && !isOther)
    .flatMap(({ texts }) => texts)
    .filter(({ cell, text }) => isWithin(section, cell.row) && STRENGTHS.test(text) && !WEAKNESSES.test(text));
  const strong = headings.flatMap((heading) => claims.flatMap((claim) => indicatorBelow(heading, claim) ?? []));
  const itemsOf = new Map(framework.indicators.map(({ number, items }) => [number, items]));
  return remarksThatAskToImprove(section, words, framework).flatMap(({ remark, items }) =>
    strong.flatMap(({ indicator, heading, claim }): readonly FindingOf<'remark-against-strength'>[] => {
      const own = itemsOf.get(indicator) ?? [];
      if (items.length === 0 || !items.every(({ code }) => own.includes(code))) return [];
      return [
        {
          rule: 'remark-against-strength',
          severity: 'warning',
          cell: remark.cell,
          related: [heading.cell, claim.cell],
          facts: { issue: section.issue, indicator, codes: items.map(({ code }) => code) },
          found: remark.raw,
          expected: null,
          suggestion: null,
        },
      ];
    }),
  );
}

const isWithin = ({ firstRow, lastRow }: IssueSection, row: number): boolean => row >= firstRow && row <= lastRow;

interface StrongIndicator {
  readonly indicator: IndicatorNumber;
  readonly heading: SheetText;
  readonly claim: SheetText;
}

/** The indicator that a sentence right below a heading is about; null where it is about none or stands elsewhere. */
function indicatorBelow(heading: SheetText, { subject, source }: Claim): StrongIndicator | null {
  const rows = source.cell.row - heading.cell.row;
  if (source.cell.sheet !== heading.cell.sheet || rows <= 0 || rows > ROWS_BELOW) return null;
  return subject.kind === 'indicator' ? { indicator: subject.indicator, heading, claim: source } : null;
}
