import type { FiscalYear, Framework, ItemCode } from '../assessment/framework';
import { frameworkFor, KNOWN_YEARS } from '../assessment/frameworks';
import type { CellAddress } from '../workbook/address';
import type { SnapshotSheet, WorkbookSnapshot } from '../workbook/snapshot';
import { agencyKey, findAgency, isSameAgency } from './agency-name';
import { findItemsByOrder } from './items-by-order';
import { findItemsUnderIndicators } from './items-under-indicators';
import { fractionAsScore, linesInFractions } from './fraction-scores';
import { frameworkOfAgency } from './agency-framework';
import { findIndicatorTables } from './indicator-tables';
import { findItemTables, type ItemPass } from './item-tables';
import { itemCode } from './item-code';
import { findOtherScales } from './other-scale';
import { isWholeOit, itemSetOf, unknownIn, yearOfItemSet, type ItemSet } from './item-set';
import { breakingLines } from './label-runs';
import { withProvenColumns } from './proven-columns';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type {
  NotUnderstood,
  ReadIndicator,
  ReadingResult,
  ReadItem,
  ReadLevel,
  ReadScore,
  ReadTable,
  ReadTool,
  ScoreSet,
} from './score-set';
import { withoutPlans } from './plan-tables';
import { findSentenceScores, type SentenceScore } from './score-sentences';
import { spanOf } from './span-of-numbers';
import { viewsOfSheet, type SheetView } from './sheet-view';
import { agenciesMentioned, groupAgencies, type AgencyMention } from './stated-agency';
import { findStatedLevels, levelAlone } from './stated-level';
import { withoutStaleYears } from './stale-year';
import { yearsStated, type YearMention } from './stated-year';
import { claimTable, noClaims, withoutClaimed, type TableEntry, type TableHypothesis } from './table-hypothesis';
import { findTrends, type TrendScore } from './trend-tables';
import { findToolTables } from './tool-tables';

/** What the user may say about which scores are meant. */
export interface ReadingChoices {
  /** Name of the agency, in any spelling; without it the agency that the workbook is about, or its first. */
  readonly agency?: string;
  /** Fiscal year of the Buddhist era; without it the newest that has scores. */
  readonly year?: FiscalYear;
}

/** Everything that one sheet may hold, before agency and year are settled. */
interface SheetReading {
  readonly order: number;
  readonly view: SheetView;
  readonly tables: readonly TableHypothesis[];
  readonly sentences: readonly SentenceScore[];
  readonly trends: readonly TrendScore[];
  readonly levels: readonly ReadLevel[];
  readonly agencies: readonly AgencyMention[];
  readonly years: readonly YearMention[];
}

