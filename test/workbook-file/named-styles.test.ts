import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { CellStyle, WorkbookPlan } from '../../src/workbook/plan';
import { buildXlsx } from '../fixtures/xlsx-builder';
import { convert, withoutLibreOffice } from '../libreoffice/libreoffice';
import { describeFile } from '../workbook-excel/describe-file';
import { packageOf, partsOf, smallWorkbook } from './package-of-parts';
import { EMPTY_PLAN, planOf, sheetPlan, textCell, withoutStyleNames } from './plans';

const HEADING: CellStyle = {
  name: 'ITA หัว "ก" & <ข>',
  font: { name: 'Sarabun', size: 14, bold: true },
  fill: '1F3A5F',
  border: '8A94A0',
  horizontal: 'center',
  wrap: true,
};
const NUMBER: CellStyle = { name: 'ITA เลข', numberFormat: '0.00" คะแนน"' };

const planWith = (styles: Readonly<Record<string, CellStyle>>): WorkbookPlan => ({
  ...planOf([
    sheetPlan({
      cells: Object.keys(styles).flatMap((style, row) => [
        { ...textCell(row, 0, 'ก'), style },
        { ...textCell(row, 1, '=1'), style },
      ]),
    }),
  ]),
  styles,
});
const PLAN = planWith({ heading: HEADING, number: NUMBER, bare: { font: { italic: true } } });

/** A styles part as Excel writes it, with a style of the user's whose cells are in their sheet. */
const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFill="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1"/></cellXfs>';

