import type { Area } from '../model/area';
import type { HeadersFooters, Margins, PageLayoutModel } from '../model/page-layout';
import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { countArgument, numberArgument, recordArgument, textArgument, truthArgument, wordArgument } from './arguments';
import { placeArgument, placesOfText, rangeAreas, ranges } from './range';

const PAPER_SIZES = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Tabloid', 'Executive', 'Folio'] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGIN_SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

function margin(side: keyof Margins) {
  return {
    get: ({ page }: SheetModel): number => page.margins[side],
    set: ({ page }: SheetModel, value: unknown): void => {
      const points = numberArgument(value);
      if (points < 0) throw new Refusal('InvalidArgument');
      page.margins[side] = points;
    },
  };
}

type TruthKey = {
  [K in keyof PageLayoutModel]: PageLayoutModel[K] extends boolean ? K : never;
}[keyof PageLayoutModel];

function truth(key: TruthKey) {
  return {
    get: ({ page }: SheetModel): boolean => page[key],
    set: ({ page }: SheetModel, value: unknown): void => {
      page[key] = truthArgument(value);
    },
  };
}

/** Excel takes either a scale or a number of pages, not both. */
function zoomArgument(value: unknown): Excel.PageLayoutZoomOptions {
  const given = recordArgument(value);
  const scale = given['scale'];
  if (typeof scale === 'number') {
    if (scale < 10 || scale > 400) throw new Refusal('InvalidArgument');
    return { scale };
  }
  const zoom: Excel.PageLayoutZoomOptions = {};
  for (const key of ['horizontalFitToPages', 'verticalFitToPages'] as const) {
    const pages = given[key];
    if (pages === undefined || pages === null) continue;
    if (countArgument(pages) < 1) throw new Refusal('InvalidArgument');
    zoom[key] = countArgument(pages);
  }
  return zoom;
}

function headerFooter(key: keyof HeadersFooters) {
  return {
    get: ({ page }: SheetModel): string => page.headersFooters[key],
    set: ({ page }: SheetModel, value: unknown): void => {
      const text = textArgument(value);
      // Excel's limit for the three parts of a header or footer together.
      if (text.length > 255) throw new Refusal('InvalidArgument');
      page.headersFooters[key] = text;
    },
  };
}

const headersFooters: Kind<SheetModel> = defineKind<Excel.HeaderFooter, SheetModel>({
  typeName: 'HeaderFooter',
  scalars: {
    leftHeader: headerFooter('leftHeader'),
    centerHeader: headerFooter('centerHeader'),
    rightHeader: headerFooter('rightHeader'),
    leftFooter: headerFooter('leftFooter'),
    centerFooter: headerFooter('centerFooter'),
    rightFooter: headerFooter('rightFooter'),
  },
});

const headerFooterGroups: Kind<SheetModel> = defineKind<Excel.HeaderFooterGroup, SheetModel>({
  typeName: 'HeaderFooterGroup',
  scalars: {
    state: { get: ({ page }) => page.headersFootersState as Excel.HeaderFooterGroup['state'] },
    useSheetMargins: truth('useSheetMargins'),
    useSheetScale: truth('useSheetScale'),
  },
  children: { defaultForAllPages: (sheet) => headersFooters.of(sheet) },
});

/** Several areas where the text names several, else the one place. */
function areasArgument(value: unknown, sheet: SheetModel): readonly Area[] {
  const several = rangeAreas.stateOf(value);
  if (several) return several.areas;
  return typeof value === 'string' ? placesOfText(value, sheet).areas : [placeArgument(value, sheet).area];
}

const printArea = (sheet: SheetModel): HostObject | null =>
  sheet.page.printArea.length > 0 ? rangeAreas.of({ sheet, areas: sheet.page.printArea }) : null;