/** A reading of a table with the one column that is meant. */
interface ChosenTable {
  readonly sheetOrder: number;
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/**
 * Finds an agency's scores of one fiscal year in a workbook, however it is laid out; sheets that an earlier run made
 * are left out. Pure, and the same for the same workbook. Fails where there are no scores, where the agency or year
 * wanted is nowhere, and where the workbook's year is one whose rules are not known.
 */
export function readScores(snapshot: WorkbookSnapshot, choices: ReadingChoices): ReadingResult {
  const own = snapshot.sheets.filter(({ generatedAs }) => generatedAs === null);
  const readings = withoutPlans(own.map(readSheet));
  if (!readings.some(holdsScores)) {
    return { ok: false, failure: { kind: 'no-scores', sheets: own.map(({ name }) => name) } };
  }
  const agency = chooseAgency(readings, choices.agency);
  if (agency.kind === 'not-found') {
    return { ok: false, failure: { kind: 'agency-not-found', wanted: choices.agency ?? '', found: agency.found } };
  }
  // A misspelt title must not cost its table: titles part tables only where they hold the same items twice.
  const areApart = agenciesOfTables(readings).length > 1;
  const ofAgency = readings.map((reading) => ({
    ...reading,
    tables: reading.tables.flatMap((table) => restrictToAgency(table, agency.name, areApart)),
  }));
  const year = chooseYear(ofAgency, choices.year);
  if (year.kind === 'not-found') {
    return { ok: false, failure: { kind: 'year-not-found', wanted: year.wanted, found: year.found } };
  }
  const ofYear = withoutStaleYears(ofAgency, year.year);
  const framework = frameworkOfAgency(
    year.year,
    agency.name,
    readings.map(({ view }) => view),
    itemSetOf(ofYear.flatMap(({ tables }) => tables.filter((table) => columnOfYear(table, year.year) !== null))),
  );
  if (framework === null) {
    return { ok: false, failure: { kind: 'unknown-year', year: year.year, known: KNOWN_YEARS } };
  }
  const scores = assemble(ofYear, agency, year, framework);
  const isEmpty = scores.items.length + scores.indicators.length + scores.tools.length + scores.overall.length === 0;
  return isEmpty
    ? { ok: false, failure: { kind: 'no-scores', sheets: own.map(({ name }) => name) } }
    : { ok: true, scores };
}

function readSheet(sheet: SnapshotSheet, order: number): SheetReading {
  const { upright, turned } = viewsOfSheet(sheet);
  const claims = noClaims();
  const tables: TableHypothesis[] = [];
  const take = (found: readonly TableHypothesis[]): void => {
    for (const table of found) {
      const unclaimed = withoutClaimed(table, claims);
      if (unclaimed === null) continue;
      tables.push(unclaimed);
      claimTable(unclaimed, claims);
    }
  };
  const views = [upright, turned].map((view) => ({ view, breaks: breakingLines(view) }));
  // The surest readings first: what they rest on, later ones leave alone.
  const takeItems = (codes: ItemPass['codes'], scores: ItemPass['scores']): void => {
    for (const { view, breaks } of views) take(findItemTables(view, upright, breaks, claims, { codes, scores }));
  };
  takeItems('lettered', 'after');
  takeItems('lettered', 'before');
  for (const { view, breaks } of views) take(findIndicatorTables(view, upright, breaks, claims));
  take(findItemsUnderIndicators(upright, breakingLines(upright), claims));
  takeItems('bare', 'after');
  takeItems('bare', 'before');
  for (const { view, breaks } of views) take(findToolTables(view, upright, breaks, claims));
  take(findItemsByOrder(upright, claims));
  return {
    order,
    view: upright,
    tables,
    sentences: findSentenceScores(upright, claims),
    trends: findTrends(upright, claims),
    levels: findStatedLevels(upright),
    agencies: agenciesMentioned(upright),
    years: yearsStated(upright),
  };
}

function holdsScores({ tables, sentences }: SheetReading): boolean {
  return sentences.length > 0 || tables.some((table) => table.entries.length > 0);
}

type AgencyChoice =
  | {
      readonly kind: 'chosen';
      readonly name: string | null;
      readonly cell: CellAddress | null;
      readonly others: readonly NotUnderstood[];
    }
  | { readonly kind: 'not-found'; readonly found: readonly string[] };

/** Weight of mentions from which on a workbook says whose scores it holds; a place or a source says less. */
const CLEARLY_NAMED = 1;

/** Agencies of a matrix come first: its scores belong to them, whatever titles say. */
function chooseAgency(readings: readonly SheetReading[], wanted: string | undefined): AgencyChoice {
  const inMatrix = new Map<string, { readonly name: string; readonly cell: CellAddress }>();
  for (const { view, columns } of readings.flatMap(({ tables }) => tables)) {
    for (const { agency } of columns) {
      if (!agency || inMatrix.has(agency.key)) continue;
      inMatrix.set(agency.key, { name: agency.name, cell: view.address(agency.cell.line, agency.cell.place) });
    }
  }
  const mentions = readings.flatMap(({ agencies }) => agencies);
  const groups = groupAgencies(mentions);
  const distinct = [...inMatrix.values()];
  const names = distinct.map(({ name }) => name);
  if (wanted !== undefined) {
    const candidates = [...distinct, ...groups, ...mentions];
    const index = findAgency(
      wanted,
      candidates.map(({ name }) => name),
    );
    const found = index === null ? undefined : candidates[index];
    // A workbook that names no agency leaves it to the user to say whose it is.
    if (!found && names.length === 0 && !groups.some(({ weight }) => weight >= CLEARLY_NAMED)) {
      return { kind: 'chosen', name: wanted.trim(), cell: null, others: [] };
    }
    if (!found) {
      const all = names.length > 0 ? names : groups.map(({ name }) => name);
      return { kind: 'not-found', found: [...new Set(all)] };
    }
    return { kind: 'chosen', name: found.name, cell: found.cell, others: [] };
  }
  const [first, ...rest] = distinct;
  if (first) {
    const titled = groups.find(({ name, weight }) => weight >= 4 && inMatrix.has(agencyKey(name)));
    const chosen = (titled && inMatrix.get(agencyKey(titled.name))) ?? first;
    const others: NotUnderstood[] = rest.length > 0 ? [{ kind: 'several-agencies', cell: chosen.cell, names }] : [];
    return { kind: 'chosen', name: chosen.name, cell: chosen.cell, others };
  }
  const perTable = agenciesOfTables(readings);
  const [main] = perTable.length > 1 ? perTable : groups;
  if (!main) return { kind: 'chosen', name: null, cell: null, others: [] };
  const others: NotUnderstood[] =
    perTable.length > 1 ? [{ kind: 'several-agencies', cell: main.cell, names: perTable.map(({ name }) => name) }] : [];
  return { kind: 'chosen', name: main.name, cell: main.cell, others };
}

/** Agencies that titles give to tables of scores, where two of them have the same items of a year; else none. */
function agenciesOfTables(readings: readonly SheetReading[]): readonly { name: string; cell: CellAddress }[] {
  const byItem = new Map<string, Set<string>>();
  const found: { name: string; cell: CellAddress }[] = [];
  for (const { tables, agencies } of readings) {
    for (const { agency, entries, role, view, columns, year } of tables) {
      const [first] = entries;
      if (agency === null || !first) continue;
      const known = found.find(({ name }) => isSameAgency(name, agency));
      const cell =
        agencies.find(({ name }) => name === agency)?.cell ?? view.address(first.label.line, first.label.place);
      if (!known) found.push({ name: agency, cell });
      const name = known?.name ?? agency;
      const years = new Set(columns.map((column) => column.year ?? year));
      for (const key of entries.flatMap(keyOfEntry)) {
        for (const one of years) {
          const held = `${role} ${one ?? ''} ${key}`;
          byItem.set(held, (byItem.get(held) ?? new Set()).add(name));
        }
      }
    }
  }
  return [...byItem.values()].some((names) => names.size > 1) ? found : [];
}

function keyOfEntry({ subject }: TableEntry): readonly string[] {
  if (subject.kind === 'item') return [`${subject.tool}${subject.number}`];
  return subject.kind === 'indicator' ? [`${subject.number}`] : [];
}

function restrictToAgency(table: TableHypothesis, name: string | null, areApart: boolean): readonly TableHypothesis[] {
  const named = table.columns.filter(({ agency }) => agency !== null);
  if (named.length > 0) {
    const key = name === null ? null : agencyKey(name);
    const columns = name === null ? named : named.filter(({ agency }) => agency !== null && agency.key === key);
    return columns.length > 0 ? [{ ...table, columns }] : [];
  }
  const isOthers =
    areApart &&
    name !== null &&
    table.agency !== null &&
    !isSameAgency(table.agency, name) &&
    !mentionsEachOther(table.agency, name);
  return isOthers ? [] : [table];
}

function mentionsEachOther(a: string, b: string): boolean {
  const [first, second] = [agencyKey(a), agencyKey(b)];
  return first.includes(second) || second.includes(first) || /^จังหวัด/.test(a);
}

type YearChoice =
  | {
      readonly kind: 'chosen';
      readonly year: FiscalYear;
      readonly certainty: ScoreSet['fiscalYear']['certainty'];
      readonly cell: CellAddress | null;
      readonly others: readonly NotUnderstood[];
    }
  | { readonly kind: 'not-found'; readonly wanted: FiscalYear; readonly found: readonly FiscalYear[] };

function chooseYear(readings: readonly SheetReading[], wanted: FiscalYear | undefined): YearChoice {
  const mentions = readings.flatMap(({ years }) => years);
  const cellOf = (year: FiscalYear): CellAddress | null =>
    [...mentions].sort((a, b) => b.weight - a.weight).find((mention) => mention.year === year && mention.cell)?.cell ??
    null;
  const counts = scoresPerYear(readings);
  const withScores = [...counts.keys()].sort((a, b) => b - a);
  if (wanted !== undefined) {
    const isThere =
      withScores.includes(wanted) ||
      (withScores.length === 0 && (mentions.length === 0 || mentions.some(({ year }) => year === wanted)));
    if (!isThere && frameworkFor(wanted) !== null) {
      return {
        kind: 'not-found',
        wanted,
        found: withScores.length > 0 ? withScores.reverse() : distinctYears(mentions),
      };
    }
    return { kind: 'chosen', year: wanted, certainty: 'chosen', cell: cellOf(wanted), others: [] };
  }
  const most = Math.max(0, ...counts.values());
  const known = withScores.filter((year) => frameworkFor(year) !== null);
  const candidates = known.length > 0 ? known : withScores;
  const filled = candidates.filter((year) => (counts.get(year) ?? 0) * 2 >= most);
  // Items that a year does not have, and another has, prove that its heading is wrong.
  const titled = filled.find((year) => !isDisproved(readings, year)) ?? filled[0] ?? candidates[0];
  const newest = titled === undefined ? undefined : (provenInstead(readings, titled, mentions) ?? titled);
  if (newest !== undefined) {
    const cell = cellOf(newest) ?? firstScoreOf(readings, newest);
    const years = [...new Set([...withScores, newest])].sort((a, b) => a - b);
    const others: NotUnderstood[] = years.length > 1 && cell ? [{ kind: 'several-years', cell, years }] : [];
    return { kind: 'chosen', year: newest, certainty: 'stated', cell, others };
  }
  const stated = weightiestYear(mentions, itemSetOf(readings.flatMap(({ tables }) => tables)));
  if (stated !== null) return { kind: 'chosen', year: stated, certainty: 'stated', cell: cellOf(stated), others: [] };
  return {
    kind: 'chosen',
    year: yearOfItemSet(itemSetOf(readings.flatMap(({ tables }) => tables))),
    certainty: 'inferred',
    cell: null,
    others: [],
  };
}

/** The first score that stands under a year. */
function firstScoreOf(readings: readonly SheetReading[], year: FiscalYear): CellAddress | null {
  for (const table of readings.flatMap(({ tables }) => tables)) {
    const column = table.columns.find((one) => (one.year ?? table.year) === year);
    const [first] = table.entries;
    if (column && first) return table.view.address(first.label.line, column.place);
  }
  return null;
}

function distinctYears(mentions: readonly YearMention[]): readonly FiscalYear[] {
  return [...new Set(mentions.filter(({ weight }) => weight >= 1).map(({ year }) => year))].sort((a, b) => a - b);
}

/** Another year that the workbook names, where the items under the titled year are all of that one's and not its own. */
function provenInstead(
  readings: readonly SheetReading[],
  titled: FiscalYear,
  mentions: readonly YearMention[],
): FiscalYear | null {
  const framework = frameworkFor(titled);
  const found = itemSetOf(
    readings.flatMap(({ tables }) =>
      tables.filter((table) => table.columns.some((column) => (column.year ?? table.year ?? titled) === titled)),
    ),
  );
  if (framework !== null && isWholeOit(framework, found)) return null;
  const others = mentions.filter(({ year, weight }) => year !== titled && weight >= 2);
  const proven = others.find(({ year }) => {
    const other = frameworkFor(year);
    return other !== null && isWholeOit(other, found);
  });
  return proven?.year ?? null;
}

/** True where at least two of the items that stand under a year are not that year's. One may be a slip. */
function isDisproved(readings: readonly SheetReading[], year: FiscalYear): boolean {
  const framework = frameworkFor(year);
  const own = readings.flatMap(({ tables }) =>
    tables.filter((table) => table.columns.some((column) => (column.year ?? table.year) === year)),
  );
  return framework !== null && unknownIn(framework, itemSetOf(own)) >= 2;
}

/** What one title that states the year of a result weighs. */
const TITLE_WEIGHT = 4;

function weightiestYear(mentions: readonly YearMention[], found: ItemSet): FiscalYear | null {
  const weights = new Map<FiscalYear, number>();
  for (const { year, weight } of mentions) weights.set(year, (weights.get(year) ?? 0) + weight);
  const ranked = [...weights].filter(([, weight]) => weight >= 1).sort(([a, x], [b, y]) => y - x || b - a);
  const isProven = ([year]: readonly [FiscalYear, number]): boolean => {
    const framework = frameworkFor(year);
    return framework !== null && isWholeOit(framework, found);
  };
  // A plan for years to come is not the year of the scores.
  const best =
    ranked.find(isProven) ??
    ranked.find(([year]) => frameworkFor(year) !== null) ??
    ranked.find(([, weight]) => weight >= 2);
  if (!best || isProven(best)) return best?.[0] ?? null;
  // A mention or two in passing does not outrank a whole set of items that is another year's.
  const proof = frameworkFor(yearOfItemSet(found));
  return best[1] < TITLE_WEIGHT && proof !== null && isWholeOit(proof, found) ? null : best[0];
}

/** How many scores stand under each year that a heading, a title or a sheet's name gives them. */
function scoresPerYear(readings: readonly SheetReading[]): ReadonlyMap<FiscalYear, number> {
  const counts = new Map<FiscalYear, number>();
  const hasOthers = readings.some(({ tables }) => tables.some(({ role }) => role !== 'overall'));
  for (const { tables } of readings) {
    for (const table of tables) {
      // One total of an earlier year beside scores that tell no year does not make them that year's.
      if (table.role === 'overall' && hasOthers) continue;
      for (const column of table.columns) {
        const year = column.year ?? table.year;
        if (year === null) continue;
        const scored = table.entries.filter(
          ({ label }) => scoreOfLine(table, label.line, column).value !== null,
        ).length;
        counts.set(year, (counts.get(year) ?? 0) + scored);
      }
    }
  }
  return counts;
}

function assemble(
  readings: readonly SheetReading[],
  agency: AgencyChoice & { kind: 'chosen' },
  year: YearChoice & { kind: 'chosen' },
  framework: Framework,
): ScoreSet {
  const titled = readings.flatMap(({ tables, order }) =>
    tables.flatMap((table): ChosenTable[] => {
      const column = columnOfYear(table, year.year);
      return column ? [{ sheetOrder: order, table, column }] : [];
    }),
  );
  const chosen = withProvenColumns(withoutIdleOrders(titled, framework), framework);
  const inFractions = linesInFractions(chosen, framework);
  const otherScales = findOtherScales(chosen, framework);
  const authority = (role: TableHypothesis['role']): number => (role === 'issue-table' ? 1 : 0);
  const ordered = chosen
    .filter(({ table, column }) => table.entries.some(({ label }) => scoreOfLine(table, label.line, column).raw !== ''))
    .sort(
      (a, b) => authority(a.table.role) - authority(b.table.role) || a.sheetOrder - b.sheetOrder || topOf(a) - topOf(b),
    );
  const tables: ReadTable[] = [];
  const items: ReadItem[] = [];
  const indicators: ReadIndicator[] = [];
  const tools: ReadTool[] = [];
  const overall: ReadScore[] = [];
  const notUnderstood: NotUnderstood[] = [...agency.others, ...year.others];
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
        if (isStated(score)) tools.push({ tool: subject.tool, score, table: index });
      } else if (isStated(score)) {
        overall.push(score);
      }
    }
  }
  readSentences(readings, tables, indicators, tools, overall);
  if (overall.length === 0) readTrends(readings, year.year, tables, overall);
  return {
    agency: agency.name === null ? null : { name: agency.name, cell: agency.cell },
    fiscalYear: { year: year.year, certainty: year.certainty, cell: year.cell },
    frameworkId: framework.id,
    tables,
    items,
    indicators,
    tools: valuedFirst(tools, ({ score }) => score),
    overall: valuedFirst(overall, (score) => score),
    levels: levelsOf(readings, ordered),
    notUnderstood,
  };
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
    table.notUnderstood.some(({ kind }) => kind === 'items-by-order');
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

