import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import type { CompetingReading } from '../../src/reading/score-set';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { upTo } from '../fixtures/indicator-names';
import { sheet, workbook } from './sheet-of-rows';

function competing(...sheets: readonly SnapshotSheet[]): readonly CompetingReading[] {
  const result = readScores(workbook(...sheets), {});
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores.competing;
}

const column = (name: string, at: number) => ({
  sheet: name,
  firstRow: 1,
  lastRow: 9,
  firstColumn: at,
  lastColumn: at,
});

describe('competing readings', () => {
  it('two columns headed alike: the other one is kept with its cells', () => {
    const rows = upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number]);
    expect(competing(sheet('EIT', [['ข้อ', 'คะแนน', 'คะแนน'], ...rows]))).toEqual([
      {
        what: 'score-column',
        role: 'item-table',
        tool: 'EIT',
        taken: column('EIT', 1),
        other: column('EIT', 2),
        takenHeading: 'คะแนน',
        otherHeading: 'คะแนน',
        why: 'equally-likely',
      },
    ]);
  });

  it('a column that its heading makes less likely is kept too', () => {
    const rows = upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number]);
    const [only] = competing(sheet('EIT', [['ข้อ', 'คะแนนก่อนอุทธรณ์', 'คะแนนหลังอุทธรณ์'], ...rows]));
    expect(only).toMatchObject({ taken: column('EIT', 2), other: column('EIT', 1), why: 'less-likely' });
  });

  it('two tables of the same items with other scores: the second is kept; a copy is not', () => {
    const table = (name: string, first: number) =>
      sheet(name, [['ข้อ', 'คะแนน'], ...upTo(9).map((number) => [`e${number}`, first + number])]);
    expect(competing(table('A', 80), table('B', 70))).toMatchObject([
      { what: 'table', taken: column('A', 1), other: column('B', 1), why: 'stated-otherwise' },
    ]);
    expect(competing(table('A', 80), table('B', 80))).toEqual([]);
  });
});
