import type { ReadScore, ScoreSet } from '../reading/score-set';
import type { ScoreSubject } from './finding';

/** Every score cell that was read, with what it measures: items, indicators, tools, overall, each in reading order. */
export function everyScore(scores: ScoreSet): readonly { subject: ScoreSubject; score: ReadScore }[] {
  return [
    ...scores.items.map(({ code, score }) => ({ subject: { kind: 'item', code } as const, score })),
    ...scores.indicators.map(({ number, score }) => ({
      subject: { kind: 'indicator', indicator: number } as const,
      score,
    })),
    ...scores.tools.map(({ tool, score }) => ({ subject: { kind: 'tool', tool } as const, score })),
    ...scores.overall.map((score) => ({ subject: { kind: 'overall' } as const, score })),
  ];
}
