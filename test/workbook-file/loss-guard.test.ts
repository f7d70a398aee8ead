import { describe, expect, it } from 'vitest';
import { PackageParts } from '../../src/workbook/file/package/package-parts';
import { readWorkbookPart } from '../../src/workbook/file/reading/workbook-part';
import { assertNothingLost } from '../../src/workbook/file/writing/loss-guard';
import { PORTABLE_CODEC } from '../../src/workbook/file/zip/portable-codec';
import { packageOf, smallWorkbook, without } from './package-of-parts';
import { problemOf } from './problem-of';

const STYLES =
  '<cellStyleXfs count="2"><xf/><xf fontId="1"/></cellStyleXfs>' +
  '<cellStyles count="2"><cellStyle name="ours" xfId="0"/><cellStyle name="theirs" xfId="1"/></cellStyles>';
const PARTS: Record<string, string> = {
  ...smallWorkbook({
    sheets: { คะแนน: '<sheetData><row><c><v>95</v></c></row></sheetData>', B: '<sheetData/>' },
    styles: STYLES,
  }),
  'xl/media/image1.png': 'image',
};
const BEFORE = PackageParts.read(packageOf(PARTS), PORTABLE_CODEC);
const STYLES_PATH = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_XML = PARTS[SHEET] ?? '';

/** What the guard says of a result, when the workbook part and the first sheet may change and the image may not. */
function verdict(result: Record<string, string>, removed: readonly string[] = []): string {
  const { sheets } = readWorkbookPart(BEFORE);
  return problemOf(() =>
    assertNothingLost(BEFORE, packageOf(result), sheets, {
      edited: ['xl/workbook.xml', STYLES_PATH],
      editedSheets: [{ path: SHEET, before: SHEET_XML }],
      removed,
      styles: { path: STYLES_PATH, changeable: ['ours'] },
    }),
  );
}

describe('the guard against loss', () => {
  it('lets through additions, and edits around the cells of a sheet', () => {
    const highlighted = SHEET_XML.replace('</sheetData>', '</sheetData><conditionalFormatting sqref="A1"/>');
    expect(verdict({ ...PARTS, [SHEET]: highlighted, 'xl/worksheets/sheet3.xml': '<worksheet/>' })).toBe('none');
  });

  const withStyles = (change: (xml: string) => string): Record<string, string> => ({
    ...PARTS,
    [STYLES_PATH]: change(PARTS[STYLES_PATH] ?? ''),
  });

  it('lets through changes of cell styles of ours, and new ones', () => {
    const gone = withStyles((xml) => xml.replace('<cellStyle name="ours" xfId="0"/>', ''));
    expect(verdict(gone)).toBe('none');
    const added = withStyles((xml) => xml.replace('</cellStyles>', '<cellStyle name="new" xfId="0"/></cellStyles>'));
    expect(verdict(added)).toBe('none');
  });

  it.each<[string, Record<string, string>]>([
    [
      'a cell style of the user’s that is gone',
      withStyles((xml) => xml.replace('<cellStyle name="theirs" xfId="1"/>', '')),
    ],
    ['the format of a cell style of the user’s', withStyles((xml) => xml.replace('fontId="1"', 'fontId="2"'))],
    ['a part that changed', { ...PARTS, 'xl/media/image1.png': 'other' }],
    ['a sheet that changed without leave', { ...PARTS, 'xl/worksheets/sheet2.xml': '<worksheet/>' }],
    ['a cell that changed', { ...PARTS, [SHEET]: SHEET_XML.replace('95', '96') }],
    ['cells that are gone', { ...PARTS, [SHEET]: SHEET_XML.replace(/<sheetData>.*<\/sheetData>/, '') }],
    ['a sheet renamed', { ...PARTS, 'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace('คะแนน', 'อื่น') }],
    [
      'a sheet gone from the list',
      { ...PARTS, 'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace(/<sheet name="B"[^>]*>/, '') },
    ],
  ])('stops %s', (_, result) => {
    expect(verdict(result)).toBe('unsafe-result');
  });

  it('stops a part that is gone, unless it was to go', () => {
    const rest = without(PARTS, 'xl/media/image1.png');
    expect(verdict(rest)).toBe('unsafe-result');
    expect(verdict(rest, ['xl/media/image1.png'])).toBe('none');
  });
});
