import { describe, expect, it } from 'vitest';
import { readScores } from '../../src/reading/read-scores';
import { readEveryAgency } from '../../src/reading/read-every-agency';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS } from '../fixtures/indicator-names';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const OWN = 'เทศบาลตำบลนาน้อย';
const NEIGHBOURS = ['เทศบาลตำบลเวียงสา', 'อบต.ปอน', 'อบต.งอบ', 'อบต.นาไร่หลวง'];
const own = sheet('ผลคะแนน', [
  [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ${OWN}`],
  ['ที่', 'ตัวชี้วัด', 'คะแนน'],
  ...INDICATORS.map((name, index): CellOf[] => [index + 1, name, 85 + index]),
  [null, 'รวม', 90.8],
]);

/** The agency read with its overall score and how many indicators, or the failure. */
function read(sheets: readonly SnapshotSheet[], agency?: string): unknown {
  const result = readScores(workbook(...sheets), agency === undefined ? {} : { agency });
  if (!result.ok) return result.failure;
  const { scores } = result;
  return [scores.agency?.name ?? null, scores.overall[0]?.value ?? null, scores.indicators.length];
}

const notFound = (wanted: string): unknown => ({
  kind: 'agency-not-found',
  wanted,
  why: 'without-scores',
  found: [OWN],
});

describe('a table titled with its agency beside a sheet that names others', () => {
  it.each<[string, CellOf[][]]>([
    ['their scores', [['คะแนน ITA'], ['หน่วยงาน', 'คะแนน ITA'], ...[OWN, ...NEIGHBOURS].map((name) => [name, 93.4])]],
    ['scores of two', [['อปท.', 'คะแนน'], ...[OWN, 'อบต.ปอน'].map((name) => [name, 93.4])]],
    ['who answers the telephone', [['หน่วยงาน', 'โทร'], ...NEIGHBOURS.map((name) => [name, '054'])]],
    ['officers', [['หน่วยงาน', 'ผู้ประสานงาน', 'โทร'], ...NEIGHBOURS.map((name) => [name, 'นายสมชาย', '054'])]],
    ['no more than names', [['รายชื่อ อปท. ในอำเภอ'], ...['อบต.ริม', ...NEIGHBOURS].map((name) => [name])]],
  ])('with %s stays its own, and is no other’s', (_, rows) => {
    for (const sheets of [
      [own, sheet('อื่น', rows)],
      [sheet('อื่น', rows), own],
    ]) {
      expect(read(sheets)).toEqual([OWN, 90.8, 10]);
      expect(read(sheets, 'ทต.นาน้อย')).toEqual([OWN, 90.8, 10]);
      expect(read(sheets, 'อบต.ปอน')).toEqual(notFound('อบต.ปอน'));
    }
  });

  const list = (names: readonly string[]): SnapshotSheet =>
    sheet('เทียบ', [
      ['ที่', 'หน่วยงาน', 'IIT', 'EIT', 'OIT', 'คะแนน'],
      ...names.map((name, index): CellOf[] =>
        name === OWN
          ? [index + 1, name, 87, 91, 93.5, 90.8]
          : [index + 1, name, 80 + index, 81 + index, 82 + index, 81.1 + index],
      ),
    ]);

  it('with all their tools: each has the scores of its row, and only it those of the table', () => {
    const sheets = [own, list([...NEIGHBOURS, OWN])];
    expect(read(sheets)).toEqual([OWN, 90.8, 10]);
    expect(read(sheets, 'อบต.ปอน')).toEqual(['อบต.ปอน', 82.1, 0]);
    const every = [...readEveryAgency(workbook(...sheets), undefined)];
    expect(
      every.map(({ agency, reading }) => [agency, reading.ok ? (reading.scores.overall[0]?.value ?? null) : null]),
    ).toEqual([...NEIGHBOURS.map((name, index) => [name, 81.1 + index]), [OWN, 90.8]]);
  });

  it('which do not list it: it comes first, and the others are named', () => {
    const sheets = [list(NEIGHBOURS), own];
    const result = readScores(workbook(...sheets), {});
    const told = result.ok ? result.scores.notUnderstood : [];
    expect(read(sheets)).toEqual([OWN, 90.8, 10]);
    expect(told.flatMap((one) => (one.kind === 'several-agencies' ? [one.names] : []))).toEqual([[OWN, ...NEIGHBOURS]]);
    expect(read(sheets, 'อบต.งอบ')).toEqual(['อบต.งอบ', 83.1, 0]);
  });
});
