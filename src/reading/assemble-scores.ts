import type { FiscalYear, Framework, IndicatorNumber, ItemCode } from '../assessment/framework';
import {
  agrees,
  indicatorFromItems,
  OVERALL_TOLERANCE,
  overallFromTools,
  toolFromIndicators,
} from '../assessment/scoring';
import { earlierOverall } from './earlier-overall';
import { fractionAsScore, linesInFractions } from './fraction-scores';
import { indicatorsBefore } from './indicators-before';
import { yearsMentioned } from './fiscal-year-mention';
import { itemCode } from './item-code';
import { withItemsByWords } from './items-by-words';
import { levelsOf } from './levels-of-agency';
import { findOtherScales } from './other-scale';
import { withProvenColumns } from './proven-columns';
import { tellLeftOut } from './left-out-tables';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type { NotUnderstood, ReadIndicator, ReadItem, ReadScore, ReadTable, ReadTool, ScoreSet } from './score-set';
import { spanOf } from './span-of-numbers';
import type { SheetView } from './sheet-view';
import { supersededTables } from './superseded-tables';
import { isStated, type TableHypothesis } from './table-hypothesis';
import { toArabicDigits } from './thai-text';
import { competingReadings } from './competing-readings';
import type { AgencyChoice } from './choose-agency';
import type { YearChoice } from './choose-year';
import type { SheetReading } from './sheet-reading';

