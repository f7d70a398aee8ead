import type { ItemCode } from '../../assessment/framework';
import { agrees, indicatorFromItems, LEVEL_TOLERANCE, roundScore } from '../../assessment/scoring';
import { usableScore } from '../../reading/counting-scores';
import type { Claim } from '../claims';
import type { IndicatorFigure } from '../figures';
import type { FindingOf } from '../finding';
import type { CheckInput, Rule } from '../rule';

/** One item of an indicator says little of it. */
const FEWEST_ITEMS = 2;

/**
 * Issue tables whose items cannot give the indicator that the text below them quotes. Items of the indicator that the
 * table leaves out count as elsewhere. For information where the table is known to be copied.
 */
export const issueItemsMismatch: Rule<'issue-items-mismatch'> = {
  id: 'issue-items-mismatch',
  check(input) {
    const seen = new Set<string>();
    const findings = input.claims
      .flatMap((claim) => check(input, claim))
      .filter(({ cell, facts }) => {
        const key = `${cell?.sheet}/${cell?.row}/${facts.indicator}`;
        return !seen.has(key) && seen.add(key);
      });
    return { findings, couldNotCheck: [] };
  },
};

function check(input: CheckInput, claim: Claim): readonly FindingOf<'issue-items-mismatch'>[] {
  const { scores, figures } = input;
  const figure = indicatorQuoted(input, claim);
  const { cell } = claim.source;
  const table = scores.tables.findLast(
    ({ role, range }) => role === 'issue-table' && range.sheet === cell.sheet && range.lastRow < cell.row,
  );
  if (!figure || !table || figure.reported === null) return [];
  const { indicator, isCertain } = figure;
  // Of two parts of a survey nothing tells which the table repeats; a reported indicator known to be wrong is named itself.
  if (indicator.tool === 'EIT' ? figures.secondSurveyPart !== null : !isCertain) return [];
  if (figures.verdicts.get(indicator.number)?.kind === 'total') return [];
  const own = scores.items.filter(({ table: index, code }) => index === table.index && indicator.items.includes(code));
  const rightScore = (code: ItemCode): number | null => figures.mended.get(code)?.score ?? figures.itemScore(code);
  const printed = new Map(
    own.flatMap(({ code, score }) => {
      const value = usableScore(score);
      if (value === null) return [];
      // A mistyped item that is merely repeated has a finding already.
      return [[code, roundScore(value) === figures.itemScore(code) ? rightScore(code) : value] as const];
    }),
  );
  const [first, ...others] = own.map(({ score }) => score.cell);
  const computed = indicatorFromItems(indicator, (code) => printed.get(code) ?? rightScore(code));
  if (!first || printed.size < FEWEST_ITEMS || computed === null) return [];
  if (agrees(computed, figure.reported, LEVEL_TOLERANCE)) return [];
  const isCopied = figures.copiedTables.some(({ differing }) => differing.some((item) => own.includes(item)));
  return [
    {
      rule: 'issue-items-mismatch',
      severity: isCopied ? 'information' : 'warning',
      cell: first,
      related: [...others, cell],
      facts: {
        indicator: indicator.number,
        quoted: roundScore(figure.reported),
        computed: roundScore(computed),
        codes: own.map(({ code }) => code),
      },
      found: roundScore(computed),
      expected: roundScore(figure.reported),
      suggestion: null,
    },
  ];
}

/** The indicator whose reported score the sentence quotes, under its number or, with a wrong number, under its name. */
function indicatorQuoted({ figures }: CheckInput, { subject, named, score }: Claim): IndicatorFigure | null {
  if (subject.kind !== 'indicator' || score === null) return null;
  const wanted = named ?? subject.indicator;
  const figure = figures.indicators.find(({ indicator }) => indicator.number === wanted);
  const isReported =
    figure !== undefined && figure.reported !== null && agrees(figure.reported, score.value, LEVEL_TOLERANCE);
  return isReported ? figure : null;
}
