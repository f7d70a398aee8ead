import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropSheetFromFormula, moveFormula, renameSheetInFormula } from './formula/references';
import { buildWorkbook } from './model/build-workbook';
import { CellError, wireValue } from './model/cell-value';
import { FormatPlane } from './model/format-plane';
import { cellText } from './model/number-text';
import type { WorkbookModel } from './model/workbook';

const CELLS = [
  ['92.5', 90, '', '=A1/0', true],
  [80, '=B1-2.5', 'text', '=NA()', '=COUNTIF(A1:B2,">=85")'],
];

function workbook(): WorkbookModel {
  const made = buildWorkbook({ sheets: [{ name: 'คะแนน IIT' }, { name: 'Out' }] });
  CELLS.forEach((line, row) => line.forEach((value, column) => made.sheets[0]?.enter(row, column, value)));
  return made;
}

function resultOf(formula: string): unknown {
  const made = workbook();
  made.sheets[1]?.enter(0, 0, `=${formula}`);
  const value = made.sheets[1]?.value(0, 0) ?? '';
  return wireValue(value);
}

describe('formulas', () => {
  test.each([
    ["AVERAGE('คะแนน IIT'!A1:B2)", 87.5],
    ["ROUND(AVERAGE('คะแนน IIT'!A1:B2,91.115),2)", 88.22],
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234.5,-2)', 1200],
    ['IF(AND(ISNUMBER(\'คะแนน IIT\'!A1),\'คะแนน IIT\'!A1>=85),"pass","below")', 'pass'],
    ["IF(ISNUMBER('คะแนน IIT'!C2),1,2)", 2],
    ['N("any text")=0', true],
    ["N('คะแนน IIT'!E1)", 1],
    ["'คะแนน IIT'!C1", 0],
    ['\'คะแนน IIT\'!C1&""', ''],
    ["AVERAGE('คะแนน IIT'!C1)", '#DIV/0!'],
    ["SUM('คะแนน IIT'!D1,1)", '#DIV/0!'],
    ['IFERROR(\'คะแนน IIT\'!D2,"-")', '-'],
    ["ISERROR('คะแนน IIT'!D1)", true],
    ['-2^2', 4],
    ['2*(3+4)%', 0.14],
    ['1=1=TRUE', true],
    ['"a"<"B"', true],
    ['SUMPRODUCT({1,2,3},{4,5,6})', 32],
    ['SUMPRODUCT(--(ROUND({1.2,1.6,2.4},0)>=2))', 2],
    ['SUMPRODUCT(--ISNUMBER({1,"a",3}))', 2],
    ["'คะแนน IIT'!E2", 3],
    ["COUNT('คะแนน IIT'!A:E)", 5],
    ["INDEX('คะแนน IIT'!A1:B2,2,1)", 80],
    ["MATCH(80,'คะแนน IIT'!A1:A2,0)", 2],
    ['None!A1', '#REF!'],
    ['unknown_name', '#NAME?'],
    ['Out!A1+1', 0],
  ])('%s comes to %s', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });

  test('follow a change of what they refer to', () => {
    const made = workbook();
    made.sheets[1]?.enter(0, 0, "='คะแนน IIT'!B2*2");
    expect(made.sheets[1]?.value(0, 0)).toBe(175);
    made.sheets[0]?.enter(1, 1, 7);
    expect(made.sheets[1]?.value(0, 0)).toBe(14);
  });

  test('follow their sheet to its new name and lose it when it goes', () => {
    const made = workbook();
    const [scores, out] = made.sheets;
    if (!scores || !out) throw new Error('two sheets were made');
    out.enter(0, 0, "=SUM('คะแนน IIT'!A1:B1)");
    made.renameSheet(scores, 'Scores');
    expect(out.formulaText(0, 0)).toBe('=SUM(Scores!A1:B1)');
    expect(out.value(0, 0)).toBe(182.5);
    made.deleteSheet(scores);
    expect(out.formulaText(0, 0)).toBe('=SUM(#REF!)');
    expect(out.value(0, 0)).toEqual(new CellError('#REF!'));
  });

  test('move and move back', () => {
    const [row, column] = [fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })];
    const formula = 'AND($C5>=85,C$5<"C5",\'C5\'!B2:D$9,LOG10(A1))';
    fc.assert(
      fc.property(row, column, (rows, columns) => {
        expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
    expect(moveFormula(formula, 2, 1)).toBe('AND($C7>=85,D$5<"C5",\'C5\'!C4:E$9,LOG10(B3))');
  });

  test('keep their texts when a sheet of that name changes', () => {
    expect(renameSheetInFormula('"Old!A1"&Old!A1&\'old\'!B2', 'Old', "O'New")).toBe(
      "\"Old!A1\"&'O''New'!A1&'O''New'!B2",
    );
    expect(dropSheetFromFormula('Other!A1+Old!A1:B2', 'Old')).toBe('Other!A1+#REF!');
  });
});

