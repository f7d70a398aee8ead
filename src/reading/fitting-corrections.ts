import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Correction } from './corrections';
import { viewsOfSheet } from './sheet-view';
import { holdsNumbers, readStatedTables } from './stated-tables';
import { noClaims } from './table-hypothesis';

/**
 * Why what the analyst said is left out: the workbook has no such sheet of the user's, the cells hold no number any
 * more, or nothing beside them tells what the numbers are scores of.
 */
export type WhyDropped = 'no-sheet' | 'no-number' | 'no-labels';

export interface DroppedCorrection {
  readonly correction: Correction;
  readonly why: WhyDropped;
}

/** Parts corrections into those that fit the workbook and those that do not, with the reason. Pure. */
export function fitCorrections(
  snapshot: WorkbookSnapshot,
  corrections: readonly Correction[],
): { readonly kept: readonly Correction[]; readonly dropped: readonly DroppedCorrection[] } {
  const names = new Set(corrections.map(({ range }) => range.sheet));
  const views = new Map(
    snapshot.sheets
      .filter(({ name, generatedAs }) => generatedAs === null && names.has(name))
      .map((sheet) => [sheet.name, viewsOfSheet(sheet)]),
  );
  const whyNot = (correction: Correction): WhyDropped | null => {
    const { range, is } = correction;
    const ofSheet = views.get(range.sheet);
    if (ofSheet === undefined) return 'no-sheet';
    if (!holdsNumbers(ofSheet.upright, range)) return 'no-number';
    return is === 'no-scores' || readStatedTables(correction, ofSheet, noClaims()).length > 0 ? null : 'no-labels';
  };
  const kept: Correction[] = [];
  const dropped: DroppedCorrection[] = [];
  for (const correction of corrections) {
    const why = whyNot(correction);
    if (why === null) kept.push(correction);
    else dropped.push({ correction, why });
  }
  return { kept, dropped };
}
