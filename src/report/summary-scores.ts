import type { IndicatorNumber, Level } from '../assessment/framework';
import { roundScore } from '../assessment/scoring';
import type { Analysis, AnalysedOverall, AnalysedTool } from '../analysis/analysis';
import { toA1 } from '../workbook/address';
import type { CellContent } from '../workbook/plan';
import { bandFormats, bandWord, type ThresholdCells } from './band-formulas';
import { putBandLegend } from './band-legend';
import type { ReadScore, YearBefore } from '../reading/score-set';
import { cellValue, constant, rounded, sourceNumber, type LiveNumber } from './live-number';
import { liveComputed, liveReported } from './live-scores';
import type { SheetBuilder } from './sheet-builder';
import { DIFFERENCE_HIGHLIGHT } from './styles';
import { inWords, NO_VALUE, TOOL_NAMES } from './texts/common-texts';
import { SUMMARY_TEXTS } from './texts/summary-texts';

/** Columns of the summary sheet. */
const SUMMARY_COLUMNS = {
  number: 0,
  name: 1,
  tool: 2,
  reported: 3,
  computed: 4,
  used: 5,
  band: 6,
  rank: 7,
  /** Where the workbook states the indicators of the year before. */
  change: 8,
} as const;
const C = SUMMARY_COLUMNS;

const cellAt = (row: number, column: number): string => toA1({ row, column });
const used = (row: number): string => cellAt(row, C.used);

/** Rows of the tools' table, known before it is filled: its formulas and the heading point at each other. */
export interface ToolRows {
  readonly first: number;
  readonly total: number;
}

function putScore(sheet: SheetBuilder, row: number, column: number, live: LiveNumber | null): void {
  sheet.put(row, column, live ?? NO_VALUE, live ? 'score' : 'textMiddle');
}

/** Place among the indicators, on two decimals; live where every indicator has a score. */
function rankContent(row: number, first: number, place: number, isComplete: boolean, count: number): LiveNumber {
  if (!isComplete) return constant(place);
  const all = `$F$${first + 1}:$F$${first + count}`;
  return {
    formula: `SUMPRODUCT(--(ROUND(${all},2)>ROUND(${used(row)},2)))+1`,
    value: place,
    isLive: true,
  };
}

/** Marks computed values that say something else than the file, by more than a unit of the second decimal. */
function markDifferences(sheet: SheetBuilder, first: number, last: number): void {
  const reported = `$${cellAt(first, C.reported)}`;
  const computed = `$${cellAt(first, C.computed)}`;
  sheet.addFormat({
    ranges: [{ firstRow: first, lastRow: last, firstColumn: C.computed, lastColumn: C.computed }],
    formula: `AND(ISNUMBER(${reported}),ISNUMBER(${computed}),ABS(ROUND(${reported},2)-ROUND(${computed},2))>0.015)`,
    style: DIFFERENCE_HIGHLIGHT,
  });
}

/** What an indicator has gained since the year before, on two decimals; null where one of the two is missing. */
function changeContent(row: number, score: number | null, before: ReadScore | undefined): LiveNumber | null {
  const then = before === undefined ? null : sourceNumber(before);
  if (score === null || then === null) return null;
  const roundedThen = rounded(then);
  return {
    formula: `ROUND(ROUND(${used(row)},2)-${roundedThen.formula},2)`,
    value: roundScore(roundScore(score) - roundedThen.value),
    isLive: true,
  };
}

/** Where the indicators stand, for what looks at them. */
export interface IndicatorRows {
  readonly first: number;
  readonly last: number;
  readonly rowOf: ReadonlyMap<IndicatorNumber, number>;
  /** Columns of their numbers and of the scores used. */
  readonly numbers: number;
  readonly scores: number;
  readonly thresholds: ThresholdCells;
}

/**
 * The ten indicators with both values, the one used, band and rank, and what has changed since the year before where
 * the workbook states that; `next` is the row after.
 */
