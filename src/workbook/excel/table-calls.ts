import { rangeToA1 } from '../address';
import type { TablePlan } from '../plan';

/** The style that adds the least to the look of the cells. */
const PLAIN_STYLE = 'TableStyleLight1';

/** Queues the tables of a new sheet, whose cells are there. Excel names them itself. */
export function queueTables(sheet: Excel.Worksheet, tables: readonly TablePlan[]): void {
  for (const { range } of tables) {
    const table = sheet.tables.add(rangeToA1(range), true);
    table.style = PLAIN_STYLE;
    table.showBandedRows = false;
  }
}
