import { TOOLS, type Tool } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';
import { countClaims, type CountClaim } from '../count-claims';
import type { FindingOf } from '../finding';
import { issueSections } from '../issue-sections';
import type { CheckInput, Rule } from '../rule';

const OF_INDICATOR = /ตัวชี้วัด\s?(?:ที่\s?)?(\d{1,2})(?!\d)/;
/** Lines of an issue that stand over its table. */
const TITLE_ROWS = 3;

/** Sentences that count the indicators or items with scores within some limits, or all items of a tool, otherwise. */
export const countMismatch: Rule<'count-mismatch'> = {
  id: 'count-mismatch',
  check(input) {
    const findings = countClaims(input.words, input.framework.fiscalYear).flatMap((claim) => check(input, claim));
    return { findings, couldNotCheck: [] };
  },
};

function check(input: CheckInput, claim: CountClaim): readonly FindingOf<'count-mismatch'>[] {
  const right = claim.extent === null ? allOf(input, claim.tool) : countsWithin(input, claim);
  const [expected] = right;
  if (expected === undefined || right.includes(claim.count)) return [];
  const { source, of, count, extent, tool } = claim;
  const range = extent && { from: extent.lowest / 100, to: extent.highest / 100 };
  return [
    {
      rule: 'count-mismatch',
      severity: 'warning',
      cell: source.cell,
      related: [],
      facts: { of, count, right: expected, range, tool },
      found: count,
      expected,
      suggestion: null,
    },
  ];
}

/** How many items a tool may rightly be said to have; the EIT is asked in two parts. */
function allOf({ framework }: CheckInput, tool: Tool | null): readonly number[] {
  const count = framework.items.filter((item) => item.tool === tool).length;
  return tool === 'EIT' ? [count, 2 * count] : [count];
}

/** The counts that a sentence may rightly state: of its tool, of its issue, of all; empty where a score is missing. */
function countsWithin(input: CheckInput, claim: CountClaim): readonly number[] {
  const { source, of, extent, tool, outOf } = claim;
  const all = of === 'indicator' ? indicatorSets(input, tool, source.cell.sheet) : itemSets(input, claim);
  if (extent === null || all.includes(null)) return [];
  const sets = outOf === null ? all : all.filter((scores) => scores?.length === outOf);
  return sets.flatMap((scores) =>
    scores === null || scores.length === 0
      ? []
      : scores.filter((score) => {
          const hundredths = Math.round(roundScore(score) * 100);
          return hundredths >= extent.lowest && hundredths <= extent.highest;
        }).length,
  );
}

/** All scores of a set; null where one is missing. */
type Scores = readonly number[] | null;

const whole = (scores: readonly (number | null)[]): Scores =>
  scores.every((score) => score !== null) ? scores.flatMap((score) => score ?? []) : null;

/** The tools whose items or indicators stand on a sheet, if these are of one tool only. */
function onlyToolOf({ scores, framework }: CheckInput, sheet: string): Tool | null {
  const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
  const [tool, ...others] = new Set([
    ...scores.items.flatMap(({ code, score }) => (score.cell.sheet === sheet ? (toolOf.get(code) ?? []) : [])),
    ...scores.indicators.flatMap(({ number, score }) =>
      score.cell.sheet === sheet
        ? framework.indicators.filter((each) => each.number === number).map((each) => each.tool)
        : [],
    ),
  ]);
  return tool !== undefined && others.length === 0 ? tool : null;
}

function indicatorSets(input: CheckInput, tool: Tool | null, sheet: string): readonly Scores[] {
  const { indicators } = input.figures;
  const of = tool ?? onlyToolOf(input, sheet);
  const own = indicators.filter(({ indicator }) => indicator.tool === of);
  return [...(of === null ? [] : [own]), indicators].flatMap((set) => [
    whole(set.map(({ reported, computed }) => reported ?? computed)),
    whole(set.map(({ reported, computed }) => computed ?? reported)),
  ]);
}

function itemSets(input: CheckInput, { source: { cell, text }, tool, outOf }: CountClaim): readonly Scores[] {
  const { framework, figures, scores } = input;
  const of = (items: typeof framework.items): Scores => whole(items.map(({ code }) => figures.itemScore(code)));
  const indicator = OF_INDICATOR.exec(text)?.[1];
  if (indicator !== undefined) return [of(framework.items.filter((item) => item.indicator === Number(indicator)))];
  const sections = issueSections(scores).filter(
    ({ sheet, firstRow, lastRow }) => sheet === cell.sheet && cell.row >= firstRow - TITLE_ROWS && cell.row <= lastRow,
  );
  const ofIssues = sections.map((section) => {
    const codes = section.items.map(({ code }) => code);
    return framework.items.filter(({ code }) => codes.includes(code));
  });
  const only = tool ?? onlyToolOf(input, cell.sheet);
  const ofTool = (items: typeof framework.items): typeof framework.items => items.filter((item) => item.tool === only);
  const sets = [...ofIssues, framework.items];
  const tools = TOOLS.map((each) => framework.items.filter((item) => item.tool === each));
  const ofTools = outOf === null ? [] : tools;
  return [...(only === null ? [] : sets.map(ofTool)), ...sets, ...ofTools].map(of);
}
