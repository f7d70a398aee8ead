import { type Area, COLUMNS, ROWS, cellArea } from './area';
import type { CellFormat, FormatKey } from './cell-formats';
import { CellError, type CellValue } from './cell-value';
import { emptyConditionalStyle } from './conditional-format';
import {
  type DescribedCell,
  type DescribedName,
  type DescribedPage,
  type DescribedSheet,
  type WorkbookDescription,
  areaOfRange,
} from './description';
import type { NameModel } from './name';
import type { SheetModel, Visibility } from './sheet';
import { parsedOrRefused } from './sheet';
import { WorkbookModel } from './workbook';

const VISIBILITY: Readonly<Record<'visible' | 'hidden' | 'veryHidden', Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const STANDARD_FONT = 'Calibri';
const STANDARD_FONT_SIZE = 11;

function valueOf({ value, error }: DescribedCell): CellValue | null {
  if (error !== undefined) return new CellError(error);
  return value === '' ? null : value;
}

function setFormats(sheet: SheetModel, area: Area, format: Partial<CellFormat>): void {
  for (const key of sheet.formats.keys()) setFormat(sheet, area, key, format[key]);
}

function setFormat<K extends FormatKey>(sheet: SheetModel, area: Area, key: K, value: CellFormat[K] | undefined): void {
  if (value !== undefined) sheet.setFormat(area, key, value);
}

function putCell(sheet: SheetModel, cell: DescribedCell): void {
  const value = valueOf(cell);
  if (cell.formula !== undefined) {
    const { formula } = cell;
    const expression = parsedOrRefused(formula);
    const array = cell.array ? { array: areaOfRange(cell.array) } : {};
    sheet.put(cell.row, cell.column, { formula, expression, ...(value === null ? {} : { given: value }), ...array });
  } else if (value !== null) {
    sheet.put(cell.row, cell.column, { value });
  }
  const place = cellArea(cell.row, cell.column);
  setFormat(sheet, place, 'numberFormat', cell.numberFormat);
  setFormats(sheet, place, cell.format ?? {});
  if (cell.link) sheet.setLink(cell.row, cell.column, cell.link);
}

function nameOf(described: DescribedName, scope: SheetModel | null): NameModel {
  const { name, formula, visible = true, comment = '' } = described;
  return { name, scope, formula, visible, comment };
}

function setPage({ page, rowBreaks }: SheetModel, described: DescribedPage): void {
  const { orientation, paperSize, zoom, centerHorizontally, printArea, titleRows, titleColumns } = described;
  if (orientation) page.orientation = orientation;
  if (paperSize) page.paperSize = paperSize;
  if (zoom) page.zoom = zoom;
  if (centerHorizontally !== undefined) page.centerHorizontally = centerHorizontally;
  if (printArea) page.printArea = printArea.map(areaOfRange);
  if (titleRows) page.titleRows = { top: titleRows.first, bottom: titleRows.last, left: 0, right: COLUMNS - 1 };
  if (titleColumns)
    page.titleColumns = { top: 0, bottom: ROWS - 1, left: titleColumns.first, right: titleColumns.last };
  Object.assign(page.margins, described.margins);
  Object.assign(page.headersFooters, described.headersFooters);
  rowBreaks.push(...(described.rowBreaks ?? []));
}

function fillSheet(sheet: SheetModel, described: DescribedSheet): void {
  for (const { range, format } of described.wideFormats ?? []) setFormats(sheet, areaOfRange(range), format);
  for (const cell of described.cells ?? []) putCell(sheet, cell);
  sheet.merges = (described.merges ?? []).map(areaOfRange);
  for (const row of described.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of described.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  for (const [column, width] of Object.entries(described.columnWidths ?? {})) {
    sheet.columnWidths.set(Number(column), width);
  }
  for (const [row, height] of Object.entries(described.rowHeights ?? {})) sheet.rowHeights.set(Number(row), height);
  sheet.names.push(...(described.names ?? []).map((name) => nameOf(name, sheet)));
  for (const format of described.conditionalFormats ?? []) {
    sheet.conditionalFormats.push({
      id: sheet.workbook.newId(),
      type: format.type ?? 'Custom',
      areas: format.ranges.map(areaOfRange),
      formula: format.formula ?? '',
      rule: null,
      stopIfTrue: format.stopIfTrue ?? false,
      style: {
        ...emptyConditionalStyle(),
        fillColor: format.fillColor ?? '',
        fontColor: format.fontColor ?? '',
        fontBold: format.fontBold ?? null,
      },
    });
  }
  for (const [index, { range, ...table }] of (described.tables ?? []).entries()) {
    const name = `${described.name}_${index + 1}`;
    sheet.tables.push({ id: sheet.workbook.newId(), name, area: areaOfRange(range), ...table });
  }
  for (const { range, ...validation } of described.validations ?? []) {
    sheet.validations.push({ area: areaOfRange(range), ...validation });
  }
  for (const [key, value] of Object.entries(described.customProperties ?? {})) {
    sheet.customProperties.set(key.toLowerCase(), { key, value });
  }
  sheet.frozen = { rows: described.frozenRows ?? 0, columns: described.frozenColumns ?? 0 };
  sheet.tabColor = described.tabColor ?? '';
  sheet.showGridlines = described.showGridlines ?? true;
  if (described.page) setPage(sheet, described.page);
  sheet.visibility = VISIBILITY[described.visibility ?? 'visible'];
  sheet.protection.isProtected = described.isProtected ?? false;
  sheet.protection.password = described.password ?? null;
}

/** The workbook in memory that a description tells of. */
export function buildWorkbook(described: WorkbookDescription): WorkbookModel {
  const workbook = new WorkbookModel({
    fileName: described.fileName ?? 'Book1.xlsx',
    standardFont: {
      name: described.defaultFont ?? STANDARD_FONT,
      size: described.defaultFontSize ?? STANDARD_FONT_SIZE,
    },
    readOnly: described.readOnly ?? false,
    uses1904Dates: described.uses1904Dates ?? false,
    calculation: described.calculation ?? 'automatic',
  });
  for (const { name, format, leavesOut = [] } of described.styles ?? []) {
    const style = workbook.addStyle(name);
    Object.assign(style.format, format);
    for (const group of leavesOut) style.includes[group] = false;
  }
  const sheets = described.sheets.map((sheet) => workbook.addSheet(sheet.name));
  described.sheets.forEach((sheet, index) => {
    const made = sheets[index];
    if (made) fillSheet(made, sheet);
  });
  workbook.names.push(...(described.names ?? []).map((name) => nameOf(name, null)));
  for (const [key, value] of Object.entries(described.settings ?? {})) workbook.settings.set(key, value);
  for (const xml of described.customXml ?? []) workbook.customXmlParts.push({ id: workbook.newId(), xml });
  workbook.protection.isProtected = described.isStructureProtected ?? false;
  const active = described.active === undefined ? null : workbook.sheet(described.active);
  if (active) workbook.activate(active);
  return workbook;
}
