import { describe, expect, it } from 'vitest';
import type { Correction, StatedContents, StatedHeading } from '../../src/reading/corrections';
import { mayBeHeading, withCorrection } from '../../src/reading/corrections';
import { fitCorrections } from '../../src/reading/fitting-corrections';
import { readScores } from '../../src/reading/read-scores';
import type { ScoreSet } from '../../src/reading/score-set';
import { parseA1, parseA1Range } from '../../src/workbook/address';
import type { SnapshotSheet } from '../../src/workbook/snapshot';
import { INDICATORS, upTo } from '../fixtures/indicator-names';
import { sheet, workbook } from './sheet-of-rows';

function said(name: string, a1: string, is: StatedContents): Correction {
  const range = parseA1Range(a1);
  if (!range) throw new Error(a1);
  return { range: { sheet: name, ...range }, is };
}

function read(sheets: readonly SnapshotSheet[], ...corrections: readonly Correction[]): ScoreSet {
  const result = readScores(workbook(...sheets), { year: 2568, corrections });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.scores;
}

/** The first score of each item, as it counts. */
function items({ items: all }: ScoreSet): Record<string, number | null> {
  return Object.fromEntries([...all].reverse().map(({ code, score }) => [code, score.value]));
}

const twoColumns = sheet('EIT', [
  ['ปี 2568'],
  ['ข้อ', 'คะแนน', 'คะแนน'],
  ...upTo(9).map((number) => [`e${number}`, 70 + number, 90 + number]),
]);