export function putIndicatorTable(
  sheet: SheetBuilder,
  analysis: Analysis,
  yearBefore: YearBefore | null,
  start: number,
): IndicatorRows & { readonly next: number } {
  const { indicators, choices } = analysis;
  const scored = indicators.filter(({ score }) => score !== null).length;
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.indicators, 'section');
  const legend: ThresholdCells = putBandLegend(
    sheet,
    start + 1,
    [
      [0, 1],
      [2, 4],
      [5, 7],
    ],
    choices.bands,
  );
  const head = start + 2;
  SUMMARY_TEXTS.indicatorHeadings(scored, yearBefore?.year ?? null).forEach((heading, column) =>
    sheet.put(head, column, heading, 'heading'),
  );
  const first = head + 1;
  const rowOf = new Map<IndicatorNumber, number>();
  const before = new Map(yearBefore?.indicators.map(({ number, score }) => [number, score]));
  indicators.forEach((indicator, index) => {
    const row = first + index;
    const { basis, score, rank } = indicator;
    rowOf.set(indicator.indicator.number, row);
    sheet.put(row, C.number, { kind: 'number', value: indicator.indicator.number }, 'count');
    sheet.put(row, C.name, indicator.indicator.name.th, 'text');
    sheet.put(row, C.tool, indicator.indicator.tool, 'textMiddle');
    putScore(sheet, row, C.reported, liveReported(indicator));
    putScore(sheet, row, C.computed, liveComputed(analysis, indicator));
    const from = cellAt(row, basis === 'computed' ? C.computed : C.reported);
    putScore(sheet, row, C.used, score === null ? null : cellValue(from, score));
    sheet.put(row, C.band, score === null ? NO_VALUE : bandWord(used(row), indicator.band, legend), 'textMiddle');
    const place = rank ? rankContent(row, first, rank.place, scored === indicators.length, indicators.length) : null;
    sheet.put(row, C.rank, place ?? NO_VALUE, place ? 'count' : 'textMiddle');
    if (yearBefore === null) return;
    const change = changeContent(row, score, before.get(indicator.indicator.number));
    sheet.put(row, C.change, change ?? NO_VALUE, change ? 'gain' : 'textMiddle');
  });
  const last = first + indicators.length - 1;
  bandFormats(
    { firstRow: first, lastRow: last, firstColumn: C.used, lastColumn: C.band },
    `$${used(first)}`,
    legend,
  ).forEach((format) => sheet.addFormat(format));
  markDifferences(sheet, first, last);
  sheet.across(last + 1, 0, sheet.lastColumn, SUMMARY_TEXTS.differs, 'note');
  return { next: last + 2, first, last, rowOf, numbers: C.number, scores: C.used, thresholds: legend };
}

/** How much is missing to what the next level asks; null where it asks nothing. */
function gapContent(row: number, score: number | null, needed: number | null): LiveNumber | null {
  if (score === null || needed === null) return null;
  return {
    formula: `MAX(0,ROUND(${needed}-ROUND(${used(row)},2),2))`,
    value: Math.max(0, roundScore(needed - roundScore(score))),
    isLive: true,
  };
}

function putToolRow(
  sheet: SheetBuilder,
  row: number,
  tool: AnalysedTool,
  indicatorRows: readonly number[],
  next: Level | null,
): void {
  const { score, basis, computed, weight } = tool;
  sheet.across(row, C.number, C.name, TOOL_NAMES[tool.tool], 'label');
  sheet.put(row, C.tool, { kind: 'number', value: weight }, 'share');
  putScore(sheet, row, C.reported, liveReported(tool));
  const [first] = indicatorRows;
  const last = indicatorRows.at(-1);
  const average =
    computed !== null && first !== undefined && last !== undefined
      ? cellValue(`AVERAGE(${used(first)}:${used(last)})`, computed)
      : null;
  putScore(sheet, row, C.computed, average);
  const from = cellAt(row, basis === 'computed' ? C.computed : C.reported);
  putScore(sheet, row, C.used, score === null ? null : cellValue(from, score));
  const points = score === null ? null : cellValue(`${cellAt(row, C.tool)}*${used(row)}`, weight * score);
  putScore(sheet, row, C.band, points);
  putScore(sheet, row, C.rank, gapContent(row, score, next?.eachToolAtLeast ?? null));
}

function putTotalRow(sheet: SheetBuilder, rows: ToolRows, overall: AnalysedOverall, analysis: Analysis): void {
  const { total, first } = rows;
  const { next } = analysis.level;
  const weights = analysis.tools.reduce((sum, { weight }) => sum + weight, 0);
  sheet.across(total, C.number, C.name, SUMMARY_TEXTS.total, 'label');
  sheet.put(total, C.tool, cellValue(`SUM(${cellAt(first, C.tool)}:${cellAt(total - 1, C.tool)})`, weights), 'share');
  putScore(sheet, total, C.reported, liveReported(overall));
  const terms = analysis.tools.map((_, index) => `${cellAt(first + index, C.tool)}*${used(first + index)}`);
  const { computed, score, basis } = overall;
  putScore(sheet, total, C.computed, computed === null ? null : cellValue(terms.join('+'), computed));
  const from = cellAt(total, basis === 'computed' ? C.computed : C.reported);
  putScore(sheet, total, C.used, score === null ? null : cellValue(from, score));
  const points =
    computed === null ? null : cellValue(`SUM(${cellAt(first, C.band)}:${cellAt(total - 1, C.band)})`, computed);
  putScore(sheet, total, C.band, points);
  putScore(sheet, total, C.rank, gapContent(total, score, next?.overallAtLeast ?? null));
}