/** A reading of a table with the one column that is meant. */
interface ChosenTable {
  readonly sheetOrder: number;
  /** The table's sheet as it stands. */
  readonly upright: SheetView;
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}
/** The scores of the agency and the year that were chosen, with the doubts about them. */
export function assemble(
  readings: readonly SheetReading[],
  agency: AgencyChoice & { kind: 'chosen' },
  year: YearChoice & { kind: 'chosen' },
  framework: Framework,
): ScoreSet {
  const titled = readings.flatMap(({ tables, order, view }) =>
    tables.flatMap((table): ChosenTable[] => {
      const column = columnOfYear(table, year.year);
      return column ? [{ sheetOrder: order, upright: view, table, column }] : [];
    }),
  );
  const superseded = supersededTables(titled, year.year);
  const current = titled.filter((one) => !superseded.has(one));
  const chosen = withProvenColumns(
    withoutIdleFallbacks(withoutIdleOrders(withItemsByWords(current, framework), framework)),
    framework,
  );
  const inFractions = linesInFractions(chosen, framework);
  const otherScales = findOtherScales(chosen, framework);
  const authority = (table: TableHypothesis): number => (isStated(table) ? 0 : table.role === 'issue-table' ? 2 : 1);
  const ordered = chosen
    .filter(({ table, column }) => table.entries.some(({ label }) => scoreOfLine(table, label.line, column).raw !== ''))
    .sort((a, b) => authority(a.table) - authority(b.table) || a.sheetOrder - b.sheetOrder || topOf(a) - topOf(b));
  const tables: ReadTable[] = [];
  const items: ReadItem[] = [];
  const indicators: ReadIndicator[] = [];
  const tools: ReadTool[] = [];
  const overall: ReadScore[] = [];
  const notUnderstood: NotUnderstood[] = [
    ...agency.others,
    ...year.others,
    ...readings.flatMap(({ unread }) => unread),
    ...tellLeftOut(readings.flatMap(({ leftOut }) => leftOut)),
    ...tellLeftOut([...superseded].map(([{ table }, why]) => ({ table, why }))),
  ];
  const known = new Set<ItemCode>(framework.items.map(({ code }) => code));
  for (const { table } of chosen) if (table.entries.length === 0) notUnderstood.push(...table.notUnderstood);
  for (const { table, column } of ordered) {
    const index = tables.length;
    tables.push(readTable(table, column, index));
    notUnderstood.push(...table.notUnderstood);
    if (column.rival) {
      const { line, place, text } = column.rival;
      notUnderstood.push({ kind: 'ambiguous-score-column', cell: table.view.address(line, place), text });
    }
    const otherScale = otherScales.get(table);
    if (otherScale) notUnderstood.push(otherScale);
    const fraction = table.entries.find((entry) => {
      const { value, scale } = scoreOfLine(table, entry.label.line, column);
      return inFractions.has(entry) && value !== null && scale === 1;
    });
    if (fraction) {
      const { cell } = scoreOfLine(table, fraction.label.line, column);
      notUnderstood.push({ kind: 'fractions-taken-as-percent', cell });
    }
    for (const entry of table.entries) {
      const held = scoreOfLine(table, entry.label.line, column);
      const score = inFractions.has(entry) ? fractionAsScore(held) : held;
      const codeCell = table.view.address(entry.label.line, entry.label.place);
      const { subject } = entry;
      if (subject.kind === 'item') {
        const code = itemCode(subject.tool, subject.number);
        if (known.has(code)) items.push({ code, spelling: subject.spelling, codeCell, score, table: index });
        else notUnderstood.push({ kind: 'unknown-code', cell: codeCell, text: subject.spelling });
      } else if (subject.kind === 'nth-item') {
        const indicator = framework.indicators.find(({ number }) => number === subject.indicator);
        const code = indicator?.items[subject.order - 1];
        const spelling = entry.label.text ?? String(entry.label.cell.value);
        if (code) items.push({ code, spelling, codeCell, score, table: index });
        else notUnderstood.push({ kind: 'unknown-code', cell: codeCell, text: spelling });
      } else if (subject.kind === 'indicator') {
        indicators.push({ number: subject.number, name: subject.name, nameCell: codeCell, score, table: index });
      } else if (subject.kind === 'tool') {
        if (hasScore(score)) tools.push({ tool: subject.tool, score, table: index });
      } else if (hasScore(score)) {
        overall.push(score);
      }
    }
  }
  const ofYear = readings.filter((reading) => !statesOtherYear(reading, year.year));
  readItemSentences(ofYear, known, tables, items, notUnderstood);
  readSentences(ofYear, year.year, tables, indicators, tools, overall);
  if (overall.length === 0) readTrends(readings, year.year, tables, overall);
  if (overall.length === 0) overall.push(...provenTotals(ofYear, framework, { items, indicators, tools }));
  return {
    agency: agency.name === null ? null : { name: agency.name, cell: agency.cell },
    fiscalYear: { year: year.year, certainty: year.certainty, cell: year.cell },
    frameworkId: framework.id,
    tables,
    items,
    indicators,
    tools: valuedFirst(tools, ({ score }) => score),
    overall: valuedFirst(overall, (score) => score),
    earlierOverall: earlierOverall(readings, year.year, agency.name),
    yearBefore: indicatorsBefore(readings, year.year),
    levels: levelsOf(readings, ordered, year.year),
    notUnderstood,
    competing: competingReadings([...ordered, ...superseded.keys()]),
  };
}

/** What a mention must weigh for a sheet to be about its year. */
const STATED_YEAR = 2;

/** True where a sheet's titles or its name state other years only, so that its sentences are about those. */
function statesOtherYear({ years }: SheetReading, year: FiscalYear): boolean {
  const stated = years.filter(({ weight }) => weight >= STATED_YEAR);
  return stated.length > 0 && stated.every((mention) => mention.year !== year);
}

/** The totals of unnamed sentences that are what the tools, the indicators or the items give. */
function provenTotals(
  readings: readonly SheetReading[],
  framework: Framework,
  { items, indicators, tools }: Pick<ScoreSet, 'items' | 'indicators' | 'tools'>,
): readonly ReadScore[] {
  const first = <Entry extends { readonly score: ReadScore }>(entries: readonly Entry[]): number | null =>
    entries.find(({ score }) => score.value !== null)?.score.value ?? null;
  const indicatorOf = (number: IndicatorNumber): number | null => {
    const indicator = framework.indicators.find((each) => each.number === number);
    const stated = first(indicators.filter((each) => each.number === number));
    if (stated !== null || !indicator) return stated;
    return indicatorFromItems(indicator, (code) => first(items.filter((item) => item.code === code)));
  };
  const given = overallFromTools(
    framework,
    (tool) => first(tools.filter((each) => each.tool === tool)) ?? toolFromIndicators(framework, tool, indicatorOf),
  );
  return readings.flatMap(({ unnamedTotals, view }) =>
    unnamedTotals.flatMap(({ cell, value, raw }): ReadScore[] => {
      if (given === null || !agrees(value, given, OVERALL_TOLERANCE)) return [];
      const address = view.address(cell.line, cell.place);
      return [{ value, cell: address, raw, storedAs: 'text', scale: 1, isInSentence: true }];
    }),
  );
}

