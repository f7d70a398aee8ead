import type { FiscalYear } from '../assessment/framework';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { agencyListOf, ofRows, type AgencyList } from './agency-list';
import { agencyKey } from './agency-name';
import { chooseAgency } from './choose-agency';
import { withStatedHeadings } from './corrected-headings';
import { saysContents, type Correction } from './corrections';
import { readSheets, scoresOfAgency, type ChosenAgency, type SheetsRead } from './read-scores';
import type { ReadingResult } from './score-set';
import type { ScoreColumn } from './score-columns';
import { holdsScores } from './sheet-reading';
import type { TableHypothesis } from './table-hypothesis';

/** Rows that show what the odd ones among many belong to. */
const CONTEXT_ROWS = 24;

/** One agency of a workbook with what was read of it. */
export interface AgencyReading {
  /** Null where the workbook names none and has one agency only. */
  readonly agency: string | null;
  /** Row of its name, counted from 0; null where it stands in no cell. */
  readonly row: number | null;
  readonly reading: ReadingResult;
}

/**
 * Reads every agency of a workbook, as `readScores` would read each: the agencies of a list in the order of their rows,
 * with those that bear the same name each for itself. Gives nothing where the workbook has no scores. Pure.
 */
export function* readEveryAgency(
  snapshot: WorkbookSnapshot,
  year: FiscalYear | undefined,
  corrections: readonly Correction[] = [],
): Generator<AgencyReading, void, undefined> {
  // What is learnt from some rows of a list does not hold where the analyst says otherwise of some of its cells.
  const stated = corrections.filter(saysContents);
  const corrected = withStatedHeadings(snapshot, corrections);
  const list = stated.length > 0 ? null : agencyListOf(corrected, year);
  if (list === null) {
    yield* agenciesOf(readSheets(corrected, stated), year);
    return;
  }
  const { rows } = list;
  const apart = readApart(
    corrected,
    list,
    rows.filter((row, index) => index < CONTEXT_ROWS || !list.isAlike(row)),
    year,
  );
  for (const row of rows) {
    const scores = list.scoresOf(row);
    const one = apart.get(row[0]?.row ?? -1);
    if (scores !== null)
      yield { agency: scores.agency?.name ?? null, row: row[0]?.row ?? null, reading: { ok: true, scores } };
    else if (one) yield called(one, list.nameOf(row));
  }
}

/** A reading under the name that the agency has among all of its list. */
function called(one: AgencyReading, name: string | null): AgencyReading {
  if (name === null || !one.reading.ok) return one;
  const { scores } = one.reading;
  const agency = scores.agency && { ...scores.agency, name };
  return { ...one, agency: name, reading: { ok: true, scores: { ...scores, agency } } };
}

/**
 * Reads rows unlike the rest of a list as a sheet of their own under the same headings, with some that are like the
 * rest, without which they would not be taken for a list; by their rows.
 */
function readApart(
  snapshot: WorkbookSnapshot,
  { sheet, headings }: AgencyList,
  rows: AgencyList['rows'],
  year: FiscalYear | undefined,
): ReadonlyMap<number, AgencyReading> {
  const found = new Map<number, AgencyReading>();
  if (rows.length === 0) return found;
  const small = ofRows(sheet, [...headings, ...rows]);
  const sheets = snapshot.sheets.map((each) => (each === sheet ? small : each));
  for (const one of agenciesOf(readSheets({ ...snapshot, sheets }), year)) {
    if (one.row !== null) found.set(one.row, one);
  }
  return found;
}

/** Every agency that the sheets read name scores for. */
function* agenciesOf(sheets: SheetsRead, year: FiscalYear | undefined): Generator<AgencyReading, void, undefined> {
  const { readings } = sheets;
  if (!readings.some(holdsScores)) return;
  const first = chooseAgency(readings, undefined);
  if (first.kind !== 'chosen') return;
  const names = first.others.flatMap((other) => (other.kind === 'several-agencies' ? other.names : []));
  if (names.length === 0) {
    yield { agency: first.name, row: first.cell?.row ?? null, reading: scoresOfAgency(sheets, first, year) };
    return;
  }
  const own = sheetsByAgency(sheets);
  for (const name of names) {
    const one = own(name);
    const agency = one.agency ?? chooseAgency(one.sheets.readings, name);
    if (agency.kind !== 'chosen') continue;
    yield { agency: name, row: agency.cell?.row ?? null, reading: scoresOfAgency(one.sheets, agency, year) };
  }
}

/**
 * The sheets read as if their lists of agencies had only the one asked for, since looking for it in all of them takes
 * long; `agency` is null where no list has it.
 */
function sheetsByAgency({
  names,
  readings,
}: SheetsRead): (name: string) => { readonly sheets: SheetsRead; readonly agency: ChosenAgency | null } {
  const columns = new Map<TableHypothesis, ReadonlyMap<string, readonly ScoreColumn[]>>();
  for (const table of readings.flatMap(({ tables }) => tables)) {
    const byKey = new Map<string, ScoreColumn[]>();
    for (const column of table.columns) {
      if (column.agency === null) continue;
      const own = byKey.get(column.agency.key);
      if (own) own.push(column);
      else byKey.set(column.agency.key, [column]);
    }
    if (byKey.size > 0) columns.set(table, byKey);
  }
  return (name) => {
    const key = agencyKey(name);
    const restricted = (table: TableHypothesis): readonly TableHypothesis[] => {
      const byKey = columns.get(table);
      if (byKey === undefined) return [table];
      const own = byKey.get(key);
      return own ? [{ ...table, columns: own }] : [];
    };
    const own = readings.map((reading) => ({ ...reading, tables: reading.tables.flatMap(restricted) }));
    return { sheets: { names, readings: own }, agency: listedIn(own) };
  };
}

function listedIn(readings: SheetsRead['readings']): ChosenAgency | null {
  for (const { view, columns } of readings.flatMap(({ tables }) => tables)) {
    const agency = columns.find((column) => column.agency !== null)?.agency;
    if (!agency) continue;
    const cell = view.address(agency.cell.line, agency.cell.place);
    return { kind: 'chosen', name: agency.name, cell, others: [] };
  }
  return null;
}
