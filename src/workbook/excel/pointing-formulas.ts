import type { HostCall } from './host-call';
import { HostFailure } from './host-failure';
import { cellBlocks, lookAtCell, placeOfCells, pointingCells, putCellBack, type PointingCell } from './pointing-cells';
import { lookAtName, placeOfName, pointingNames, putNameBack, type PointingName } from './pointing-names';
import type { WriteJob } from './prepare-write';
import type { WorkbookReading } from './read-workbook';

/** A formula of the user's that points at a sheet which a run replaces, in a cell or behind a name. */
export type PointingFormula = PointingCell | PointingName;

/** Names, in lower case, of the sheets that the run replaces by one of the same name. */
function renewedNames({ replaced, sheets }: Pick<WriteJob, 'replaced' | 'sheets'>): ReadonlySet<string> {
  const planned = new Set(sheets.map(({ plan }) => plan.name.toLowerCase()));
  return new Set(replaced.map(({ name }) => name.toLowerCase()).filter((name) => planned.has(name)));
}

/** The user's formulas that point at a sheet which the run replaces by one of the same name. */
export function pointingFormulas(
  reading: Pick<WorkbookReading, 'survey' | 'snapshot' | 'names'>,
  job: Pick<WriteJob, 'replaced' | 'sheets'>,
): readonly PointingFormula[] {
  const renewed = renewedNames(job);
  if (renewed.size === 0) return [];
  const going = new Set(job.replaced.map(({ id }) => id));
  return [...pointingNames(reading, renewed, going), ...pointingCells(reading, renewed, going)];
}

/** A formula with its equals sign, and where it stands: a cell or range (`'Notes'!A2:A5`), or a name. */
export interface PlacedFormula {
  readonly place: string;
  readonly formula: string;
}

/** The formulas as the user is told of them. Cells of one formula that fill a rectangle, as an array does, stand together. */
export function placedFormulas(formulas: readonly PointingFormula[]): readonly PlacedFormula[] {
  const names = formulas.filter((each) => each.kind === 'name');
  const cells = formulas.filter((each) => each.kind === 'cell');
  return [
    ...names.map((name) => ({ place: placeOfName(name), formula: name.formula })),
    ...cellBlocks(cells).map((block) => ({ place: placeOfCells(block), formula: block[0].formula })),
  ];
}

/**
 * Throws a `HostFailure` where one of the formulas stands on a protected sheet: nothing can be put back there, and after
 * the run only a `#REF!` would be left of it.
 */
export function assertNoneProtected(formulas: readonly PointingFormula[]): void {
  const cells = formulas.filter((each) => each.kind === 'cell');
  const places = cellBlocks(cells.filter(({ isProtected }) => isProtected)).map(placeOfCells);
  if (places.length === 0) return;
  throw new HostFailure('formulas-protected', { code: 'FormulasProtected', location: null }, { places });
}

/** Looks at the formulas once more. `unchanged` gives those that are as they were, once the calls are answered. */
export function lookAgain(
  context: Excel.RequestContext,
  formulas: readonly PointingFormula[],
): { readonly calls: readonly HostCall[]; readonly unchanged: () => readonly PointingFormula[] } {
  const looks = formulas.map((pointing) => ({
    pointing,
    ...(pointing.kind === 'cell' ? lookAtCell(context, pointing) : lookAtName(context, pointing)),
  }));
  return {
    calls: looks.map(({ call }) => call),
    unchanged: () => looks.filter(({ isUnchanged }) => isUnchanged()).map(({ pointing }) => pointing),
  };
}

/** What puts one of the formulas back. */
interface PuttingBack extends HostCall {
  readonly pointing: PointingFormula;
}

/** Puts the formulas back as they were, once the new sheets bear the names that they point at. */
export function puttingBack(
  context: Excel.RequestContext,
  formulas: readonly PointingFormula[],
): readonly PuttingBack[] {
  return formulas.map((pointing) => ({
    pointing,
    ...(pointing.kind === 'cell' ? putCellBack(context, pointing) : putNameBack(context, pointing)),
  }));
}
