import type { FiscalYear } from '../assessment/framework';
import { agencyKey, agencyNamed } from './agency-name';
import { yearMentioned } from './fiscal-year-mention';
import type { LabelledCell, LabelRun } from './label-runs';
import { placeKindOf } from './namesakes';
import type { ScoreColumn } from './score-columns';
import type { SheetView, ViewCell } from './sheet-view';
import type { TableEntry, TableHypothesis } from './table-hypothesis';
import { matchKey } from './thai-text';

/** Heads the times at which measures are carried out, or since when an item has been asked. */
const OF_PERIOD = /ระยะเวลา|ช่วงเวลา|กำหนด|แล้วเสร็จ|เริ่ม|ตั้งแต่|จัดทำ/;

/** What a cell beside a line says of whose score it is. */
interface LineMark {
  readonly year: FiscalYear | null;
  readonly agency: ScoreColumn['agency'];
}

/** What has a label that stands in a line of its own. */
type Labelled = Pick<TableEntry, 'label'>;

const YEAR_ALONE = /^(?:ปี)?(?:งบประมาณ)?(?:พศ)?25[5-8]\d$/;

/**
 * Tables of which each line says its year or its agency in a column of its own, as databases export them, cut into one
 * table for each year and agency. Other tables come back as they are.
 */
export function withoutLongTables(tables: readonly TableHypothesis[]): readonly TableHypothesis[] {
  // The parts that one table was read in, items, tools and totals, stand in the same columns under the same headings.
  const runs = new Map<string, TableHypothesis[]>();
  for (const table of tables) {
    const { view, columns, headingLines, entries } = table;
    const places = [entries[0]?.label.place, ...columns.map(({ place }) => place)];
    const key = [view.isTurned, places.join(' '), headingLines.join(' ')].join('|');
    const run = runs.get(key);
    if (run) run.push(table);
    else runs.set(key, [table]);
  }
  return [...runs.values()].flatMap(cutByMarks);
}

function cutByMarks(run: readonly TableHypothesis[]): readonly TableHypothesis[] {
  const [table] = run;
  const entries = run.flatMap((part) => part.entries).sort((a, b) => a.label.line - b.label.line);
  if (!table || table.view.isTurned || entries.length < 4) return run;
  const { view, columns } = table;
  const isYearTold = columns.some(({ year }) => year !== null);
  const isAgencyTold = columns.some(({ agency }) => agency !== null);
  const taken = new Set([...columns.map(({ place }) => place), ...entries.map(({ label }) => label.place)]);
  const places = view.places.filter((place) => !taken.has(place));
  const years = isYearTold ? null : firstOf(places, (place) => yearsBeside(view, entries, place));
  const agencies = !isAgencyTold && statesItemsAgain(entries) ? agenciesInLines(view, entries, places) : null;
  if (!years && !agencies) return run;
  return run.flatMap((part) =>
    cut(part, ({ label }) => ({
      year: years?.get(label.line) ?? null,
      agency: agencies?.get(label.line) ?? null,
    })),
  );
}

