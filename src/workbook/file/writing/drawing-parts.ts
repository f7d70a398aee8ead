import type { ChartPlan, SheetPlan } from '../../plan';
import { addContentType } from '../package/content-types';
import type { Namespaces } from '../package/namespaces';
import type { PackageParts } from '../package/package-parts';
import { addRelationship } from '../package/relationships';
import { attributeText } from '../xml/spreadsheet-text';
import { chartXml } from './chart-xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * Adds the charts of a generated sheet, whose part will stand in the folder `worksheets` of `folder`, to the package.
 * Returns the id of the sheet's relationship to its drawing; null where the sheet has no charts.
 */
export function addDrawing(
  parts: PackageParts,
  folder: string,
  sheetPath: string,
  sheet: SheetPlan,
  namespaces: Namespaces,
): string | null {
  const { charts = [] } = sheet;
  if (charts.length === 0) return null;
  const drawing = parts.freePath(`${folder}drawings/drawing`, '.xml');
  const anchors = charts.map((chart, index) => {
    const path = parts.freePath(`${folder}charts/chart`, '.xml');
    parts.setXml(path, chartXml(chart, sheet, namespaces));
    addContentType(parts, path, CHART_TYPE);
    const target = `../${path.slice(folder.length)}`;
    const id = addRelationship(parts, drawing, `${namespaces.relationships}/chart`, target);
    return anchorXml(chart, index + 1, id, namespaces);
  });
  parts.setXml(
    drawing,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawingMain}">${anchors.join('')}</xdr:wsDr>`,
  );
  addContentType(parts, drawing, DRAWING_TYPE);
  return addRelationship(parts, sheetPath, `${namespaces.relationships}/drawing`, `../${drawing.slice(folder.length)}`);
}

function anchorXml(chart: ChartPlan, number: number, relationshipId: string, namespaces: Namespaces): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.place;
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(firstRow, firstColumn)}</xdr:from><xdr:to>${corner(lastRow + 1, lastColumn + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${attributeText(chart.name)}" descr="${attributeText(chart.title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
