import type { CellAddress } from '../workbook/address';
import { agenciesMeant, agencyKey, findAgency, isSameAgency, isWholeNameWithin } from './agency-name';
import { isNamesake } from './namesakes';
import { CLEARLY_NAMED, mentionsOutsideLists, tablesOfOwn } from './owners';
import type { NotUnderstood, WhyAgencyNotFound } from './score-set';
import type { ScoreColumn } from './score-columns';
import type { SheetReading } from './sheet-reading';
import type { SheetView } from './sheet-view';
import { groupAgencies, type AgencyMention } from './stated-agency';
import { subjectKey } from './subject-key';
import type { TableHypothesis } from './table-hypothesis';

export type AgencyChoice =
  | {
      readonly kind: 'chosen';
      readonly name: string | null;
      readonly cell: CellAddress | null;
      readonly others: readonly NotUnderstood[];
    }
  | { readonly kind: 'not-found'; readonly why: WhyAgencyNotFound; readonly found: readonly string[] };

/** An agency whose scores a table lists. */
interface Listed {
  readonly name: string;
  readonly cell: CellAddress;
  readonly isHidden: boolean;
}

/** Agencies of a matrix come first: its scores belong to them, whatever titles say. */
export function chooseAgency(readings: readonly SheetReading[], wanted: string | undefined): AgencyChoice {
  const inMatrix = new Map<string, Listed>();
  const spellings: { readonly name: string; readonly cell: CellAddress }[] = [];
  for (const { view, columns } of readings.flatMap(({ tables }) => tables)) {
    for (const { agency, alternatives, place } of columns) {
      if (!agency) continue;
      for (const other of alternatives) {
        if (other.agency) spellings.push({ name: other.agency.name, cell: addressOf(view, other.agency) });
      }
      if (inMatrix.has(agency.key)) continue;
      inMatrix.set(agency.key, { name: agency.name, cell: addressOf(view, agency), isHidden: view.isHidden(place) });
    }
  }
  const mentions = readings.flatMap(({ agencies }) => agencies);
  const groups = groupAgencies(mentions);
  const outside = mentionsOutsideLists(readings);
  const [main] = groupAgencies(outside);
  const own = main && main.weight >= CLEARLY_NAMED && hasOwnScores(readings, main.name) ? main : undefined;
  const listed = [...inMatrix.values()];
  // The agency that the workbook is about may not be among those that it lists beside it.
  const distinct =
    own && listed.length > 0 && !inMatrix.has(agencyKey(own.name)) ? [{ ...own, isHidden: false }, ...listed] : listed;
  const names = distinct.map(({ name }) => name);
  if (wanted !== undefined) {
    const candidates = [...distinct, ...spellings, ...groups, ...titledAgencies(readings), ...mentions];
    return findWanted(readings, wanted, { listed: names, candidates, outside });
  }
  const [top, ...rest] = distinct;
  if (top) {
    // A filter leaves those that the analyst looks at.
    const first = distinct.find(({ isHidden }) => !isHidden) ?? top;
    const titled = outside
      .filter(({ name, weight }) => weight >= CLEARLY_NAMED && inMatrix.has(agencyKey(name)))
      .sort((a, b) => b.weight - a.weight);
    const chosen = (titled[0] && inMatrix.get(agencyKey(titled[0].name))) ?? first;
    const others: NotUnderstood[] = rest.length > 0 ? [{ kind: 'several-agencies', cell: chosen.cell, names }] : [];
    return { kind: 'chosen', name: chosen.name, cell: chosen.cell, others };
  }
  const perTable = agenciesOfTables(readings);
  const [first] = perTable.length > 1 ? perTable : main ? [main] : titledAgencies(readings);
  if (!first) return { kind: 'chosen', name: null, cell: null, others: [] };
  const others: NotUnderstood[] =
    perTable.length > 1
      ? [{ kind: 'several-agencies', cell: first.cell, names: perTable.map(({ name }) => name) }]
      : [];
  return { kind: 'chosen', name: first.name, cell: first.cell, others };
}

interface Named {
  readonly name: string;
  readonly cell: CellAddress;
}

/** The agency that the user wants among those that the workbook names and, first of them, lists. */
function findWanted(
  readings: readonly SheetReading[],
  wanted: string,
  named: {
    readonly listed: readonly string[];
    readonly candidates: readonly Named[];
    readonly outside: readonly AgencyMention[];
  },
): AgencyChoice {
  const { listed, candidates, outside } = named;
  const namesakes = listed.filter((name) => isNamesake(name, wanted));
  if (namesakes.length > 1) return { kind: 'not-found', why: 'several-meant', found: namesakes };
  const names = candidates.map(({ name }) => name);
  const index = findAgency(wanted, names);
  const found = index === null ? undefined : candidates[index];
  if (found && mayHaveScores(readings, found.name, outside)) {
    return { kind: 'chosen', name: found.name, cell: found.cell, others: [] };
  }
  const meant = found ? [] : agenciesMeant(wanted, names);
  if (meant.length > 1) return { kind: 'not-found', why: 'several-meant', found: meant };
  const withScores = listed.length > 0 ? listed : clearlyNamed(readings, outside);
  // A workbook that names no agency, and has the scores of one only, leaves it to the user to say whose it is.
  const isNamed = withScores.length > 0 || listsUnread(readings).length > 0 || hasUnnamedRows(readings);
  if (!found && !isNamed) return { kind: 'chosen', name: wanted.trim(), cell: null, others: [] };
  return { kind: 'not-found', why: found ? 'without-scores' : 'unknown', found: withScores };
}