/** The overall score of the year as lists of years state it. */
function readTrends(
  readings: readonly SheetReading[],
  year: FiscalYear,
  tables: ReadTable[],
  overall: ReadScore[],
): void {
  for (const { table } of readings.flatMap(({ trends }) => trends.filter((trend) => trend.year === year))) {
    const [entry] = table.entries;
    const [column] = table.columns;
    if (!entry || !column) continue;
    overall.push(scoreOfLine(table, entry.label.line, column));
    tables.push(readTable(table, column, tables.length));
  }
}

/**
 * Items that only their order tells are left out where the year has another number of them, or where a table with
 * codes has items of the same tool.
 */
function withoutIdleOrders(chosen: readonly ChosenTable[], framework: Framework): readonly ChosenTable[] {
  const isByOrder = ({ table }: ChosenTable): boolean =>
    !isStated(table) && table.notUnderstood.some((one) => one.kind === 'items-by-order' && one.byWords === undefined);
  const coded = new Set(
    chosen
      .filter((one) => !isByOrder(one) && one.table.role === 'item-table')
      .flatMap(({ table }) => table.entries.flatMap(({ subject }) => ('tool' in subject ? [subject.tool] : []))),
  );
  return chosen.filter((one) => {
    const { tool, entries } = one.table;
    if (!isByOrder(one) || tool === null) return true;
    return !coded.has(tool) && framework.items.filter((item) => item.tool === tool).length === entries.length;
  });
}

/** Totals of items are left out where a table states the tool's score as such. */
function withoutIdleFallbacks(chosen: readonly ChosenTable[]): readonly ChosenTable[] {
  const stated = new Set(
    chosen.flatMap(({ table: { isFallback, entries } }) =>
      isFallback ? [] : entries.flatMap(({ subject }) => (subject.kind === 'tool' ? subject.tool : [])),
    ),
  );
  return chosen.filter(
    ({ table: { isFallback, entries } }) =>
      isFallback !== true || !entries.some(({ subject }) => subject.kind === 'tool' && stated.has(subject.tool)),
  );
}

function hasScore({ value, isUncalculated }: ReadScore): boolean {
  return value !== null || isUncalculated === true;
}

/** What has a number before what is not calculated yet: the first of its kind counts. */
function valuedFirst<Entry>(entries: readonly Entry[], scoreOf: (entry: Entry) => ReadScore): readonly Entry[] {
  const valued = entries.filter((entry) => scoreOf(entry).value !== null);
  return [...valued, ...entries.filter((entry) => scoreOf(entry).value === null)];
}

function topOf({ table }: ChosenTable): number {
  const [first] = table.entries;
  return first ? table.view.address(first.label.line, first.label.place).row : 0;
}

/** The column of a year; a table that tells no year belongs to whichever year is read. */
export function columnOfYear({ columns, year: titled }: TableHypothesis, year: FiscalYear): ScoreColumn | null {
  const own = columns.find((column) => (column.year ?? titled) === year);
  return own ?? columns.find((column) => column.year === null && titled === null) ?? null;
}

