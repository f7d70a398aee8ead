import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { HIGHLIGHT_MARK, SHEET_MARK_NAME, printOfText } from '../../src/workbook/marks';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { kitchenSink } from './kitchen-sink';
import { RELATIONSHIPS, packageOf, partsOf, smallWorkbook, without } from './package-of-parts';
import { CHART, EMPTY_PLAN, highlight, planOf, range, sheetPlan, textCell } from './plans';
import { problemOf } from './problem-of';

const PLAN = planOf(
  [
    sheetPlan({ cells: [textCell(0, 0, 'ผล')], page: { ...sheetPlan({}).page, titleRows: { first: 0, last: 1 } } }),
    sheetPlan({ id: 'findings', name: 'ข้อค้นพบ', cells: [textCell(0, 0, 'ข้อ')], charts: [CHART] }),
  ],
  [highlight('คะแนน', 'B1:B3')],
);

const mark = (index: number, id: string): string =>
  `<definedName name="${SHEET_MARK_NAME}" localSheetId="${index}" hidden="1">"${id}"</definedName>`;

/** A workbook of a user's sheets and earlier generated ones, in an order that only a user makes. */
function mixedWorkbook(): Record<string, string> {
  return smallWorkbook({
    sheets: {
      คะแนน: '<sheetData/>',
      เก่า1: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/><drawing r:id="rId1"/>',
      B: '<sheetData/>',
      เก่า2: '<sheetData/>',
      C: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>',
    },
    beforeSheets: '<bookViews><workbookView activeTab="1" firstSheet="4"/><workbookView activeTab="2"/></bookViews>',
    afterSheets: `<definedNames><definedName name="a" localSheetId="2">1</definedName><definedName name="b" localSheetId="1">2</definedName><definedName name="c" localSheetId="4">3</definedName><definedName name="d">4</definedName>${mark(1, 'summary')}${mark(3, 'findings')}</definedNames>`,
  });
}

describe('a second run', () => {
  it.each([
    ['a plain workbook', buildXlsx({ sheets: [{ name: 'คะแนน', cells: [{ at: 'B1', value: 95 }] }] })],
    ['a workbook with everything in it', kitchenSink()],
  ])('on %s gives the same file as the first', (_, original) => {
    const once = openWorkbook(original).apply(PLAN);
    const twice = openWorkbook(once).apply(PLAN);
    expect(twice).toEqual(once);
    expect(openWorkbook(once).apply(PLAN)).toEqual(once);
  });

  it('may be applied twice to what was opened once', () => {
    const opened = openWorkbook(kitchenSink());
    expect(opened.apply(PLAN)).toEqual(opened.apply(PLAN));
  });

  it('replaces sheets even where the plan is another', () => {
    const once = openWorkbook(kitchenSink()).apply(PLAN);
    const other = planOf([sheetPlan({ id: 'issue-1', name: 'สรุป', cells: [textCell(0, 0, 'ใหม่')] })]);
    const { sheets } = openWorkbook(openWorkbook(once).apply(other)).snapshot;
    expect(sheets.map(({ name, generatedAs }) => [name, generatedAs])).toEqual([
      ['คะแนน', null],
      ['ซ่อน', null],
      ['กราฟ', null],
      ['สรุป', 'issue-1'],
    ]);
  });

  it('with an empty plan takes everything out again', () => {
    const original = kitchenSink();
    const cleared = partsOf(openWorkbook(openWorkbook(original).apply(PLAN)).apply(EMPTY_PLAN));
    const before = without(partsOf(original), 'xl/calcChain.xml');
    expect(Object.keys(cleared)).toEqual(Object.keys(before));
    expect(cleared['xl/worksheets/sheet1.xml']).toBe(before['xl/worksheets/sheet1.xml']);
    expect(cleared['xl/workbook.xml']).toBe(before['xl/workbook.xml']);
  });
});

