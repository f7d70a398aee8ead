import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { packageOf, partsOf, smallWorkbook } from './package-of-parts';
import { EMPTY_PLAN, highlight, planOf, sheetPlan, textCell } from './plans';

const PLAN: WorkbookPlan = {
  ...planOf(
    [
      sheetPlan({ cells: [textCell(0, 0, 'ผล')] }),
      sheetPlan({ id: 'findings', name: 'ข้อค้นพบ', cells: [textCell(0, 0, 'ข้อ')] }),
    ],
    [highlight('คะแนน', 'B1:B3')],
  ),
  styles: { plain: { name: 'ITA สรุป!A1', font: { bold: true } } },
};

/** The same with one sheet of the two under another name. */
const OTHER_PLAN = planOf([sheetPlan({}), sheetPlan({ id: 'findings', name: 'ผลตรวจ' })]);

/** Cells of the user's that point at sheets made: alone, shared, as an array, and as one that spills. */
const CELLS =
  '<sheetData><row r="1"><c r="A1"><f>สรุป!A1</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">\'สรุป\'!B1*2</f><v>2</v></c>' +
  '<c r="C1"><f t="array" ref="C1:C2">\'สรุป\'!$A$1:$A$2*1</f><v>3</v></c><c r="D1" cm="1"><f t="array" ref="D1:D2">\'ข้อค้นพบ\'!$A$1:$A$2</f><v>4</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" si="0"/><v>5</v></c><c r="C2"><v>6</v></c><c r="D2"><v>7</v></c></row></sheetData>';

const RULES =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;\'สรุป\'!$B$2</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="E1"><formula1>\'สรุป\'!$A$1:$A$9</formula1></dataValidation></dataValidations>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>สรุป!$B$2&gt;1</xm:f></x14:cfRule><xm:sqref>B1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const NAMES =
  '<definedName name="คะแนนรวม" comment="ใช้ในหน้าปก">สรุป!$B$2</definedName><definedName name="ช่วง" localSheetId="0" hidden="1">SUM(\'ข้อค้นพบ\'!$A$1:$A$9,\'คะแนน\'!$B$1)&amp;""</definedName>';

/** A workbook whose user points at sheets made, or not; with those sheets in it as an earlier run made them. */
function afterRun({ pointing = true, calculation = '<calcPr calcId="191029"/>' } = {}): Record<string, string> {
  const parts = smallWorkbook({
    sheets: { คะแนน: '<sheetData/>', หน้าปก: pointing ? `${CELLS}${RULES}` : '<sheetData/>' },
    styles: '<dxfs count="1"><dxf/></dxfs>',
    afterSheets: `${pointing ? `<definedNames>${NAMES}</definedNames>` : ''}${calculation}`,
  });
  return partsOf(openWorkbook(packageOf(parts)).apply(PLAN));
}

const applied = (parts: Record<string, string>, plan = PLAN): Record<string, string> =>
  partsOf(openWorkbook(packageOf(parts)).apply(plan));

const workbookXml = (parts: Record<string, string>): string => parts['xl/workbook.xml'] ?? '';

describe('what of the user’s points at a sheet that a run replaces', () => {
  it('stays as it is written: formulas of all kinds, conditional formats, data validation', () => {
    const before = afterRun();
    const after = applied(before);
    expect(after['xl/worksheets/sheet2.xml']).toBe(before['xl/worksheets/sheet2.xml']);
    const [, cover] = openWorkbook(packageOf(after)).snapshot.sheets;
    expect(cover?.cells.map(({ formula }) => formula)).toEqual(
      openWorkbook(packageOf(before)).snapshot.sheets[1]?.cells.map(({ formula }) => formula),
    );
  });

  it('keeps names, those of a sheet too, with their comments and as hidden as before', () => {
    const after = workbookXml(applied(afterRun()));
    expect(after).toContain(NAMES);
    expect(after.match(/ITA สรุป!A1/g)).toHaveLength(1);
  });

  it('has its values worked out on opening, for they are of the sheet that went', () => {
    expect(workbookXml(afterRun())).not.toContain('fullCalcOnLoad');
    expect(workbookXml(applied(afterRun()))).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
    const without = applied(afterRun({ calculation: '' }));
    expect(workbookXml(without)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
    expect(applied(without)).toEqual(without);
  });

  it('is needed for that: a workbook whose user points at nothing of ours is not worked out anew', () => {
    expect(workbookXml(applied(afterRun({ pointing: false })))).not.toContain('fullCalcOnLoad');
  });
});

describe('what of the user’s points at a sheet that goes for good', () => {
  it('has #REF! in names, which Excel would otherwise have repaired', () => {
    const after = workbookXml(applied(afterRun(), OTHER_PLAN));
    expect(after).toContain('<definedName name="คะแนนรวม" comment="ใช้ในหน้าปก">สรุป!$B$2</definedName>');
    expect(after).toContain(
      '<definedName name="ช่วง" localSheetId="0" hidden="1">SUM(#REF!$A$1:$A$9,\'คะแนน\'!$B$1)&amp;""</definedName>',
    );
    const cleared = workbookXml(applied(afterRun(), EMPTY_PLAN));
    expect(cleared).toContain('comment="ใช้ในหน้าปก">#REF!$B$2</definedName>');
    expect(cleared).toContain('fullCalcOnLoad="1"');
    expect(cleared).not.toContain('ITA');
  });
});
