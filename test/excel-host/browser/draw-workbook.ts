import { areaText, columnName, holds } from '../model/area';
import { wireValue } from '../model/cell-value';
import { cellText } from '../model/number-text';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';

const LEAST_ROWS = 25;
const LEAST_COLUMNS = 9;
const MOST_ROWS = 120;
const MOST_COLUMNS = 26;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function drawCell(sheet: SheetModel, row: number, column: number): HTMLTableCellElement | null {
  const merge = sheet.merges.find((area) => holds(area, row, column));
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const value = sheet.value(row, column);
  const cell = element(
    'td',
    cellText(value, sheet.formats.at(row, column, 'numberFormat')) ?? String(wireValue(value)),
  );
  if (merge) {
    cell.rowSpan = merge.bottom - merge.top + 1;
    cell.colSpan = merge.right - merge.left + 1;
  }
  const { style } = cell;
  const fill = sheet.formats.at(row, column, 'fillColor');
  if (fill !== '') style.background = fill;
  style.color = sheet.formats.at(row, column, 'fontColor');
  style.fontFamily = `'${sheet.formats.at(row, column, 'fontName')}', Sarabun, sans-serif`;
  style.fontWeight = sheet.formats.at(row, column, 'fontBold') ? 'bold' : 'normal';
  style.whiteSpace = sheet.formats.at(row, column, 'wrapText') ? 'pre-wrap' : 'nowrap';
  const alignment = sheet.formats.at(row, column, 'horizontalAlignment').toLowerCase();
  style.textAlign = alignment !== 'general' ? alignment : typeof value === 'number' ? 'right' : 'left';
  if (sheet.formats.at(row, column, 'bottomStyle') !== 'None') {
    style.borderBottomColor = sheet.formats.at(row, column, 'bottomColor');
  }
  return cell;
}

function drawSheet(sheet: SheetModel): HTMLTableElement {
  const used = sheet.usedArea(false);
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, (used?.bottom ?? 0) + 3));
  const columns = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, (used?.right ?? 0) + 2));
  const table = element('table');
  const head = element('tr');
  head.append(element('th'));
  for (let column = 0; column < columns; column++) {
    const heading = element('th', columnName(column));
    heading.style.minWidth = `${((sheet.columnWidths.get(column) ?? 48) * 4) / 3}px`;
    head.append(heading);
  }
  table.append(head);
  for (let row = 0; row < rows; row++) {
    const line = element('tr');
    line.style.height = `${((sheet.rowHeights.get(row) ?? 15) * 4) / 3}px`;
    line.append(element('th', String(row + 1)));
    for (let column = 0; column < columns; column++) {
      const cell = drawCell(sheet, row, column);
      if (!cell) continue;
      if (holds(sheet.workbook.selection, row, column)) cell.className = 'selected';
      line.append(cell);
    }
    table.append(line);
  }
  return table;
}

/** Shows the active sheet, the tabs and the selection, so that a screenshot tells what the add-in has done. */
export function drawWorkbook(workbook: WorkbookModel): void {
  const { active, selection } = workbook;
  document.querySelector('#address')?.replaceChildren(areaText(selection));
  const grid = document.querySelector('#grid');
  grid?.replaceChildren(drawSheet(active));
  document.querySelector('#tabs')?.replaceChildren(
    ...workbook.visibleSheets().map((sheet) => {
      const tab = element('span', sheet.name);
      if (sheet === active) tab.className = 'active';
      if (sheet.tabColor !== '') tab.style.borderBottomColor = sheet.tabColor;
      return tab;
    }),
  );
  grid?.querySelector('.selected')?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
