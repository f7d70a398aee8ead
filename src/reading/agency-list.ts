import type { FiscalYear } from '../assessment/framework';
import type { CellAddress } from '../workbook/address';
import type { SnapshotCell, SnapshotSheet, WorkbookSnapshot } from '../workbook/snapshot';
import { saysCollege } from './agency-framework';
import { agencyNamed } from './agency-name';
import { yearMentioned } from './fiscal-year-mention';
import { nameWithPlace, placeName, tellingPlace, type AgencyPlaces, type PlaceKind } from './namesakes';
import { readSheets, scoresOfAgency, type SheetsRead } from './read-scores';
import { scoreOfCell } from './score-cell';
import type { ReadLevel, ReadScore, ReadTable, ScoreSet } from './score-set';
import { holdsScores } from './sheet-reading';
import { levelAlone } from './stated-level';
import { tidyThai } from './thai-text';

/** Sheets with fewer rows are read as a whole: that costs nothing. */
const FEWEST_ROWS = 80;
/** Rows at the top that are read as any sheet is, to learn from them how all rows are read. */
const LEARNT_ROWS = 48;
/** Fewer agencies than this among them prove nothing about the rest. */
const FEWEST_LEARNT = 12;
/** Scores no higher than this may be points of another scale, or fractions: such a row is not read like the others. */
const HIGHEST_OF_OTHER_SCALE = 5;

/** A row's cells, in their order. */
type Row = readonly SnapshotCell[];

/** A sheet that lists agencies, one a row, where the scores of each stand in the same columns. */
export interface AgencyList {
  readonly sheet: SnapshotSheet;
  /** The rows above the agencies. */
  readonly headings: readonly Row[];
  readonly rows: readonly Row[];
  /** True for a row that is like those learnt from. */
  isAlike(row: Row): boolean;
  /** The agency of a row, with its place where the list has namesakes of it elsewhere; null where the row names none. */
  nameOf(row: Row): string | null;
  /** What reading the whole sheet would give for such a row; null for any other. */
  scoresOf(row: Row): ScoreSet | null;
}

/** The list of agencies that a workbook is, where it is nothing but one; null where its sheets must be read whole. */
export function agencyListOf(snapshot: WorkbookSnapshot, year: FiscalYear | undefined): AgencyList | null {
  const own = snapshot.sheets.filter(({ generatedAs }) => generatedAs === null);
  const byRows = own.map((sheet) => ({ sheet, rows: rowsOf(sheet) }));
  const [long, ...others] = byRows.filter(({ rows }) => rows.length >= FEWEST_ROWS);
  if (!long || others.length > 0) return null;
  const { sheet, rows } = long;
  const learnt = rows.slice(0, LEARNT_ROWS);
  const lastLearnt = learnt.at(-1)?.[0]?.row ?? 0;
  if (sheet.merges.some(({ lastRow }) => lastRow > lastLearnt)) return null;
  const read = readSheets({ ...snapshot, sheets: own.map((each) => (each === sheet ? ofRows(sheet, learnt) : each)) });
  const list = agenciesDown(read, sheet.name);
  if (list === null || list.rows.length < FEWEST_LEARNT) return null;
  const first = Math.min(...list.rows);
  const agencies = new Set(list.rows);
  const learntAgencies = learnt.filter(([cell]) => cell !== undefined && agencies.has(cell.row));
  const settled = learntAgencies.map((row) => ({ row, scores: settle(read, sheet.name, list, row, year) }));
  const example = settled.find(({ row, scores }) => scores !== null && isPlainExample(scores, row, first));
  if (!example?.scores) return null;
  const levelColumns = levelColumnsOf(settled.flatMap(({ row, scores }) => (scores ? [{ row, scores }] : [])));
  const nameOf = namesOf(rows, list);
  const like = rowsLike(example.scores, example.row, sheet.name, list.column, levelColumns, learntAgencies, nameOf);
  // What was learnt must give, for every row it was learnt from, just what the reading of them gave; but namesakes may
  // stand further down, so that of two names one may have its place.
  const isProven = settled.every(({ row, scores }) => {
    const same = like.scoresOf(row);
    return same === null || (scores !== null && JSON.stringify(unnamed(same)) === JSON.stringify(unnamed(scores)));
  });
  const alike = learntAgencies.filter((row) => like.isAlike(row)).length;
  if (!isProven || alike * 2 < learntAgencies.length) return null;
  const start = rows.findIndex(([cell]) => cell?.row === first);
  return { sheet, headings: rows.slice(0, start), rows: rows.slice(start), nameOf, ...like };
}

const unnamed = (scores: ScoreSet): ScoreSet => ({ ...scores, agency: null });

