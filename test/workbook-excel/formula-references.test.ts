import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSheetName, toA1 } from '../../src/workbook/address';
import { renameSheetReferences, shiftReferences } from '../../src/workbook/excel/formula-references';

describe('renameSheetReferences', () => {
  const renamed = new Map([
    ['สรุป', '~summary'],
    ["o'neil", 'new'],
    ['data', 'D 2'],
  ]);

  it.each([
    ["'สรุป'!B3+1", "'~summary'!B3+1"],
    ["SUM('สรุป'!B3:B9,'IIT'!C5)", "SUM('~summary'!B3:B9,'IIT'!C5)"],
    ["'O''Neil'!A1", "'new'!A1"],
    ['DATA!A1', "'D 2'!A1"],
    ['"\'สรุป\'!B3"&A1', '"\'สรุป\'!B3"&A1'],
    ['IF(\'สรุป\'!A1="สรุป!",สรุป!A2,#REF!)', "IF('~summary'!A1=\"สรุป!\",'~summary'!A2,#REF!)"],
    ['สรุป2!A1', 'สรุป2!A1'],
  ])('%s becomes %s', (formula, expected) => {
    expect(renameSheetReferences(formula, renamed)).toBe(expected);
  });

  it('renames any name that is quoted as Excel quotes it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const map = new Map([[name.toLowerCase(), 'x']]);
        expect(renameSheetReferences(`1+${quoteSheetName(name)}!A1`, map)).toBe("1+'x'!A1");
      }),
    );
  });
});

describe('shiftReferences', () => {
  it.each([
    ['AND(N("ITA score analysis")=0,C5>=95)', 'AND(N("ITA score analysis")=0,D7>=95)'],
    ['$C5+C$5+$C$5', '$C7+D$5+$C$5'],
    ['"C5"&C5', '"C5"&D7'],
    ["'C5'!C5", "'C5'!D7"],
    ['LOG10(C5)+log10 (C5)', 'LOG10(D7)+log10 (D7)'],
    ['C5:D6', 'D7:E8'],
    ['คะแนน1+C5_x+C5', 'คะแนน1+C5_x+D7'],
    ['IF(ISNUMBER(C5),C5,#N/A)', 'IF(ISNUMBER(D7),D7,#N/A)'],
  ])('%s moved two down and one right is %s', (formula, expected) => {
    expect(shiftReferences(formula, 2, 1)).toBe(expected);
  });

  it('says #REF! where a reference would leave the sheet', () => {
    expect(shiftReferences('A1+B2', -1, -1)).toBe('#REF!+A1');
  });

  it('is undone by the opposite move', () => {
    const place = fc.record({ row: fc.nat(1000), column: fc.nat(1000) });
    fc.assert(
      fc.property(place, fc.nat(500), fc.nat(500), (position, rows, columns) => {
        const formula = `SUM(${toA1(position)},"${toA1(position)}",$A1)`;
        expect(shiftReferences(shiftReferences(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});
