import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../src/workbook/file/file-limits';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { sheetMarkFormula } from '../../src/workbook/marks';
import { readZip } from '../../src/workbook/file/zip/read-zip';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { kitchenSink, kitchenSinkParts } from './kitchen-sink';
import {
  MAIN,
  RELATIONSHIPS,
  STRICT_MAIN,
  STRICT_RELATIONSHIPS,
  packageOf,
  partsOf,
  smallWorkbook,
} from './package-of-parts';
import { EMPTY_PLAN, highlight, planOf, range, sheetPlan, textCell } from './plans';
import { problemOf } from './problem-of';

const PLAN: WorkbookPlan = planOf(
  [
    sheetPlan({ cells: [textCell(0, 0, 'ผล')] }),
    sheetPlan({ id: 'findings', name: 'ข้อค้นพบ', cells: [textCell(0, 0, 'ข้อ')] }),
  ],
  [highlight('คะแนน', 'B1:B3', 'N(B1)>=95')],
);

/** What a run may change; the calculation chain is what it must drop. */
const MAY_CHANGE = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
  'xl/chartsheets/sheet1.xml',
]);

/** The text with these pieces taken out, each of which must be there. */
function without(text: string, ...pieces: readonly (string | RegExp)[]): string {
  return pieces.reduce<string>((rest, piece) => {
    const fewer = rest.replace(piece, '');
    if (fewer === rest) throw new Error(`not there: ${piece}`);
    return fewer;
  }, text);
}

