import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { TablePlan } from '../../src/workbook/plan';
import { kitchenSink } from './kitchen-sink';
import { packageOf, partsOf, smallWorkbook } from './package-of-parts';
import { CHART, EMPTY_PLAN, planOf, range, sheetPlan, textCell } from './plans';
import { problemOf } from './problem-of';

const TABLE: TablePlan = { name: 'ITA_measures', range: range('B2:C4') };
const CELLS = [textCell(1, 1, 'ข้อ <&>'), textCell(1, 2, 'ผู้รับผิดชอบ'), textCell(2, 1, 'i1')];
const sheet = sheetPlan({ cells: CELLS, tables: [TABLE] });
const small = packageOf(smallWorkbook({ sheets: { คะแนน: '<sheetData/>' }, styles: '' }));

describe('tables of a generated sheet', () => {
  it('name their columns as the headings do, and come behind the drawing', () => {
    const parts = partsOf(openWorkbook(small).apply(planOf([{ ...sheet, charts: [CHART] }])));
    const table = parts['xl/tables/table1.xml'] ?? '';
    expect(table).toContain('id="1" name="ITA_measures" displayName="ITA_measures" ref="B2:C4"');
    expect(table).toContain('<autoFilter ref="B2:C4"/><tableColumns count="2">');
    expect([...table.matchAll(/<tableColumn id="(\d)" name="([^"]+)"/g)].map(([, ...said]) => said)).toEqual([
      ['1', 'ข้อ &lt;&amp;&gt;'],
      ['2', 'ผู้รับผิดชอบ'],
    ]);
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(
      /<drawing [^>]*r:id="rId1"\/><tableParts [^>]*count="1"><tablePart r:id="rId2"\/><\/tableParts><\/worksheet>$/,
    );
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/tables/table1.xml"');
  });

  it('take numbers and names that no table and no name of the user has', () => {
    const parts = smallWorkbook({
      sheets: { คะแนน: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
      styles: '',
      afterSheets: '<definedNames><definedName name="ITA_Measures_2">1</definedName></definedNames>',
    });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
    const own = packageOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="../tables/table1.xml"/></Relationships>`,
      'xl/tables/table1.xml': '<table id="7" name="a" displayName="ita_MEASURES" ref="A1:B2"/>',
    });
    const once = openWorkbook(own).apply(planOf([sheet]));
    expect(partsOf(once)['xl/tables/table2.xml']).toContain('id="8" name="ITA_measures_3"');
    expect(openWorkbook(once).apply(planOf([sheet]))).toEqual(once);
  });

  it('go with their sheet and leave those of the user', () => {
    const before = partsOf(kitchenSink());
    const cleared = partsOf(openWorkbook(openWorkbook(kitchenSink()).apply(planOf([sheet]))).apply(EMPTY_PLAN));
    expect(Object.keys(cleared)).toEqual(Object.keys(before).filter((path) => path !== 'xl/calcChain.xml'));
    expect(cleared['xl/tables/table1.xml']).toBe(before['xl/tables/table1.xml']);
  });

  it.each([
    ['a column without a heading', { range: range('B2:D4') }],
    ['two columns of one heading', { range: range('B2:C4') }, [textCell(1, 1, 'a'), textCell(1, 2, 'A')]],
    ['headings alone', { range: range('B2:C2') }],
    ['a name that is none', { name: 'ตาราง 1' }],
  ])('are refused with %s', (_, change, cells = CELLS) => {
    const plan = planOf([{ ...sheet, cells, tables: [{ ...TABLE, ...change }] }]);
    expect(problemOf(() => openWorkbook(small).apply(plan))).toBe('unsafe-result');
  });
});
