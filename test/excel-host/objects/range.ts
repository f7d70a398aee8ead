import {
  type Area,
  COLUMNS,
  ROWS,
  boundingArea,
  cellArea,
  cellCount,
  columnCount,
  holds,
  intersection,
  mapCells,
  rowCount,
  spansAllColumns,
  spansAllRows,
} from '../model/area';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { countArgument, optionalTruth, truthArgument, wordArgument } from './arguments';
import { backToRange, backToRangeAreas, backToWorksheet } from './back-references';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { conditionalFormatCollections } from './conditional-formats';
import { dataValidations } from './data-validation';
import { type Place, type Places, addressOf, asPlaces, placeInSheet, placeOfText, usedPart } from './place';
import {
  enter,
  formulas,
  numberFormats,
  setNumberFormat,
  texts,
  validateArraySize,
  valueTypes,
  values,
} from './range-contents';
import { clearFormats, rangeFormats, shared } from './range-format';
import { linkOf, setLink } from './range-link';
import { applyStyle } from './styles';

const CLEARED = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** Whether all rows (or columns) of a span are hidden; null where some are. */
function sharedHidden(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function setHidden(first: number, last: number, hidden: Set<number>, value: unknown): void {
  const hide = truthArgument(value);
  for (let index = first; index <= last; index++) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
}

/** The place that an argument stands for: a range, or an address seen from the same sheet. */
export function placeArgument(value: unknown, sheet: SheetModel): Place {
  const place = ranges.stateOf(value);
  if (place) return place;
  if (typeof value !== 'string') throw new Refusal('InvalidArgument');
  return placeOfText(value, sheet);
}

const at = (sheet: SheetModel, area: Area): HostObject => ranges.of(placeInSheet(sheet, area));

function clear(places: Places, what: unknown): void {
  places.sheet.requireUnprotected();
  const applyTo = wordArgument(what ?? 'All', CLEARED);
  for (const area of places.areas) {
    if (applyTo === 'All' || applyTo === 'Contents') {
      places.sheet.requireWholeArrays(area);
      places.sheet.clearContents(area);
      places.sheet.workbook.noteEdit(places.sheet, area);
    }
    if (applyTo !== 'Formats') places.sheet.clearLinks(area);
    if (applyTo === 'All' || applyTo === 'Formats') {
      places.sheet.unmerge(area);
      for (const format of [...places.sheet.conditionalFormats]) {
        if (format.areas.every((each) => intersection(each, area))) {
          places.sheet.conditionalFormats.splice(places.sheet.conditionalFormats.indexOf(format), 1);
        }
      }
    }
  }
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(places);
}

function merge({ sheet, area }: Place, [across]: readonly unknown[]): void {
  sheet.requireUnprotected();
  if (!optionalTruth(across)) return sheet.merge(area);
  for (let row = area.top; row <= area.bottom; row++) sheet.merge({ ...area, top: row, bottom: row });
}

/** Whether formulas spill over all cells of a range; null where they do over some. */
function hasSpill({ sheet, area }: Place): boolean | null {
  const spilled = mapCells(area, (row, column) => sheet.spillAt(row, column) !== null).flat();
  return spilled.every(Boolean) ? true : spilled.some(Boolean) ? null : false;
}

function spillParent({ sheet, area }: Place): HostObject | null {
  const spill = cellCount(area) === 1 ? sheet.spillAt(area.top, area.left) : null;
  return spill && at(sheet, cellArea(spill.anchor.row, spill.anchor.column));
}

function spillingTo({ sheet, area }: Place): HostObject | null {
  const spill = cellCount(area) === 1 ? sheet.spillAt(area.top, area.left) : null;
  const isAnchor = spill?.anchor.row === area.top && spill.anchor.column === area.left;
  return spill && isAnchor ? at(sheet, spill.area) : null;
}

function mergedAreas({ sheet, area }: Place): HostObject | null {
  // Only merges whose first cell lies in the range are found, as in Excel.
  const areas = sheet.merges.filter(({ top, left }) => holds(area, top, left));
  return areas.length > 0 ? rangeAreas.of({ sheet, areas }) : null;
}

const shifted = ({ top, left, bottom, right }: Area, rows: number, columns: number): Area => ({
  top: top + rows,
  left: left + columns,
  bottom: bottom + rows,
  right: right + columns,
});

/** A rectangle of cells. */
export const ranges: Kind<Place> = defineKind<Excel.Range, Place>({
  typeName: 'Range',
  exists: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    cellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    isEntireColumn: { get: ({ area }) => spansAllRows(area) },
    isEntireRow: { get: ({ area }) => spansAllColumns(area) },
    values: { get: values, set: enter },
    formulas: { get: formulas, set: enter },
    formulasLocal: { get: formulas, set: enter },
    text: { get: texts },
    numberFormat: { get: numberFormats, set: setNumberFormat },
    numberFormatLocal: { get: numberFormats, set: setNumberFormat },
    valueTypes: { get: valueTypes },
    hasSpill: { get: hasSpill },
    hyperlink: { get: linkOf, set: setLink },
    style: {
      get: (place) => shared(asPlaces(place), 'styleName'),
      set: (place, value) => applyStyle(asPlaces(place), value),
    },
    rowHidden: {
      get: ({ sheet, area }) => sharedHidden(area.top, area.bottom, sheet.hiddenRows),
      set: ({ sheet, area }, value) => {
        sheet.requireUnprotected();
        setHidden(area.top, area.bottom, sheet.hiddenRows, value);
      },
    },
    columnHidden: {
      get: ({ sheet, area }) => sharedHidden(area.left, area.right, sheet.hiddenColumns),
      set: ({ sheet, area }, value) => {
        sheet.requireUnprotected();
        setHidden(area.left, area.right, sheet.hiddenColumns, value);
      },
    },
    hidden: {
      get: ({ sheet, area }) => {
        const rows = sharedHidden(area.top, area.bottom, sheet.hiddenRows);
        const columns = sharedHidden(area.left, area.right, sheet.hiddenColumns);
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
  },
  children: {
    worksheet: ({ sheet }) => backToWorksheet.of(sheet),
    format: (place) => rangeFormats.of(asPlaces(place)),
    conditionalFormats: (place) => conditionalFormatCollections.of(asPlaces(place)),
    dataValidation: (place) => dataValidations.of(place),
  },
  methods: {
    _ValidateArraySize: validateArraySize,
    getCell: ({ sheet, area }, [row, column]) => {
      const [top, left] = [area.top + countArgument(row), area.left + countArgument(column)];
      return at(sheet, { top, left, bottom: top, right: left });
    },
    getRow: ({ sheet, area }, [row]) => {
      const top = area.top + countArgument(row);
      return at(sheet, { ...area, top, bottom: top });
    },
    getColumn: ({ sheet, area }, [column]) => {
      const left = area.left + countArgument(column);
      return at(sheet, { ...area, left, right: left });
    },
    getOffsetRange: ({ sheet, area }, [rows, columns]) =>
      at(sheet, shifted(area, countArgument(rows), countArgument(columns))),
    getResizedRange: ({ sheet, area }, [rows, columns]) =>
      at(sheet, { ...area, bottom: area.bottom + countArgument(rows), right: area.right + countArgument(columns) }),
    getAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      at(sheet, {
        ...area,
        bottom: area.top + countArgument(rows) - 1,
        right: area.left + countArgument(columns) - 1,
      }),
    getEntireRow: ({ sheet, area }) => at(sheet, { ...area, left: 0, right: COLUMNS - 1 }),
    getEntireColumn: ({ sheet, area }) => at(sheet, { ...area, top: 0, bottom: ROWS - 1 }),
    getLastCell: ({ sheet, area }) => at(sheet, { ...area, top: area.bottom, left: area.right }),
    getLastRow: ({ sheet, area }) => at(sheet, { ...area, top: area.bottom }),
    getLastColumn: ({ sheet, area }) => at(sheet, { ...area, left: area.right }),
    getBoundingRect: ({ sheet, area }, [other]) => at(sheet, boundingArea(area, placeArgument(other, sheet).area)),
    getIntersection: (place, [other]) => common(place, other),
    getIntersectionOrNullObject: (place, [other]) => common(place, other),
    getSpillParent: spillParent,
    getSpillParentOrNullObject: spillParent,
    getSpillingToRange: spillingTo,
    getSpillingToRangeOrNullObject: spillingTo,
    getUsedRange: (place, [valuesOnly]) => {
      const { top, left } = place.area;
      return at(place.sheet, usedPart(place, optionalTruth(valuesOnly)) ?? { top, left, bottom: top, right: left });
    },
    getUsedRangeOrNullObject: (place, [valuesOnly]) => {
      const used = usedPart(place, optionalTruth(valuesOnly));
      return used && at(place.sheet, used);
    },
    getMergedAreasOrNullObject: mergedAreas,
    merge,
    unmerge: ({ sheet, area }) => {
      sheet.requireUnprotected();
      sheet.unmerge(area);
    },
    clear: (place, [what]) => clear(asPlaces(place), what),
    select: ({ sheet, area }) => sheet.workbook.select(sheet, area),
    calculate: () => undefined,
    getCellProperties: cellProperties,
    getRowProperties: rowProperties,
    getColumnProperties: columnProperties,
    setCellProperties,
    setRowProperties,
    setColumnProperties,
  },
});

function common({ sheet, area }: Place, other: unknown): HostObject | null {
  const place = placeArgument(other, sheet);
  const shared = place.sheet === sheet ? intersection(area, place.area) : null;
  return shared && at(sheet, shared);
}

const rangeCollections: Kind<Places> = defineKind<Excel.RangeCollection, Places>({
  typeName: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => ranges.of({ sheet, area })),
});

/** Several rectangles of one sheet. */
export const rangeAreas: Kind<Places> = defineKind<Excel.RangeAreas, Places>({
  typeName: 'RangeAreas',
  exists: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  scalars: {
    address: { get: ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(spansAllRows) },
    isEntireRow: { get: ({ areas }) => areas.every(spansAllColumns) },
    style: { get: (places) => shared(places, 'styleName'), set: applyStyle },
  },
  children: {
    areas: (places) => rangeCollections.of(places),
    format: (places) => rangeFormats.of(places),
    conditionalFormats: (places) => conditionalFormatCollections.of(places),
    worksheet: ({ sheet }) => backToWorksheet.of(sheet),
  },
  methods: {
    clear: (places, [what]) => clear(places, what),
    select: ({ sheet, areas }) => {
      if (areas[0]) sheet.workbook.select(sheet, areas[0]);
    },
  },
});

/** The areas of a text such as `A1:B2,D4`. */
export function placesOfText(text: string, sheet: SheetModel): Places {
  return { sheet, areas: text.split(',').map((part) => placeOfText(part.trim(), sheet).area) };
}

backToRange.is(ranges);
backToRangeAreas.is(rangeAreas);