describe('what the analyst says of cells', () => {
  it('a column said to be the scores is taken, surely, and leaves no doubt', () => {
    const scores = read([twoColumns], said('EIT', 'C3:C11', 'EIT'));
    expect(items(scores)).toMatchObject({ e1: 91, e9: 99 });
    expect(scores.tables).toMatchObject([{ confidence: 'high', evidence: [{ kind: 'stated' }], tool: 'EIT' }]);
    expect(scores.items).toHaveLength(9);
    expect(scores.competing).toEqual([]);
    expect(scores.notUnderstood.map(({ kind }) => kind)).not.toContain('ambiguous-score-column');
  });

  it('a column said to hold no scores is left alone', () => {
    const scores = read([twoColumns], said('EIT', 'B1:B99', 'no-scores'));
    expect(items(scores)).toMatchObject({ e1: 91, e9: 99 });
    expect(scores.competing).toEqual([]);
  });

  it('a whole table may be pointed at, codes and all', () => {
    const rows = upTo(9).map((number) => [number, `คำถาม ${number}`, 80 + number]);
    const scores = read([sheet('ข้อมูล', [['ปี 2568'], ['ก', 'ข', 'ค'], ...rows])], said('ข้อมูล', 'A2:C11', 'EIT'));
    expect(items(scores)).toMatchObject({ e1: 81, e9: 89 });
  });

  it('codes along a row, scores below them', () => {
    const codes = upTo(9).map((number) => `e${number}`);
    const page = sheet('ข้อมูล', [
      ['ปี 2568'],
      [null, ...codes],
      ['ก', ...upTo(9).map((number) => 60 + number)],
      ['ข', ...upTo(9).map((number) => 80 + number)],
    ]);
    expect(items(read([page], said('ข้อมูล', 'B4:J4', 'EIT')))).toMatchObject({ e1: 81, e9: 89 });
  });

  it('numbers without codes are taken in their order where they are as many as the tool has items, and said to be', () => {
    const rows = upTo(9).map((number) => [`คำถามที่ไม่มีรหัส`, 80 + number]);
    const scores = read([sheet('ข้อมูล', [['ปี 2568'], ...rows, ['รวม', 85]])], said('ข้อมูล', 'B2:B11', 'EIT'));
    expect(items(scores)).toEqual(Object.fromEntries(upTo(9).map((number) => [`e${number}`, 80 + number])));
    expect(scores.notUnderstood).toMatchObject([{ kind: 'items-by-order', tool: 'EIT', count: 9 }]);
  });

  it('a rank beside the scores is no code where codes with letters stand there too', () => {
    const rows = upTo(9).map((number) => [`e${10 - number}`, number, 99 - number]);
    expect(items(read([sheet('x', [['ปี 2568'], ...rows])], said('x', 'C2:C10', 'EIT')))).toMatchObject({
      e9: 98,
      e1: 90,
    });
  });

  it('what is said goes before other tables of the same items, whatever their order', () => {
    const table = (name: string, first: number) =>
      sheet(name, [['ปี 2568'], ['ข้อ', 'คะแนน'], ...upTo(9).map((number) => [`e${number}`, first + number])]);
    const sheets = [table('A', 80), table('B ร่าง', 70)];
    expect(items(read(sheets))).toMatchObject({ e1: 81 });
    expect(items(read(sheets, said('B ร่าง', 'B3:B11', 'EIT')))).toMatchObject({ e1: 71 });
  });

  it('indicators by their names, and tools with the overall score', () => {
    const indicators = sheet('ก', [['ปี 2568'], ...INDICATORS.map((name, index) => [name, 1, 81 + index])]);
    const tools = sheet('ข', [
      ['IIT', 81],
      ['EIT', 82],
      ['OIT', 83],
      ['คะแนนรวม', 82.1],
    ]);
    const scores = read([indicators, tools], said('ก', 'C2:C11', 'indicators'), said('ข', 'B1:B4', 'tools'));
    expect(scores.indicators.map(({ number, score }) => [number, score.value])).toEqual(
      upTo(10).map((number) => [number, 80 + number]),
    );
    expect(scores.tools.map(({ tool, score }) => [tool, score.value])).toEqual([
      ['IIT', 81],
      ['EIT', 82],
      ['OIT', 83],
    ]);
    expect(scores.overall.map(({ value }) => value)).toEqual([82.1]);
  });

  it('of two corrections of the same cells the later counts, and adding one takes the place of what it overlaps', () => {
    const both = [said('EIT', 'B3:B11', 'EIT'), said('EIT', 'A1:B20', 'no-scores')];
    expect(
      items(
        read(
          [
            twoColumns,
            sheet('o', [
              ['ข้อ', 'คะแนน'],
              ['o1', 100],
              ['o2', 0],
            ]),
          ],
          ...both,
        ),
      ),
    ).toEqual({
      o1: 100,
      o2: 0,
    });
    expect(withCorrection([both[0] ?? said('', 'A1', 'items')], said('EIT', 'B4', 'no-scores'))).toHaveLength(1);
    expect(withCorrection(both, said('OIT', 'B4', 'no-scores'))).toHaveLength(3);
  });

  it('what no longer fits is told apart with the reason', () => {
    const words = sheet('คำ', [
      ['ข้อ', 'คะแนน'],
      ['ก', 'ยังไม่มี'],
    ]);
    const odd = sheet('แปลก', [[80], [81], [82]]);
    const corrections = [
      said('หาย', 'B1:B9', 'EIT'),
      said('คำ', 'B1:B9', 'no-scores'),
      said('แปลก', 'A1:A3', 'OIT'),
      said('EIT', 'C3:C11', 'EIT'),
    ];
    const { kept, dropped } = fitCorrections(workbook(twoColumns, words, odd), corrections);
    expect(kept).toEqual([corrections[3]]);
    expect(dropped.map(({ why }) => why)).toEqual(['no-sheet', 'no-number', 'no-labels']);
  });
});