/** The names of the agencies of a list by their rows, namesakes with the place that tells them apart. */
function namesOf(rows: readonly Row[], { column, placeColumns }: AgencyColumns): (row: Row) => string | null {
  const baseOf = (row: Row): string | null => {
    const value = row.find((cell) => cell.column === column)?.value;
    return typeof value === 'string' ? nameIn(value) : null;
  };
  const placesOf = (row: Row): AgencyPlaces => {
    const places: Partial<Record<PlaceKind, string>> = {};
    for (const [kind, at] of placeColumns) {
      const value = row.find((cell) => cell.column === at)?.value;
      if (typeof value === 'string') places[kind] = placeName(kind, value);
    }
    return places;
  };
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = baseOf(row);
    const known = name === null ? undefined : byName.get(name);
    if (known) known.push(row);
    else if (name !== null) byName.set(name, [row]);
  }
  return (row) => {
    const name = baseOf(row);
    const namesakes = (name === null ? undefined : byName.get(name)) ?? [];
    const kind = namesakes.length > 1 ? tellingPlace(namesakes.map(placesOf)) : null;
    return name === null || kind === null ? name : nameWithPlace(name, placesOf(row), kind);
  };
}

/** The sheet as if it held only some of its rows. */
export function ofRows(sheet: SnapshotSheet, rows: readonly Row[]): SnapshotSheet {
  return { ...sheet, cells: rows.flat() };
}

function rowsOf({ cells }: SnapshotSheet): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (let index = 1; index <= cells.length; index += 1) {
    if (cells[index]?.row === cells[start]?.row) continue;
    rows.push(cells.slice(start, index));
    start = index;
  }
  return rows;
}

/** Where the agencies of a list stand: their rows with the names read, the column of the names, those of the places. */
interface AgencyColumns {
  readonly rows: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  readonly column: number;
  readonly placeColumns: ReadonlyMap<PlaceKind, number>;
}

/** Where the sheets read hold nothing but tables with an agency to each row; null where they hold anything else. */
function agenciesDown(read: SheetsRead, sheet: string): AgencyColumns | null {
  const names = new Map<number, string>();
  const placeColumns = new Map<PlaceKind, number>();
  const columns = new Set<number>();
  for (const reading of read.readings) {
    if (!holdsScores(reading)) continue;
    if (reading.view.sheet !== sheet || reading.sentences.length > 0) return null;
    for (const { view, columns: scored, agency } of reading.tables) {
      if (!view.isTurned || agency !== null) return null;
      for (const { place, agency: named, rival, alternatives } of scored) {
        if (named?.cell.place !== place || rival !== null || alternatives.length > 0) return null;
        names.set(place, named.name);
        columns.add(named.cell.line);
        for (const kind of ['จังหวัด', 'อำเภอ'] as const) {
          const at = named.placeLines[kind];
          if (at !== undefined) placeColumns.set(kind, at);
        }
      }
    }
  }
  const [column] = columns;
  return column === undefined || columns.size > 1 ? null : { rows: [...names.keys()], names, column, placeColumns };
}

function settle(
  read: SheetsRead,
  sheet: string,
  { column, names }: AgencyColumns,
  row: Row,
  year: FiscalYear | undefined,
): ScoreSet | null {
  const cell = row.find((each) => each.column === column);
  const isName = typeof cell?.value === 'string' && nameIn(cell.value) !== null;
  const name = cell && isName ? names.get(cell.row) : undefined;
  if (!cell || name === undefined) return null;
  const address = { sheet, row: cell.row, column };
  const reading = scoresOfAgency(read, { kind: 'chosen', name, cell: address, others: [] }, year);
  return reading.ok ? reading.scores : null;
}

const namesKnown = new Map<string, string | null>();
const MOST_NAMES_KNOWN = 20_000;

/** The agency that a cell names, without a year or a number that would make it another one; null for all else. */
function nameIn(text: string): string | null {
  const known = namesKnown.get(text);
  if (known !== undefined) return known;
  const tidy = tidyThai(text);
  const named = agencyNamed(tidy);
  const name = named === tidy && yearMentioned(tidy) === null ? named : null;
  if (namesKnown.size < MOST_NAMES_KNOWN) namesKnown.set(text, name);
  return name;
}

/** True where everything read stands in the row or over all agencies, and nothing about it was in doubt. */
function isPlainExample(
  { competing, notUnderstood, tables, levels, fiscalYear }: ScoreSet,
  row: Row,
  first: number,
): boolean {
  const own = row[0]?.row;
  return (
    competing.length === 0 &&
    // A level right over the agencies is that of their section.
    levels.every(({ cell }) => cell.row === own || tables.every(({ range }) => cell.row < range.firstRow)) &&
    notUnderstood.every(({ cell }) => cell.row < first) &&
    tables.every(({ range }) => range.lastRow === own && range.firstRow < first) &&
    (fiscalYear.cell === null || fiscalYear.cell.row < first)
  );
}

/** The columns in which levels of agencies stand. */
function levelColumnsOf(settled: readonly { row: Row; scores: ScoreSet }[]): readonly number[] {
  const columns = new Set<number>();
  for (const { row, scores } of settled) {
    for (const { cell } of scores.levels) if (cell.row === row[0]?.row) columns.add(cell.column);
  }
  return [...columns];
}

