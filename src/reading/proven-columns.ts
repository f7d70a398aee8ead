import type { Framework, IndicatorNumber, ItemCode } from '../assessment/framework';
import { agrees, indicatorFromItems, LEVEL_TOLERANCE } from '../assessment/scoring';
import { itemCode } from './item-code';
import { scoreOfLine } from './score-of-line';
import type { ColumnHeading } from './score-candidate';
import type { ScoreColumn } from './score-columns';
import type { TableHypothesis } from './table-hypothesis';

/** A table with the column that is taken for its scores. */
interface TableAndColumn {
  readonly table: TableHypothesis;
  readonly column: ScoreColumn;
}

/** Indicators as the tables state them; of several statements the first. */
export function statedIndicators(chosen: readonly TableAndColumn[]): ReadonlyMap<IndicatorNumber, number> {
  const stated = new Map<IndicatorNumber, number>();
  for (const { table, column } of chosen) {
    for (const { label, subject } of table.entries) {
      if (subject.kind !== 'indicator' || stated.has(subject.number)) continue;
      const { value } = scoreOfLine(table, label.line, column);
      if (value !== null) stated.set(subject.number, value);
    }
  }
  return stated;
}

/** How many stated indicators the items of a table give, had they the scores of a column, times `scale`. */
export function indicatorsProven(
  table: TableHypothesis,
  column: ColumnHeading,
  framework: Framework,
  stated: ReadonlyMap<IndicatorNumber, number>,
  scale = 1,
): number {
  const scores = new Map<ItemCode, number>();
  for (const { label, subject } of table.entries) {
    if (subject.kind !== 'item') continue;
    const { value } = scoreOfLine(table, label.line, column);
    if (value !== null) scores.set(itemCode(subject.tool, subject.number), value * scale);
  }
  if (scores.size === 0) return 0;
  return framework.indicators.filter((indicator) => {
    const reported = stated.get(indicator.number);
    const given = indicatorFromItems(indicator, (code) => scores.get(code) ?? null);
    return reported !== undefined && given !== null && agrees(reported, given, LEVEL_TOLERANCE);
  }).length;
}

/**
 * The tables with the columns whose items give the stated indicators, where another column gives more of them than the
 * one that its heading recommends. A column that proves itself so leaves no doubt about others that do not.
 */
export function withProvenColumns<Chosen extends TableAndColumn>(
  chosen: readonly Chosen[],
  framework: Framework,
): readonly Chosen[] {
  const stated = statedIndicators(chosen);
  if (stated.size === 0) return chosen;
  return chosen.map((one) => {
    const { table, column } = one;
    if (column.alternatives.length === 0) return one;
    const proven = (candidate: ColumnHeading): number => indicatorsProven(table, candidate, framework, stated);
    const own = proven(column);
    let best: { readonly candidate: ColumnHeading; readonly count: number } = { candidate: column, count: own };
    for (const candidate of column.alternatives) {
      const count = proven(candidate);
      if (count > best.count) best = { candidate, count };
    }
    if (best.count === 0) return one;
    if (best.candidate !== column) return { ...one, column: { ...best.candidate, rival: null, alternatives: [] } };
    const rival = column.alternatives.find(({ place }) => place === column.rival?.place);
    return rival && proven(rival) < own ? { ...one, column: { ...column, rival: null } } : one;
  });
}