describe('regions of the analyst', () => {
  const regions = [
    { key: 'issue-1/measure/method', range: range('B3:D4'), draft: 'ร่าง' },
    { key: 'findings/remark-2', range: range('C9'), draft: '' },
  ];
  const plan = planOf([sheetPlan({ name: "ประเด็น 'ก'!", editable: regions })]);
  const found = [
    { key: 'issue-1/measure/method', draftPrint: printOfText('ร่าง'), range: range('B3:D4') },
    { key: 'findings/remark-2', draftPrint: printOfText(''), range: range('C9') },
  ];

  it('are found again where they were written', () => {
    const { sheets } = openWorkbook(openWorkbook(kitchenSink()).apply(plan)).snapshot;
    expect(sheets.at(-1)?.regions).toEqual(found);
    expect(sheets[0]).not.toHaveProperty('regions');
  });

  it('are found where the analyst has moved them, and not where their cells are gone', () => {
    const parts = partsOf(openWorkbook(kitchenSink()).apply(plan));
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('$B$3:$D$4', '$B$5:$D$6').replace('$C$9', '#REF!');
    const { sheets } = openWorkbook(packageOf({ ...parts, 'xl/workbook.xml': workbook })).snapshot;
    expect(sheets.at(-1)?.regions).toEqual([{ ...found[0], range: range('B5:D6') }]);
  });
});

describe('removing earlier sheets', () => {
  it('counts names and tabs of the other sheets anew', () => {
    const after = partsOf(openWorkbook(packageOf(mixedWorkbook())).apply(EMPTY_PLAN));
    const workbook = after['xl/workbook.xml'] ?? '';
    expect(workbook).toContain(
      '<definedNames><definedName name="a" localSheetId="1">1</definedName><definedName name="c" localSheetId="2">3</definedName><definedName name="d">4</definedName></definedNames>',
    );
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['คะแนน', 'B', 'C']);
    expect(workbook).toContain('<workbookView activeTab="0" firstSheet="2"/><workbookView activeTab="1"/>');
    expect(Object.keys(after).filter((path) => path.startsWith('xl/worksheets/'))).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet5.xml',
    ]);
  });

  it('takes along the parts that only they use, and leaves those that others share', () => {
    const relation = (target: string, id: string): string =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/drawing" Target="${target}"/>`;
    const parts = {
      ...mixedWorkbook(),
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships>${relation('../drawings/drawing1.xml', 'rId1')}${relation('/xl/media/shared.png', 'rId2')}</Relationships>`,
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships>${relation('../charts/chart1.xml', 'rId1')}${relation('../workbook.xml', 'rId2')}</Relationships>`,
      'xl/charts/chart1.xml': '<chartSpace/>',
      'xl/media/shared.png': 'png',
      'xl/worksheets/_rels/sheet3.xml.rels': `<Relationships>${relation('../media/shared.png', 'rId1')}</Relationships>`,
    };
    const after = partsOf(openWorkbook(packageOf(parts)).apply(EMPTY_PLAN));
    expect(Object.keys(after).filter((path) => /drawing|chart|media|rels\/sheet/.test(path))).toEqual([
      'xl/media/shared.png',
      'xl/worksheets/_rels/sheet3.xml.rels',
    ]);
  });

  it('shows and selects the first visible sheet where the shown one went', () => {
    const parts = mixedWorkbook();
    const workbook = (parts['xl/workbook.xml'] ?? '')
      .replace('sheetId="1"', 'sheetId="1" state="hidden"')
      .replace('sheetId="3"', 'sheetId="3" state="hidden"');
    const after = partsOf(openWorkbook(packageOf({ ...parts, 'xl/workbook.xml': workbook })).apply(EMPTY_PLAN));
    expect(after['xl/workbook.xml']).toContain('<workbookView activeTab="2" firstSheet="2"/>');
    expect(after['xl/worksheets/sheet5.xml']).toContain('tabSelected="1"');
  });

  it('leaves the shown sheet alone where it stays', () => {
    const parts = mixedWorkbook();
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('activeTab="1" firstSheet="4"', 'activeTab="4"');
    const after = partsOf(openWorkbook(packageOf({ ...parts, 'xl/workbook.xml': workbook })).apply(EMPTY_PLAN));
    expect(after['xl/workbook.xml']).toContain('<workbookView activeTab="2"/>');
    expect(after['xl/worksheets/sheet5.xml']).toBe(parts['xl/worksheets/sheet5.xml']);
  });

  it('refuses to leave a workbook without a visible sheet', () => {
    const parts = mixedWorkbook();
    const workbook = (parts['xl/workbook.xml'] ?? '').replace(/sheetId="([135])"/g, 'sheetId="$1" state="hidden"');
    const opened = openWorkbook(packageOf({ ...parts, 'xl/workbook.xml': workbook }));
    expect(problemOf(() => opened.apply(EMPTY_PLAN))).toBe('unsafe-result');
    expect(problemOf(() => opened.apply(PLAN))).toBe('none');
  });

  it('never takes a sheet for its own by a name that is not local, or no text', () => {
    const parts = smallWorkbook({
      sheets: { A: '<sheetData/>', B: '<sheetData/>' },
      afterSheets: `<definedNames><definedName name="${SHEET_MARK_NAME}">"summary"</definedName><definedName name="${SHEET_MARK_NAME}" localSheetId="1">B!$A$1</definedName></definedNames>`,
    });
    const { sheets } = openWorkbook(openWorkbook(packageOf(parts)).apply(EMPTY_PLAN)).snapshot;
    expect(sheets.map(({ name, generatedAs }) => [name, generatedAs])).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });
});

