import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { PlannedCell } from '../../src/workbook/plan';
import { kitchenSink } from './kitchen-sink';
import { packageOf, partsOf, smallWorkbook } from './package-of-parts';
import { CHART, EMPTY_PLAN, planOf, sheetPlan, textCell } from './plans';
import { problemOf } from './problem-of';

const number = (row: number, column: number, value: number): PlannedCell => ({
  row,
  column,
  style: 'plain',
  content: { kind: 'number', value },
});
const CELLS: readonly PlannedCell[] = [
  textCell(0, 0, 'ก & ข'),
  { row: 0, column: 1, style: 'plain', content: { kind: 'formula', formula: '90+5', cached: 95 } },
  number(0, 2, 85),
  textCell(1, 0, 'ค'),
  textCell(1, 1, '–'),
  number(1, 2, 85),
];
const PLAN = planOf([sheetPlan({ name: "ผล'ก!", cells: CELLS, charts: [CHART, { ...CHART, name: 'Second' }] })]);

const small = packageOf(smallWorkbook({ sheets: { คะแนน: '<sheetData/>' }, styles: '' }));

describe('charts of a generated sheet', () => {
  const parts = partsOf(openWorkbook(small).apply(PLAN));
  const chart = parts['xl/charts/chart1.xml'] ?? '';

  it('are parts of the package that the sheet leads to', () => {
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toMatch(/\/drawing" Target="\.\.\/drawings\/drawing1\.xml"/);
    const targets = [...(parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)];
    expect(targets.map(([, target]) => target)).toEqual(['../charts/chart1.xml', '../charts/chart2.xml']);
    for (const path of ['drawings/drawing1', 'charts/chart1', 'charts/chart2']) {
      expect(parts['[Content_Types].xml']).toContain(`PartName="/xl/${path}.xml"`);
    }
  });

  it('lie over their cells under their names', () => {
    const drawing = parts['xl/drawings/drawing1.xml'] ?? '';
    expect([...drawing.matchAll(/ name="([^"]+)" descr="([^"]+)"/g)].map(([, ...said]) => said)).toEqual([
      ['Chart of ours', 'คะแนน &lt;&amp;&gt;'],
      ['Second', 'คะแนน &lt;&amp;&gt;'],
    ]);
    const corner = (column: number, row: number): string =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    expect(drawing).toContain(`<xdr:from>${corner(0, 4)}</xdr:from><xdr:to>${corner(6, 12)}</xdr:to>`);
  });

  it('refer to their cells and hold what these show, without what is no number', () => {
    expect(chart).toContain(
      `<c:strRef><c:f>'ผล''ก!'!$A$1:$A$3</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>ก &amp; ข</c:v></c:pt><c:pt idx="1"><c:v>ค</c:v></c:pt><c:pt idx="2"><c:v></c:v></c:pt></c:strCache></c:strRef>`,
    );
    expect(chart).toContain(
      `<c:f>'ผล''ก!'!$B$1:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>95</c:v></c:pt></c:numCache>`,
    );
  });

  it('draw columns before lines, in a font that has Thai', () => {
    expect(chart.indexOf('<c:barChart>')).toBeLessThan(chart.indexOf('<c:lineChart>'));
    expect(chart).toContain('<a:prstDash val="dash"/>');
    expect(chart).toContain('<a:cs typeface="TH Sarabun New"/>');
  });

  it('leave drawings and charts of the user alone, and go with their sheet', () => {
    const before = partsOf(kitchenSink());
    const drawn = openWorkbook(kitchenSink()).apply(PLAN);
    expect(Object.keys(partsOf(drawn))).toEqual(
      expect.arrayContaining(['xl/drawings/drawing2.xml', 'xl/charts/chart2.xml', 'xl/charts/chart3.xml']),
    );
    const cleared = partsOf(openWorkbook(drawn).apply(EMPTY_PLAN));
    expect(Object.keys(cleared)).toEqual(Object.keys(before).filter((path) => path !== 'xl/calcChain.xml'));
    expect(cleared['xl/drawings/drawing1.xml']).toBe(before['xl/drawings/drawing1.xml']);
    expect(cleared['[Content_Types].xml']).not.toMatch(/drawing2|chart2|chart3/);
  });

  it('take no name whose relationships another program has left behind', () => {
    const left = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    const paths = ['worksheets/_rels/sheet2.xml.rels', 'drawings/_rels/drawing1.xml.rels'];
    const littered = packageOf({ ...partsOf(small), ...Object.fromEntries(paths.map((path) => [`xl/${path}`, left])) });
    const after = partsOf(openWorkbook(littered).apply(PLAN));
    for (const path of paths) expect(after[`xl/${path}`]).toBe(left);
    expect(after['xl/worksheets/_rels/sheet3.xml.rels']).toContain('drawings/drawing2.xml');
  });

  it.each([
    ['no series', { series: [] }],
    ['fewer values than categories', { categories: { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 0 } }],
    ['an axis without length', { scale: { minimum: 5, maximum: 5 } }],
  ])('are refused with %s', (_, change) => {
    const plan = planOf([sheetPlan({ charts: [{ ...CHART, ...change }] })]);
    expect(problemOf(() => openWorkbook(small).apply(plan))).toBe('unsafe-result');
  });
});
