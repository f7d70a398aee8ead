import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { CheckResult, FindingOf, RuleId } from '../../src/checking/finding';
import { frameworkFor, FRAMEWORKS } from '../../src/assessment/frameworks';
import type { Framework, ItemCode } from '../../src/assessment/framework';
import type { ScoreSet } from '../../src/reading/score-set';
import { cleanScoresFrom } from '../fixtures/clean-scores';
import { FRAMEWORK_2568 as framework } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet, type WrittenItems, type WrittenScore, type WrittenScores } from '../fixtures/score-sets';

const check = (written: WrittenScores, by: Framework = framework): CheckResult => checkScores(scoreSet(written), by);

const find = (rule: RuleId, written: WrittenScores, by: Framework = framework): readonly FindingOf<RuleId>[] =>
  check(written, by).findings.filter((finding) => finding.rule === rule);

const frameworkOf = (year: number): Framework => {
  const found = frameworkFor(year);
  if (!found) throw new Error(`No framework of ${year}`);
  return found;
};

const CLEAN = cleanScoresFrom(framework, new Map(framework.items.map(({ code }) => [code, 90])), false).written;

const iit = (changes: Readonly<Record<string, WrittenScore>>): WrittenItems =>
  (CLEAN.items.IIT ?? []).map(([code, score]) => [code, changes[code] ?? score]);
const withIit = (IIT: WrittenItems): WrittenScores => ({ ...CLEAN, items: { ...CLEAN.items, IIT } });

describe('missing items', () => {
  it('are told one by one where the tool has an item table, with the place to look', () => {
    const found = find('missing-item', withIit((CLEAN.items.IIT ?? []).filter(([code]) => code !== 'i3')));
    expect(found).toMatchObject([
      {
        severity: 'error',
        cell: null,
        related: [{ sheet: 'IIT', row: 2, column: 0 }],
        facts: { code: 'i3', isListed: false },
      },
    ]);
  });

  it('are not told for a tool without an item table: that could not be checked', () => {
    const written = { items: { IIT: CLEAN.items.IIT ?? [] }, issues: { 3: [['o1', 100]] as const } };
    expect(find('missing-item', written)).toEqual([]);
    expect(check(written).couldNotCheck.filter(({ rule }) => rule === 'missing-item')).toEqual([
      { rule: 'missing-item', subject: { kind: 'tool', tool: 'EIT' }, reason: 'items-missing' },
      { rule: 'missing-item', subject: { kind: 'tool', tool: 'OIT' }, reason: 'items-missing' },
    ]);
  });

  it('include a code whose score cell is empty, and suggest what the issue tables agree on', () => {
    const rows = (CLEAN.items.IIT ?? []).map(([code, score]) => [code, code === 'i4' ? null : score] as const);
    const [found] = find('missing-item', { ...withIit(rows), issues: { 5: [['i4', 97.5]], 6: [['i4', 97.5]] } });
    expect(found).toMatchObject({
      cell: { sheet: 'IIT', row: 4, column: 2 },
      facts: { code: 'i4', isListed: true },
      suggestion: 97.5,
    });
    const [undecided] = find('missing-item', { ...withIit(rows), issues: { 5: [['i4', 97.5]], 6: [['i4', 98]] } });
    expect(undecided?.suggestion).toBeNull();
  });

  it('leave the indicator uncheckable, without a finding of its own', () => {
    const result = check(withIit((CLEAN.items.IIT ?? []).slice(1)));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['missing-item']);
    expect(result.couldNotCheck).toContainEqual({
      rule: 'indicator-mismatch',
      subject: { kind: 'indicator', indicator: 1 },
      reason: 'items-missing',
    });
  });
});

