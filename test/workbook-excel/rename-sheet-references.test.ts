import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSheetName } from '../../src/workbook/address';
import { renameSheetReferences } from '../../src/workbook/excel/rename-sheet-references';

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