describe('a workbook with everything in it', () => {
  const before = kitchenSink();
  const after = openWorkbook(before).apply(PLAN);
  const [partsBefore, partsAfter] = [partsOf(before), partsOf(after)];
  const part = (path: string): string => partsAfter[path] ?? '';

  it('keeps every other entry byte for byte and in its place', () => {
    const original = readZip(before, FILE_LIMITS).entries.filter(({ name }) => name !== 'xl/calcChain.xml');
    const result = readZip(after, FILE_LIMITS).entries;
    expect(result.slice(0, original.length).map(({ name }) => name)).toEqual(original.map(({ name }) => name));
    const untouched = original.filter(({ name }) => !MAY_CHANGE.has(name));
    expect(untouched.length).toBeGreaterThan(20);
    for (const entry of untouched) expect(result.find(({ name }) => name === entry.name)).toEqual(entry);
  });

  it('adds to the user’s sheet one highlight, behind the rules in place and priority, and unselects its tab', () => {
    const rule =
      '<conditionalFormatting sqref="B1:B3"><cfRule type="expression" dxfId="1" priority="12"><formula>AND(N("ITA score analysis")=0,N(B1)&gt;=95)</formula></cfRule></conditionalFormatting>';
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`</conditionalFormatting>${rule}\n<dataValidations`);
    expect(without(sheet, rule).replace('tabSelected="0"', 'tabSelected="1"')).toBe(
      partsBefore['xl/worksheets/sheet1.xml'],
    );
  });

  it('unselects a chart sheet too, and leaves a sheet that was not selected alone', () => {
    expect(part('xl/chartsheets/sheet1.xml')).toContain('tabSelected="0"');
    expect(part('xl/worksheets/sheet2.xml')).toBe(partsBefore['xl/worksheets/sheet2.xml']);
  });

  it('adds to the workbook part two sheets, their names, and the active tab', () => {
    const rest = without(
      part('xl/workbook.xml'),
      /<sheet name="สรุป" sheetId="4" r:id="\w+"\/>/,
      /<sheet name="ข้อค้นพบ" sheetId="5" r:id="\w+"\/>/,
      `<definedName name="_ITA_GENERATED_SHEET" localSheetId="3" hidden="1">${sheetMarkFormula('summary', 'สรุป')}</definedName>`,
      `<definedName name="_ITA_GENERATED_SHEET" localSheetId="4" hidden="1">${sheetMarkFormula('findings', 'ข้อค้นพบ')}</definedName>`,
    );
    expect(rest.replace('activeTab="3"', 'activeTab="0"')).toBe(partsBefore['xl/workbook.xml']);
    expect(rest).not.toContain('fullCalcOnLoad');
  });

  it('only appends to the formats', () => {
    const rest = without(
      part('xl/styles.xml'),
      '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>',
    );
    expect(rest.replace('<dxfs count="2">', '<dxfs count="1">')).toBe(partsBefore['xl/styles.xml']);
  });

  it('drops the calculation chain with its content type and relationship', () => {
    expect(partsAfter).not.toHaveProperty('xl/calcChain.xml');
    expect(part('[Content_Types].xml')).not.toContain('calcChain');
    expect(part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('adds a content type and a relationship for each new sheet', () => {
    expect(part('[Content_Types].xml').match(/spreadsheetml\.worksheet\+xml/g)).toHaveLength(4);
    expect(part('xl/_rels/workbook.xml.rels').match(/relationships\/worksheet"/g)).toHaveLength(4);
  });

  it('reads the same cells, merges and protection afterwards', () => {
    const original = openWorkbook(before).snapshot.sheets;
    expect(openWorkbook(after).snapshot.sheets.slice(0, original.length)).toEqual(original);
  });

  it('leaves a document type in a part that nobody reads to the user', () => {
    expect(part('customXml/item1.xml')).toBe(partsBefore['customXml/item1.xml']);
  });

  it('never changes the bytes it was given', () => {
    expect(before).toEqual(kitchenSink());
  });
});

describe('other spellings of a workbook', () => {
  const small = smallWorkbook({
    sheets: { คะแนน: '<sheetData><row r="1"><c r="B1"><v>95</v></c></row></sheetData>' },
    styles: '',
  });
  const convert = (change: (xml: string) => string): Uint8Array =>
    packageOf(Object.fromEntries(Object.entries(small).map(([path, xml]) => [path, change(xml)])));
  const generated = (bytes: Uint8Array): (string | null)[] =>
    openWorkbook(bytes).snapshot.sheets.map(({ generatedAs }) => generatedAs);

  it('writes strict parts into a strict workbook', () => {
    const strict = (xml: string): string =>
      xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS);
    const after = openWorkbook(convert(strict)).apply(PLAN);
    const all = Object.values(partsOf(after)).join('');
    expect(all).toContain(STRICT_MAIN);
    expect(all).not.toContain(MAIN);
    expect(all).not.toContain(RELATIONSHIPS);
    expect(generated(after)).toEqual([null, 'summary', 'findings']);
  });

  it('writes under the prefix that each part uses', () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const after = openWorkbook(convert(prefixed)).apply(PLAN);
    const parts = partsOf(after);
    for (const path of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', '[Content_Types].xml']) {
      expect(parts[path], path).not.toMatch(/<\/?(?!x:)\w/);
    }
    expect(generated(after)).toEqual([null, 'summary', 'findings']);
    expect(generated(openWorkbook(after).apply(PLAN))).toEqual([null, 'summary', 'findings']);
  });

  it('writes UTF-8 where an edited part was UTF-16', () => {
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${small['xl/worksheets/sheet1.xml'] ?? ''}`;
    const units = Uint8Array.from(
      [...sheet].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const after = openWorkbook(packageOf({ ...small, 'xl/worksheets/sheet1.xml': units })).apply(PLAN);
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(openWorkbook(after).snapshot.sheets[0]?.cells).toEqual([{ row: 0, column: 1, value: 95 }]);
  });

  it('declares the relationships namespace where the workbook part has not', () => {
    const late = (xml: string): string =>
      xml.includes('<workbook')
        ? xml.replace(` xmlns:r="${RELATIONSHIPS}"`, '').replace(' r:id', ` xmlns:r="${RELATIONSHIPS}" r:id`)
        : xml;
    expect(generated(openWorkbook(convert(late)).apply(PLAN))).toEqual([null, 'summary', 'findings']);
  });

  it('makes the styles part that a workbook lacks', () => {
    const after = openWorkbook(packageOf(smallWorkbook({ sheets: { คะแนน: '<sheetData/>' } }))).apply(PLAN);
    const parts = partsOf(after);
    expect(parts['[Content_Types].xml']).toContain('/xl/styles.xml');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('styles.xml');
    expect(parts['xl/styles.xml']).toMatch(
      /<fonts count="1">.*<fills count="2">.*<borders count="1">.*<cellXfs count="\d">/,
    );
  });

  it('makes one that stands by itself where only a highlight needs it, and none where nothing does', () => {
    const workbook = openWorkbook(packageOf(smallWorkbook({ sheets: { คะแนน: '<sheetData/>' } })));
    const styles = partsOf(workbook.apply(planOf([], [highlight('คะแนน', 'B1:B3')])))['xl/styles.xml'];
    expect(styles).toMatch(/<fonts count="1">.*<fills count="2">.*<borders count="1">.*<cellXfs count="1">.*<dxfs/);
    expect(partsOf(workbook.apply(EMPTY_PLAN))).not.toHaveProperty('xl/styles.xml');
  });

  it('gives a new sheet one content type where the package still names one for a part that is gone', () => {
    const types = '[Content_Types].xml';
    const stale =
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.ms-excel.sheet"/></Types>';
    const after = openWorkbook(packageOf({ ...small, [types]: (small[types] ?? '').replace('</Types>', stale) })).apply(
      PLAN,
    );
    expect(partsOf(after)[types]?.match(/"\/xl\/worksheets\/sheet2.xml" ContentType="[^"]*"/g)).toEqual([
      expect.stringContaining('worksheet+xml'),
    ]);
  });

  it('writes into a folder of another name', () => {
    const moved = Object.fromEntries(
      Object.entries(small).map(([path, xml]) => [path.replace(/^xl\//, 'book/'), xml.replaceAll('xl/', 'book/')]),
    );
    const after = openWorkbook(packageOf(moved)).apply(PLAN);
    expect(Object.keys(partsOf(after)).filter((path) => path.startsWith('xl/'))).toEqual([]);
    expect(generated(after)).toEqual([null, 'summary', 'findings']);
  });
});

describe('what cannot be done safely', () => {
  const workbook = openWorkbook(packageOf(kitchenSinkParts()));
  const refused = (plan: WorkbookPlan): string => problemOf(() => workbook.apply(plan));

  it.each([
    ['a name that is taken', planOf([sheetPlan({ name: 'คะแนน' })])],
    ['a name that is taken twice in the plan', planOf([sheetPlan({ name: 'A' }), sheetPlan({ id: 'b', name: 'a' })])],
    ['a name that is too long', planOf([sheetPlan({ name: 'ก'.repeat(32) })])],
    ['a name that Excel refuses', planOf([sheetPlan({ name: 'a/b' })])],
    ['an id that no mark can hold', planOf([sheetPlan({ id: 'a"b' })])],
    ['an id twice', planOf([sheetPlan({ name: 'A' }), sheetPlan({ name: 'B' })])],
    ['a style that is not there', planOf([sheetPlan({ cells: [{ ...textCell(0, 0, 'a'), style: 'toString' }] })])],
    ['a cell outside the sheet', planOf([sheetPlan({ cells: [textCell(1_048_576, 0, 'a')] })])],
    ['cells out of order', planOf([sheetPlan({ cells: [textCell(1, 0, 'a'), textCell(0, 0, 'b')] })])],
    ['highlights of a sheet that is not there', planOf([], [highlight('ไม่มี', 'A1')])],
    ['highlights of a chart sheet', planOf([], [highlight('กราฟ', 'A1')])],
    [
      'a highlight that could not be found again',
      planOf([], [{ sheet: 'คะแนน', formats: [{ ranges: [range('A1')], formula: 'TRUE', style: {} }] }]),
    ],
    [
      'a formula longer than Excel takes',
      planOf([
        sheetPlan({
          cells: [
            {
              row: 0,
              column: 0,
              style: 'plain',
              content: { kind: 'formula', formula: '1+'.repeat(4100) + '1', cached: 1 },
            },
          ],
        }),
      ]),
    ],
    ['a tab colour that is none', planOf([sheetPlan({ tabColour: '"/><evil' })])],
    [
      'a colour that is none',
      { ...planOf([sheetPlan({ cells: [textCell(0, 0, 'a')] })]), styles: { plain: { fill: '"/><evil' } } },
    ],
  ])('%s is refused', (_, plan) => {
    expect(refused(plan)).toBe('unsafe-result');
  });
});
