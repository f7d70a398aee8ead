import { BAND_IDS, BAND_NAMES } from '../assessment/bands';
import { TOOLS, type BandId } from '../assessment/framework';
import { MEASURE_PARTS } from '../assessment/issues';
import type { AnalysedIssue, AnalysedItem } from '../analysis/analysis';
import { toA1, toReference, type CellRange } from '../workbook/address';
import type { SheetPlan } from '../workbook/plan';
import { bandFormats, bandWord, type ThresholdCells } from './band-formulas';
import { putBandLegend } from './band-legend';
import { shortText } from './cell-text';
import { codesOf, inBand, isScored, ofTool } from './items-by-band';
import { liveIndicator, liveItem } from './live-scores';
import { draftMeasure } from './measure-drafts';
import { pageSetup } from './page-setup';
import { draftRemark } from './remarks';
import { SheetBuilder, shownText } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { TAB_COLOURS, type StyleKey } from './styles';
import { INDICATOR_SET, inWords, NO_VALUE, rankAmong } from './texts/common-texts';
import { ISSUE_TEXTS } from './texts/issue-texts';

const ORDER = 0;
const TOPIC = 1;
const TOOL = 2;
const QUESTION = 3;
const SCORE = 4;
const BAND = 5;
const REMARK = 6;
const COLUMN_WIDTHS = [7, 22, 13, 49, 10, 17, 41];

/** Empty lines left in a draft's cell for what the analyst adds. */
const SPARE_LINES = 1;

const BAND_LABELS: Readonly<Record<BandId, StyleKey>> = {
  strength: 'bandStrength',
  develop: 'bandDevelop',
  urgent: 'bandUrgent',
};

const scoreCell = (row: number): string => `$${toA1({ row, column: SCORE })}`;

const rows = (first: number, last: number, column: number): CellRange => ({
  firstRow: first,
  lastRow: last,
  firstColumn: column,
  lastColumn: column,
});

/** The score table as such analyses have it; returns the row after it. */
function putScoreTable(
  sheet: SheetBuilder,
  { input: { analysis, typed } }: SheetContext,
  issue: AnalysedIssue,
  start: number,
  thresholds: ThresholdCells,
): number {
  ISSUE_TEXTS.headings.forEach((heading, column) => sheet.put(start, column, heading, 'heading'));
  const first = start + 1;
  if (issue.items.length === 0) {
    sheet.put(first, ORDER, String(issue.number), 'textCentre');
    sheet.put(first, TOPIC, issue.title.th, 'textTop');
    sheet.across(first, TOOL, REMARK, ISSUE_TEXTS.noItems, 'text');
    return first + 1;
  }
  let row = first;
  for (const tool of TOOLS) {
    const items = ofTool(issue.items, tool);
    if (items.length === 0) continue;
    const last = row + items.length - 1;
    sheet.span(rows(row, last, TOOL), tool, 'textCentre');
    const remark = rows(row, last, REMARK);
    const key = `issue-${issue.number}/remark/${tool}`;
    sheet.putEditable(remark, key, draftRemark(items, analysis.choices.bands), typed.get(key));
    for (const item of items) {
      const live = liveItem(item);
      sheet.put(row, QUESTION, `${item.item.code} ${item.item.label.th}`, 'text');
      const raw = item.source === null ? '' : shortText(item.source.raw, 20);
      sheet.put(row, SCORE, live ?? (raw === '' ? NO_VALUE : raw), live ? 'score' : 'textMiddle');
      sheet.put(row, BAND, live ? bandWord(scoreCell(row), item.band, thresholds) : ISSUE_TEXTS.noScore, 'textMiddle');
      row += 1;
    }
  }
  sheet.span(rows(first, row - 1, ORDER), String(issue.number), 'textCentre');
  sheet.span(rows(first, row - 1, TOPIC), issue.title.th, 'textTop');
  const scores = { firstRow: first, lastRow: row - 1, firstColumn: SCORE, lastColumn: BAND };
  bandFormats(scores, scoreCell(first), thresholds).forEach((format) => sheet.addFormat(format));
  return row;
}

/** Items of the issue whose score is called wrong by a finding, so that nobody publishes it unseen. */
function doubtfulItems({ input: { check } }: SheetContext, { items }: AnalysedIssue): readonly AnalysedItem[] {
  const wrong = new Set(
    check.findings.flatMap(({ severity, cell }) => (severity === 'error' && cell ? [toReference(cell)] : [])),
  );
  return items.filter(({ source }) => source !== null && wrong.has(toReference(source.cell)));
}

/** Which items have the lowest score of the issue, the set named; null where nothing can be compared. */
function lowestItems(issue: AnalysedIssue): string | null {
  const scored = issue.items.filter(isScored);
  if (scored.length < 2) return null;
  const lowest = Math.min(...scored.map(({ score }) => score));
  const items = scored.filter(({ score }) => score === lowest);
  if (items.length === scored.length) return ISSUE_TEXTS.allEqual(scored.length, inWords(lowest));
  const codes = items.map(({ item }) => item.code).join(', ');
  return ISSUE_TEXTS.lowest(codes, inWords(lowest), scored.length);
}

