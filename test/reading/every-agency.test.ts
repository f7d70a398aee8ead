import { describe, expect, it } from 'vitest';
import { readEveryAgency } from '../../src/reading/read-every-agency';
import { readScores } from '../../src/reading/read-scores';
import { sheet, workbook, type CellOf } from './sheet-of-rows';

const CODES = [
  ...Array.from({ length: 15 }, (_, index) => `i${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `e${index + 1}`),
  ...Array.from({ length: 28 }, (_, index) => `o${index + 1}`),
];
const PLACES = ['บ้าน', 'หนอง', 'ดอน', 'ห้วย', 'คลอง', 'โนน', 'ท่า', 'วัง', 'นา', 'โคก'];
const NAMES = PLACES.flatMap((first) => PLACES.map((second) => `เทศบาลตำบล${first}${second}ทอง`));

function list(change: (row: CellOf[], index: number) => CellOf[]): ReturnType<typeof workbook> {
  const rows = NAMES.map((name, index) =>
    change(
      [index + 1, name, 'นครราชสีมา', ...CODES.map((_, item) => 60 + ((index * 7 + item * 3) % 4000) / 100)],
      index,
    ),
  );
  const title = ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568'];
  return workbook(sheet('คะแนน', [title, ['ลำดับ', 'ชื่อหน่วยงาน', 'จังหวัด', ...CODES], ...rows]));
}

describe('every agency of a list', () => {
  it.each<[string, (row: CellOf[], index: number) => CellOf[]]>([
    ['all rows alike', (row) => row],
    ['a score missing or written in words here and there', (row, index) => (index % 9 === 4 ? row.with(5, '-') : row)],
    ['scores as text in Thai digits far down', (row, index) => (index === 90 ? row.with(7, '๙๕.๑๗') : row)],
    ['a score out of range', (row, index) => (index === 77 ? row.with(20, 950) : row)],
    [
      'an agency without any disclosure',
      (row, index) => (index === 60 ? row.map((cell, at) => (at > 26 ? 0 : cell)) : row),
    ],
  ])('is read as it is when asked for alone: %s', (_what, change) => {
    const snapshot = list(change);
    const all = [...readEveryAgency(snapshot, undefined)];
    expect(all.map(({ agency }) => agency)).toEqual(NAMES);
    for (const index of [0, 4, 13, 40, 60, 77, 90, 99]) {
      expect(all[index]?.reading).toEqual(readScores(snapshot, { agency: NAMES[index] ?? '' }));
    }
  });

  it('gives agencies of the same name each its own scores', () => {
    const all = [
      ...readEveryAgency(
        list((row, index) => (index === 80 ? row.with(1, NAMES[70] ?? '') : row)),
        undefined,
      ),
    ];
    const rows = all.flatMap(({ agency, row }) => (agency === NAMES[70] ? [row] : []));
    expect(rows).toEqual([72, 82]);
  });

  it('tells namesakes in other provinces apart, as when asked for alone', () => {
    const namesakes = [3, 30, 44, 90];
    const snapshot = list((row, index) =>
      namesakes.includes(index)
        ? row.with(1, NAMES[3] ?? '').with(2, `จังหวัดที่${'กขคง'[namesakes.indexOf(index)] ?? ''}`)
        : row,
    );
    // One of them is unlike the others.
    const odd = {
      ...snapshot,
      sheets: snapshot.sheets.map((each) => ({
        ...each,
        cells: each.cells.map((cell) => (cell.row === 92 && cell.column === 9 ? { ...cell, value: '-' } : cell)),
      })),
    };
    const all = [...readEveryAgency(odd, undefined)];
    const names = namesakes.map((_, nth) => `${NAMES[3] ?? ''} จังหวัดที่${'กขคง'[nth] ?? ''}`);
    expect(namesakes.map((index) => all[index]?.agency)).toEqual(names);
    for (const [nth, index] of namesakes.entries()) {
      expect(all[index]?.reading).toEqual(readScores(odd, { agency: names[nth] ?? '' }));
    }
    expect(readScores(odd, { agency: NAMES[3] ?? '' })).toMatchObject({ failure: { kind: 'agency-not-found' } });
  });

  it('leaves out the mean that closes the list', () => {
    const snapshot = list((row, index) => (index === 99 ? row.with(1, 'ค่าเฉลี่ย').with(2, null) : row));
    expect([...readEveryAgency(snapshot, undefined)].map(({ agency }) => agency)).toEqual(NAMES.slice(0, 99));
  });
});
