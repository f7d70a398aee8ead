import { WHOLE_SHEET } from '../model/area';
import { Refusal } from '../model/refusal';
import { STANDARD_ROW_HEIGHT, type SheetModel, type Visibility } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import {
  colourArgument,
  countArgument,
  numberArgument,
  optionalTruth,
  textArgument,
  truthArgument,
  wordArgument,
} from './arguments';
import { backToWorksheet } from './back-references';
import { chartCollections } from './charts';
import { registrations } from './event-registration';
import { freezePanes } from './freeze-panes';
import { nameCollections } from './names';
import { pageBreakCollections, pageLayouts } from './page-layout';
import { placeInSheet, placeOfText } from './place';
import { sheetProtections } from './protection';
import { placesOfText, rangeAreas, ranges } from './range';
import { sheetPropertyCollections } from './stored-properties';
import { tableCollections } from './tables';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = sheet.workbook;
  const asked = optionalTruth(visibleOnly);
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const found = sheets[index];
    if (!found) return null;
    if (!asked || found.visibility === 'Visible') return worksheets.of(found);
  }
}

/** A sheet. */
export const worksheets: Kind<SheetModel> = defineKind<Excel.Worksheet, SheetModel>({
  typeName: 'Worksheet',
  exists: (sheet) => sheet.workbook.sheets.includes(sheet),
  identity: ({ id }) => ({ Id: id }),
  setAs: { gridlines: 'showGridlines', headings: 'showHeadings' },
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (sheet, value) => {
        sheet.workbook.requireOpenStructure();
        sheet.workbook.renameSheet(sheet, textArgument(value));
      },
    },
    position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => {
        sheet.workbook.requireOpenStructure();
        sheet.workbook.moveSheet(sheet, numberArgument(value));
      },
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => {
        sheet.workbook.requireOpenStructure();
        sheet.workbook.setVisibility(sheet, wordArgument(value, VISIBILITIES));
      },
    },
    tabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : colourArgument(value);
      },
    },
    showGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = truthArgument(value);
      },
    },
    showHeadings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = truthArgument(value);
      },
    },
    standardHeight: { get: () => STANDARD_ROW_HEIGHT },
    standardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = numberArgument(value);
      },
    },
    enableCalculation: { get: () => true },
  },
  children: {
    tables: (sheet) => tableCollections.of(sheet),
    charts: (sheet) => chartCollections.of(sheet),
    names: (sheet) => nameCollections.of({ workbook: sheet.workbook, sheet }),
    protection: (sheet) => sheetProtections.of(sheet),
    freezePanes: (sheet) => freezePanes.of(sheet),
    pageLayout: (sheet) => pageLayouts.of(sheet),
    customProperties: (sheet) => sheetPropertyCollections.of(sheet),
    horizontalPageBreaks: (sheet) => pageBreakCollections.of({ sheet, axis: 'row' }),
    verticalPageBreaks: (sheet) => pageBreakCollections.of({ sheet, axis: 'column' }),
  },
  methods: {
    getRange: (sheet, [address]) =>
      ranges.of(
        address === null || address === undefined
          ? { sheet, area: WHOLE_SHEET }
          : placeOfText(textArgument(address), sheet),
      ),
    getRanges: (sheet, [addresses]) => {
      if (addresses === null || addresses === undefined) return rangeAreas.of({ sheet, areas: [WHOLE_SHEET] });
      const text = textArgument(addresses);
      // Excel's limit for the text of a reference of several areas.
      if (text.length > 8192) throw new Refusal('InvalidArgument');
      return rangeAreas.of(placesOfText(text, sheet));
    },
    getCell: (sheet, [row, column]) => {
      const [top, left] = [countArgument(row), countArgument(column)];
      return ranges.of(placeInSheet(sheet, { top, left, bottom: top, right: left }));
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left] = [countArgument(row), countArgument(column)];
      const area = { top, left, bottom: top + countArgument(rows) - 1, right: left + countArgument(columns) - 1 };
      return ranges.of(placeInSheet(sheet, area));
    },
    getUsedRange: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(optionalTruth(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return ranges.of({ sheet, area });
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(optionalTruth(valuesOnly));
      return area && ranges.of({ sheet, area });
    },
    activate: (sheet) => sheet.workbook.activate(sheet),
    delete: (sheet) => {
      sheet.workbook.requireOpenStructure();
      sheet.workbook.deleteSheet(sheet);
    },
    calculate: () => undefined,
    getNext: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
    getNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly),
    getPrevious: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
    getPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly),
    ...registrations<SheetModel>(['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged'], (sheet) => ({
      workbook: sheet.workbook,
      target: sheet.id,
    })),
  },
});

backToWorksheet.is(worksheets);
