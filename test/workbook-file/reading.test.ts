import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { SnapshotCell, SnapshotSheet, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { toA1 } from '../../src/workbook/address';
import {
  MAIN,
  RELATIONSHIPS,
  STRICT_MAIN,
  STRICT_RELATIONSHIPS,
  type SmallWorkbook,
  packageOf,
  smallWorkbook,
} from './package-of-parts';

function snapshotOf(workbook: SmallWorkbook): WorkbookSnapshot {
  return openWorkbook(packageOf(smallWorkbook(workbook))).snapshot;
}

function firstSheet(snapshot: WorkbookSnapshot): SnapshotSheet {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Cells of a sheet by address, from what stands within its `sheetData`. */
function cellsOf(rows: string, rest: Partial<SmallWorkbook> = {}): Record<string, SnapshotCell> {
  const { cells } = firstSheet(snapshotOf({ ...rest, sheets: { A: `<sheetData>${rows}</sheetData>` } }));
  return Object.fromEntries(cells.map((cell) => [toA1(cell), cell]));
}

/** Values of a sheet by address. */
function valuesOf(rows: string, rest: Partial<SmallWorkbook> = {}): Record<string, SnapshotCell['value']> {
  return Object.fromEntries(Object.entries(cellsOf(rows, rest)).map(([address, { value }]) => [address, value]));
}

describe('cell values', () => {
  it('reads each type of cell', () => {
    const rows = `<row r="1">
      <c r="A1"><v>95.17</v></c><c r="B1" t="n"><v>1E-3</v></c><c r="C1" t="s"><v>0</v></c>
      <c r="D1" t="inlineStr"><is><t>ข้อ i1</t></is></c><c r="E1" t="str"><f>A1&amp;""</f><v>95.17</v></c>
      <c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#DIV/0!</v></c>
      <c r="I1" t="d"><v>2025-10-01</v></c><c r="J1" s="0"/><c r="K1"><v></v></c></row>`;
    const cells = cellsOf(rows, { strings: '<si><t>ดี &amp; เด่น</t></si>' });
    expect(cells).toEqual({
      A1: { row: 0, column: 0, value: 95.17 },
      B1: { row: 0, column: 1, value: 0.001 },
      C1: { row: 0, column: 2, value: 'ดี & เด่น' },
      D1: { row: 0, column: 3, value: 'ข้อ i1' },
      E1: { row: 0, column: 4, value: '95.17', formula: 'A1&""' },
      F1: { row: 0, column: 5, value: true },
      G1: { row: 0, column: 6, value: false },
      H1: { row: 0, column: 7, value: null, error: '#DIV/0!' },
      I1: { row: 0, column: 8, value: 45931 },
    });
  });

  it('reads stored dates in the workbook’s own date system', () => {
    const row = '<row r="1"><c r="A1" t="d"><v>2025-10-01T12:00:00</v></c><c r="B1" t="d"><v>ตุลาคม</v></c></row>';
    expect(valuesOf(row)).toEqual({ A1: 45931.5, B1: 'ตุลาคม' });
    expect(valuesOf(row, { beforeSheets: '<workbookPr date1904="1"/>' })['A1']).toBe(45931.5 - 1462);
  });

  it('gives a formula without stored result no value, and one with an empty text that text', () => {
    const cells = cellsOf('<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>');
    expect(cells['A1']).toEqual({ row: 0, column: 0, value: null, formula: 'B1*2' });
    expect(cells['B1']).toEqual({ row: 0, column: 1, value: '', formula: '""' });
  });

  it('reads an error that is the result of a formula', () => {
    const cells = cellsOf('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>');
    expect(cells['A1']).toEqual({ row: 0, column: 0, value: null, error: '#DIV/0!', formula: '1/0' });
  });

  it('reads cells alike however their tags are spelt, and whatever stands between them', () => {
    const strings = '<si><t>ดี</t></si><si><t></t></si>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>';
    const inOneWay =
      '<row r="2"><c r="B2" s="1"><v>0.95</v></c><c r="C2" t="n"><v>-12.5</v></c><c r="D2" s="1" t="s"><v>0</v></c>' +
      '<c r="E2" t="s"><v>1</v></c><c r="F2" t="s"><v>7</v></c><c r="XFD2"><v>100</v></c></row>' +
      '<row r="1048576"><c r="AA1048576"><v>12345678901234567890</v></c><c r="AB1048576"><v>1</v></c></row>';
    const inAnother = inOneWay
      .replaceAll('<c r=', '<!-- next --> <c  r=')
      .replaceAll('"><v>', '" ><v >')
      .replaceAll('</v></c>', '</v > </c >');
    const [one, other] = [inOneWay, inAnother].map((rows) => cellsOf(rows, { strings, styles }));
    expect(one).toEqual(other);
    expect(one).toEqual({
      B2: { row: 1, column: 1, value: 0.95, numberFormat: '0.00%' },
      C2: { row: 1, column: 2, value: -12.5 },
      D2: { row: 1, column: 3, value: 'ดี', numberFormat: '0.00%' },
      F2: { row: 1, column: 5, value: null },
      XFD2: { row: 1, column: 16383, value: 100 },
      AA1048576: { row: 1048575, column: 26, value: 12345678901234567890 },
      AB1048576: { row: 1048575, column: 27, value: 1 },
    });
  });

  it('keeps as text what stands where a number should be', () => {
    expect(valuesOf('<row r="1"><c r="A1"><v>95,17</v></c><c r="B1"><v>1e999</v></c></row>')).toEqual({
      A1: '95,17',
      B1: '1e999',
    });
  });

  it.each(['7', '-1', '1.5', '', 'x', '99999999999999999999'])(
    'never takes the index of a string that is not there (%s) for a value',
    (index) => {
      const snapshot = snapshotOf({
        sheets: { ก: `<sheetData><row r="3"><c r="B3" t="s"><v>${index}</v></c></row></sheetData>` },
        strings: '<si><t>a</t></si>',
      });
      expect(firstSheet(snapshot).cells).toEqual([{ row: 2, column: 1, value: null }]);
      expect(snapshot.warnings).toEqual([{ kind: 'damaged-text', sheet: 'ก', row: 2, column: 1 }]);
    },
  );

  it('warns of every text when the table of strings is missing', () => {
    const snapshot = snapshotOf({ sheets: { A: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' } });
    expect(snapshot.warnings).toEqual([{ kind: 'damaged-text', sheet: 'A', row: 0, column: 0 }]);
  });
});

describe('texts', () => {
  const asString = (item: string): SnapshotCell['value'] | undefined =>
    valuesOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<si>${item}</si>` })['A1'];

  it('puts the runs of rich text together and leaves phonetic guides out', () => {
    const runs = '<r><rPr><b/></rPr><t>ตัวชี้วัด</t></r><r><t xml:space="preserve"> ที่ 1</t></r>';
    expect(asString(`${runs}<rPh sb="0" eb="1"><t>ตัว</t></rPh><phoneticPr fontId="1"/>`)).toBe('ตัวชี้วัด ที่ 1');
  });

  it('resolves references, CDATA and encoded characters', () => {
    expect(asString('<t>&lt;i1&gt; &#3586;&#xE49;&#x1F600;</t>')).toBe('<i1> ข้😀');
    expect(asString('<t><![CDATA[a < b & c]]></t>')).toBe('a < b & c');
    expect(asString('<t>หนึ่ง_x000D_\nสอง_x005F_x0041_</t>')).toBe('หนึ่ง\r\nสอง_x0041_');
  });

  it('reads line ends as XML has them', () => {
    expect(asString('<t>a\r\nb\rc</t>')).toBe('a\nb\nc');
  });

  it('passes over comments and processing instructions', () => {
    expect(asString('<!-- <t>no</t> --><?pi <t>no</t>?><t>yes<!-- ! --> still</t>')).toBe('yes still');
  });

  it('reads inline rich text', () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r></is></c></row>';
    expect(valuesOf(row)).toEqual({ A1: 'กข' });
  });
});

describe('places', () => {
  it('counts cells and rows that do not say where they are', () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>';
    expect(valuesOf(rows)).toEqual({ A1: 1, C1: 3, C5: 5, D5: 6, A6: 7 });
  });

  it('puts cells in row-major order, each place once, whatever order the file has', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>';
    const { cells } = firstSheet(snapshotOf({ sheets: { A: `<sheetData>${rows}</sheetData>` } }));
    expect(cells.map((cell) => [toA1(cell), cell.value])).toEqual([
      ['A1', 4],
      ['A2', 2],
      ['B2', 1],
    ]);
  });

  it('reads the last cell of the largest sheet', () => {
    expect(valuesOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual({ XFD1048576: 1 });
  });

  it('leaves out values that a merge covers, and keeps its first cell', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A3:XFD1048576"/><mergeCell ref="nonsense"/></mergeCells>';
    const { cells, merges } = firstSheet(snapshotOf({ sheets: { A: sheet } }));
    expect(cells.map(toA1)).toEqual(['A1', 'C1', 'A3']);
    expect(merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
      { firstRow: 2, firstColumn: 0, lastRow: 1048575, lastColumn: 16383 },
    ]);
  });

  it('names hidden rows and columns in ascending order', () => {
    const sheet =
      '<cols><col min="5" max="6" hidden="1"/><col min="2" max="2" hidden="true"/><col min="8" max="9" width="3"/></cols>' +
      '<sheetData><row r="4" hidden="1"/><row r="2" hidden="true"><c r="A2"><v>1</v></c></row><row r="5"/></sheetData>';
    const { hiddenRows, hiddenColumns } = firstSheet(snapshotOf({ sheets: { A: sheet } }));
    expect(hiddenRows).toEqual([1, 3]);
    expect(hiddenColumns).toEqual([1, 4, 5]);
  });
});

describe('number formats', () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-D00041E]0.00"/><numFmt numFmtId="14" formatCode="ว/ด/ปป"/></numFmts>' +
    '<cellXfs>' +
    [0, 164, 2, 59, 62, 71, 81, 14, 49, 163].map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs>';

  it('resolves own codes before built-in ones, the Thai among them', () => {
    const row = Array.from({ length: 10 }, (_, i) => `<c s="${i}"><v>1</v></c>`).join('');
    const cells = Object.values(cellsOf(`<row>${row}</row>`, { styles }));
    expect(cells.map(({ numberFormat }) => numberFormat)).toEqual([
      undefined,
      '[$-D00041E]0.00',
      '0.00',
      't0',
      't#,##0.00',
      'd/m/yyyy',
      'd/m/bb',
      'ว/ด/ปป',
      '@',
      undefined,
    ]);
  });

  it('takes a format that is not there for General', () => {
    expect(cellsOf('<row><c s="99"><v>1</v></c></row>', { styles })['A1']).toEqual({ row: 0, column: 0, value: 1 });
  });

  it('reads the font of the Normal style', () => {
    const fonts =
      '<fonts><font><name val="Arial"/></font><font><sz val="16"/><name val="TH SarabunPSK"/></font></fonts>';
    const rest =
      '<cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/></cellXfs>' +
      '<cellStyles><cellStyle name="Good" xfId="0" builtinId="26"/><cellStyle name="ปกติ" xfId="1" builtinId="0"/></cellStyles>';
    expect(snapshotOf({ sheets: { A: '' }, styles: fonts + rest }).defaultFont).toBe('TH SarabunPSK');
    expect(snapshotOf({ sheets: { A: '' } }).defaultFont).toBeNull();
  });
});

describe('formulas', () => {
  it('moves shared formulas to each cell', () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$A$1+SUM(A:A)&amp;"A2"</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
    const cells = cellsOf(rows);
    expect(cells['B2']?.formula).toBe('A2*$A$1+SUM(A:A)&"A2"');
    expect(cells['C2']).toEqual({ row: 1, column: 2, value: 2, formula: 'B2*$A$1+SUM(B:B)&"A2"' });
    expect(cells['B3']?.formula).toBe('A3*$A$1+SUM(A:A)&"A2"');
  });

  it('keeps the value of a cell whose shared formula is not there', () => {
    expect(cellsOf('<row><c><f t="shared" si="4"/><v>2</v></c></row>')['A1']).toEqual({ row: 0, column: 0, value: 2 });
  });

  it('reads array formulas as they are and data tables as values', () => {
    const cells = cellsOf(
      '<row><c><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c><f t="dataTable" ref="B1"/><v>3</v></c></row>',
    );
    expect(cells['A1']?.formula).toBe('B1:B2*2');
    expect(cells['B1']).toEqual({ row: 0, column: 1, value: 3 });
  });
});

describe('sheets', () => {
  it('reads names, order, visibility and protection', () => {
    const parts = smallWorkbook({
      sheets: { 'ก &amp; ข': '<sheetProtection sheet="1" objects="1"/>', B: '', C: '<sheetProtection objects="1"/>' },
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    const workbook = (parts['xl/workbook.xml'] ?? '')
      .replace('sheetId="2"', 'sheetId="2" state="hidden"')
      .replace('sheetId="3"', 'sheetId="3" state="veryHidden"');
    const { sheets, warnings } = openWorkbook(packageOf({ ...parts, 'xl/workbook.xml': workbook })).snapshot;
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['ก & ข', 'visible', true],
      ['B', 'hidden', false],
      ['C', 'veryHidden', false],
    ]);
    expect(warnings).toEqual([{ kind: 'structure-protected' }]);
  });

  it('lists chart sheets without cells, since their names are taken', () => {
    const parts = smallWorkbook({ sheets: { A: '<sheetData/>', กราฟ: '' } });
    const relationships = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      /worksheet" Target="worksheets\/sheet2/,
      'chartsheet" Target="worksheets/sheet2',
    );
    const sheets = openWorkbook(packageOf({ ...parts, 'xl/_rels/workbook.xml.rels': relationships })).snapshot.sheets;
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['A', 0],
      ['กราฟ', 0],
    ]);
  });

  it('warns of a digital signature', () => {
    const parts = smallWorkbook({ sheets: { A: '' } });
    const { warnings } = openWorkbook(packageOf({ ...parts, '_xmlsignatures/sig1.xml': '<Signature/>' })).snapshot;
    expect(warnings).toEqual([{ kind: 'digitally-signed' }]);
  });
});

describe('spellings of a package', () => {
  const parts = smallWorkbook({
    sheets: { A: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
    strings: '<si><t>ก</t></si>',
  });
  const firstValue = (changed: Record<string, string | Uint8Array>): SnapshotCell['value'] | undefined =>
    firstSheet(openWorkbook(packageOf({ ...parts, ...changed })).snapshot).cells[0]?.value;
  const relationships = parts['xl/_rels/workbook.xml.rels'] ?? '';

  it.each([
    ['absolute', '/xl/worksheets/sheet1.xml'],
    ['with dots', './../xl/worksheets/./sheet1.xml'],
    ['with back-slashes', 'worksheets\\sheet1.xml'],
    ['in another case', 'Worksheets/SHEET1.XML'],
    ['percent-encoded', 'worksheets/sheet%31.xml'],
  ])('follows targets %s', (_, target) => {
    const changed = relationships.replace('worksheets/sheet1.xml', target);
    expect(firstValue({ 'xl/_rels/workbook.xml.rels': changed })).toBe('ก');
  });

  it('finds entries named with back-slashes and a leading slash', () => {
    const { 'xl/sharedStrings.xml': strings = '', ...others } = parts;
    const bytes = packageOf({ ...others, '/xl\\sharedStrings.xml': strings });
    expect(firstSheet(openWorkbook(bytes).snapshot).cells[0]?.value).toBe('ก');
  });

  it('reads strict workbooks', () => {
    const strict = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS),
      ]),
    );
    expect(firstValue(strict)).toBe('ก');
  });

  it('reads any prefix', () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const all = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, prefixed(xml)]));
    expect(firstValue(all)).toBe('ก');
  });

  it('reads a relationship id under any prefix', () => {
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('xmlns:r=', 'xmlns:rel=').replace(' r:id', ' rel:id');
    expect(firstValue({ 'xl/workbook.xml': workbook })).toBe('ก');
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s', (encoding) => {
    const xml = parts['xl/sharedStrings.xml'] ?? '';
    const units = [...`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    expect(firstValue({ 'xl/sharedStrings.xml': Uint8Array.from(units) })).toBe('ก');
  });

  it('reads a byte order mark before UTF-8 and a declared Windows-874', () => {
    const xml = parts['xl/sharedStrings.xml'] ?? '';
    expect(firstValue({ 'xl/sharedStrings.xml': strToU8(`\ufeff${xml}`) })).toBe('ก');
    const thai = Uint8Array.from([...`<?xml version="1.0" encoding="windows-874"?>${xml}`], (letter) =>
      letter === 'ก' ? 0xa1 : letter.charCodeAt(0),
    );
    expect(firstValue({ 'xl/sharedStrings.xml': thai })).toBe('ก');
  });
});
