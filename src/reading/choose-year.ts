import type { FiscalYear } from '../assessment/framework';
import { INDICATOR_NUMBERS } from '../assessment/indicator-numbers';
import { frameworkFor } from '../assessment/frameworks';
import type { CellAddress } from '../workbook/address';
import { isWholeOit, itemSetOf, unknownIn, yearOfItemSet, type ItemSet } from './item-set';
import { scoreOfLine } from './score-of-line';
import type { NotUnderstood, ScoreSet } from './score-set';
import type { SheetReading } from './sheet-reading';
import { subjectKey } from './subject-key';
import type { YearMention } from './stated-year';

export type YearChoice =
  | {
      readonly kind: 'chosen';
      readonly year: FiscalYear;
      readonly certainty: ScoreSet['fiscalYear']['certainty'];
      readonly cell: CellAddress | null;
      readonly others: readonly NotUnderstood[];
    }
  | { readonly kind: 'not-found'; readonly wanted: FiscalYear; readonly found: readonly FiscalYear[] };

export function chooseYear(readings: readonly SheetReading[], wanted: FiscalYear | undefined): YearChoice {
  const mentions = readings.flatMap(({ years }) => years);
  const cellOf = (year: FiscalYear): CellAddress | null =>
    [...mentions].sort((a, b) => b.weight - a.weight).find((mention) => mention.year === year && mention.cell)?.cell ??
    null;
  const counts = scoresPerYear(readings, 'what may be chosen');
  const withScores = [...counts.keys()].sort((a, b) => b - a);
  const all = [...scoresPerYear(readings, 'all').keys()].sort((a, b) => a - b);
  if (wanted !== undefined) {
    const isThere =
      withScores.includes(wanted) ||
      (all.includes(wanted) && !hasYearless(readings)) ||
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
  const filled = candidates.filter((year) => (counts.get(year) ?? 0) * 2 >= most || hasWholeResult(readings, year));
  // Items that a year does not have, and another has, prove that its heading is wrong.
  const titled = filled.find((year) => !isDisproved(readings, year)) ?? filled[0] ?? candidates[0];
  const newest = titled === undefined ? undefined : (provenInstead(readings, titled, mentions) ?? titled);
  if (newest !== undefined) {
    const cell = cellOf(newest) ?? firstScoreOf(readings, newest);
    const years = [...new Set([...all, newest])].sort((a, b) => a - b);
    const others: NotUnderstood[] = years.length > 1 && cell ? [{ kind: 'several-years', cell, years }] : [];
    return { kind: 'chosen', year: newest, certainty: 'stated', cell, others };
  }
  const stated = weightiestYear(mentions, itemSetOf(readings.flatMap(({ tables }) => tables)));
  if (stated !== null) return { kind: 'chosen', year: stated, certainty: 'stated', cell: cellOf(stated), others: [] };
  // Totals of several years beside scores of none: the newest is theirs.
  const newestTotal = all.filter((year) => frameworkFor(year) !== null).at(-1);
  return {
    kind: 'chosen',
    year: newestTotal ?? yearOfItemSet(itemSetOf(readings.flatMap(({ tables }) => tables))),
    certainty: 'inferred',
    cell: null,
    others: [],
  };
}

/** True where all ten indicators have a score under a year, whatever items another year has. */
function hasWholeResult(readings: readonly SheetReading[], year: FiscalYear): boolean {
  const scored = new Set<string>();
  for (const table of readings.flatMap(({ tables }) => tables)) {
    const columns = table.columns.filter((column) => (column.year ?? table.year) === year);
    for (const entry of table.entries) {
      if (entry.subject.kind !== 'indicator') continue;
      if (columns.some((column) => scoreOfLine(table, entry.label.line, column).value !== null))
        scored.add(subjectKey(entry));
    }
  }
  return scored.size >= INDICATOR_NUMBERS.length;
}

/** True where scores of tools, indicators or items tell no year, so that they would be read as any year's. */
function hasYearless(readings: readonly SheetReading[]): boolean {
  return readings.some(({ tables }) =>
    tables.some(
      ({ role, year, columns }) =>
        role !== 'overall' && year === null && columns.some((column) => column.year === null),
    ),
  );
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
  const found = itemsUnder(readings, titled, titled);
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
  return framework !== null && unknownIn(framework, itemsUnder(readings, year, null)) >= 2;
}

/**
 * The items that have a score under a year; what tells no year counts as of `otherwise`. A line that is blank there is
 * an item of another year that stands beside it.
 */
function itemsUnder(readings: readonly SheetReading[], year: FiscalYear, otherwise: FiscalYear | null): ItemSet {
  const tables = readings.flatMap((reading) => reading.tables);
  return itemSetOf(
    tables.flatMap((table) => {
      const columns = table.columns.filter((column) => (column.year ?? table.year ?? otherwise) === year);
      if (columns.length === 0) return [];
      if (columns.length === table.columns.length) return [table];
      const entries = table.entries.filter(({ label }) =>
        columns.some((column) => scoreOfLine(table, label.line, column).value !== null),
      );
      return [{ ...table, entries }];
    }),
  );
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

/**
 * How many scores stand under each year that a heading, a title or a sheet's name gives them. One total of a year
 * beside scores that tell no year does not make them that year's, so that it may not be chosen for it.
 */
function scoresPerYear(
  readings: readonly SheetReading[],
  which: 'all' | 'what may be chosen',
): ReadonlyMap<FiscalYear, number> {
  const counts = new Map<FiscalYear, number>();
  const hasOthers =
    which === 'what may be chosen' && readings.some(({ tables }) => tables.some(({ role }) => role !== 'overall'));
  for (const { tables } of readings) {
    for (const table of tables) {
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