/** Names of the agencies whose the scores may be where none are listed. */
function clearlyNamed(readings: readonly SheetReading[], outside: readonly AgencyMention[]): readonly string[] {
  const groups = groupAgencies(outside).filter(({ weight }) => weight >= CLEARLY_NAMED);
  return [...new Set((groups.length > 0 ? groups : titledAgencies(readings)).map(({ name }) => name))];
}

/** Agencies that titles, or names of sheets, give to tables of scores. */
function titledAgencies(readings: readonly SheetReading[]): readonly Named[] {
  const found: Named[] = [];
  for (const { agency, entries, view } of readings.flatMap(({ tables }) => tables)) {
    const [first] = entries;
    if (agency === null || !first || found.some(({ name }) => isSameAgency(name, agency))) continue;
    found.push({ name: agency, cell: view.address(first.label.line, first.label.place) });
  }
  return found;
}

/** True where tables in no list are those of an agency, as their titles say. */
function hasOwnScores(readings: readonly SheetReading[], name: string): boolean {
  return tablesOfOwn(readings).some(({ agency }) => agency !== null && isSameAgency(agency, name));
}

/** True where rows below one another have the same scores and nothing tells whose they are. */
function hasUnnamedRows(readings: readonly SheetReading[]): boolean {
  return readings.some(({ tables }) =>
    tables.some(({ view, columns }) => view.isTurned && columns.some(({ rival }) => rival !== null)),
  );
}

/** Names in lists on sheets that hold scores. */
function listsUnread(readings: readonly SheetReading[]): readonly string[] {
  return readings.flatMap(({ tables, agencies }) =>
    tables.length === 0 ? [] : agencies.flatMap(({ name, isListed }) => (isListed === true ? name : [])),
  );
}

/** False of an agency that the workbook names in passing or in a list, where the scores are those of others. */
function mayHaveScores(readings: readonly SheetReading[], name: string, outside: readonly AgencyMention[]): boolean {
  const isIt = (other: string): boolean => !isOthers(other, name);
  const tables = readings.flatMap((reading) => reading.tables);
  if (tables.some(({ columns }) => columns.some(({ agency }) => agency !== null && isIt(agency.name)))) return true;
  if (tables.some(({ agency }) => agency !== null && isIt(agency))) return true;
  const clearly = outside.filter(({ weight }) => weight >= CLEARLY_NAMED);
  return clearly.length > 0 ? clearly.some((mention) => isIt(mention.name)) : !listsUnread(readings).some(isIt);
}

/** Agencies that titles give to tables of scores, where two of them have the same items of a year; else none. */
export function agenciesOfTables(readings: readonly SheetReading[]): readonly { name: string; cell: CellAddress }[] {
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
      for (const key of entries.map(subjectKey)) {
        for (const one of years) {
          const held = `${role} ${one ?? ''} ${key}`;
          byItem.set(held, (byItem.get(held) ?? new Set()).add(name));
        }
      }
    }
  }
  return [...byItem.values()].some((names) => names.size > 1) ? found : [];
}

/** The columns of a table that are the agency's, or none where a title gives the table to another one. */
export function restrictToAgency(
  table: TableHypothesis,
  name: string | null,
  areApart: boolean,
): readonly TableHypothesis[] {
  const named = table.columns.filter(({ agency }) => agency !== null);
  if (named.length > 0) {
    const key = name === null ? null : agencyKey(name);
    const columns = name === null ? named : named.filter(({ agency }) => agency?.key === key).map(spelt(name));
    return columns.length > 0 ? [{ ...table, columns }] : [];
  }
  return areApart && isOthers(table.agency, name) ? [] : [table];
}

/** Of lines whose agencies differ in spelling only, the one that is spelt as it is wanted. */
function spelt(name: string): (column: ScoreColumn) => ScoreColumn {
  return (column) => {
    if (column.agency?.name === name) return column;
    const [same, ...others] = column.alternatives.filter(({ agency }) => agency?.name === name);
    return same && others.length === 0 ? { ...same, rival: null, alternatives: [] } : column;
  };
}

function addressOf(view: SheetView, { cell }: NonNullable<ScoreColumn['agency']>): CellAddress {
  return view.address(cell.line, cell.place);
}

/** True where a title names another agency than the one meant. */
export function isOthers(titled: string | null, name: string | null): boolean {
  return name !== null && titled !== null && !isSameAgency(titled, name) && !mentionsEachOther(titled, name);
}

function mentionsEachOther(a: string, b: string): boolean {
  return isWholeNameWithin(agencyKey(a), agencyKey(b)) || /^จังหวัด/.test(a);
}
