import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { packageOf, partsOf, smallWorkbook } from './package-of-parts';
import { planOf, range, sheetPlan, textCell } from './plans';

const STYLES =
  '<fonts count="1"><font><sz val="16"/><color theme="1"/><name val="TH SarabunPSK"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs><cellXfs count="1"><xf fontId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

function applied(plan: WorkbookPlan): Record<string, string> {
  const parts = smallWorkbook({ sheets: { คะแนน: '<sheetData/>' }, styles: STYLES });
  return partsOf(openWorkbook(packageOf(parts)).apply(plan));
}

function sheetXmlOf(plan: Partial<SheetPlan>): string {
  return applied(planOf([sheetPlan(plan)]))['xl/worksheets/sheet2.xml'] ?? '';
}

/** The one cell's source, and the source of the format it names. */
function cellAndFormat(cell: Omit<PlannedCell, 'row' | 'column' | 'style'>, style: CellStyle): [string, string] {
  const plan = planOf([sheetPlan({ cells: [{ row: 0, column: 0, style: 'styled', ...cell }] })]);
  const parts = applied({ ...plan, styles: { styled: style } });
  const xml = /<c r="A1"[^]*?<\/row>/.exec(parts['xl/worksheets/sheet2.xml'] ?? '')?.[0].replace('</row>', '') ?? '';
  const index = Number(/ s="(\d+)"/.exec(xml)?.[1]);
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[1] ?? '';
  return [xml.replace(/ s="\d+"/, ''), formats.match(/<xf [^>]*?(\/>|>.*?<\/xf>)/g)?.[index] ?? ''];
}

const contentXml = (content: PlannedCell['content']): string => cellAndFormat({ content }, {})[0];

describe('cells', () => {
  it.each<[string, PlannedCell['content'], string]>([
    ['a blank', { kind: 'blank' }, '<c r="A1"/>'],
    ['a number', { kind: 'number', value: 95.17 }, '<c r="A1"><v>95.17</v></c>'],
    ['no number', { kind: 'number', value: NaN }, '<c r="A1" t="e"><v>#NUM!</v></c>'],
    ['a text', { kind: 'text', text: 'ก & <ข>' }, '<c r="A1" t="inlineStr"><is><t>ก &amp; &lt;ข&gt;</t></is></c>'],
    [
      'a text with spaces at its ends',
      { kind: 'text', text: ' ก\n' },
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> ก\n</t></is></c>',
    ],
    [
      'a formula with a number',
      { kind: 'formula', formula: "'คะแนน'!B1*2", cached: 1.5 },
      `<c r="A1"><f>'คะแนน'!B1*2</f><v>1.5</v></c>`,
    ],
    [
      'a formula with a text',
      { kind: 'formula', formula: 'IF(A2<1,"ต่ำ","สูง")', cached: 'สูง' },
      '<c r="A1" t="str"><f>IF(A2&lt;1,"ต่ำ","สูง")</f><v>สูง</v></c>',
    ],
    [
      'a formula with an error',
      { kind: 'formula', formula: '1/0', cached: '#DIV/0!' },
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ],
    [
      'characters that XML cannot hold, and text like their encoding',
      { kind: 'text', text: 'a\u0001b_x0041_\ud800' },
      '<c r="A1" t="inlineStr"><is><t>a_x0001_b_x005F_x0041__xD800_</t></is></c>',
    ],
  ])('writes %s', (_, content, xml) => {
    expect(contentXml(content)).toBe(xml);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'quoted", '\t=1', '＝1', '95.17', '๙๕', 'TRUE', '#N/A'])(
    'keeps %s a text, also when it is edited',
    (text) => {
      const [xml, format] = cellAndFormat({ content: { kind: 'text', text } }, {});
      expect(xml).toMatch(/^<c r="A1" t="inlineStr"><is><t[^>]*>/);
      expect(xml).toContain(`>${text}</t></is></c>`);
      expect(format).toContain('quotePrefix="1"');
      expect(cellAndFormat({ content: { kind: 'text', text: 'ข้อ 1' } }, {})[1]).not.toContain('quotePrefix');
    },
  );

  it('cuts a text at what a cell holds', () => {
    const xml = contentXml({ kind: 'text', text: '😀'.repeat(20_000) });
    const text = /<t>(.*)<\/t>/.exec(xml)?.[1] ?? '';
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith('😀…')).toBe(true);
  });

  it('links to a cell of this workbook', () => {
    const link = { sheet: "ข้อ 'ก'", address: 'C5', tip: 'ไปที่ "C5"' };
    const xml = sheetXmlOf({ cells: [{ ...textCell(2, 1, 'ดู'), link }] });
    expect(xml).toContain(
      `<hyperlinks><hyperlink ref="B3" location="'ข้อ ''ก'''!C5" tooltip="ไปที่ &quot;C5&quot;"/></hyperlinks>`,
    );
  });
});