/** Reads rows as an example was read; null for rows that are not like those learnt from. */
function rowsLike(
  example: ScoreSet,
  exampleRow: Row,
  sheet: string,
  nameColumn: number,
  levelColumns: readonly number[],
  learnt: readonly Row[],
  fullNameOf: AgencyList['nameOf'],
): Pick<AgencyList, 'isAlike' | 'scoresOf'> {
  const from = exampleRow[0]?.row ?? 0;
  const scoresPerTable = scoreColumnsPerTable(example);
  const scored = new Set(scoresPerTable.flat());
  const named = new Set(learnt.map((row) => agenciesIn(row, scored)));
  const isCollege = saysCollege(example.agency?.name ?? null);
  const fixedLevels = example.levels.filter(({ cell }) => cell.row !== from);
  const nameOf = (cells: CellsByColumn): string | null => {
    const value = cells[nameColumn]?.value;
    return typeof value === 'string' ? nameIn(value) : null;
  };
  const isAlike = (row: Row, cells = byColumn(row)): boolean => {
    const name = nameOf(cells);
    return (
      name !== null &&
      saysCollege(name) === isCollege &&
      named.has(agenciesIn(row, scored)) &&
      scoresPerTable.every((columns) => arePlainScores(columns, cells)) &&
      levelColumns.every((column) => levelIn(cells[column]) !== null)
    );
  };
  const scoresOf = (row: Row): ScoreSet | null => {
    const cells = byColumn(row);
    if (!isAlike(row, cells)) return null;
    const to = row[0]?.row ?? 0;
    const moved = ({ cell }: ReadScore): ReadScore =>
      scoreOfCell(cells[cell.column] ?? null, { sheet, row: to, column: cell.column });
    const levels = levelColumns.flatMap((column): ReadLevel[] => {
      const text = levelIn(cells[column]);
      return text === null ? [] : [{ text, cell: { sheet, row: to, column } }];
    });
    return {
      ...example,
      agency: { name: fullNameOf(row) ?? '', cell: { sheet, row: to, column: nameColumn } },
      tables: example.tables.map((table): ReadTable => ({ ...table, range: { ...table.range, lastRow: to } })),
      items: example.items.map(({ code, spelling, codeCell, score, table }) => ({
        code,
        spelling,
        codeCell,
        score: moved(score),
        table,
      })),
      indicators: example.indicators.map((indicator) => ({ ...indicator, score: moved(indicator.score) })),
      tools: example.tools.map((tool) => ({ ...tool, score: moved(tool.score) })),
      overall: example.overall.map(moved),
      levels: [...levels, ...fixedLevels],
    };
  };
  return { isAlike: (row) => isAlike(row), scoresOf };
}

/** A row's cells, each at the index of its column. */
type CellsByColumn = readonly (SnapshotCell | undefined)[];

function byColumn(row: Row): CellsByColumn {
  const cells: (SnapshotCell | undefined)[] = [];
  for (const cell of row) cells[cell.column] = cell;
  return cells;
}

function levelIn(cell: SnapshotCell | undefined): string | null {
  return typeof cell?.value === 'string' ? levelAlone(tidyThai(cell.value)) : null;
}

/** The columns of the scores of each table, those of the overall score for themselves. */
function scoreColumnsPerTable(scores: ScoreSet): readonly (readonly number[])[] {
  const columns = new Map<string, number[]>();
  const add = (key: string, { cell }: { readonly cell: CellAddress }): void => {
    columns.set(key, [...(columns.get(key) ?? []), cell.column]);
  };
  for (const { table, code, score } of scores.items) add(`${table} ${code.charAt(0)}`, score);
  for (const { table, score } of scores.indicators) add(`${table} indicators`, score);
  for (const { table, score } of scores.tools) add(`${table} whole`, score);
  for (const score of scores.overall) add('overall', score);
  return [...columns.values()];
}

/** True where every cell holds a number of 0 to 100, and they cannot be scores of another scale. */
function arePlainScores(columns: readonly number[], cells: CellsByColumn): boolean {
  let highest = 0;
  for (const column of columns) {
    const cell = cells[column];
    if (typeof cell?.value !== 'number' || cell.error !== undefined || cell.numberFormat?.includes('%')) return false;
    if (!(cell.value >= 0 && cell.value <= 100)) return false;
    highest = Math.max(highest, cell.value);
  }
  return highest > HIGHEST_OF_OTHER_SCALE;
}

/** Which cells beside the scores name an agency. */
function agenciesIn(row: Row, scored: ReadonlySet<number>): string {
  let found = '';
  for (const { column, value } of row) {
    if (typeof value === 'string' && !scored.has(column) && nameIn(value) !== null) found += `${column} `;
  }
  return found;
}