function isStated({ value, isUncalculated }: ReadScore): boolean {
  return value !== null || isUncalculated === true;
}

/** What has a number before what is not calculated yet: the first of its kind counts. */
function valuedFirst<Entry>(entries: readonly Entry[], scoreOf: (entry: Entry) => ReadScore): readonly Entry[] {
  const valued = entries.filter((entry) => scoreOf(entry).value !== null);
  return [...valued, ...entries.filter((entry) => scoreOf(entry).value === null)];
}

/** Levels stated; on a sheet that lists agencies only that of the agency chosen. */
function levelsOf(readings: readonly SheetReading[], tables: readonly ChosenTable[]): readonly ReadLevel[] {
  const listed = levelsInMatrix(tables);
  const sheets = new Set(listed.map(({ cell }) => cell.sheet));
  return [...listed, ...readings.flatMap(({ levels }) => levels.filter(({ cell }) => !sheets.has(cell.sheet)))];
}

/** Levels that stand in the line of the agency that was chosen from a list of agencies. */
function levelsInMatrix(tables: readonly ChosenTable[]): readonly ReadLevel[] {
  const found = new Map<string, ReadLevel>();
  for (const { table, column } of tables) {
    const [first] = table.entries;
    if (!column.agency || !first) continue;
    const { view } = table;
    for (const heading of view.cellsOfPlace(first.label.place)) {
      const level = heading.meaning === 'level' ? levelAlone(view.at(heading.line, column.place)?.text ?? '') : null;
      if (level === null) continue;
      const cell = view.address(heading.line, column.place);
      found.set(`${cell.sheet} ${cell.row} ${cell.column}`, { text: level, cell });
    }
  }
  return [...found.values()];
}

function topOf({ table }: ChosenTable): number {
  const [first] = table.entries;
  return first ? table.view.address(first.label.line, first.label.place).row : 0;
}

/** The column of a year; a table that tells no year belongs to whichever year is read. */
function columnOfYear({ columns, year: titled }: TableHypothesis, year: FiscalYear): ScoreColumn | null {
  const own = columns.find((column) => (column.year ?? titled) === year);
  return own ?? columns.find((column) => column.year === null && titled === null) ?? null;
}

function readTable(table: TableHypothesis, column: ScoreColumn, index: number): ReadTable {
  const { view, entries, headingLines } = table;
  const [firstLine, lastLine] = spanOf([...entries.map(({ label }) => label.line), ...headingLines]);
  const [firstPlace, lastPlace] = spanOf([...entries.map(({ label }) => label.place), column.place]);
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

/** Sentences come after cells of their own: they are quoted and copied more carelessly. */
function readSentences(
  readings: readonly SheetReading[],
  tables: ReadTable[],
  indicators: ReadIndicator[],
  tools: ReadTool[],
  overall: ReadScore[],
): void {
  for (const { sentences, view } of readings) {
    for (const { subject, cell, value, raw } of sentences) {
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
