import type { FiscalYear } from '../assessment/framework';
import type { LeftOutTable } from './left-out-tables';
import type { SentenceScore } from './score-sentences';
import type { SheetView } from './sheet-view';
import type { TableHypothesis } from './table-hypothesis';
import { isStated } from './table-hypothesis';
import { toArabicDigits } from './thai-text';

interface ReadingOfSheet {
  readonly view: SheetView;
  readonly tables: readonly TableHypothesis[];
  readonly sentences: readonly SentenceScore[];
  readonly leftOut: readonly LeftOutTable[];
}

const OF_ITA = /(?<![a-z])(?:ita|iit|eit|oit)(?![a-z])|คุณธรรมและความโปร่งใส/i;
/** Titles stand in the first lines of a sheet. */
const TITLE_LINES = 6;

/**
 * Readings without totals of other evaluations: where one sheet has the items, indicators or tools, a คะแนนรวม alone on
 * another, which says nothing of ITA, closes a table of something else.
 */
export function withoutTotalsOfOthers<Reading extends ReadingOfSheet>(
  readings: readonly Reading[],
): readonly Reading[] {
  const isTotal = ({ role }: TableHypothesis): boolean => role === 'overall';
  if (!readings.some(({ tables }) => tables.some((table) => !isTotal(table)))) return readings;
  return readings.map((reading) => {
    const { tables, sentences, view } = reading;
    if (tables.length === 0 || sentences.length > 0 || !tables.every(isTotal) || saysIta(view)) return reading;
    const kept = tables.filter((table) => isStated(table) || table.columns.some(({ agency }) => agency !== null));
    return kept.length === tables.length ? reading : { ...reading, tables: kept };
  });
}

/**
 * Readings without lists of nothing but overall scores where another sheet has scores that stand in no list: those are
 * the agency's own, and the list only shows it among others.
 */
export function withoutListsBesideOwn<Reading extends ReadingOfSheet>(
  readings: readonly Reading[],
): readonly Reading[] {
  const isOfList = ({ role, columns }: TableHypothesis): boolean =>
    role === 'overall' && columns.some(({ agency }) => agency !== null);
  const isOnlyList = ({ tables }: Reading): boolean => tables.length > 0 && tables.every(isOfList);
  const hasOwn = readings.some(({ tables, sentences }) => {
    const own = tables.some(({ columns }) => columns.every(({ agency }) => agency === null));
    return own || sentences.length > 0;
  });
  if (!hasOwn) return readings;
  return readings.map((reading) =>
    isOnlyList(reading) ? { ...reading, tables: reading.tables.filter(isStated) } : reading,
  );
}

/** True where the name of a sheet or its first lines are about ITA. */
export function saysIta(view: SheetView): boolean {
  if (OF_ITA.test(view.sheet)) return true;
  return view.lines
    .slice(0, TITLE_LINES)
    .some((line) => view.cellsOfLine(line).some(({ text }) => text !== null && OF_ITA.test(text)));
}

const GOAL = /เป้าหมาย\s*(?:คะแนน|การประเมิน|ita|ของ|ใน|ประจำ|ปี|งบประมาณ|พ\.?ศ\.?|\s)*(25[5-8]\d)/gi;

/** Readings without the columns of years that a title of their sheet gives goals for; they are left out by that reason. */
export function withoutGoals<Reading extends ReadingOfSheet>(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => {
    const goals = yearsOfGoals(reading.view);
    if (goals.size === 0) return reading;
    const isGoal = (year: FiscalYear | null): boolean => year !== null && goals.has(year);
    const leftOut: LeftOutTable[] = [];
    const tables = reading.tables.flatMap((table) => {
      const columns = table.columns.filter(({ year }) => !isGoal(year));
      if (isStated(table) || columns.length === table.columns.length || columns.length === 0) return [table];
      leftOut.push({
        table: { ...table, columns: table.columns.filter(({ year }) => isGoal(year)) },
        why: 'not-result',
      });
      return [{ ...table, columns }];
    });
    return leftOut.length === 0 ? reading : { ...reading, tables, leftOut: [...reading.leftOut, ...leftOut] };
  });
}

/** The years for which titles of a sheet, cells alone in their line, give goals. */
function yearsOfGoals(view: SheetView): ReadonlySet<FiscalYear> {
  const years = new Set<FiscalYear>();
  for (const line of view.lines.slice(0, TITLE_LINES)) {
    const [title, ...others] = view.cellsOfLine(line);
    if (title === undefined || title.text === null || others.length > 0) continue;
    for (const [, year] of toArabicDigits(title.text).matchAll(GOAL)) years.add(Number(year));
  }
  return years;
}
