/**
 * Hidden name, local to each generated sheet, whose value is the sheet's `SheetPlan.id`. It is how a later run
 * knows its own sheets. A name, because it survives what sheet properties do not: saving by other programs.
 */
export const SHEET_MARK_NAME = '_ITA_GENERATED_SHEET';

/**
 * Term that stands in the formula of each highlight and is always true; by it a highlight can be told from the
 * user's own conditional formats after any program has saved the workbook.
 */
export const HIGHLIGHT_MARK = 'N("ITA score analysis")=0';

/** Formula of a generated sheet's mark, without leading `=`: the sheet's id as a text constant. */
export function sheetMarkFormula(id: string): string {
  return `"${id}"`;
}

/** The id in a mark's formula (with or without leading `=`); null where the formula is no text constant. */
export function sheetIdOfMark(formula: string): string | null {
  return /^=?"([a-z0-9-]+)"$/.exec(formula)?.[1] ?? null;
}
