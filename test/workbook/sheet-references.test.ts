import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSheetName } from '../../src/workbook/address';
import { dropSheetReferences, renameSheetReferences, sheetsReferredTo } from '../../src/workbook/sheet-references';

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

describe('sheetsReferredTo', () => {
  it.each([
    ["SUM('สรุป'!B3,Data!A1)", ['สรุป', 'Data']],
    ["'O''Neil'!A1", ["O'Neil"]],
    ['SUM(ต้น:ปลาย!A1)', ['ปลาย']],
    ["SUM('ต้น:ป ลาย'!A1)", ['ต้น', 'ป ลาย']],
    ["[Book.xlsx]สรุป!A1+'[Book.xlsx]สรุป'!A1", ['[Book.xlsx]สรุป']],
    ['"สรุป!A1"&A1&#REF!', []],
  ])('%s: %j', (formula, expected) => {
    expect(sheetsReferredTo(formula)).toEqual(expected);
  });
});

describe('dropSheetReferences', () => {
  const gone = new Set(['สรุป', "o'neil"]);

  it.each([
    ["'สรุป'!$B$2", '#REF!$B$2'],
    ["SUM(สรุป!$B$2:$B$4,'คะแนน'!C2)", "SUM(#REF!$B$2:$B$4,'คะแนน'!C2)"],
    ["'O''Neil'!A1&\"'สรุป'!A1\"", '#REF!A1&"\'สรุป\'!A1"'],
    ["SUM('ต้น:สรุป'!A1)", '#REF!'],
    ['SUM(ต้น:สรุป!A1)', '#REF!'],
    ["[1]สรุป!A1+'คะแนน'!C2", "[1]สรุป!A1+'คะแนน'!C2"],
    ["'คะแนน'!C2", "'คะแนน'!C2"],
  ])('%s becomes %s', (formula, expected) => {
    expect(dropSheetReferences(formula, gone)).toBe(expected);
  });
});
