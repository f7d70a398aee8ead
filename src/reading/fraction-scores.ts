import type { Framework } from '../assessment/framework';
import { indicatorsProven, statedIndicators } from './proven-columns';
import { scoreOfLine } from './score-of-line';
import type { ScoreColumn } from './score-columns';
import type { ReadScore } from './score-set';
import type { TableEntry, TableHypothesis } from './table-hypothesis';

interface TableAndColumn {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/** Fewer scores than this are too few to tell a scale from. */
const ENOUGH_SCORES = 3;

/**
 * The lines whose scores are plain fractions of 1 (0.9517, or 1, 0.5 and 0): of a table, all lines of one kind (items
 * of a tool, indicators, tools, the overall score), if none of them is above 1 and not all are 0. Of the few items of
 * an issue table it is known from the other tables of their tool. What is shown as a percentage counts as it is held.
 */
export function linesInFractions(chosen: readonly TableAndColumn[], framework: Framework): ReadonlySet<TableEntry> {
  const groups = chosen.flatMap(({ table, column }) => scoreGroups(table, column));
  const sure = groups.filter(
    ({ isFraction, count, kind }) => isFraction && (count >= ENOUGH_SCORES || kind === 'whole'),
  );
  const kinds = new Set(sure.map(({ kind }) => kind));
  const taken = groups.filter(
    ({ isFraction, count, kind }) => isFraction && (count >= ENOUGH_SCORES || kinds.has(kind)),
  );
  const stated = statedIndicators(chosen);
  const lines = new Set<TableEntry>();
  for (const { table, column, entries } of taken) {
    const asHeld = indicatorsProven(table, column, framework, stated);
    // Indicators that are fractions themselves prove nothing about the scale of their items.
    const isContradicted = asHeld > 0 && [...stated.values()].some((value) => value > 1);
    if (!isContradicted) for (const entry of entries) lines.add(entry);
  }
  return lines;
}

/** A score held as a fraction of 1 on the scale of 0 to 100. */
export function fractionAsScore(score: ReadScore): ReadScore {
  if (score.value === null || score.scale === 100) return score;
  return { ...score, value: Number((score.value * 100).toPrecision(15)), scale: 100 };
}

/** The lines of a table by what they measure: items of each tool, indicators, tools with the overall score. */
export function scoreGroups(table: TableHypothesis, column: ScoreColumn) {
  const byKind = new Map<string, TableEntry[]>();
  for (const entry of table.entries) {
    const { subject } = entry;
    const kind =
      subject.kind === 'item' || subject.kind === 'nth-item'
        ? subject.tool
        : subject.kind === 'indicator'
          ? 'indicators'
          : 'whole';
    const sofar = byKind.get(kind);
    if (sofar) sofar.push(entry);
    else byKind.set(kind, [entry]);
  }
  return [...byKind].map(([kind, entries]) => {
    const held = entries.flatMap(({ label }) => {
      const { value, scale } = scoreOfLine(table, label.line, column);
      return value === null ? [] : [value / scale];
    });
    const isFraction = held.every((value) => value >= 0 && value <= 1) && held.some((value) => value > 0);
    return { table, column, kind, entries, count: held.length, isFraction };
  });
}