function readTable(table: TableHypothesis, column: ScoreColumn, index: number): ReadTable {
  const { view, entries, headingLines } = table;
  const [firstLine, lastLine] = spanOf([...entries.map(({ label }) => label.line), ...headingLines]);
  const [firstPlace, lastPlace] = spanOf([
    ...entries.map(({ label }) => label.place),
    column.place,
    ...(column.alsoAt ?? []),
  ]);
  return {
    index,
    role: table.role,
    range: view.range({
      firstLine,
      lastLine,
      firstPlace,
      lastPlace,
    }),
    tool: table.tool,
    issue: table.issue,
    confidence: column.rival ? 'low' : table.confidence,
    evidence: table.evidence,
  };
}

/** Items whose cells hold their scores too, where no table has them: those of a sheet are one table. */
function readItemSentences(
  readings: readonly SheetReading[],
  known: ReadonlySet<ItemCode>,
  tables: ReadTable[],
  items: ReadItem[],
  notUnderstood: NotUnderstood[],
): void {
  const inTables = new Set(items.map(({ code }) => code));
  for (const { sentences, view } of readings) {
    const own = sentences.flatMap((sentence) => {
      const { subject } = sentence;
      if (subject.kind !== 'item') return [];
      const code = itemCode(subject.tool, subject.number);
      return inTables.has(code) ? [] : [{ ...sentence, ...subject, code }];
    });
    const [tool, ...others] = new Set(own.map((sentence) => sentence.tool));
    if (tool === undefined) continue;
    const [firstLine, lastLine] = spanOf(own.map(({ cell }) => cell.line));
    const [firstPlace, lastPlace] = spanOf(own.map(({ cell }) => cell.place));
    const table = tables.length;
    for (const { cell, spelling, value, raw, code } of own) {
      const codeCell = view.address(cell.line, cell.place);
      const score: ReadScore = { value, cell: codeCell, raw, storedAs: 'text', scale: 1, isInSentence: true };
      if (known.has(code)) items.push({ code, spelling, codeCell, score, table });
      else notUnderstood.push({ kind: 'unknown-code', cell: codeCell, text: spelling });
    }
    tables.push({
      index: table,
      role: 'item-table',
      range: view.range({ firstLine, lastLine, firstPlace, lastPlace }),
      tool: others.length === 0 ? tool : null,
      issue: null,
      confidence: 'medium',
      evidence: [{ kind: 'tool-from-codes' }],
    });
  }
}

/** Sentences come after cells of their own: they are quoted and copied more carelessly. */
/** A year that a sentence compares with. */
const COMPARED = /(?:จาก|กว่า|กับ|เทียบ)[^\d]{0,25}25\d\d[^\d]*$/;

/** False where the last year before a sentence's number is another one, which it does not compare with. */
function isSaidOfYear(text: string, raw: string, year: FiscalYear): boolean {
  const before = toArabicDigits(text.slice(0, Math.max(0, text.indexOf(raw))));
  const told = yearsMentioned(before).at(-1);
  return told === undefined || told === year || COMPARED.test(before);
}

function readSentences(
  readings: readonly SheetReading[],
  year: FiscalYear,
  tables: ReadTable[],
  indicators: ReadIndicator[],
  tools: ReadTool[],
  overall: ReadScore[],
): void {
  for (const { sentences, view } of readings) {
    for (const { subject, cell, value, raw } of sentences) {
      if (subject.kind === 'item' || !isSaidOfYear(cell.text ?? '', raw, year)) continue;
      const address = view.address(cell.line, cell.place);
      const score: ReadScore = { value, cell: address, raw, storedAs: 'text', scale: 1, isInSentence: true };
      if (subject.kind === 'overall') {
        overall.push(score);
        continue;
      }
      const table = tables.length;
      if (subject.kind === 'indicator') indicators.push({ number: subject.number, name: subject.name, score, table });
      else tools.push({ tool: subject.tool, score, table });
      tables.push({
        index: table,
        role: subject.kind === 'indicator' ? 'indicator-table' : 'tool-table',
        range: {
          sheet: address.sheet,
          firstRow: address.row,
          lastRow: address.row,
          firstColumn: address.column,
          lastColumn: address.column,
        },
        tool: subject.kind === 'tool' ? subject.tool : null,
        issue: null,
        confidence: 'medium',
        evidence: [],
      });
    }
  }
}
