import type { WorkbookPlan } from './plan';
import type { WorkbookSnapshot } from './snapshot';

/** The two places where a workbook is touched: once to read, once to write. */
export interface WorkbookPort {
  read(): Promise<WorkbookSnapshot>;
  /**
   * To be called after `read` and before anything is worked out: throws where it is known already that `apply` would
   * refuse every plan. Absent where nothing of the kind can be known.
   */
  assertWritable?(): void;
  /**
   * Writes the plan: sheets and highlights of an earlier run are replaced, everything of the user's stays.
   * Rejects without having changed the workbook where it cannot be done whole.
   */
  apply(plan: WorkbookPlan): Promise<void>;
}