/** The three tools with weight and points, and their sum. */
export function putToolTable(
  sheet: SheetBuilder,
  analysis: Analysis,
  start: number,
  rowOf: ReadonlyMap<IndicatorNumber, number>,
): void {
  const { next } = analysis.level;
  sheet.across(start, 0, sheet.lastColumn, SUMMARY_TEXTS.tools, 'section');
  const [tool, ...headings] = SUMMARY_TEXTS.toolHeadings(next?.label.th ?? null);
  sheet.across(start + 1, C.number, C.name, tool ?? '', 'heading');
  headings.forEach((heading, index) => sheet.put(start + 1, C.tool + index, heading, 'heading'));
  const rows = toolRows(start, analysis);
  analysis.tools.forEach((each, index) => {
    const indicatorRows = analysis.indicators
      .filter(({ indicator }) => indicator.tool === each.tool)
      .map(({ indicator }) => rowOf.get(indicator.number))
      .filter((row) => row !== undefined);
    putToolRow(sheet, rows.first + index, each, indicatorRows, next);
  });
  putTotalRow(sheet, rows, analysis.overall, analysis);
  markDifferences(sheet, rows.first, rows.total - 1);
}

/** Where the rows of a tools' table that starts at `start` will stand. */
export function toolRows(start: number, { tools }: Analysis): ToolRows {
  return { first: start + 2, total: start + 2 + tools.length };
}

/** The overall score as the tools' table gives it. */
export function overallContent({ total }: ToolRows, { score }: AnalysedOverall): LiveNumber | null {
  return score === null ? null : cellValue(used(total), score);
}

/** The level as a live formula over overall and tools, by the rule of the year; a word where there is none. */
export function levelContent({ first, total }: ToolRows, { level, framework }: Analysis): CellContent {
  if (level.level === null) return { kind: 'text', text: SUMMARY_TEXTS.noLevel };
  const overall = `ROUND(${used(total)},2)`;
  const weakest = `ROUND(MIN(${used(first)}:${used(total - 1)}),2)`;
  const { levels } = framework.levelRule;
  const text = (each: Level): string => `"${each.label.th.replaceAll('"', '""')}"`;
  const last = levels.at(-1) ?? level.level;
  const formula = levels.slice(0, -1).reduceRight((rest, each) => {
    const asked = `${overall}>=${each.overallAtLeast}`;
    const test = each.eachToolAtLeast === null ? asked : `AND(${asked},${weakest}>=${each.eachToolAtLeast})`;
    return `IF(${test},${text(each)},${rest})`;
  }, text(last));
  return { kind: 'formula', formula, cached: level.level.label.th };
}

/** What the level asks, in words. */
export function levelRuleInWords({ level, framework }: Analysis): string {
  if (level.level === null) return SUMMARY_TEXTS.noLevelReason;
  const { overallAtLeast, eachToolAtLeast } = level.level;
  const { levels } = framework.levelRule;
  const better = levels[levels.indexOf(level.level) - 1];
  if (eachToolAtLeast !== null) {
    return `${SUMMARY_TEXTS.overallAtLeast(inWords(overallAtLeast))} ${SUMMARY_TEXTS.toolsAtLeast(inWords(eachToolAtLeast))}`;
  }
  if (overallAtLeast > 0) return SUMMARY_TEXTS.overallAtLeast(inWords(overallAtLeast));
  return better ? SUMMARY_TEXTS.overallBelow(inWords(better.overallAtLeast)) : SUMMARY_TEXTS.overallAny;
}

/** What stands between the agency and the next level, in words. */
export function nextLevelInWords({ level }: Analysis): string {
  if (level.level === null) return SUMMARY_TEXTS.nextUnknown;
  if (level.next === null) return SUMMARY_TEXTS.atTop;
  return SUMMARY_TEXTS.nextLevel(
    level.next.label.th,
    level.obstacles.map(({ what, score, needed, gap }) =>
      SUMMARY_TEXTS.obstacle(what, inWords(score), inWords(needed), inWords(gap)),
    ),
  );
}
