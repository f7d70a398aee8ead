import { describe, expect, it } from 'vitest';
import { checkScores } from '../../src/checking/check-scores';
import type { Finding, RuleId } from '../../src/checking/finding';
import type { ReadScore, ScoreSet } from '../../src/reading/score-set';
import { cleanScoresFrom } from '../fixtures/clean-scores';
import { FRAMEWORK_2568 as framework } from '../fixtures/framework-2568';
import { scoreSet } from '../fixtures/score-sets';

const { written } = cleanScoresFrom(framework, new Map(framework.items.map(({ code }) => [code, 90])), false);
const clean = scoreSet(written);

function find(rule: RuleId, scores: ScoreSet): readonly Finding[] {
  return checkScores(scores, framework).findings.filter((finding) => finding.rule === rule);
}

const uncalculated = ({ cell }: ReadScore): ReadScore => ({
  value: null,
  cell,
  raw: '=AVERAGE(C2:C4)',
  storedAs: 'empty',
  scale: 1,
  isUncalculated: true,
});

describe('formulas that are not calculated yet', () => {
  it('are one warning that reaches every cell, and no missing items', () => {
    const items = clean.items.map((item, index) => (index < 5 ? { ...item, score: uncalculated(item.score) } : item));
    const scores = { ...clean, items };
    expect(find('formula-not-calculated', scores)).toMatchObject([
      {
        severity: 'warning',
        cell: { sheet: 'IIT', row: 1, column: 2 },
        related: [2, 3, 4, 5].map((row) => ({ sheet: 'IIT', row })),
        facts: { subject: { kind: 'item', code: 'i1' }, count: 5 },
      },
    ]);
    expect(find('missing-item', scores)).toEqual([]);
    expect(find('not-a-number', scores)).toEqual([]);
  });

  it('are an error where nothing has a number', () => {
    const scores = {
      ...clean,
      items: clean.items.map((item) => ({ ...item, score: uncalculated(item.score) })),
      indicators: [],
      tools: [],
      overall: [],
    };
    expect(find('formula-not-calculated', scores)).toMatchObject([{ severity: 'error' }]);
  });
});

it('fractions are one warning with the first cell and what was made of it', () => {
  const items = clean.items.map((item) =>
    item.table === 0 ? { ...item, score: { ...item.score, raw: '0.9', scale: 100 as const } } : item,
  );
  const [first] = items;
  if (!first) throw new Error('no items');
  const scores: ScoreSet = {
    ...clean,
    items,
    notUnderstood: [{ kind: 'fractions-taken-as-percent', cell: first.score.cell }],
  };
  expect(find('fractions-taken-as-percent', scores)).toMatchObject([
    { severity: 'warning', cell: first.score.cell, facts: { raw: '0.9', score: 90, count: 15 } },
  ]);
  expect(find('fractions-taken-as-percent', { ...scores, notUnderstood: [] })).toEqual([]);
});

it('points of another scale are an error', () => {
  const cell = { sheet: 'EIT', row: 2, column: 1 };
  const scores: ScoreSet = {
    ...clean,
    notUnderstood: [{ kind: 'other-scale', cell, text: '4.77', scale: 5, count: 9 }],
  };
  expect(find('other-scale', scores)).toMatchObject([
    { severity: 'error', cell, facts: { raw: '4.77', scale: 5, count: 9 } },
  ]);
});

it('items taken by their order are a warning for each table', () => {
  const cell = { sheet: 'EIT', row: 2, column: 1 };
  const scores: ScoreSet = { ...clean, notUnderstood: [{ kind: 'items-by-order', cell, tool: 'EIT', count: 9 }] };
  expect(find('items-by-order', scores)).toMatchObject([
    { severity: 'warning', cell, facts: { tool: 'EIT', count: 9 } },
  ]);
});

describe('names of indicators', () => {
  const named = (names: Readonly<Record<number, string>>): ScoreSet => ({
    ...clean,
    indicators: clean.indicators.map((indicator) => ({
      ...indicator,
      name: names[indicator.number] ?? `ตัวชี้วัดที่ ${indicator.number}`,
      nameCell: { ...indicator.score.cell, column: 1 },
    })),
  });

  it('of another indicator are a warning, of none information', () => {
    const found = find('indicator-name', named({ 1: 'การใช้อำนาจ', 3: 'การใช้จ่ายเงิน' }));
    expect(found).toMatchObject([
      { severity: 'warning', cell: { row: 1, column: 1 }, expected: 'การปฏิบัติหน้าที่', facts: { indicator: 1, named: 3 } },
      { severity: 'information', expected: 'การใช้อำนาจ', facts: { indicator: 3, named: null } },
    ]);
  });

  it('are right in every known spelling, in other languages and where there are none', () => {
    const names = { 1: 'การปฏิบัติหน้าที่ (IIT)', 2: ' การใช้จ่ายงบประมาณ', 3: 'Use of power', 9: 'การเปิดเผยข้อมูลสาธารณะ' };
    expect(find('indicator-name', named(names))).toEqual([]);
  });
});

it('codes taken by their place are one finding a table', () => {
  const doubted = [...clean.items.slice(9, 15), ...clean.items.slice(30, 32)];
  const scores: ScoreSet = {
    ...clean,
    notUnderstood: doubted.map(({ codeCell, code }) => ({
      kind: 'code-and-order-disagree',
      cell: codeCell,
      text: `x${code}`,
      taken: code,
    })),
  };
  expect(find('code-order', scores)).toMatchObject([
    { cell: { sheet: 'IIT', row: 10 }, found: 'xi10, xi11, xi12, xi13, xi14, xi15', related: [{}, {}, {}, {}, {}] },
    { cell: { sheet: 'OIT' }, expected: 'o7, o8' },
  ]);
});

it('more than three missing items of a tool are one finding that names each', () => {
  const without = (count: number): ScoreSet => ({ ...clean, items: clean.items.slice(count) });
  expect(find('missing-item', without(3))).toHaveLength(3);
  expect(find('missing-item', without(5))).toMatchObject([
    { severity: 'error', facts: { code: 'i1', others: ['i2', 'i3', 'i4', 'i5'], isListed: false }, suggestion: null },
  ]);
});

describe('the agency', () => {
  it('that is named in no cell is said to be missing, whether the user gave a name or not', () => {
    for (const agency of [null, { name: 'เทศบาลตำบลสมมุติ', cell: null }]) {
      expect(find('agency-missing', { ...clean, agency })).toHaveLength(1);
    }
    const cell = { sheet: 'IIT', row: 0, column: 0 };
    expect(find('agency-missing', { ...clean, agency: { name: 'เทศบาลตำบลสมมุติ', cell } })).toEqual([]);
  });
});