describe('what is typed', () => {
  test.each([
    ['12.50', 12.5],
    ['1,234.5', 1234.5],
    ['95%', 0.95],
    ['true', true],
    ["'=1+1", '=1+1'],
    ["'012", '012'],
    ['=1+1', 2],
    ['+1+1', 2],
    ['-(2)', -2],
    ['-', '-'],
    ['๙๕', '๙๕'],
    ['ไม่มีข้อมูล', 'ไม่มีข้อมูล'],
    ['#N/A', '#N/A'],
    ['', ''],
  ])('%s becomes %s', (typed, expected) => {
    const made = buildWorkbook({ sheets: [{ name: 'A' }] });
    made.sheets[0]?.enter(0, 0, typed);
    expect(wireValue(made.sheets[0]?.value(0, 0) ?? '')).toBe(expected);
  });

  test('stays text in a cell of text, formulas too', () => {
    const cell = { row: 0, column: 0, value: null, numberFormat: '@' };
    const made = buildWorkbook({ sheets: [{ name: 'A', cells: [cell] }] });
    for (const typed of ['12', '=1+1', '-', "'a", 'TRUE']) {
      made.sheets[0]?.enter(0, 0, typed);
      expect(made.sheets[0]?.value(0, 0)).toBe(typed);
    }
  });
});

describe('numbers as cells show them', () => {
  test.each([
    [85.5, '0.00', '85.50'],
    [85.5, '[$-D07041E]0.00', '๘๕.๕๐'],
    [85.5, 't0.00', '๘๕.๕๐'],
    [85.5, '[$-,D00]0.00', '๘๕.๕๐'],
    [85.5, '[$-1070000]0', '86'],
    [1234567.891, '#,##0.0', '1,234,567.9'],
    [0.125, '0.0%', '12.5%'],
    [-3, '0;(0)', '(3)'],
    [0, '0;-0;"none"', 'none'],
    [1.5, '0.0" points"', '1.5 points'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, '@', '12'],
    ['ข้อ', '0.00', 'ข้อ'],
    [true, 'General', 'TRUE'],
    [45000, 'yyyy-mm-dd', null],
  ])('%s as %s is %s', (value, format, text) => {
    expect(cellText(value, format)).toBe(text);
  });
});

describe('a format plane', () => {
  const small = fc.record({ top: fc.nat(6), left: fc.nat(6), height: fc.nat(3), width: fc.nat(3) });
  const setting = fc.tuple(
    fc.oneof(small, fc.constant('row' as const), fc.constant('column' as const)),
    fc.nat(6),
    fc.nat(3),
  );

  test('says of each cell what was set last, and of an area what all its cells share', () => {
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 12 }), small, (settings, asked) => {
        const plane = new FormatPlane(0);
        const naive = Array.from({ length: 12 }, () => Array<number>(12).fill(0));
        for (const [shape, index, value] of settings) {
          const area =
            shape === 'row'
              ? { top: index, bottom: index, left: 0, right: 16_383 }
              : shape === 'column'
                ? { top: 0, bottom: 1_048_575, left: index, right: index }
                : {
                    top: shape.top,
                    left: shape.left,
                    bottom: shape.top + shape.height,
                    right: shape.left + shape.width,
                  };
          plane.set(area, value);
          naive.forEach((line, row) => {
            line.forEach((_, column) => {
              const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
              if (inside) line[column] = value;
            });
          });
        }
        const { top, left, height, width } = asked;
        const area = { top, left, bottom: top + height, right: left + width };
        const values = naive.slice(top, area.bottom + 1).flatMap((line) => line.slice(left, area.right + 1));
        expect(plane.at(top, left)).toBe(naive[top]?.[left]);
        expect(plane.uniform(area)).toBe(values.every((value) => value === values[0]) ? values[0] : null);
      }),
    );
  });
});

describe('a formula that comes to several values', () => {
  const spilling = (): WorkbookModel => {
    const made = workbook();
    made.sheets[1]?.enter(0, 0, "='คะแนน IIT'!A1:B2");
    return made;
  };
  const shown = (made: WorkbookModel): unknown[] =>
    [0, 1].map((row) => [0, 1].map((column) => wireValue(made.sheets[1]?.value(row, column) ?? '')));

  test('fills the cells beside its own', () => {
    const made = spilling();
    expect(shown(made)).toEqual([
      [92.5, 90],
      [80, 87.5],
    ]);
    expect(made.sheets[1]?.formulaText(1, 1)).toBe("='คะแนน IIT'!A1:B2");
    expect(made.sheets[1]?.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });

  test('fills none where one of them is taken, and all again once it is free', () => {
    const made = spilling();
    const before = shown(made);
    made.sheets[1]?.enter(1, 0, 'x');
    expect(shown(made)).toEqual([
      ['#SPILL!', ''],
      ['x', ''],
    ]);
    made.sheets[1]?.enter(1, 0, '');
    expect(shown(made)).toEqual(before);
  });
});
