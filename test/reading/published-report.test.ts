import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { publishedReport } from './published-report';
import { sheet, workbook } from './sheet-of-rows';

function read(): ScoreSet {
  const result = readScores(workbook(sheet('รายงาน', publishedReport())), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

describe('the published report of a municipality, as printed', () => {
  const scores = read();
  const own = (role: string): readonly (readonly [string, number | null])[] =>
    scores.items
      .filter(({ table }) => scores.tables[table]?.role === role)
      .map(({ code, score }) => [code, score.value]);

  it('reads all 15, 9 and 28 items with their printed scores', () => {
    const iit = [95.17, 95.42, 100, 97.5, 100, 100, 99.58, 99.58, 100, 93.75, 99.58, 97.08, 98.75, 97.92, 98.33];
    expect(own('item-table')).toEqual([
      ...iit.map((score, index) => [`i${index + 1}`, score]),
      ...Array.from({ length: 9 }, (_, index) => [`e${index + 1}`, 100]),
      ...Array.from({ length: 28 }, (_, index) => [`o${index + 1}`, index === 5 || index === 6 ? 50 : 100]),
    ]);
  });

  it('reads issue tables as such, after the item tables', () => {
    expect(own('issue-table')).toEqual([
      ['i1', 94.17],
      ['i2', 95.42],
      ['i3', 100],
      ['e7', 100],
      ['e8', 100],
      ['o5', 100],
      ['o6', 50],
      ['e4', 100],
      ['e5', 100],
      ['e6', 100],
      ['o1', 100],
      ['o2', 100],
      ['o3', 100],
      ['o4', 100],
    ]);
    expect(scores.tables.filter(({ role }) => role === 'issue-table').map(({ issue }) => issue)).toEqual([1, 3]);
    const roles = scores.items.map(({ table }) => scores.tables[table]?.role);
    expect(roles.lastIndexOf('item-table')).toBeLessThan(roles.indexOf('issue-table'));
  });

  it('reads the ten indicators by number, wrong names kept as printed', () => {
    expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual([
      [1, 96.53],
      [2, 99.17],
      [3, 99.72],
      [4, 96.8],
      [5, 98.33],
      [6, 98.07],
      [7, 97.5],
      [8, 97.24],
      [9, 92.5],
      [10, 90],
    ]);
    expect(scores.indicators[0]?.name).toBe('การป้องกันและปราบปรามการทุจริต');
  });

  it('reads tools, overall and level from sentences, quoting them', () => {
    expect(scores.tools.map(({ tool, score }) => [tool, score.value, score.raw])).toEqual([
      ['IIT', 96.65, '๙๖.๖๕'],
      ['EIT', 100, '๑๐๐.๐๐'],
      ['OIT', 91.25, '๙๑.๒๕'],
    ]);
    expect(scores.overall.map(({ value, storedAs }) => [value, storedAs])).toEqual([[95.21, 'text']]);
    expect(scores.levels.map(({ text }) => text)).toEqual(['A หรือ ผ่านดี']);
  });

  it('finds the agency, by its most frequent spelling, and the year', () => {
    expect(scores.agency?.name).toBe('เทศบาลตำบลมะรือโบตก');
    expect(scores.fiscalYear).toMatchObject({ year: 2568, certainty: 'stated' });
    expect(scores.frameworkId).toBe('nacc-2568');
  });

  it('says where the order of rows overruled a code, and nothing else', () => {
    expect(
      scores.notUnderstood.map((one) => (one.kind === 'code-and-order-disagree' ? [one.text, one.taken] : one)),
    ).toEqual(['1๒๐', '1๒๑', '1๒๒', '1๒๓', '1๒๔', '1๒๕'].map((text, index) => [text, `i${index + 10}`]));
  });
});
