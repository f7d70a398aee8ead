import type { PageSetup, SheetPlan } from '../plan';
import { bytesOfCharts, queueCharts } from './chart-calls';
import { queueDataValidations } from './data-validation-calls';
import { headerSections } from './header-sections';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';
import { queueTables } from './table-calls';

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    const corner = sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns);
    sheet.freezePanes.freezeAt(corner);
    corner.untrack();
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

function setHeaderAndFooter(sheet: Excel.Worksheet, page: PageSetup): void {
  const header = headerSections(page.header);
  const footer = headerSections(page.footer);
  const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
}

/** The parts of a page set-up, each of which Excel may refuse without harm to the others. */
function pageParts(sheet: Excel.Worksheet, page: PageSetup): (() => void)[] {
  const layout = sheet.pageLayout;
  const { titleRows, breaksAfterRows = [] } = page;
  return [
    () => {
      layout.orientation =
        page.orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
    },
    () => {
      layout.paperSize = Excel.PaperType.a4;
    },
    () => {
      layout.zoom = { horizontalFitToPages: 1, ...(page.fitsOnePage === true ? { verticalFitToPages: 1 } : {}) };
    },
    () => {
      layout.setPrintMargins(Excel.PrintMarginUnit.inches, { ...page.margins });
    },
    () => {
      if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
    },
    () => {
      setHeaderAndFooter(sheet, page);
    },
    () => {
      // A break is put above a cell, so the one after a row goes above the next.
      for (const row of breaksAfterRows) sheet.horizontalPageBreaks.add(`A${row + 2}`);
    },
  ];
}

/**
 * Calls for what makes a sheet pleasant and printable but carries no meaning: tab colour, grid lines, frozen panes,
 * help with typing, tables, charts, page set-up. Hosts are known to refuse some of them, which must never fail a run; each can be sent
 * alone. The kinds come in the same order for every sheet.
 */
export function adornmentCalls(sheet: Excel.Worksheet, plan: SheetPlan): HostCall[] {
  const { tabColour } = plan;
  const parts = [
    () => {
      if (tabColour !== undefined) sheet.tabColor = `#${tabColour}`;
    },
    () => {
      sheet.showGridlines = plan.showGridlines;
    },
    () => {
      freeze(sheet, plan);
    },
    () => {
      queueDataValidations(sheet, plan.validations ?? []);
    },
    () => {
      queueTables(sheet, plan.tables ?? []);
    },
    ...pageParts(sheet, plan.page),
  ];
  const { charts = [] } = plan;
  const drawing: HostCall = {
    bytes: bytesOfCharts(charts),
    queue: () => {
      queueCharts(sheet, charts);
    },
  };
  return [...parts.map((queue) => ({ bytes: 6 * BYTES_PER_OBJECT, queue })), drawing];
}
