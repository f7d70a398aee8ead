import type { Framework, IndicatorNumber, ItemCode, Tool } from '../assessment/framework';
import { agrees, roundScore } from '../assessment/scoring';
import type { ReadIndicator, ReadItem, ReadScore, ReadTool, ScoreSet } from './score-set';

/** Entries by their key, the first of each key kept: the order of a score set puts the authority first. */
function firstOfEach<Key, Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): ReadonlyMap<Key, Entry> {
  const first = new Map<Key, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!first.has(key)) first.set(key, entry);
  }
  return first;
}

/** The occurrence of each item that counts. */
export function countingItems(scores: ScoreSet): ReadonlyMap<ItemCode, ReadItem> {
  return firstOfEach(scores.items, ({ code }) => code);
}

/** The occurrence of each indicator that counts. */
export function countingIndicators(scores: ScoreSet): ReadonlyMap<IndicatorNumber, ReadIndicator> {
  return firstOfEach(scores.indicators, ({ number }) => number);
}

/** The occurrence of each tool that counts. */
export function countingTools(scores: ScoreSet): ReadonlyMap<Tool, ReadTool> {
  return firstOfEach(scores.tools, ({ tool }) => tool);
}

/** A score one can calculate with, as it is held; null where there is no number or it is outside 0 to 100. */
export function usableScore(score: ReadScore | null | undefined): number | null {
  if (!score || score.value === null || !Number.isFinite(score.value)) return null;
  const rounded = roundScore(score.value);
  return rounded >= 0 && rounded <= 100 ? score.value : null;
}

/**
 * The score to judge a level by. Where the reported score is the computed one but for rounding, the reported one: the
 * level was given on it, and 84.99 must not become 85.00 on the way through rounded parts. Else the computed one, and
 * the reported one where nothing could be computed.
 */
export function scoreForLevel(reported: number | null, computed: number | null, tolerance: number): number | null {
  if (computed === null) return reported;
  return reported !== null && agrees(reported, computed, tolerance) ? reported : computed;
}

/**
 * The second part of the EIT (surveyors' sample beside the users' own answers), where the workbook holds both: each
 * EIT item of the framework then stands exactly twice in item tables, with another score somewhere. Null otherwise.
 * The weights of the two parts are not published, so that no indicator follows from them.
 */
export function secondSurveyPart(scores: ScoreSet, framework: Framework): ReadonlyMap<ItemCode, ReadItem> | null {
  const second = new Map<ItemCode, ReadItem>();
  let differs = false;
  for (const { code, tool } of framework.items) {
    if (tool !== 'EIT') continue;
    const inItemTables = scores.items.filter(
      (item) => item.code === code && scores.tables[item.table]?.role === 'item-table',
    );
    const [first, other, ...more] = inItemTables;
    if (!first || !other || more.length > 0) return null;
    differs ||= first.score.value !== other.score.value;
    second.set(code, other);
  }
  return differs ? second : null;
}