describe('formats', () => {
  const formatOf = (style: CellStyle): string => cellAndFormat({ content: { kind: 'blank' } }, style)[1];
  const fontsWith = (style: CellStyle): string =>
    applied({ ...planOf([sheetPlan({ cells: [{ ...textCell(0, 0, 'a'), style: 's' }] })]), styles: { s: style } })[
      'xl/styles.xml'
    ] ?? '';

  it('takes from the Normal style what a font leaves out', () => {
    expect(fontsWith({ font: { bold: true } })).toContain(
      '<font><b/><sz val="16"/><color theme="1"/><name val="TH SarabunPSK"/><family val="2"/><scheme val="minor"/></font></fonts>',
    );
    expect(fontsWith({ font: { name: 'A&B', size: 20, colour: '1f6f43', italic: true, underline: true } })).toContain(
      '<font><i/><u/><sz val="20"/><color rgb="FF1F6F43"/><name val="A&amp;B"/></font></fonts>',
    );
  });

  it('writes fill, border, alignment and number format', () => {
    const style: CellStyle = {
      fill: 'FFFF00',
      border: '808080',
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      numberFormat: '[$-D00041E]0.00',
    };
    expect(formatOf(style)).toBe(
      '<xf numFmtId="164" fontId="0" fillId="1" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf>',
    );
    expect(fontsWith(style)).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-D00041E]0.00"/></numFmts><fonts',
    );
  });

  it('uses built-in number formats by their number', () => {
    expect(formatOf({ numberFormat: '0.00' })).toContain('numFmtId="2"');
    expect(formatOf({ numberFormat: '@' })).toContain('numFmtId="49"');
    expect(formatOf({ numberFormat: 'General' })).toContain('numFmtId="0"');
  });

  it('adds a format once, however many styles and cells have it', () => {
    const cells = [textCell(0, 0, 'a'), { ...textCell(0, 1, 'b'), style: 'other' }, textCell(0, 2, 'c')];
    const plan = {
      ...planOf([sheetPlan({ cells })]),
      styles: { plain: { fill: 'FF0000' }, other: { fill: 'FF0000' } },
    };
    const styles = applied(plan)['xl/styles.xml'];
    expect(styles).toContain('<fills count="2">');
    expect(styles).toContain('<cellXfs count="2">');
  });
});

