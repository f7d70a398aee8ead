import { describe, expect, it } from 'vitest';
import { copiesAmong } from '../../src/workbook/copied-sheets';
import { printOfText, sheetMarkFormula, sheetOfMark } from '../../src/workbook/marks';

const marked = (name: string, id: string, given = name) => ({ name, mark: { id, namePrint: printOfText(given) } });
const plain = (name: string) => ({ name, mark: null });

describe('copies that the user made of generated sheets', () => {
  it.each([
    ['behind the original', [plain('IIT'), marked('สรุป', 'summary'), marked('สรุป (2)', 'summary', 'สรุป')], [2]],
    ['before the original', [marked('สรุป (2)', 'summary', 'สรุป'), marked('สรุป', 'summary')], [0]],
    ['with a name of its own', [marked('ของฉัน', 'summary', 'สรุป'), marked('สรุป', 'summary')], [0]],
    ['of a renamed original', [marked('ผล (2)', 'summary', 'สรุป'), marked('ผล', 'summary', 'สรุป')], [0]],
    ['twice', [marked('ก', 'a'), marked('ก (2)', 'a', 'ก'), marked('ก (3)', 'a', 'ก')], [1, 2]],
    ['where only renamed ones are left', [marked('ข', 'a', 'ก'), marked('ค', 'a', 'ก')], [1]],
  ])('are told apart %s', (_where, sheets, copies) => {
    expect([...copiesAmong(sheets)]).toEqual(copies);
  });

  it('are none where every id is there once, under whatever name', () => {
    expect(copiesAmong([marked('สรุป (2)', 'summary', 'สรุป'), marked('ผล', 'findings', 'x'), plain('IIT')]).size).toBe(
      0,
    );
  });
});

describe('the mark of a sheet', () => {
  it('says its id and name, also where it was made without the name', () => {
    expect(sheetOfMark(`=${sheetMarkFormula('issue-1', 'ประเด็น')}`)).toEqual({
      id: 'issue-1',
      namePrint: printOfText('ประเด็น'),
    });
    expect(sheetOfMark('"summary"')).toEqual({ id: 'summary', namePrint: null });
    expect(sheetOfMark("'สรุป'!$A$1")).toBe(null);
  });
});