describe('an item that stands twice', () => {
  const again = (score: number): WrittenScores => withIit([...(CLEAN.items.IIT ?? []), ['i2', score]]);

  it('is a warning in one table with one score, an error with two', () => {
    expect(find('duplicate-item', again(90))).toMatchObject([
      { severity: 'warning', cell: { row: 16 }, suggestion: null },
    ]);
    expect(find('duplicate-item', again(91))).toMatchObject([
      { severity: 'error', cell: { row: 16 }, related: [{ row: 2 }], found: 91, expected: 90, suggestion: 90 },
    ]);
  });

  it('is compared as published', () => {
    expect(find('duplicate-item', { ...CLEAN, issues: { 1: [['i2', 90.004]] } })).toEqual([]);
    expect(find('duplicate-item', { ...CLEAN, issues: { 1: [['i2', 90.006]] } })).toHaveLength(1);
  });

  it('may stay without a score in an issue table', () => {
    expect(find('duplicate-item', { ...CLEAN, issues: { 1: [['i2', null]] } })).toEqual([]);
  });

  it('is wrong in the item table where the indicator proves the issue table right', () => {
    const written = { ...withIit(iit({ i2: 93 })), issues: { 1: [['i2', 90]] as const, 2: [['i2', 93]] as const } };
    expect(find('mistyped-score', written).map(({ cell, suggestion }) => [cell?.sheet, suggestion])).toEqual([
      ['IIT', 90],
    ]);
    expect(find('duplicate-item', written).map(({ cell, suggestion }) => [cell?.sheet, suggestion])).toEqual([
      ['Issue 2', 90],
    ]);
    expect(find('indicator-mismatch', written)).toEqual([]);
  });

  it('may quote either of the two parts of the EIT', () => {
    const second = (CLEAN.items.EIT ?? []).map(([code]) => [code, 80] as const);
    const quote = (score: number) => ({ ...CLEAN, secondEit: second, issues: { 2: [['e1', score]] as const } });
    expect(find('duplicate-item', quote(90))).toEqual([]);
    expect(find('duplicate-item', quote(80))).toEqual([]);
    expect(find('duplicate-item', quote(85))).toHaveLength(1);
    expect(find('survey-in-two-parts', quote(85))).toMatchObject([
      { severity: 'information', cell: { sheet: 'EIT 2' } },
    ]);
  });
});

describe('codes', () => {
  it('that the year does not have are errors, wherever they were noticed', () => {
    const cell = { sheet: 'OIT', row: 50, column: 0 };
    const written: WrittenScores = {
      ...withIit([...(CLEAN.items.IIT ?? []), ['i16', 90]]),
      notUnderstood: [{ kind: 'unknown-code', cell, text: 'o๒๙' }],
    };
    expect(find('unknown-item', written)).toMatchObject([
      { severity: 'error', cell: { sheet: 'IIT', row: 16, column: 0 }, found: 'i16', facts: { fiscalYear: 2568 } },
      { severity: 'error', cell, found: 'o๒๙' },
    ]);
  });

  it('taken by their place are told for information', () => {
    const cell = { sheet: 'IIT', row: 10, column: 0 };
    const written: WrittenScores = {
      ...CLEAN,
      notUnderstood: [{ kind: 'code-and-order-disagree', cell, text: '1๒๐', taken: 'i10' }],
    };
    expect(check(written).findings).toMatchObject([
      { rule: 'code-order', severity: 'information', cell, expected: 'i10' },
    ]);
  });
});