describe('how the analyst says a heading is to be read', () => {
  const heading = (name: string, a1: string, reads: string, insteadOf: string | null = null): StatedHeading => {
    const at = parseA1(a1);
    if (!at) throw new Error(a1);
    return { cell: { sheet: name, ...at }, reads, insteadOf };
  };

  it('a year, a tool, a code and a name are read as said, and the cell is left as it is', () => {
    const page = sheet('ข้อมูล', [
      ['ผลการประเมิน OIT ปี 2567'],
      ['ข้อ', 'คะแนน'],
      ...upTo(9).map((number) => [number === 4 ? 'e3' : `e${number}`, 80 + number]),
    ]);
    const given = workbook(page);
    const before = JSON.stringify(given);
    const corrections = [heading('ข้อมูล', 'A1', 'ผลการประเมิน EIT ปี 2568 อบต.สวนดอก'), heading('ข้อมูล', 'A6', 'e4')];
    const result = readScores(given, { corrections });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect(items(result.scores)).toMatchObject({ e3: 83, e4: 84 });
    expect(result.scores.fiscalYear.year).toBe(2568);
    expect(result.scores.agency?.name).toContain('สวนดอก');
    expect(JSON.stringify(given)).toBe(before);
  });

  it('a heading of this year said to be of another takes its column out', () => {
    expect(items(read([twoColumns], heading('EIT', 'B2', 'ปี 2567')))).toMatchObject({ e1: 91, e9: 99 });
  });

  it('an empty cell may be said to be a heading, and a heading nothing', () => {
    const bare = sheet('x', [[null, null], ...upTo(9).map((number) => [number, 80 + number])]);
    expect(readScores(workbook(bare), { year: 2568 }).ok).toBe(false);
    expect(items(read([bare], heading('x', 'A1', 'EIT'), heading('x', 'B1', 'คะแนน')))).toMatchObject({
      e1: 81,
      e9: 89,
    });
    const others = sheet('y', [
      ['ค่าเป้าหมาย', null],
      ['ข้อ', 'ค่าเป้าหมาย'],
      ...upTo(9).map((number) => [`e${number}`, 80]),
    ]);
    expect(readScores(workbook(others), { year: 2568 }).ok).toBe(false);
    expect(items(read([others], heading('y', 'A1', ''), heading('y', 'B2', '')))).toMatchObject({ e1: 80 });
  });

  it('never makes a score', () => {
    expect(['85.20', '๘๕.๒๐', '85,20 คะแนน', '100', 'ร้อยละ 85'].filter(mayBeHeading)).toEqual([]);
    expect(['2568', 'ปี ๒๕๖๘', 'i5', 'คะแนน', ''].filter(mayBeHeading)).toHaveLength(5);
    const words = 'คะแนน IIT ได้คะแนน 99.99 คะแนน';
    const headed = (title: string) => sheet('x', [[title], ['ข้อ', 'คะแนน'], ['e1', 90], ['e2', 80], ['e3', 70]]);
    expect(read([headed(words)]).tools).toHaveLength(1);
    expect(read([headed('EIT')], heading('x', 'A1', words)).tools).toEqual([]);
  });

  it('takes the place of what was said of the cell before, and of nothing said of cells around it', () => {
    const all = [said('EIT', 'A1:C11', 'EIT'), heading('EIT', 'B2', 'ปี 2566'), heading('EIT', 'C2', 'ปี 2566')];
    const after = withCorrection(all, heading('EIT', 'B2', 'ปี 2567'));
    expect(after.map((each) => ('is' in each ? each.is : each.reads))).toEqual(['EIT', 'ปี 2566', 'ปี 2567']);
    expect(withCorrection(all, said('EIT', 'B2:C11', 'items'))).toHaveLength(3);
  });

  it('is left out where the heading has been changed since, and remembers what it was said instead of', () => {
    const given = workbook(twoColumns);
    const { kept } = fitCorrections(given, [heading('EIT', 'B2', 'ปี 2567'), heading('EIT', 'D2', 'หมายเหตุ')]);
    expect(kept).toMatchObject([{ insteadOf: 'คะแนน' }, { insteadOf: '' }]);
    expect(fitCorrections(given, kept).kept).toEqual(kept);
    const changed = [heading('EIT', 'B2', 'ปี 2567', 'ผล'), heading('ไม่มี', 'B2', 'ปี 2567')];
    expect(fitCorrections(given, changed).dropped.map(({ why }) => why)).toEqual(['changed', 'no-sheet']);
  });
});
