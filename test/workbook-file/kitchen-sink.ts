import { packageOf, smallWorkbook, without } from './package-of-parts';

const CONTENT = 'application/vnd.openxmlformats-officedocument';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (...items: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

const SCORES = `<sheetPr codeName="Sheet1"/><dimension ref="A1:C3"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="24"/><cols><col min="1" max="1" width="9" style="1"/></cols>
<sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x14ac"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>95.17</v></c><c r="C1"><f>B1*2</f><v>190.34</v></c></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row></sheetData>
<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="A1" name="ผู้ใช้"/></protectedRanges>
<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A3:C3"/></mergeCells>
<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="7"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>
<conditionalFormatting sqref="B1:B9"><cfRule type="expression" dxfId="0" priority="3"><formula>B1&lt;85</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>"ใช่,ไม่ใช่"</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>
<pageSetup orientation="landscape" r:id="rId3"/><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}" priority="11"/><xm:sqref>B1:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

/** Parts of a workbook with macros that holds about everything a workbook may hold, unknown things included. */
export function kitchenSinkParts(): Record<string, string | Uint8Array> {
  const small = smallWorkbook({
    sheets: { คะแนน: SCORES, ซ่อน: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>', กราฟ: '' },
    strings:
      '<si><r><rPr><b/></rPr><t>ข้อ</t></r><r><t xml:space="preserve"> i1</t></r></si><si><t>i2</t></si><si><t>80.00</t></si>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="200" formatCode="[$-D00041E]0.00"/></numFmts>' +
      '<fonts count="2"><font><sz val="16"/><color theme="1"/><name val="TH SarabunPSK"/><family val="2"/><charset val="222"/></font><font><b/><sz val="18"/><name val="TH SarabunPSK"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="200" fontId="1" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/><colors><mruColors><color rgb="FF123456"/></mruColors></colors>',
    beforeSheets:
      '<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0" firstSheet="0"/></bookViews>',
    afterSheets:
      '<externalReferences><externalReference r:id="rIdExternal"/></externalReferences>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'คะแนน\'!$A$1:$C$3</definedName><definedName name="ค่าเฉลี่ย">\'คะแนน\'!$B$1</definedName><definedName name="local" localSheetId="2" hidden="1">1</definedName></definedNames>' +
      '<calcPr calcId="191029"/><customWorkbookViews><customWorkbookView name="v" guid="{2}" activeSheetId="1" windowWidth="1" windowHeight="1"/></customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="rIdPivot"/></pivotCaches><extLst><ext uri="{future}"/></extLst>',
  });
  const workbookRelationships = (small['xl/_rels/workbook.xml.rels'] ?? '')
    .replace('worksheet" Target="worksheets/sheet3.xml', 'chartsheet" Target="chartsheets/sheet1.xml')
    .replace(
      '</Relationships>',
      [
        ['rIdChain', 'calcChain', 'calcChain.xml'],
        ['rIdTheme', 'theme', 'theme/theme1.xml'],
        ['rIdVba', 'vbaProject', 'vbaProject.bin'],
        ['rIdPivot', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rIdExternal', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['rIdCustom', 'customXml', '../customXml/item1.xml'],
      ]
        .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
        .join('') + '</Relationships>',
    );
  return {
    ...without(small, 'xl/worksheets/sheet3.xml'),
    '[Content_Types].xml': (small['[Content_Types].xml'] ?? '')
      .replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'vnd.ms-excel.sheet.macroEnabled.main+xml',
      )
      .replace(
        `/xl/worksheets/sheet3.xml" ContentType="${CONTENT}.spreadsheetml.worksheet`,
        `/xl/chartsheets/sheet1.xml" ContentType="${CONTENT}.spreadsheetml.chartsheet`,
      )
      .replace(
        '</Types>',
        `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>` +
          `<Override PartName="/xl/calcChain.xml" ContentType="${CONTENT}.spreadsheetml.calcChain+xml"/></Types>`,
      ),
    'xl/_rels/workbook.xml.rels': workbookRelationships,
    'xl/calcChain.xml': '<calcChain><c r="C1" i="1"/></calcChain>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId4', 'comments', '../comments1.xml'],
      ['rId5', 'table', '../tables/table1.xml'],
      ['rId6', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ),
    'xl/chartsheets/sheet1.xml':
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>',
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:xdr"/>',
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"/>',
    'xl/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0),
    'xl/comments1.xml': '<comments><commentList/></comments>',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    'xl/tables/table1.xml': '<table id="1" name="T"/>',
    'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
    'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>',
    'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/theme/theme1.xml': '<a:theme xmlns:a="urn:a"/>',
    'xl/printerSettings/printerSettings1.bin': Uint8Array.of(0, 1, 2, 3),
    'xl/vbaProject.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 251),
    'customXml/item1.xml': '<?xml version="1.0"?><!DOCTYPE secret><data>ของผู้ใช้</data>',
    'docProps/app.xml': '<Properties><TitlesOfParts/></Properties>',
    'future/unknown.dat': Uint8Array.of(9, 9, 9),
    'xl/empty/': '',
  };
}

/** That workbook as a file. */
export function kitchenSink(): Uint8Array {
  return packageOf(kitchenSinkParts());
}