function putIndicators(
  sheet: SheetBuilder,
  { input: { analysis } }: SheetContext,
  issue: AnalysedIssue,
  start: number,
  thresholds: ThresholdCells,
): number {
  if (issue.indicators.length === 0) return start;
  sheet.beginBlock(start);
  sheet.across(start, ORDER, REMARK, ISSUE_TEXTS.indicators, 'section');
  const [number, name, tool, score, band, rank] = ISSUE_TEXTS.indicatorHeadings;
  const head = start + 1;
  sheet.put(head, ORDER, number, 'heading');
  sheet.across(head, TOPIC, TOOL, name, 'heading');
  sheet.put(head, QUESTION, tool, 'heading');
  sheet.put(head, SCORE, score, 'heading');
  sheet.put(head, BAND, band, 'heading');
  sheet.put(head, REMARK, rank, 'heading');
  issue.indicators.forEach((indicator, index) => {
    const row = head + 1 + index;
    const live = liveIndicator(analysis, indicator);
    sheet.put(row, ORDER, String(indicator.indicator.number), 'textMiddle');
    sheet.across(row, TOPIC, TOOL, indicator.indicator.name.th, 'text');
    sheet.put(row, QUESTION, indicator.indicator.tool, 'textMiddle');
    sheet.put(row, SCORE, live ?? NO_VALUE, live ? 'score' : 'textMiddle');
    sheet.put(
      row,
      BAND,
      live ? bandWord(scoreCell(row), indicator.band, thresholds) : ISSUE_TEXTS.noScore,
      'textMiddle',
    );
    const { rank: place } = indicator;
    sheet.put(row, REMARK, place ? rankAmong(place.place, place.of, INDICATOR_SET) : NO_VALUE, 'textMiddle');
  });
  const next = head + 1 + issue.indicators.length;
  const scores = { firstRow: head + 1, lastRow: next - 1, firstColumn: SCORE, lastColumn: BAND };
  bandFormats(scores, scoreCell(head + 1), thresholds).forEach((format) => sheet.addFormat(format));
  return next;
}

function putLists(sheet: SheetBuilder, issue: AnalysedIssue, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, ORDER, REMARK, ISSUE_TEXTS.lists, 'section');
  BAND_IDS.forEach((band, index) => {
    const row = start + 1 + index;
    // What is strong is named in the table's order and by code only; what needs work, lowest first and in words.
    const text =
      band === 'strength'
        ? issue.items
            .filter(isScored)
            .filter((item) => item.band === band)
            .map(({ item, score }) => ISSUE_TEXTS.listedShort(item.code, inWords(score)))
        : inBand(issue.items, band).map(({ item, score }) =>
            ISSUE_TEXTS.listed(item.code, item.label.th, inWords(score)),
          );
    sheet.across(row, ORDER, TOPIC, BAND_NAMES[band].th, BAND_LABELS[band]);
    sheet.across(row, TOOL, REMARK, text.length === 0 ? ISSUE_TEXTS.none : text.join(', '), 'text');
  });
  return start + 1 + BAND_IDS.length;
}

function putMeasures(sheet: SheetBuilder, { input }: SheetContext, issue: AnalysedIssue, start: number): number {
  sheet.beginBlock(start);
  sheet.across(start, ORDER, REMARK, ISSUE_TEXTS.measures, 'section');
  sheet.across(start + 1, ORDER, REMARK, ISSUE_TEXTS.measuresNote, 'note');
  const draft = draftMeasure(input, issue);
  let row = start + 2;
  for (const part of MEASURE_PARTS) {
    const key = `issue-${issue.number}/measure/${part}`;
    const typed = input.typed.get(key);
    const text = typed === undefined ? draft[part] : shownText(typed);
    const lines = sheet.linesAcross(TOOL, REMARK, text, 'editable') + (part === 'period' ? 0 : SPARE_LINES);
    const last = row + lines - 1;
    sheet.span(
      { firstRow: row, lastRow: last, firstColumn: ORDER, lastColumn: TOPIC },
      ISSUE_TEXTS.parts[part],
      'labelTop',
    );
    const range = { firstRow: row, lastRow: last, firstColumn: TOOL, lastColumn: REMARK };
    sheet.putEditable(range, key, draft[part], typed);
    row = last + 1;
  }
  return row;
}

/** One of the seven issue sheets: scores, what follows from them, and the measure to be published. */
export function planIssueSheet(context: SheetContext, issue: AnalysedIssue): SheetPlan {
  const { input, font, digits, identity } = context;
  const { analysis } = input;
  const id = `issue-${issue.number}`;
  const sheet = new SheetBuilder({
    id,
    name: sheetName(context, id),
    tabColour: TAB_COLOURS.issue,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: 2,
    page: pageSetup('landscape', identity),
  });
  sheet.across(0, ORDER, REMARK, ISSUE_TEXTS.title(issue.number, issue.title.th), 'title');
  sheet.across(1, ORDER, REMARK, identity.line, 'subtitle');
  const thresholds = putBandLegend(
    sheet,
    2,
    [
      [ORDER, TOOL],
      [QUESTION, QUESTION],
      [SCORE, REMARK],
    ],
    analysis.choices.bands,
  );
  let row = putScoreTable(sheet, context, issue, 3, thresholds);
  const absent = TOOLS.filter((tool) => ofTool(issue.items, tool).length === 0);
  const reversed = issue.items.filter(({ item }) => item.isReversed);
  const doubtful = doubtfulItems(context, issue);
  const notes = [
    issue.items.length > 0 && absent.length > 0
      ? ISSUE_TEXTS.withoutTools(absent.join(', '), analysis.fiscalYear)
      : null,
    lowestItems(issue),
    reversed.length > 0 ? ISSUE_TEXTS.reversed(codesOf(reversed)) : null,
    doubtful.length > 0 ? ISSUE_TEXTS.doubtful(codesOf(doubtful), sheetName(context, 'findings')) : null,
  ].filter((note) => note !== null);
  for (const note of notes) {
    sheet.across(row, ORDER, REMARK, note, 'note');
    row += 1;
  }
  row = putIndicators(sheet, context, issue, row, thresholds);
  row = putLists(sheet, issue, row);
  putMeasures(sheet, context, issue, row);
  return sheet.build();
}