describe('cells', () => {
  it('without a number are told at any level, as errors where nothing says that there is none', () => {
    const none = { text: '-', value: null };
    const written = { ...withIit(iit({ i1: none })), indicators: { ...CLEAN.indicators, 3: none }, overall: [none] };
    expect(find('not-a-number', written).map(({ facts }) => 'subject' in facts && facts.subject)).toEqual([
      { kind: 'item', code: 'i1' },
      { kind: 'indicator', indicator: 3 },
      { kind: 'overall' },
    ]);
    expect(find('missing-item', written)).toEqual([]);
    const severityOf = (text: string): readonly string[] =>
      find('not-a-number', withIit(iit({ i1: { text, value: null } }))).map(({ severity }) => severity);
    expect(['-', 'ไม่ประเมิน', 'ไม่มีข้อมูล'].flatMap(severityOf)).toEqual(['warning', 'warning', 'warning']);
    expect(['ผ่าน', '#REF!'].flatMap(severityOf)).toEqual(['error', 'error']);
  });

  it('outside 0 to 100 are errors; a lost decimal point is put back', () => {
    const found = find('out-of-range', withIit(iit({ i1: 9517, i2: -0.01, i3: 100.01, i4: 100.004 })));
    expect(found.map(({ severity, found: score, suggestion }) => [severity, score, suggestion])).toEqual([
      ['error', 9517, 95.17],
      ['error', -0.01, null],
      ['error', 100.01, null],
    ]);
  });

  it('that hold numbers as text are one warning a run, each cell of it reachable', () => {
    const text = (raw: string) => ({ text: raw, value: 90 });
    const found = find(
      'number-as-text',
      withIit(iit({ i1: text('๙๐.๐๐'), i2: text('90'), i3: text(' 90.0 *'), i7: text('90 %') })),
    );
    expect(found.map(({ cell, related, facts }) => [cell?.row, related.map(({ row }) => row), facts])).toMatchObject([
      [1, [2, 3], { subject: { kind: 'item', code: 'i1' }, raw: '๙๐.๐๐', score: 90, count: 3 }],
      [7, [], { count: 1 }],
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('may be sentences that name a score', () => {
    expect(find('number-as-text', { ...CLEAN, overall: { text: 'ได้ 90.00 คะแนน', value: 90 } })).toEqual([]);
  });
});

describe('numbers stored as text', () => {
  const placed = (place: (index: number) => { row: number; column: number }): readonly FindingOf<RuleId>[] => {
    const set = scoreSet({ items: { IIT: iit({ i1: { text: '90', value: 90 }, i2: { text: '90', value: 90 } }) } });
    const moved: ScoreSet = {
      ...set,
      items: set.items.map((item, index) => ({
        ...item,
        score: { ...item.score, cell: { sheet: 'Matrix', ...place(index) } },
      })),
    };
    return checkScores(moved, framework).findings.filter(({ rule }) => rule === 'number-as-text');
  };

  it('are one run beside one another too', () => {
    expect(placed((column) => ({ row: 4, column }))).toMatchObject([
      { cell: { row: 4, column: 0 }, related: [{ row: 4, column: 1 }] },
    ]);
  });

  it('are none where they touch at a corner only', () => {
    expect(placed((index) => ({ row: index, column: index })).map(({ related }) => related)).toEqual([[], []]);
  });
});

describe('indicators', () => {
  it('may differ from their items by one unit of the second decimal', () => {
    const reported = (score: number) => ({ ...CLEAN, indicators: { ...CLEAN.indicators, 2: score, 7: score } });
    expect(find('indicator-mismatch', reported(90.01))).toEqual([]);
    expect(find('survey-indicator-mismatch', reported(90.01))).toEqual([]);
    expect(find('indicator-mismatch', reported(90.02))).toHaveLength(1);
    expect(find('survey-indicator-mismatch', reported(90.02))).toMatchObject([{ severity: 'warning' }]);
  });

  it('of an EIT in two parts must lie between the parts', () => {
    const second = (CLEAN.items.EIT ?? []).map(([code]) => [code, 80] as const);
    const reported = (score: number) =>
      find('survey-indicator-mismatch', { ...CLEAN, secondEit: second, indicators: { 6: score, 7: 85, 8: 85 } });
    expect([79.98, 79.99, 80, 83.21, 90.01, 90.02].map((score) => reported(score).length)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(reported(95)).toMatchObject([{ facts: { computed: 90, otherPart: 80 }, expected: null }]);
  });

  const guessed = (kind: 'unknown' | 'low'): Framework => ({
    ...framework,
    indicators: framework.indicators.map((indicator) => {
      if (indicator.number !== 9) return indicator;
      const provenance = { confidence: 'low', source: '' } as const;
      return {
        ...indicator,
        composition: kind === 'unknown' ? { kind, provenance } : { ...indicator.composition, provenance },
      };
    }),
  });

  it.each(['unknown', 'low'] as const)('with %s grouping are judged by the range of their items alone', (kind) => {
    const OIT = (CLEAN.items.OIT ?? []).map(([code], index) => [code, index === 0 ? 50 : 100] as const);
    const reported = (nine: number): CheckResult =>
      check({ items: { OIT }, indicators: { 9: nine, 10: 100 } }, guessed(kind));
    expect(reported(70).findings).toEqual([]);
    expect(reported(70).couldNotCheck).toContainEqual({
      rule: 'indicator-mismatch',
      subject: { kind: 'indicator', indicator: 9 },
      reason: 'grouping-unknown',
    });
    expect(reported(49).findings).toMatchObject([
      { rule: 'indicator-mismatch', severity: 'error', facts: { computed: null, lowest: 50, highest: 100 } },
    ]);
  });
});

describe('a mistyped total', () => {
  const CLIMB: WrittenScores = {
    indicators: { 1: 91.23, 2: 88.4, 3: 95.11, 4: 79.52, 5: 90.06 },
    tools: { IIT: 88.86, EIT: 92, OIT: 85.5 },
    overall: 88.46,
  };

  it('starts from totals that close', () => {
    expect(check(CLIMB).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is an indicator where its tool is confirmed from above and one change of it alone closes both', () => {
    expect(find('mistyped-score', { ...CLIMB, indicators: { ...CLIMB.indicators, 4: 97.52 } })).toMatchObject([
      { severity: 'error', facts: { subject: { kind: 'indicator', indicator: 4 }, right: 79.52, slip: 'swapped' } },
    ]);
  });

  it('is the tool where the overall follows from its indicators', () => {
    const written = { ...CLIMB, tools: { ...CLIMB.tools, IIT: 86.88 } };
    expect(find('mistyped-score', written)).toEqual([]);
    expect(find('tool-mismatch', written)).toMatchObject([
      { suggestion: 88.86, facts: { confirmed: 'computed', alternatives: [] } },
    ]);
  });

  it('is a tool without indicators where one slip in it alone closes the overall', () => {
    const written = { ...CLIMB, tools: { ...CLIMB.tools, EIT: 9.2 } };
    expect(find('overall-mismatch', written)).toEqual([]);
    expect(find('mistyped-score', written)).toMatchObject([
      { facts: { subject: { kind: 'tool', tool: 'EIT' }, right: 92, closes: { kind: 'overall' } } },
    ]);
  });
});

describe('a table that repeats item scores', () => {
  const issue = (...scores: readonly (readonly [`i${number}`, number])[]): WrittenScores => ({
    ...CLEAN,
    items: {
      ...CLEAN.items,
      IIT: (CLEAN.items.IIT ?? []).map(([code], index) => [code, index === 14 ? 100 : 81 + index] as const),
    },
    issues: { 3: scores },
  });
  const found = (written: WrittenScores): readonly unknown[] => [
    find('copied-table', written).map(({ facts }) => ('codes' in facts ? facts.codes : null)),
    find('duplicate-item', written).map(({ facts }) => ('code' in facts ? facts.code : null)),
  ];

  it('is one finding where most of it differs', () => {
    expect(found(issue(['i1', 70.1], ['i2', 70.2], ['i3', 70.3], ['i15', 100]))).toEqual([[['i1', 'i2', 'i3']], []]);
  });

  it('is a finding a cell where as much agrees', () => {
    expect(found(issue(['i1', 70.1], ['i2', 70.2], ['i3', 70.3], ['i4', 84], ['i5', 85], ['i6', 86]))).toEqual([
      [],
      ['i1', 'i2', 'i3'],
    ]);
  });

  it('is a finding a cell where two slips explain it', () => {
    expect(found(issue(['i1', 80], ['i2', 28]))).toEqual([[], ['i1', 'i2']]);
  });
});

describe('what is to blame', () => {
  const rules = (written: WrittenScores): readonly RuleId[] => check(written).findings.map(({ rule }) => rule);

  it('is the tool too where the overall follows from the indicators and not from it', () => {
    // As in the published EIT: the printed tool is what the items give, the overall is what the indicators give.
    const OIT = (CLEAN.items.OIT ?? []).map(([code]) => [code, 100] as const);
    const written: WrittenScores = {
      ...CLEAN,
      items: { ...CLEAN.items, OIT },
      indicators: { ...CLEAN.indicators, 9: 92.5, 10: 90 },
      tools: { ...CLEAN.tools, OIT: 100 },
      overall: 90.5,
    };
    // The indicators, which the overall confirms, come last: it is their items that are in doubt.
    expect(rules(written)).toEqual([
      'tool-mismatch',
      'item-table-mismatch',
      'indicator-mismatch',
      'indicator-mismatch',
    ]);
    expect(rules({ ...written, overall: 94 })).toEqual([
      'indicator-mismatch',
      'indicator-mismatch',
      'item-table-mismatch',
    ]);
  });

  it('is the tool too where the item is known to be wrong, not the indicator', () => {
    // The tool was computed with the wrong item: (91 + 4 * 90) / 5.
    const written = { ...withIit(iit({ i2: 93 })), issues: { 1: [['i2', 90]] as const } };
    const tools = { ...CLEAN.tools, IIT: 90.2 };
    expect(rules({ ...written, tools })).toContain('tool-mismatch');
    const { items, issues } = written;
    // With no overall score, the item table and the tool stand together against the indicator.
    const without = { ...(items ? { items } : {}), issues, indicators: CLEAN.indicators, tools };
    expect(rules(without)).not.toContain('tool-mismatch');
    expect(find('indicator-mismatch', without)).toMatchObject([{ facts: { indicator: 1, confirmed: 'computed' } }]);
  });

  it('is no item where either of two would do', () => {
    const written = { ...withIit(iit({ i1: 93 })), issues: { 1: [['i1', 90]] as const, 2: [['i2', 87]] as const } };
    expect(find('indicator-mismatch', written)).toMatchObject([
      { facts: { indicator: 1, alternatives: [{ right: 90 }, { right: 87 }] } },
    ]);
  });

  it('is not the overall where indicator and tool are both in doubt', () => {
    const written: WrittenScores = {
      ...CLEAN,
      indicators: { ...CLEAN.indicators, 1: 95 },
      tools: { ...CLEAN.tools, IIT: 99 },
      overall: 92.7,
    };
    expect(rules(written)).toEqual(['indicator-mismatch', 'tool-mismatch']);
  });
});

describe('a score off the grid of answers', () => {
  const [, ...others] = PUBLISHED.items?.IIT ?? [];
  const severity = (indicator: number | undefined): unknown =>
    find('item-off-grid', {
      items: { IIT: [['i1', 95.17], ...others] },
      indicators: indicator === undefined ? {} : { 1: indicator },
    }).map((finding) => [finding.severity, finding.suggestion]);

  it('weighs as much as its indicator says, and is silent where the right score is known', () => {
    expect(severity(96.53)).toEqual([]);
    expect(severity(undefined)).toEqual([['warning', null]]);
    expect(severity(90.05)).toEqual([['warning', null]]);
    expect(severity(96.86)).toEqual([['information', null]]);
  });
});

describe('tools and overall', () => {
  it('are each checked wherever they stand', () => {
    expect(find('overall-mismatch', { ...CLEAN, overall: [90, 90.02, 91] })).toMatchObject([
      { cell: { row: 12 }, found: 91 },
    ]);
  });

  it('do not blame the overall for a tool that nothing decides about', () => {
    // 30 % of 100 and 70 % of 90 is 93: the overall follows from the tool as printed.
    const written = { indicators: CLEAN.indicators, tools: { IIT: 100, EIT: 90, OIT: 90 }, overall: 93 };
    expect(check(written).findings.map(({ rule }) => rule)).toEqual(['tool-mismatch']);
  });

  it('blame both where the items confirm the indicators', () => {
    const written = { ...CLEAN, tools: { IIT: 100, EIT: 90, OIT: 90 }, overall: 93, level: 'ผ่านดี' };
    expect(check(written).findings.map(({ rule }) => rule)).toEqual(['tool-mismatch', 'overall-mismatch']);
  });

  it('only warn where the EIT is known from its items alone', () => {
    const written = { items: CLEAN.items, tools: { IIT: 90, EIT: 95, OIT: 90 }, overall: 91.5 };
    expect(check(written).findings).toMatchObject([{ rule: 'tool-mismatch', severity: 'warning', suggestion: null }]);
    const total = check({ items: CLEAN.items, overall: 80 }).findings;
    expect(total).toMatchObject([{ rule: 'overall-mismatch', severity: 'warning', expected: 90, suggestion: null }]);
  });

  it('go by a reported EIT rather than by its items alone', () => {
    const written = { items: CLEAN.items, tools: { IIT: 90, EIT: 84, OIT: 90 }, level: 'ผ่าน' };
    expect(check(written).findings.map(({ rule }) => rule)).toEqual(['tool-mismatch']);
  });
});

describe('a score stated twice', () => {
  it('differently is an error where its parts cannot decide', () => {
    const set = scoreSet({ indicators: { 1: 96.53, 6: 98.07 }, tools: { OIT: 91.25 }, overall: [95.21, 95.22, 95.12] });
    const stated = (value: number, row: number) => ({
      score: { value, cell: { sheet: 'Cover', row, column: 0 }, raw: '', storedAs: 'number', scale: 1 } as const,
      table: 0,
    });
    const twice: ScoreSet = {
      ...set,
      indicators: [...set.indicators, { number: 1, name: '', ...stated(96.35, 1) }],
      tools: [...set.tools, { tool: 'OIT', ...stated(91.25, 2) }],
    };
    expect(checkScores(twice, framework).findings).toMatchObject([
      {
        rule: 'conflicting-scores',
        severity: 'error',
        cell: { row: 12 },
        related: [{ row: 10 }],
        found: 95.12,
        expected: 95.21,
      },
      {
        rule: 'conflicting-scores',
        severity: 'error',
        cell: { sheet: 'Cover', row: 1 },
        facts: { subject: { kind: 'indicator', indicator: 1 }, score: 96.35, firstScore: 96.53 },
      },
    ]);
  });

  it('is left to the rule of its kind where its parts decide', () => {
    expect(check({ ...CLEAN, overall: [90, 91] }).findings.map(({ rule }) => rule)).toEqual(['overall-mismatch']);
  });
});

describe('the level', () => {
  const level = (text: string) =>
    check({ ...CLEAN, level: text }).findings.map(({ rule, severity }) => `${severity} ${rule}`);

  it('is understood as people write it', () => {
    for (const text of ['ผ่านดี', ' ระดับ  ผ่านดี ', 'ผ่าน\u200bดี', 'ผ่าน ดี', 'ผ่านเกณฑ์การประเมิน ระดับผ่านดี', 'ผล ITA: ผ่านดี']) {
      expect(level(text)).toEqual([]);
    }
  });

  it('is not taken for another that its name begins with', () => {
    expect(level('ผ่าน')).toEqual(['error level-mismatch']);
    expect(level('ผ่านดีเยี่ยม')).toEqual(['error level-mismatch']);
    expect(level('ต้องปรับปรุงโดยด่วน')).toEqual(['error level-mismatch']);
  });

  it('may not be a letter since levels have names', () => {
    expect(level('AA')).toEqual(['warning old-letter-scale']);
    expect(level('ผ่านดีเยี่ยม (AA)')).toEqual(['error level-mismatch', 'warning old-letter-scale']);
  });

  it('is not judged on the last decimal of a score that is nowhere stated', () => {
    // 0.3 * 84.98 + 0.7 * 85 = 84.994: published as 84.99 or, with the parts unrounded, as 85.00.
    const tools = { IIT: 84.98, EIT: 85, OIT: 85 };
    expect(find('level-mismatch', { tools, level: 'ต้องปรับปรุง' })).toEqual([]);
    expect(find('level-mismatch', { tools, level: 'ผ่าน' })).toEqual([]);
    expect(find('level-mismatch', { tools, level: 'ผ่านดี' })).toHaveLength(1);
    expect(find('level-mismatch', { tools, overall: 84.99, level: 'ผ่าน' })).toHaveLength(1);
  });

  it('is one only', () => {
    expect(level('ผ่านดี หรือ ผ่าน')).toEqual(['error level-mismatch']);
  });

  it('is a letter in the years of letters', () => {
    const by2565 = frameworkOf(2565);
    const letters = cleanScoresFrom(by2565, new Map(by2565.items.map(({ code }) => [code, 90])), false).written;
    const found = (text: string) => check({ ...letters, year: 2565, level: text }, by2565).findings;
    expect(found('ระดับ A')).toEqual([]);
    expect(found('AA')).toMatchObject([{ rule: 'level-mismatch', severity: 'error', suggestion: 'A' }]);
    expect(check({ ...letters, year: 2565, level: 'ผ่านดี' }, by2565).couldNotCheck).toContainEqual({
      rule: 'level-mismatch',
      subject: { kind: 'level' },
      reason: 'level-not-understood',
    });
  });

  it('of 2566 is not judged by letters or names, as neither is settled', () => {
    for (const text of ['A', 'ผ่านดี']) {
      const { findings, couldNotCheck } = check({ year: 2566, overall: 90, level: text }, frameworkOf(2566));
      expect(findings).toEqual([]);
      expect(couldNotCheck).toContainEqual({
        rule: 'level-mismatch',
        subject: { kind: 'level' },
        reason: 'level-not-understood',
      });
    }
  });

  it('in words that are no level could not be checked', () => {
    for (const text of ['ไม่ผ่าน', 'ดีมาก', '']) {
      expect(check({ ...CLEAN, level: text }).couldNotCheck).toContainEqual({
        rule: 'level-mismatch',
        subject: { kind: 'level' },
        reason: 'level-not-understood',
      });
    }
  });

  it('only warns where the levels of the year are not settled', () => {
    const unsettled = {
      ...framework,
      levelRule: { ...framework.levelRule, provenance: { confidence: 'low', source: '' } as const },
    };
    expect(find('level-mismatch', { ...CLEAN, level: 'ผ่าน' }, unsettled)).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('agency and year', () => {
  it('are asked for where they are nowhere', () => {
    const found = check({ ...CLEAN, agency: null, yearCertainty: 'inferred' }).findings;
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['year-inferred', 'information'],
      ['agency-missing', 'information'],
    ]);
  });

  it('are pointed out where there are several', () => {
    const cell = { sheet: 'Results', row: 30, column: 0 };
    const written: WrittenScores = {
      ...CLEAN,
      notUnderstood: [
        { kind: 'several-years', cell, years: [2567, 2568] },
        { kind: 'several-agencies', cell, names: ['A town', 'B town'] },
        { kind: 'ambiguous-score-column', cell, text: 'ร้อยละ' },
      ],
    };
    expect(check(written).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['ambiguous-score-column', 'warning'],
      ['several-agencies', 'warning'],
      ['several-years', 'information'],
    ]);
  });

  it('are warned of where an older year is analysed than the newest', () => {
    const cell = { sheet: 'Results', row: 30, column: 0 };
    const written: WrittenScores = { ...CLEAN, notUnderstood: [{ kind: 'several-years', cell, years: [2568, 2569] }] };
    expect(check(written).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['several-years', 'warning'],
    ]);
  });
});

it('a finding without a cell comes where it is missed', () => {
  const rows = (CLEAN.items.IIT ?? [])
    .filter(([code]) => code !== 'i3')
    .map(([code, score]) => [code, code === 'i9' ? 900 : score] as const);
  const found = check(withIit(rows)).findings.map(({ rule }) => rule);
  expect(found.slice(0, 2)).toEqual(['missing-item', 'out-of-range']);
});

it('findings come from the worst, then by sheet and row', () => {
  const code: ItemCode = 'o2';
  const OIT = (CLEAN.items.OIT ?? []).map(([own, score]): readonly [ItemCode, WrittenScore] =>
    own === code ? [own, 101] : [own, score],
  );
  const written: WrittenScores = {
    ...CLEAN,
    items: { ...CLEAN.items, IIT: iit({ i9: { text: '90', value: 90 }, i2: -4 }), OIT },
    overall: 50,
    agency: null,
  };
  expect(check(written).findings.map(({ severity, cell }) => [severity, cell?.sheet, cell?.row])).toEqual([
    ['error', 'IIT', 2],
    ['error', 'OIT', 2],
    ['error', 'Results', 10],
    ['warning', 'IIT', 9],
    ['information', undefined, undefined],
  ]);
});

describe.each(FRAMEWORKS.map((each) => [each.id, each] as const))('under %s', (_, each) => {
  it('what cannot be checked is told, and is no finding', () => {
    const items = (tool: 'IIT' | 'EIT' | 'OIT'): WrittenItems =>
      each.items.filter((item) => item.tool === tool).map(({ code }) => [code, 100]);
    const { findings, couldNotCheck } = check(
      {
        year: each.fiscalYear,
        items: { IIT: items('IIT'), EIT: items('EIT'), OIT: items('OIT') },
        indicators: { 1: 100, 2: 100, 3: 100, 4: 100, 5: 100, 6: 100, 7: 100, 8: 100, 9: 100, 10: 100 },
        tools: { IIT: 100, EIT: 100, OIT: 100 },
        overall: 100,
      },
      each,
    );
    expect(findings).toEqual([]);
    const unknown = each.indicators.filter(({ composition }) => composition.kind === 'unknown');
    const told = couldNotCheck.flatMap(({ subject }) => (subject.kind === 'indicator' ? [subject.indicator] : []));
    expect(told).toEqual(unknown.map(({ number }) => number));
  });
});