/** How a sheet prints. It can be changed on a protected sheet too. */
export const pageLayouts: Kind<SheetModel> = defineKind<Excel.PageLayout, SheetModel>({
  typeName: 'PageLayout',
  scalars: {
    orientation: {
      get: ({ page }) => page.orientation,
      set: ({ page }, value) => {
        page.orientation = wordArgument(value, ['Portrait', 'Landscape']);
      },
    },
    paperSize: {
      get: ({ page }) => page.paperSize as Excel.PageLayout['paperSize'],
      set: ({ page }, value) => {
        page.paperSize = wordArgument(value, PAPER_SIZES);
      },
    },
    zoom: {
      get: ({ page }) => page.zoom,
      set: ({ page }, value) => {
        page.zoom = zoomArgument(value);
      },
    },
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    centerHorizontally: truth('centerHorizontally'),
    centerVertically: truth('centerVertically'),
    blackAndWhite: truth('blackAndWhite'),
    draftMode: truth('draftMode'),
    printGridlines: truth('printGridlines'),
    printHeadings: truth('printHeadings'),
    printOrder: {
      get: ({ page }) => page.printOrder as Excel.PageLayout['printOrder'],
      set: ({ page }, value) => {
        page.printOrder = wordArgument(value, ['DownThenOver', 'OverThenDown']);
      },
    },
    firstPageNumber: {
      get: ({ page }) => page.firstPageNumber,
      set: ({ page }, value) => {
        page.firstPageNumber = value === '' ? '' : countArgument(value);
      },
    },
  },
  children: { headersFooters: (sheet) => headerFooterGroups.of(sheet) },
  methods: {
    setPrintArea: (sheet, [area]) => {
      sheet.page.printArea = areasArgument(area, sheet);
    },
    getPrintArea: printArea,
    getPrintAreaOrNullObject: printArea,
    setPrintMargins: (sheet, [unit, margins]) => {
      const points = POINTS[wordArgument(unit, ['Points', 'Inches', 'Centimeters'])];
      const given = recordArgument(margins);
      for (const side of MARGIN_SIDES) {
        if (given[side] !== undefined && given[side] !== null) {
          sheet.page.margins[side] = numberArgument(given[side]) * points;
        }
      }
    },
    setPrintTitleRows: (sheet, [rows]) => {
      sheet.page.titleRows = placeArgument(rows, sheet).area;
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      sheet.page.titleColumns = placeArgument(columns, sheet).area;
    },
    getPrintTitleRowsOrNullObject: (sheet) => sheet.page.titleRows && ranges.of({ sheet, area: sheet.page.titleRows }),
    getPrintTitleColumnsOrNullObject: (sheet) =>
      sheet.page.titleColumns && ranges.of({ sheet, area: sheet.page.titleColumns }),
  },
});

interface BreaksState {
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
}

interface BreakState extends BreaksState {
  readonly index: number;
}

const breaksOf = (sheet: SheetModel, axis: BreakState['axis']): number[] =>
  axis === 'row' ? sheet.rowBreaks : sheet.columnBreaks;

const pageBreaks: Kind<BreakState> = defineKind<Excel.PageBreak, BreakState>({
  typeName: 'PageBreak',
  scalars: {
    rowIndex: { get: ({ axis, index }) => (axis === 'row' ? index : 0) },
    columnIndex: { get: ({ axis, index }) => (axis === 'column' ? index : 0) },
  },
  methods: {
    delete: ({ sheet, axis, index }) => {
      const breaks = breaksOf(sheet, axis);
      breaks.splice(breaks.indexOf(index), 1);
    },
    getCellAfterBreak: ({ sheet, axis, index }) => {
      const [row, column] = axis === 'row' ? [index, 0] : [0, index];
      return ranges.of({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
  },
});

/** Page breaks that were set by hand: before rows (horizontal) or before columns (vertical). */
export const pageBreakCollections: Kind<BreaksState> = defineKind<Excel.PageBreakCollection, BreaksState>({
  typeName: 'PageBreakCollection',
  items: ({ sheet, axis }) => breaksOf(sheet, axis).map((index) => pageBreaks.of({ sheet, axis, index })),
  item: ({ sheet, axis }, key) => {
    const index = breaksOf(sheet, axis)[countArgument(key)];
    return index === undefined ? null : pageBreaks.of({ sheet, axis, index });
  },
  methods: {
    add: ({ sheet, axis }, [cell]) => {
      const { area } = placeArgument(cell, sheet);
      const index = axis === 'row' ? area.top : area.left;
      const breaks = breaksOf(sheet, axis);
      if (index > 0 && !breaks.includes(index)) {
        breaks.push(index);
        breaks.sort((a, b) => a - b);
      }
      return pageBreaks.of({ sheet, axis, index });
    },
    removePageBreaks: ({ sheet, axis }) => {
      breaksOf(sheet, axis).length = 0;
    },
  },
});
