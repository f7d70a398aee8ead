import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { packageOf, smallWorkbook } from './package-of-parts';
import { openingProblem } from './problem-of';

const XLSX = buildXlsx({ sheets: [{ name: 'ก', cells: [{ at: 'A1', value: 'i1' }] }] });

/** An OLE container whose directory names one stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 512 + 128 + i * 2));
  return bytes;
}

describe('what the bytes are instead of a workbook', () => {
  const utf16 = Uint8Array.of(0xff, 0xfe, ...[...'<html>'].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const windows874 = Uint8Array.of(0xa2, 0xe9, 0xcd, 0x2c, 0x39, 0x35, 0x0d, 0x0a);

  it.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['a password-protected workbook', oleFile('EncryptedPackage'), 'encrypted'],
    ['a workbook with rights management', oleFile('\u0006DataSpaces'), 'encrypted'],
    ['an .xls of Excel 97', oleFile('Workbook'), 'legacy-xls'],
    ['an .xls of Excel 5', oleFile('Book'), 'legacy-xls'],
    ['an .xls without a container', Uint8Array.of(9, 8, 16, 0, 0, 5, 0), 'legacy-xls'],
    ['an old Word document', oleFile('WordDocument'), 'not-a-workbook'],
    ['a web page', strToU8('\n<!DOCTYPE html><html><body>95.17</body></html>'), 'html'],
    ['a table saved as a page', strToU8('<table><tr><td>i1</td></tr></table>'), 'html'],
    ['a page in UTF-16', utf16, 'html'],
    ['a page with an XML declaration', strToU8('<?xml version="1.0"?><html xmlns="x"></html>'), 'html'],
    ['an XML spreadsheet of 2003', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:x"/>'), 'xml'],
    ['comma separated text', strToU8('\ufeffข้อ,คะแนน\ni1,95.17\n'), 'text'],
    ['Thai text in Windows-874', windows874, 'text'],
    ['blank text', strToU8('  \n'), 'text'],
    ['zeros', new Uint8Array(4096), 'not-a-workbook'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not-a-workbook'],
  ])('%s', (_, bytes, problem) => {
    expect(openingProblem(bytes)).toBe(problem);
  });
});

describe('what a zip holds instead of a workbook', () => {
  const small = smallWorkbook({ sheets: { A: '<sheetData/>' } });
  const typed = (type: string): Uint8Array =>
    packageOf({
      ...small,
      '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    });

  it.each([
    ['other files', packageOf({ 'readme.txt': 'hello' }), 'not-a-workbook'],
    ['nothing', packageOf({}), 'not-a-workbook'],
    [
      'an OpenDocument sheet',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'opendocument',
    ],
    ['a binary workbook', typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
    [
      'a Word document',
      typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'not-a-workbook',
    ],
    ['a package without a document', packageOf({ ...small, '_rels/.rels': '<Relationships/>' }), 'not-a-workbook'],
    ['a document of another vocabulary', packageOf({ ...small, 'xl/workbook.xml': '<document/>' }), 'not-a-workbook'],
    ['a workbook without sheets', packageOf({ ...small, 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    [
      'a sheet that leads nowhere',
      packageOf({ ...small, 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'damaged',
    ],
  ])('%s', (_, bytes, problem) => {
    expect(openingProblem(bytes)).toBe(problem);
  });
});

describe('a damaged package', () => {
  it.each([0.1, 0.5, 0.9, 0.99])('is truncated after %d of its length', (part) => {
    expect(openingProblem(XLSX.subarray(0, Math.floor(XLSX.length * part)))).toBe('truncated');
  });

  it('with a sheet cut off within its XML is damaged, not an empty sheet', () => {
    const parts = smallWorkbook({ sheets: { A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(openingProblem(packageOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet.slice(0, -40) }))).toBe('damaged');
  });

  it.each([
    ['a row beyond the last', '<row r="1048577"/>'],
    ['an absurd row', '<row r="99999999999"/>'],
    ['row zero', '<row r="0"/>'],
    ['a row that is no number', '<row r="one"/>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['tags that do not match', '<row r="1"><c r="A1"><v>1</c></v></row>'],
    ['an attribute without quotes', '<row r=1/>'],
    ['a reference to no character', '<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>'],
    ['a reference without end', '<row r="1"><c r="A1" t="str"><v>R&D</v></c></row>'],
  ])('with %s is damaged', (_, rows) => {
    const parts = smallWorkbook({ sheets: { A: `<sheetData>${rows}</sheetData>` } });
    expect(openingProblem(packageOf(parts))).toBe('damaged');
  });

  it('with two sheets over one part is damaged', () => {
    const parts = smallWorkbook({ sheets: { A: '<sheetData/>', B: '<sheetData/>' } });
    const relationships = parts['xl/_rels/workbook.xml.rels']?.replace('sheet2.xml', 'sheet1.xml') ?? '';
    expect(openingProblem(packageOf({ ...parts, 'xl/_rels/workbook.xml.rels': relationships }))).toBe('damaged');
  });
});

describe('forbidden XML', () => {
  const laughs =
    '<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const external = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet><sheetData/></worksheet>';
  const undefinedEntity = '<worksheet><sheetData><row><c t="str"><v>&secret;</v></c></row></sheetData></worksheet>';

  it.each([
    ['a document type with entities', laughs],
    ['a document type from elsewhere', external],
    ['an entity that nothing defines', undefinedEntity],
  ])('%s is refused', (_, xml) => {
    const parts = smallWorkbook({ sheets: { A: '' } });
    expect(openingProblem(packageOf({ ...parts, 'xl/worksheets/sheet1.xml': xml }))).toBe('forbidden-xml');
  });

  it('is refused in shared strings and in relationships too', () => {
    const parts = smallWorkbook({ sheets: { A: '<sheetData/>' }, strings: '' });
    for (const path of ['xl/sharedStrings.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
      const bytes = packageOf({ ...parts, [path]: `<!DOCTYPE a>${parts[path] ?? ''}` });
      expect(openingProblem(bytes), path).toBe('forbidden-xml');
    }
  });
});
