import { sheetsReferredTo } from './rename-sheet-references';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';
import type { WriteJob } from './prepare-write';
import type { WorkbookReading } from './read-workbook';

/** A cell of the user's whose formula points at a sheet that a run replaces; with it Excel puts `#REF!` there. */
export interface PointingFormula {
  /** Excel's identifier of the sheet that the cell stands on. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With its equals sign. */
  readonly formula: string;
  readonly numberFormat: string;
}

/** Format of a cell that takes whatever is put into it for text. */
const TEXT_FORMAT = '@';

/**
 * The user's formulas that point at a sheet which the run replaces by one of the same name. Those on a protected sheet
 * are left out, for nothing can be put back there.
 */
export function pointingFormulas(
  { survey, snapshot }: Pick<WorkbookReading, 'survey' | 'snapshot'>,
  { replaced, sheets }: Pick<WriteJob, 'replaced' | 'sheets'>,
): readonly PointingFormula[] {
  const planned = new Set(sheets.map(({ plan }) => plan.name.toLowerCase()));
  const renewed = new Set(replaced.map(({ name }) => name.toLowerCase()).filter((name) => planned.has(name)));
  if (renewed.size === 0) return [];
  const going = new Set(replaced.map(({ id }) => id));
  return survey.sheets.flatMap(({ id, isProtected }, index) => {
    if (isProtected || going.has(id)) return [];
    return (snapshot.sheets[index]?.cells ?? []).flatMap(({ row, column, formula, numberFormat = 'General' }) =>
      formula !== undefined && sheetsReferredTo(formula).some((name) => renewed.has(name.toLowerCase()))
        ? [{ sheetId: id, row, column, formula: `=${formula}`, numberFormat }]
        : [],
    );
  });
}

function cellOf(context: Excel.RequestContext, { sheetId, row, column }: PointingFormula): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
  range.untrack();
  return range;
}

/**
 * Looks at the cells once more, for the user may have typed into them since they were read. `unchanged` gives those that
 * are as they were, once the calls are answered.
 */
export function lookAgain(
  context: Excel.RequestContext,
  formulas: readonly PointingFormula[],
): { readonly calls: readonly HostCall[]; readonly unchanged: () => readonly PointingFormula[] } {
  const looked: { readonly kept: PointingFormula; readonly range: Excel.Range }[] = [];
  return {
    calls: formulas.map((kept) => ({
      bytes: BYTES_PER_OBJECT,
      queue: () => {
        const range = cellOf(context, kept);
        range.load('formulas,numberFormat');
        looked.push({ kept, range });
      },
    })),
    unchanged: () =>
      looked
        .filter(({ kept, range }) => {
          const formula: unknown = range.formulas[0]?.[0];
          const numberFormat: unknown = range.numberFormat[0]?.[0];
          return formula === kept.formula && numberFormat === kept.numberFormat;
        })
        .map(({ kept }) => kept),
  };
}

/** Puts the formulas back as they were, once the new sheets bear the names that they point at. */
export function puttingBack(context: Excel.RequestContext, formulas: readonly PointingFormula[]): readonly HostCall[] {
  return formulas.map((kept) => ({
    bytes: 2 * BYTES_PER_OBJECT + kept.formula.length * 3,
    queue: () => {
      const range = cellOf(context, kept);
      if (kept.numberFormat === TEXT_FORMAT) range.numberFormat = [['General']];
      range.formulas = [[kept.formula]];
      // Excel gives a cell without a format of its own that of the cells its new formula points at.
      range.numberFormat = [[kept.numberFormat]];
    },
  }));
}