function cut(part: TableHypothesis, markOf: (entry: TableEntry) => LineMark): readonly TableHypothesis[] {
  const groups = new Map<string, { readonly mark: LineMark; readonly entries: TableEntry[] }>();
  for (const entry of part.entries) {
    const mark = markOf(entry);
    const key = `${mark.year ?? ''} ${mark.agency?.key ?? ''}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { mark, entries: [entry] });
  }
  return [...groups.values()].map(({ mark, entries }, index) => ({
    ...part,
    entries,
    columns: part.columns.map((column) => ({
      ...column,
      year: mark.year ?? column.year,
      agency: mark.agency ?? column.agency,
    })),
    notUnderstood: index === 0 ? part.notUnderstood : [],
  }));
}

/** True where the lines are at least twice as many as what they are about. */
function statesItemsAgain(entries: readonly TableEntry[]): boolean {
  const distinct = new Set(
    entries.map(({ subject }) =>
      'number' in subject ? `${subject.kind} ${'tool' in subject ? subject.tool : ''}${subject.number}` : subject.kind,
    ),
  );
  return distinct.size * 2 <= entries.length;
}

function yearsBeside(
  view: SheetView,
  entries: readonly TableEntry[],
  place: number,
): ReadonlyMap<number, FiscalYear> | null {
  const firstLine = entries[0]?.label.line ?? 0;
  const heading = view.cellsOfPlace(place).findLast(({ line, text }) => line < firstLine && text !== null);
  // When a measure is carried out says nothing of the score beside it.
  if (OF_PERIOD.test(heading?.text ?? '')) return null;
  return marksBeside(view, entries, place, ({ text, cell }) => {
    const words = text ?? String(cell.value);
    return YEAR_ALONE.test(matchKey(words)) || /^20[0-3]\d$/.test(words) ? yearMentioned(words) : null;
  });
}

type Agency = NonNullable<ScoreColumn['agency']>;

/** Runs of labels that say again and again what each agency of a list has, a run for each; other runs as they are. */
export function runsOfAgencies(view: SheetView, run: LabelRun): readonly LabelRun[] {
  const { place, members } = run;
  const kinds = new Set(members.map(({ label }) => (label.kind === 'tool' ? label.tool : label.kind)));
  if (view.isTurned || kinds.size * 2 > members.length) return [run];
  const lines = members.map(({ cell }) => ({ label: cell }));
  const agencies = agenciesInLines(
    view,
    lines,
    view.places.filter((other) => other !== place),
  );
  if (agencies === null || new Set([...agencies.values()].map(({ key }) => key)).size < 2) return [run];
  const headLine = run.headLine ?? members[0]?.cell.line ?? 0;
  const runs = new Map<string, LabelRun & { readonly members: LabelledCell[] }>();
  for (const member of members) {
    const agency = agencies.get(member.cell.line);
    if (!agency) continue;
    const own = runs.get(agency.key);
    if (own) own.members.push(member);
    else runs.set(agency.key, { ...run, headLine, agency, members: [member] });
  }
  return [...runs.values()];
}

/** The agency that each line says in one of the places, those headed as districts and provinces last. */
function agenciesInLines(
  view: SheetView,
  lines: readonly Labelled[],
  places: readonly number[],
): ReadonlyMap<number, Agency> | null {
  const found = places.flatMap((place) => agenciesBeside(view, lines, place) ?? []);
  return found.find(({ isOfPlaces }) => !isOfPlaces)?.agencies ?? found[0]?.agencies ?? null;
}

function agenciesBeside(
  view: SheetView,
  entries: readonly Labelled[],
  place: number,
): { readonly agencies: ReadonlyMap<number, Agency>; readonly isOfPlaces: boolean } | null {
  const first = entries[0]?.label.line ?? 0;
  const heading = view.cellsOfPlace(place).findLast(({ line, meaning }) => line < first && meaning !== null);
  const isHeaded = heading?.meaning === 'agency';
  const agencies = marksBeside(view, entries, place, (cell) => {
    const name = cell.text === null ? null : (agencyNamed(cell.text) ?? (isHeaded ? cell.text : null));
    return name === null ? null : { name, key: agencyKey(name), cell, places: {}, placeLines: {} };
  });
  return agencies && { agencies, isOfPlaces: placeKindOf(heading?.text ?? '') !== null };
}

/** What each line says in a place, the last one said where it is empty; null where a line says something else. */
function marksBeside<Mark>(
  view: SheetView,
  entries: readonly Labelled[],
  place: number,
  read: (cell: ViewCell) => Mark | null,
): ReadonlyMap<number, Mark> | null {
  const marks = new Map<number, Mark>();
  let last: Mark | null = null;
  for (const { label } of entries) {
    const shown = view.shownAt(label.line, place);
    if (shown) last = read(shown);
    if (last === null) return null;
    marks.set(label.line, last);
  }
  return marks;
}

function firstOf<Found>(places: readonly number[], find: (place: number) => Found | null): Found | null {
  for (const place of places) {
    const found = find(place);
    if (found !== null) return found;
  }
  return null;
}
