import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { FindingOf, RuleId } from '../../src/checking/finding';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

const scores = scoreSet(PUBLISHED);
const { findings, couldNotCheck } = checkScores(scores, FRAMEWORK_2568);
const of = <R extends RuleId>(rule: R): readonly FindingOf<RuleId>[] =>
  findings.filter((finding) => finding.rule === rule);

/** Scores of another agency in the issue tables, and two OIT items that the item table has as 50. */
const FOREIGN: readonly (readonly [issue: number, code: string])[] = [
  [2, 'i1'],
  [2, 'i2'],
  [4, 'i10'],
  [4, 'i11'],
  [4, 'i12'],
  [5, 'i4'],
  [5, 'i5'],
  [5, 'i6'],
  [5, 'o6'],
  [5, 'o7'],
  [6, 'i7'],
  [6, 'i8'],
  [7, 'i13'],
  [7, 'i14'],
  [7, 'i15'],
];

describe('the published municipality', () => {
  it('has i1 misprinted: 94.17, which its indicator proves and issue 1 holds', () => {
    expect(of('mistyped-score')).toMatchObject([
      {
        severity: 'error',
        cell: { sheet: 'IIT', row: 1 },
        related: [{ sheet: 'Issue 1' }],
        facts: {
          subject: { kind: 'item', code: 'i1' },
          score: 95.17,
          right: 94.17,
          closes: { kind: 'indicator', indicator: 1 },
          slip: 'digit',
          grid: 240,
        },
        found: 95.17,
        suggestion: 94.17,
      },
    ]);
  });

  it('has indicators 9 and 10 that their items do not give; indicator 1 is right, its i1 is not', () => {
    expect(of('indicator-mismatch').map(({ severity, facts }) => ({ severity, ...facts }))).toMatchObject([
      { severity: 'warning', indicator: 9, reported: 92.5, computed: 97.14, alternatives: [], confirmed: 'reported' },
      { severity: 'warning', indicator: 10, reported: 90, computed: 100, alternatives: [], confirmed: 'reported' },
    ]);
  });

  it('has wrong scores for IIT and EIT, right ones for OIT and the whole', () => {
    expect(
      of('tool-mismatch').map(({ severity, found, expected, facts }) => [
        severity,
        found,
        expected,
        'confirmed' in facts ? facts.confirmed : null,
      ]),
    ).toEqual([
      ['error', 96.65, 98.11, 'computed'],
      ['error', 100, 97.6, 'computed'],
    ]);
    expect(of('overall-mismatch')).toEqual([]);
  });

  it('has EIT items that may be one part of the survey: a warning for each indicator', () => {
    expect(of('survey-indicator-mismatch').map(({ severity, found, expected }) => [severity, found, expected])).toEqual(
      [
        ['warning', 98.07, 100],
        ['warning', 97.5, 100],
        ['warning', 97.24, 100],
      ],
    );
  });

  it('names the right level, with a letter that is out of use', () => {
    expect(of('level-mismatch')).toEqual([]);
    expect(of('old-letter-scale')).toMatchObject([{ severity: 'warning', facts: { letter: 'A' }, suggestion: 'ผ่านดี' }]);
  });

  it("has another agency's scores in fifteen cells of issue tables, and in no other", () => {
    const cellOf = ([issue, code]: readonly [number, string]) => {
      const item = scores.items.find((read) => read.code === code && scores.tables[read.table]?.issue === issue);
      return item?.score.cell;
    };
    const copied = of('copied-table');
    const cells = [...copied, ...of('duplicate-item')].flatMap(({ cell, rule, related }) => [
      cell,
      ...(rule === 'copied-table' ? related : []),
    ]);
    expect(new Set(cells)).toEqual(new Set(FOREIGN.map(cellOf)));
    expect(cells).toHaveLength(FOREIGN.length);
    // Once a table, with the respondents' steps that they do not fit; two documents are told apart from those.
    expect(copied.map(({ severity, facts }) => ({ severity, ...facts }))).toMatchObject(
      [2, 4, 5, 6, 7].map((issue) => ({ severity: 'error', issue, tool: 'IIT', foreignTo: { grid: 240 } })),
    );
    expect(of('duplicate-item')).toHaveLength(2);
  });

  it('has nothing else wrong', () => {
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([
      'copied-table',
      'duplicate-item',
      'indicator-mismatch',
      'item-in-no-issue',
      'item-in-other-issue',
      'item-table-mismatch',
      'mistyped-score',
      'old-letter-scale',
      'survey-indicator-mismatch',
      'tool-mismatch',
    ]);
  });

  it('cannot be checked for misprints in the EIT, where all items are 100', () => {
    expect(couldNotCheck).toEqual([
      { rule: 'item-off-grid', subject: { kind: 'tool', tool: 'EIT' }, reason: 'no-grid' },
    ]);
  });

  it('closes in indicators 1 to 5 once i1 is 94.17', () => {
    const [, ...rest] = PUBLISHED.items?.IIT ?? [];
    const mended = scoreSet({ ...PUBLISHED, items: { ...PUBLISHED.items, IIT: [['i1', 94.17], ...rest] } });
    const about = checkScores(mended, FRAMEWORK_2568).findings.filter(
      ({ rule, facts }) =>
        ['item-off-grid', 'mistyped-score'].includes(rule) ||
        (rule === 'indicator-mismatch' && 'indicator' in facts && facts.indicator <= 5),
    );
    expect(about).toEqual([]);
  });
});
