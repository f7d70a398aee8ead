import type { ReadScore, ScoreSet } from '../reading/score-set';
import type { ScoreSubject } from './finding';

/** A score cell that was read, with what it measures. */
export interface ScoreCell {
  readonly subject: ScoreSubject;
  readonly score: ReadScore;
  /** Index of its table; null for the overall score, which may stand anywhere. */
  readonly table: number | null;
}

/** Every score cell that was read: items, indicators, tools, overall, each in reading order. */
export function everyScore(scores: ScoreSet): readonly ScoreCell[] {
  return [
    ...scores.items.map(({ code, score, table }) => ({ subject: { kind: 'item', code } as const, score, table })),
    ...scores.indicators.map(({ number, score, table }) => ({
      subject: { kind: 'indicator', indicator: number } as const,
      score,
      table,
    })),
    ...scores.tools.map(({ tool, score, table }) => ({ subject: { kind: 'tool', tool } as const, score, table })),
    ...scores.overall.map((score) => ({ subject: { kind: 'overall' } as const, score, table: null })),
  ];
}
