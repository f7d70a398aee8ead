import { afterEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
afterEach(() => host.close());

test('a generated sheet arrives with everything that was written, in one round trip', async () => {
  host = await openHost({ sheets: [{ name: 'Scores', cells: [{ row: 4, column: 2, value: 92 }] }] });
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('สรุป');
    const range = sheet.getRange('A1:B2');
    range.numberFormat = [
      ['@', 'General'],
      ['@', '0.00'],
    ];
    range.values = [
      ['=not a formula', 'Score'],
      ['Item', ''],
    ];
    sheet.getRange('B2').formulas = [['=ROUND(Scores!C5,1)']];
    const head = sheet.getRange('A1:B1');
    head.format.fill.color = '#1F6F43';
    head.format.font.bold = true;
    head.format.font.color = 'white';
    head.format.horizontalAlignment = 'Center';
    head.format.wrapText = true;
    head.format.rowHeight = 30;
    head.format.columnWidth = 80;
    head.format.borders.getItem('EdgeBottom').style = 'Continuous';
    head.format.borders.getItem('EdgeBottom').color = '#999999';
    sheet.getRange('A4:B4').merge();
    sheet.getRange('A3').hyperlink = { documentReference: "'Scores'!C5", screenTip: 'go', textToDisplay: 'Link' };
    const rule = sheet.getRange('B2:B9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=AND(ISNUMBER($B2),$B2<85)';
    rule.custom.format.fill.color = '#FFC7CE';
    rule.custom.format.font.color = '#9C0006';
    const name = sheet.names.add('_MARK', '="summary"');
    name.visible = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.tabColor = '#1F6F43';
    sheet.showGridlines = false;
    sheet.activate();
    await context.sync();
  });
  expect(host.trips).toBe(1);
  const made = host.describe().sheets[1];
  expect(made).toMatchObject({
    name: 'สรุป',
    tabColor: '#1F6F43',
    showGridlines: false,
    frozenRows: 1,
    frozenColumns: 1,
    merges: [{ firstRow: 3, firstColumn: 0, lastRow: 3, lastColumn: 1 }],
    names: [{ name: '_MARK', formula: '"summary"', visible: false }],
    columnWidths: { 0: 80, 1: 80 },
    rowHeights: { 0: 30 },
    page: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      margins: { top: 72, left: 36, right: 50.4 },
      titleRows: { first: 0, last: 0 },
      headersFooters: { centerFooter: '&P / &N' },
    },
    conditionalFormats: [
      {
        ranges: [{ firstRow: 1, firstColumn: 1, lastRow: 8, lastColumn: 1 }],
        type: 'Custom',
        formula: 'AND(ISNUMBER($B2),$B2<85)',
        fillColor: '#FFC7CE',
        fontColor: '#9C0006',
      },
    ],
  });
  expect(made?.cells?.slice(0, 2)).toEqual([
    {
      row: 0,
      column: 0,
      value: '=not a formula',
      numberFormat: '@',
      format: {
        fillColor: '#1F6F43',
        fillPattern: 'Solid',
        fontBold: true,
        fontColor: '#FFFFFF',
        horizontalAlignment: 'Center',
        wrapText: true,
        bottomStyle: 'Continuous',
        bottomColor: '#999999',
      },
    },
    expect.objectContaining({ value: 'Score' }),
  ]);
  expect(made?.cells?.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({
    value: 92,
    formula: 'ROUND(Scores!C5,1)',
    numberFormat: '0.00',
  });
  expect(made?.cells?.find(({ row }) => row === 2)).toMatchObject({
    value: 'Link',
    link: { documentReference: "'Scores'!C5", screenTip: 'go' },
  });
  expect(host.describe().active).toBe('สรุป');
});
