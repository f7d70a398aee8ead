import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOfDocument, foundByKind, foundMistakes, mistakesTable } from '../fixtures/found-mistakes';
import { lineOf } from '../fixtures/published-document';

const findings = findingsOfDocument();
const results = foundMistakes(findings);
const documentation = readFileSync(new URL('../../docs/published-analysis.md', import.meta.url), 'utf8');
/** Rows of a Markdown table without the padding that formatting adds. */
const rowsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line) => /^\| E\d/u.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

/** Lines whose numbers, words and letters are right. */
const RIGHT: readonly (readonly [first: number, last: number])[] = [
  // Overall score and level, and the score of the OIT.
  [21, 21],
  [28, 28],
  // The indicators.
  [39, 48],
  // Items i2 to i15, and the OIT items that issue tables repeat rightly.
  [60, 73],
  [95, 99],
  [102, 110],
  [114, 118],
  // i1 to i6 of issue 1, and i3 and i9 elsewhere.
  [141, 146],
  [199, 199],
  [388, 388],
  // OIT items of the issues, as in the item table.
  [149, 152],
  [204, 207],
  [247, 250],
  [289, 290],
  [336, 337],
  [389, 391],
  [457, 460],
  // Indicators that the texts quote.
  [156, 156],
  [209, 211],
  [252, 252],
  [294, 294],
  [339, 339],
  [393, 393],
  [464, 464],
];

describe('the mistakes of the published document', () => {
  it('are found: all of the numbers and the contradicting tables, the scope and the years, most of the claims', () => {
    const counts = new Map(foundByKind(results).map(({ kind, found, all }) => [kind, { found, all }]));
    expect(counts.get('N')).toEqual({ found: 25, all: 25 });
    expect(counts.get('X')).toEqual({ found: 4, all: 4 });
    expect(counts.get('T')).toEqual({ found: 17, all: 18 });
    expect(counts.get('M')).toEqual({ found: 7, all: 7 });
    expect(counts.get('Y')).toEqual({ found: 4, all: 4 });
  });

  it('are listed in the documentation as they are found', () => {
    expect(rowsOf(documentation.split('\n'))).toEqual(rowsOf(mistakesTable(results)));
    const counts = foundByKind(results).map(({ kind, found, all }) => `${kind}: ${found} of ${all}`);
    expect(documentation).toContain(`${counts.join('; ')}.`);
  });
});

it('has no error in a cell of the published document that is right', () => {
  const errors = findings.filter(({ severity, cell }) => {
    if (severity !== 'error' || cell === null) return false;
    const line = lineOf(cell.sheet, cell.row);
    return RIGHT.some(([first, last]) => line >= first && line <= last);
  });
  expect(errors).toEqual([]);
});
