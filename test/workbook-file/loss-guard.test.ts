import { describe, expect, it } from 'vitest';
import { PackageParts } from '../../src/workbook/file/package/package-parts';
import { readWorkbookPart } from '../../src/workbook/file/reading/workbook-part';
import { assertNothingLost } from '../../src/workbook/file/writing/loss-guard';
import { PORTABLE_CODEC } from '../../src/workbook/file/zip/portable-codec';
import { packageOf, smallWorkbook, without } from './package-of-parts';
import { problemOf } from './problem-of';

const PARTS: Record<string, string> = {
  ...smallWorkbook({ sheets: { คะแนน: '<sheetData><row><c><v>95</v></c></row></sheetData>', B: '<sheetData/>' } }),
  'xl/media/image1.png': 'image',
};
const BEFORE = PackageParts.read(packageOf(PARTS), PORTABLE_CODEC);
const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_XML = PARTS[SHEET] ?? '';

/** What the guard says of a result, when the workbook part and the first sheet may change and the image may not. */
function verdict(result: Record<string, string>, removed: readonly string[] = []): string {
  const { sheets } = readWorkbookPart(BEFORE);
  return problemOf(() =>
    assertNothingLost(BEFORE, packageOf(result), sheets, {
      edited: ['xl/workbook.xml'],
      editedSheets: [{ path: SHEET, before: SHEET_XML }],
      removed,
    }),
  );
}

describe('the guard against loss', () => {
  it('lets through additions, and edits around the cells of a sheet', () => {
    const highlighted = SHEET_XML.replace('</sheetData>', '</sheetData><conditionalFormatting sqref="A1"/>');
    expect(verdict({ ...PARTS, [SHEET]: highlighted, 'xl/worksheets/sheet3.xml': '<worksheet/>' })).toBe('none');
  });

  it.each<[string, Record<string, string>]>([
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
