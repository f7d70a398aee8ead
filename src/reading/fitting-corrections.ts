import type { WorkbookSnapshot } from '../workbook/snapshot';
import { textOfCell, withStatedHeadings } from './corrected-headings';
import { saysContents, type Correction, type StatedCells, type StatedHeading } from './corrections';
import { viewsOfSheet } from './sheet-view';
import { holdsNumbers, readStatedTables } from './stated-tables';
import { noClaims } from './table-hypothesis';
import { tidyThai } from './thai-text';

/**
 * Why what the analyst said is left out: the workbook has no such sheet of the user's, the cells hold no number any
 * more, nothing beside them tells what the numbers are scores of, or the heading has been changed since.
 */
export type WhyDropped = 'no-sheet' | 'no-number' | 'no-labels' | 'changed';

export interface DroppedCorrection {
  readonly correction: Correction;
  readonly why: WhyDropped;
}

interface FittedCorrections {
  readonly kept: readonly Correction[];
  readonly dropped: readonly DroppedCorrection[];
}

/**
 * Parts corrections into those that fit the workbook and those that do not, with the reason. Those of headings that are
 * kept know what they are read instead of. Pure.
 */
export function fitCorrections(snapshot: WorkbookSnapshot, corrections: readonly Correction[]): FittedCorrections {
  const fitted = corrections.map((each) => (saysContents(each) ? keeping(each) : fitHeading(snapshot, each)));
  const fitting = fitted.flatMap(({ kept }) => kept);
  const corrected = withStatedHeadings(snapshot, fitting);
  const whyNot = reasonsOf(corrected, fitting.filter(saysContents));
  const all = fitted.flatMap(({ kept, dropped }) => {
    const [correction] = kept;
    const why = correction && saysContents(correction) ? whyNot(correction) : null;
    return correction === undefined || why === null ? { kept, dropped } : dropping(correction, why);
  });
  return { kept: all.flatMap(({ kept }) => kept), dropped: all.flatMap(({ dropped }) => dropped) };
}

const keeping = (correction: Correction): FittedCorrections => ({ kept: [correction], dropped: [] });
const dropping = (correction: Correction, why: WhyDropped): FittedCorrections => ({
  kept: [],
  dropped: [{ correction, why }],
});

function fitHeading(snapshot: WorkbookSnapshot, correction: StatedHeading): FittedCorrections {
  const { cell, insteadOf } = correction;
  const sheet = snapshot.sheets.find(({ name, generatedAs }) => generatedAs === null && name === cell.sheet);
  if (sheet === undefined) return dropping(correction, 'no-sheet');
  const says = textOfCell(sheet.cells.find(({ row, column }) => row === cell.row && column === cell.column));
  const isUnchanged = insteadOf === null || tidyThai(insteadOf) === tidyThai(says);
  return isUnchanged ? keeping({ ...correction, insteadOf: says }) : dropping(correction, 'changed');
}

/** Tells why what is said of cells does not fit; null where it does. */
function reasonsOf(
  snapshot: WorkbookSnapshot,
  corrections: readonly StatedCells[],
): (correction: StatedCells) => WhyDropped | null {
  const names = new Set(corrections.map(({ range }) => range.sheet));
  const views = new Map(
    snapshot.sheets
      .filter(({ name, generatedAs }) => generatedAs === null && names.has(name))
      .map((sheet) => [sheet.name, viewsOfSheet(sheet)]),
  );
  return (correction) => {
    const { range, is } = correction;
    const ofSheet = views.get(range.sheet);
    if (ofSheet === undefined) return 'no-sheet';
    if (!holdsNumbers(ofSheet.upright, range)) return 'no-number';
    return is === 'no-scores' || readStatedTables(correction, ofSheet, noClaims()).length > 0 ? null : 'no-labels';
  };
}