const workbookWith = (userStyle: string): Uint8Array =>
  packageOf(
    smallWorkbook({
      sheets: { คะแนน: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
      styles: `${STYLES}<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="${userStyle}" xfId="1"/></cellStyles><dxfs count="0"/>`,
    }),
  );

const stylesPart = (bytes: Uint8Array): string => partsOf(bytes)['xl/styles.xml'] ?? '';
const group = (xml: string, name: string): string => new RegExp(`<${name}[ >].*</${name}>`).exec(xml)?.[0] ?? '';

const applied = (bytes: Uint8Array, plan: WorkbookPlan): Uint8Array => openWorkbook(bytes).apply(plan);

const cellFormats = (bytes: Uint8Array, sheet: string): unknown =>
  describeFile(bytes)
    .sheets.find(({ name }) => name === sheet)
    ?.cells?.map(({ format, numberFormat }) => ({
      ...format,
      numberFormat,
    }));

describe('named styles in a file', () => {
  it('are entered behind the user’s, and followed by their cells', () => {
    const xml = stylesPart(applied(workbookWith('ของผู้ใช้'), PLAN));
    expect(xml.match(/<(cellStyleXfs|cellXfs|cellStyles|dxfs)[ >/]/g)).toEqual([
      '<cellStyleXfs ',
      '<cellXfs ',
      '<cellStyles ',
      '<dxfs ',
    ]);
    expect(group(xml, 'cellStyles')).toBe(
      '<cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="ของผู้ใช้" xfId="1"/>' +
        '<cellStyle name="ITA หัว &quot;ก&quot; &amp; &lt;ข&gt;" xfId="2"/><cellStyle name="ITA เลข" xfId="3"/></cellStyles>',
    );
    expect(group(xml, 'cellStyleXfs')).toContain('<cellStyleXfs count="4">');
    const heading = '<alignment horizontal="center" wrapText="1"/></xf>';
    expect(group(xml, 'cellStyleXfs')).toContain(`<xf numFmtId="0" fontId="2" fillId="2" borderId="1">${heading}`);
    const cells = group(xml, 'cellXfs');
    expect(cells).toContain(`<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="2">${heading}`);
    expect(cells).toContain(`borderId="1" xfId="2" quotePrefix="1">${heading}`);
    // A cell whose format has no name keeps its own.
    expect(cells).toContain('xfId="0" applyFont="1"/>');
  });

  it('give cells the look that they have without names', () => {
    const named = cellFormats(applied(workbookWith('x'), PLAN), 'สรุป') as readonly { styleName?: string }[];
    expect(named.map((format) => ({ ...format, styleName: undefined }))).toEqual(
      cellFormats(applied(workbookWith('x'), withoutStyleNames(PLAN)), 'สรุป'),
    );
    expect(named.map(({ styleName }) => styleName)).toEqual(
      [HEADING.name, HEADING.name, NUMBER.name, NUMBER.name].concat([undefined, undefined]),
    );
  });

  it.each([
    ['no styles at all', undefined],
    ['cell formats only', '<cellXfs count="1"><xf/></cellXfs>'],
    ['styles under a prefix', null],
  ])('come into a workbook with %s', (_, styles) => {
    const parts = smallWorkbook({
      sheets: { คะแนน: '<sheetData/>' },
      ...(styles === undefined || styles === null ? {} : { styles }),
    });
    const prefixed = smallWorkbook({ sheets: { คะแนน: '<sheetData/>' }, styles: STYLES });
    const xml = (prefixed['xl/styles.xml'] ?? '').replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const bytes = packageOf(styles === null ? { ...prefixed, 'xl/styles.xml': xml } : parts);
    const described = describeFile(applied(bytes, PLAN));
    expect(described.styles?.map(({ name }) => name)).toEqual([HEADING.name, NUMBER.name]);
    expect(stylesPart(applied(bytes, PLAN))).toContain('cellStyle name="Normal" xfId="0" builtinId="0"');
    expect(stylesPart(applied(applied(bytes, PLAN), PLAN))).toEqual(stylesPart(applied(bytes, PLAN)));
  });

  it('leave a style of the user’s with one of these names alone, whatever the case of its letters', () => {
    const original = workbookWith('ita เลข');
    const once = applied(original, PLAN);
    expect(group(stylesPart(once), 'cellStyles').match(/name="[^"]*"/g)).toEqual([
      'name="Normal"',
      'name="ita เลข"',
      'name="ITA หัว &quot;ก&quot; &amp; &lt;ข&gt;"',
    ]);
    expect(describeFile(once).styles?.[0]).toEqual({ name: 'ita เลข', format: { fontBold: true } });
    const cleared = applied(once, EMPTY_PLAN);
    expect(describeFile(cleared)).toEqual(describeFile(original));
  });

  it('are as they were after another run of the same plan', () => {
    const once = applied(workbookWith('x'), PLAN);
    expect(partsOf(applied(once, PLAN))).toEqual(partsOf(once));
  });

  it('have in another run the formats of its plan', () => {
    const other = planWith({ ...PLAN.styles, heading: { ...HEADING, font: { name: 'Arial', size: 20 } } });
    const once = applied(workbookWith('x'), PLAN);
    const twice = applied(once, other);
    const fresh = describeFile(applied(workbookWith('x'), other));
    expect(describeFile(twice)).toEqual(fresh);
    expect(group(stylesPart(twice), 'cellStyles')).toBe(group(stylesPart(once), 'cellStyles'));
  });

  it('stay as the user has made them where the plan is what it was, and cells follow them', () => {
    const parts = partsOf(applied(workbookWith('x'), PLAN));
    const styles = group(parts['xl/styles.xml'] ?? '', 'cellStyleXfs');
    const restyled = styles.replace('fontId="2" fillId="2" borderId="1"', 'fontId="1" fillId="0" borderId="0"');
    const changed = { ...parts, 'xl/styles.xml': (parts['xl/styles.xml'] ?? '').replace(styles, restyled) };
    const again = applied(packageOf(changed), PLAN);
    expect(group(stylesPart(again), 'cellStyleXfs')).toBe(restyled);
    expect(cellFormats(again, 'สรุป')).toContainEqual({
      styleName: HEADING.name,
      fontBold: true,
      horizontalAlignment: 'Center',
      wrapText: true,
      numberFormat: undefined,
    });
  });

  it('go with all else that was made, and the look of cells that the user gave them stays', () => {
    const original = workbookWith('x');
    const once = partsOf(applied(original, PLAN));
    const sheet = 'xl/worksheets/sheet1.xml';
    const used = packageOf({ ...once, [sheet]: (once[sheet] ?? '').replace(' s="1"', ' s="2"') });
    const before = cellFormats(used, 'คะแนน');
    expect(before).toEqual([expect.objectContaining({ styleName: HEADING.name, fontBold: true })]);
    const cleared = applied(used, EMPTY_PLAN);
    expect(describeFile(cleared).styles).toEqual(describeFile(original).styles);
    expect(describeFile(cleared).names).toEqual([]);
    expect(cellFormats(cleared, 'คะแนน')).toEqual([{ ...(before as object[])[0], styleName: undefined }]);
    // They are the cells' own now, which not every program would see from their being there.
    expect(stylesPart(cleared)).toContain(
      '<xf applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0">',
    );
    expect(group(stylesPart(cleared), 'cellStyleXfs')).toBe(group(stylesPart(original), 'cellStyleXfs'));
  });

  it.each([
    ['longer than Excel takes', { a: { name: 'ก'.repeat(256) } }],
    ['empty', { a: { name: ' ' } }],
    ['the same', { a: { name: 'ITA ก' }, b: { name: 'ita ก' } }],
  ])('are refused where names are %s', (_, styles) => {
    const bytes = buildXlsx({ sheets: [{ name: 'คะแนน', cells: [] }] });
    expect(() => applied(bytes, planWith(styles))).toThrow(expect.objectContaining({ problem: 'unsafe-result' }));
  });
});

describe.skipIf(withoutLibreOffice !== null)(
  `named styles that LibreOffice has saved${withoutLibreOffice ? ` (skipped: ${withoutLibreOffice})` : ''}`,
  () => {
    it('are known for ours still, with their names and looks', () => {
      const file = applied(buildXlsx({ sheets: [{ name: 'คะแนน', cells: [{ at: 'A1', value: 'i1' }] }] }), PLAN);
      const saved = convert({ file }, 'xlsx').get('file') ?? new Uint8Array();
      const { styles = [] } = describeFile(saved);
      expect(styles.find(({ name }) => name === HEADING.name)?.format).toMatchObject({
        fontName: 'Sarabun',
        fontBold: true,
        fillColor: '#1F3A5F',
        horizontalAlignment: 'Center',
        wrapText: true,
      });
      expect(cellFormats(saved, 'สรุป')).toContainEqual(
        expect.objectContaining({ styleName: NUMBER.name, numberFormat: NUMBER.numberFormat }),
      );
      const names = (bytes: Uint8Array): unknown => describeFile(bytes).styles?.map(({ name }) => name);
      expect(names(applied(saved, PLAN))).toEqual(names(saved));
      expect(names(applied(saved, EMPTY_PLAN))).toEqual([]);
    });
  },
);
