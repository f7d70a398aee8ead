import {
  type Area,
  areaText,
  intersection,
  isInsideSheet,
  parseArea,
  quotedSheetName,
  splitSheet,
} from '../model/area';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';

/** One rectangle of a sheet: what a `Range` stands for. */
export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Several rectangles of a sheet: what a `RangeAreas` stands for. */
export interface Places {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const asPlaces = ({ sheet, area }: Place): Places => ({ sheet, areas: [area] });

/** The address as office.js shows it, with its sheet. */
export const addressOf = ({ sheet, area }: Place): string => `${quotedSheetName(sheet.name)}!${areaText(area)}`;

/** @throws Refusal where the area leaves the sheet. */
export function placeInSheet(sheet: SheetModel, area: Area): Place {
  if (!isInsideSheet(area)) throw new Refusal('InvalidArgument');
  return { sheet, area };
}

/**
 * The place that an address or a defined name stands for, seen from a sheet.
 * @throws Refusal InvalidArgument where the text is neither, ItemNotFound where its sheet does not exist.
 */
export function placeOfText(text: string, sheet: SheetModel): Place {
  const { sheet: sheetName, rest } = splitSheet(text.startsWith('=') ? text.slice(1) : text);
  const home = sheetName === null ? sheet : sheet.workbook.sheet(sheetName);
  if (!home) throw new Refusal('ItemNotFound');
  const area = parseArea(rest);
  if (area) return { sheet: home, area };
  const name = sheet.workbook.findName(rest, home);
  const named = name ? placeOfReference(name.formula, home) : null;
  if (!named) throw new Refusal('InvalidArgument');
  return named;
}

/** The place of a formula that is one plain reference; null where it is anything else. */
export function placeOfReference(formula: string, sheet: SheetModel): Place | null {
  const { sheet: sheetName, rest } = splitSheet(formula);
  const home = sheetName === null ? sheet : sheet.workbook.sheet(sheetName);
  const area = parseArea(rest);
  return home && area ? { sheet: home, area } : null;
}

/** The part of a place that is not empty as far as the sheet goes; whole rows and columns are cut to the used cells. */
export function usedPart({ sheet, area }: Place, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  if (!used) return null;
  const common = intersection(used, area);
  if (!common) return null;
  let part: Area | null = null;
  for (const { row, column } of sheet.filledCells()) part = grow(part, common, row, column);
  for (const spill of sheet.spills()) part = grow(part, common, spill.area.bottom, spill.area.right);
  if (!valuesOnly) {
    for (const { row, column } of sheet.formats.formattedCells()) part = grow(part, common, row, column);
  }
  return part;
}

function grow(part: Area | null, within: Area, row: number, column: number): Area | null {
  if (row < within.top || row > within.bottom || column < within.left || column > within.right) return part;
  return {
    top: Math.min(part?.top ?? row, row),
    left: Math.min(part?.left ?? column, column),
    bottom: Math.max(part?.bottom ?? row, row),
    right: Math.max(part?.right ?? column, column),
  };
}
