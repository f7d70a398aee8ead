import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveFormula, movableFormula } from '../../src/workbook/move-formula';

const moved = (formula: string, rows: number, columns: number): string =>
  moveFormula(movableFormula(formula), rows, columns);

describe('moving a formula', () => {
  it.each([
    ['A1+B$2+$C3+$D$4', 'B2+C$2+$C4+$D$4'],
    ['SUM(A1:B2,XFC9)', 'SUM(B2:C3,XFD10)'],
    ['a1+Ab12', 'B2+AC13'],
    ['SUM(A:C,$A:B)', 'SUM(B:D,$A:C)'],
    ['SUM(1:3,$1:2)', 'SUM(2:4,$1:3)'],
    ['"A1"&A1&"say ""B2"""', '"A1"&B2&"say ""B2"""'],
    ["'A1 ''B2'''!A1+Sheet1!A1", "'A1 ''B2'''!B2+Sheet1!B2"],
    ['[1]Sheet1!A1', '[1]Sheet1!B2'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B2'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(B2)+ATAN2(B2,C2)'],
    ['A1_rate+_A1+A1.b+คะแนนA1+A1ข้อ', 'A1_rate+_A1+A1.b+คะแนนA1+A1ข้อ'],
    ['XFE1+A0+A1048577', 'XFE1+A0+A1048577'],
    ['1.5*A1+2E3', '1.5*B2+2E3'],
    ['A1:A1048576', 'B2:B1'],
  ])('%s by one row and column is %s', (formula, expected) => {
    expect(moved(formula, 1, 1)).toBe(expected);
  });

  it('by nothing changes nothing but the case of references', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-C1-3$:"'[\]!(),. ก+_]{0,40}$/), (formula) => {
        expect(moved(formula, 0, 0)).toBe(formula);
      }),
    );
  });

  it('forth and back is where it was', () => {
    const formula = 'IF(\'คะแนน IIT\'!C5>=$D$1,AVERAGE(C5:C9),"C5")';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (rows, columns) => {
        expect(moved(moved(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });

  it('takes time in proportion to the length of what it is given', () => {
    for (const wild of ['['.repeat(200_000), "'".repeat(200_001), '"'.repeat(200_001), 'A'.repeat(200_000)]) {
      const start = performance.now();
      moved(wild, 1, 1);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