describe('the sheet around the cells', () => {
  it('writes widths, heights, merges, frozen panes, tab colour and grid lines', () => {
    const xml = sheetXmlOf({
      tabColour: '1F6F43',
      columnWidths: [10, 300],
      rowHeights: new Map([
        [3, 30],
        [0, 900],
      ]),
      cells: [textCell(0, 0, 'a'), textCell(1, 2, 'b')],
      merges: [range('A1:C1'), range('B2')],
      frozenRows: 2,
      frozenColumns: 1,
      showGridlines: false,
    });
    expect(xml).toContain('<sheetPr><tabColor rgb="FF1F6F43"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<dimension ref="A1:C2"/>');
    expect(xml).toContain('<sheetView showGridLines="0" tabSelected="1" workbookViewId="0">');
    expect(xml).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="10.7143" customWidth="1"/><col min="2" max="2" width="255.0000" customWidth="1"/></cols>',
    );
    expect(xml).toMatch(
      /<row r="1" ht="409" customHeight="1"><c .*<row r="2"><c .*<row r="4" ht="30" customHeight="1"><\/row>/,
    );
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>');
  });

  it('freezes rows or columns alone', () => {
    expect(sheetXmlOf({ frozenRows: 3 })).toContain(
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheetXmlOf({ frozenColumns: 2 })).toContain(
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>',
    );
    expect(sheetXmlOf({})).not.toContain('<pane');
  });

  it('gives rows without a height room for the font that most cells have', () => {
    expect(sheetXmlOf({ cells: [textCell(0, 0, 'a')] })).toContain('defaultRowHeight="24"');
  });

  it('sets the page up for A4, one page wide', () => {
    const page = {
      orientation: 'landscape' as const,
      margins: { left: 0.5, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.2 },
      titleRows: { first: 1, last: 2 },
      header: '&Lก && ข',
      footer: '&Cหน้า &P จาก &N',
      breaksAfterRows: [9, 19],
    };
    const parts = applied(planOf([sheetPlan({ name: "ก'ข", page })]));
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<pageMargins left="0.5" right="0.6" top="0.7" bottom="0.8" header="0.3" footer="0.2"/>' +
        '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
        '<headerFooter><oddHeader>&amp;Lก &amp;&amp; ข</oddHeader><oddFooter>&amp;Cหน้า &amp;P จาก &amp;N</oddFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="10" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks></worksheet>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'ก''ข'!$2:$3</definedName>`,
    );
  });

  it.each([0, 1, 2, 3])('never leaves half a code at the end of a header that is too long (%d)', (shift) => {
    const page = { ...sheetPlan({}).page, header: 'ก'.repeat(shift) + '&&'.repeat(126) + '&P&N😀😀' };
    const header = /<oddHeader>(.*)<\/oddHeader>/.exec(sheetXmlOf({ page }))?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(header.length).toBeGreaterThan(250);
    expect(header.length).toBeLessThanOrEqual(255);
    expect(header.replaceAll('&&', '')).not.toMatch(/&$|_x/);
  });

  it('writes conditional formats in order of priority', () => {
    const format = (formula: string): SheetPlan['conditionalFormats'][number] => ({
      ranges: [range('B2:B9'), range('D2:D9')],
      formula,
      style: { fill: 'FF0000', fontColour: '00FF00', bold: true },
    });
    const parts = applied(planOf([sheetPlan({ conditionalFormats: [format('B2>=95'), format('B2<85')] })]));
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<conditionalFormatting sqref="B2:B9 D2:D9"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;=95</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B2:B9 D2:D9"><cfRule type="expression" dxfId="0" priority="2"><formula>B2&lt;85</formula></cfRule></conditionalFormatting>',
    );
    expect(parts['xl/styles.xml']).toContain(
      '<dxfs count="1"><dxf><font><b/><color rgb="FF00FF00"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('says what may be typed between the conditional formats and the links', () => {
    const said = { prompt: { title: 'วันที่', message: 'ก & "ข"' }, error: { title: 'ผิด', message: 'ลอง\nใหม่' } };
    const xml = sheetXmlOf({
      cells: [{ ...textCell(0, 0, 'a'), link: { sheet: 'คะแนน', address: 'A1' } }],
      conditionalFormats: [{ ranges: [range('A1')], formula: 'TRUE', style: { bold: true } }],
      validations: [
        { ...said, range: range('B2:B9'), allowed: { kind: 'list', values: ['ยัง "ไม่" เริ่ม', 'เสร็จ'] } },
        { ...said, range: range('C2:C9'), allowed: { kind: 'date', earliest: 'DATE(2000,1,1)', latest: 'MAX($B:$B)' } },
      ],
    });
    const attributes =
      'allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="ผิด" error="ลอง&#10;ใหม่" promptTitle="วันที่" prompt="ก &amp; &quot;ข&quot;"';
    expect(xml).toContain(
      '</conditionalFormatting><dataValidations count="2">' +
        `<dataValidation type="list" ${attributes} sqref="B2:B9"><formula1>"ยัง ""ไม่"" เริ่ม,เสร็จ"</formula1></dataValidation>` +
        `<dataValidation type="date" ${attributes} sqref="C2:C9"><formula1>DATE(2000,1,1)</formula1><formula2>MAX($B:$B)</formula2></dataValidation>` +
        '</dataValidations><hyperlinks>',
    );
  });

  it.each([
    ['no value', { kind: 'list' as const, values: [] }],
    ['a comma within a value', { kind: 'list' as const, values: ['ก,ข'] }],
    ['a list that is too long', { kind: 'list' as const, values: ['ก'.repeat(256)] }],
    ['no formula', { kind: 'date' as const, earliest: '', latest: '1' }],
  ])('refuses what may be typed with %s', (_, allowed) => {
    const said = { prompt: { title: '', message: '' }, error: { title: '', message: '' } };
    expect(() => sheetXmlOf({ validations: [{ ...said, range: range('B2'), allowed }] })).toThrow();
  });

  it('gives each range its own rule where readers would count from different cells', () => {
    const format = { ranges: [range('D2:D9'), range('B5:B9')], formula: '$A2>D2', style: { bold: true } };
    const xml = sheetXmlOf({ conditionalFormats: [format] });
    expect(xml).toMatch(/sqref="D2:D9"><cfRule [^>]*priority="1"><formula>\$A2&gt;D2</);
    expect(xml).toMatch(/sqref="B5:B9"><cfRule [^>]*priority="2"><formula>\$A5&gt;B5</);
  });
});

describe('which sheet opens', () => {
  const two = planOf([sheetPlan({}), sheetPlan({ id: 'findings', name: 'ข้อค้นพบ' })]);

  it('is the first of the plan, and it alone is selected', () => {
    const parts = applied(two);
    expect(parts['xl/workbook.xml']).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('tabSelected="1"');
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('tabSelected');
  });
});
