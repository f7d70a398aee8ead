import type { PageSetup, SheetPlan } from '../plan';
import { headerSections } from './header-sections';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    const corner = sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns);
    sheet.freezePanes.freezeAt(corner);
    corner.untrack();
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

function setUpPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation =
    page.orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins(Excel.PrintMarginUnit.inches, { ...page.margins });
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  const header = headerSections(page.header);
  const footer = headerSections(page.footer);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
  // A break is put above a cell, so the one after a row goes above the next.
  for (const row of page.breaksAfterRows ?? []) sheet.horizontalPageBreaks.add(`A${row + 2}`);
}

/**
 * Calls for what makes a sheet pleasant and printable but carries no meaning: tab colour, grid lines, frozen panes,
 * page set-up. Hosts are known to refuse some of them, which must never fail a run.
 */
export function adornmentCalls(sheet: Excel.Worksheet, plan: SheetPlan): HostCall[] {
  return [
    {
      bytes: 14 * BYTES_PER_OBJECT,
      queue: () => {
        if (plan.tabColour !== undefined) sheet.tabColor = `#${plan.tabColour}`;
        sheet.showGridlines = plan.showGridlines;
        freeze(sheet, plan);
      },
    },
    {
      bytes: 14 * BYTES_PER_OBJECT,
      queue: () => {
        setUpPage(sheet, plan.page);
      },
    },
  ];
}