describe('removing earlier highlights', () => {
  const rule = (formula: string, priority: number): string =>
    `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const ours = `AND(${HIGHLIGHT_MARK.replaceAll('"', '&quot;')},A1&gt;95)`;
  const sheetAfter = (formats: string): string => {
    const parts = smallWorkbook({ sheets: { A: `<sheetData/>${formats}<pageMargins left="1"/>` } });
    return partsOf(openWorkbook(packageOf(parts)).apply(EMPTY_PLAN))['xl/worksheets/sheet1.xml'] ?? '';
  };

  it('knows its mark however the quotes are written', () => {
    const after = sheetAfter(
      `<conditionalFormatting sqref="A1">${rule(ours, 1)}</conditionalFormatting><conditionalFormatting sqref="A1">${rule(HIGHLIGHT_MARK, 2)}</conditionalFormatting>`,
    );
    expect(after).toContain('<sheetData/><pageMargins');
  });

  it('leaves the user’s rules, also one that another program put into the same element', () => {
    const user = rule('A1&lt;50', 2);
    const alone = `<conditionalFormatting sqref="B1">${rule('"ITA score analysis"=B1', 4)}</conditionalFormatting>`;
    const after = sheetAfter(
      `<conditionalFormatting sqref="A1:A9">${rule(ours, 1)}${user}${rule(ours, 3)}</conditionalFormatting>${alone}`,
    );
    expect(after).toContain(`<conditionalFormatting sqref="A1:A9">${user}</conditionalFormatting>${alone}<pageMargins`);
  });

  it('happens on every sheet, not only those highlighted anew', () => {
    const parts = smallWorkbook({
      sheets: {
        A: `<sheetData/><conditionalFormatting sqref="A1">${rule(ours, 1)}</conditionalFormatting>`,
        B: '<sheetData/>',
      },
    });
    const after = partsOf(openWorkbook(packageOf(parts)).apply(planOf([], [highlight('B', 'A1')])));
    expect(after['xl/worksheets/sheet1.xml']).not.toContain('cfRule');
    expect(after['xl/worksheets/sheet2.xml']?.match(/cfRule /g)).toHaveLength(1);
  });
});
