import type { WorkbookPlan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** The two places where a workbook is touched: once to read, once to write. */
export interface WorkbookPort {
  read(): Promise<WorkbookSnapshot>;
  /**
   * Writes the plan: sheets and highlights of an earlier run are replaced, everything of the user's stays.
   * Rejects without having changed the workbook where it cannot be done whole.
   */
  apply(plan: WorkbookPlan): Promise<void>;
}
