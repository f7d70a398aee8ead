import type { Figures } from './figures';
import type { ScoreSubject } from './finding';

/** What a score should be as far as the others tell, unrounded; null where they do not. */
export function rightScore(figures: Figures, subject: ScoreSubject): number | null {
  switch (subject.kind) {
    case 'item':
      return figures.mended.get(subject.code)?.score ?? figures.itemScore(subject.code);
    case 'indicator':
      return figures.indicators.find(({ indicator }) => indicator.number === subject.indicator)?.computed ?? null;
    case 'tool':
      return figures.tools.find(({ tool }) => tool === subject.tool)?.used ?? null;
    case 'overall':
      return figures.overall;
  }
}
