import { roundScore } from '../../assessment/scoring';
import type { CellAddress } from '../../workbook/address';
import type { ReadScore } from '../../reading/score-set';
import { everyScore } from '../every-score';
import type { FindingOf, ScoreSubject } from '../finding';
import type { Rule } from '../rule';

interface TextScore {
  readonly subject: ScoreSubject;
  readonly score: ReadScore;
  readonly value: number;
}

/** Scores stored as text, with which Excel cannot calculate; cells without a gap between them are one finding. */
export const numberAsText: Rule<'number-as-text'> = {
  id: 'number-as-text',
  check({ scores }) {
    const texts = everyScore(scores).flatMap(({ subject, score }): readonly TextScore[] =>
      score.storedAs === 'text' && !score.isInSentence && score.value !== null && isOnlyANumber(score.raw)
        ? [{ subject, score, value: score.value }]
        : [],
    );
    return { findings: runs(texts).flatMap(describe), couldNotCheck: [] };
  },
};

/** "๙๕.๑๗" or "95.17 %", not "ได้ 95.17 คะแนน": a sentence is meant to be text. */
function isOnlyANumber(raw: string): boolean {
  return /^['\s+-]*[0-9๐-๙][0-9๐-๙.,\s]*[%*\s]*$/u.test(raw);
}

/** Cells grouped where each is right below the one before; cells that stand alone, where right beside it. */
function runs(texts: readonly TextScore[]): readonly (readonly TextScore[])[] {
  const columns = chain(
    [...texts].sort((a, b) => byPlace(a.score.cell, b.score.cell, ['column', 'row'])).map((text) => [text]),
    (above, below) => above.column === below.column && above.row + 1 === below.row,
  );
  const single = columns.filter((run) => run.length === 1);
  const rows = chain(
    single.sort(([a], [b]) => (a && b ? byPlace(a.score.cell, b.score.cell, ['row', 'column']) : 0)),
    (left, right) => left.row === right.row && left.column + 1 === right.column,
  );
  return [...columns.filter((run) => run.length > 1), ...rows];
}

function chain(
  groups: readonly (readonly TextScore[])[],
  follows: (before: CellAddress, after: CellAddress) => boolean,
): (readonly TextScore[])[] {
  const made: (readonly TextScore[])[] = [];
  for (const group of groups) {
    const last = made.at(-1);
    const before = last?.at(-1)?.score.cell;
    const after = group[0]?.score.cell;
    if (last && before && after && before.sheet === after.sheet && follows(before, after)) {
      made[made.length - 1] = [...last, ...group];
    } else {
      made.push(group);
    }
  }
  return made;
}

function byPlace(
  a: CellAddress,
  b: CellAddress,
  [major, minor]: readonly ['row' | 'column', 'row' | 'column'],
): number {
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
  return a[major] - b[major] || a[minor] - b[minor];
}

function describe(run: readonly TextScore[]): readonly FindingOf<'number-as-text'>[] {
  const [first, ...rest] = run;
  if (!first) return [];
  return [
    {
      rule: 'number-as-text',
      severity: 'warning',
      cell: first.score.cell,
      related: rest.map(({ score }) => score.cell),
      facts: { subject: first.subject, raw: first.score.raw, score: roundScore(first.value), count: run.length },
      found: first.score.raw,
      expected: first.value,
      suggestion: run.length === 1 ? first.value : null,
    },
  ];
}
