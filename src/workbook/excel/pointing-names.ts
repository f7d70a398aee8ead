import { quoteSheetName } from '../address';
import { BYTES_PER_OBJECT, type HostCall } from './host-call';
import type { WorkbookReading } from './read-workbook';
import { sheetsReferredTo } from '../sheet-references';

/** A name of the user's whose formula points at a sheet that a run replaces; with it Excel puts `#REF!` there. */
export interface PointingName {
  readonly kind: 'name';
  /** Excel's identifier of the sheet that has the name, and its name for the user; null for one of the workbook. */
  readonly sheetId: string | null;
  readonly sheet: string | null;
  readonly name: string;
  /** As Excel gives it, with its equals sign. */
  readonly formula: string;
}

/** The names of the workbook, and of sheets that stay, that point at one of these sheets (names in lower case). */
export function pointingNames(
  { survey, names }: Pick<WorkbookReading, 'survey' | 'names'>,
  renewed: ReadonlySet<string>,
  going: ReadonlySet<string>,
): readonly PointingName[] {
  const ofWorkbook = names.map((each) => ({ ...each, sheetId: null, sheet: null }));
  const ofSheets = survey.sheets
    .filter(({ id }) => !going.has(id))
    .flatMap((sheet) => sheet.names.map((each) => ({ ...each, sheetId: sheet.id, sheet: sheet.name })));
  return [...ofWorkbook, ...ofSheets]
    .filter(({ formula }) => sheetsReferredTo(formula).some((each) => renewed.has(each.toLowerCase())))
    .map((each) => ({ kind: 'name', ...each }));
}

/** What the name is called, for the user: one of a sheet stands behind its sheet. */
export function placeOfName({ sheet, name }: PointingName): string {
  return sheet === null ? name : `${quoteSheetName(sheet)}!${name}`;
}

function namesOf(context: Excel.RequestContext, { sheetId }: PointingName): Excel.NamedItemCollection {
  return sheetId === null ? context.workbook.names : context.workbook.worksheets.getItem(sheetId).names;
}

/** Looks at the name once more, for the user may have changed it since it was read. */
export function lookAtName(
  context: Excel.RequestContext,
  pointing: PointingName,
): { readonly call: HostCall; readonly isUnchanged: () => boolean } {
  let looked: { readonly item: Excel.NamedItem } | null = null;
  return {
    call: {
      bytes: BYTES_PER_OBJECT,
      queue: () => {
        const item = namesOf(context, pointing).getItemOrNullObject(pointing.name);
        item.load('formula,scope');
        looked = { item };
      },
    },
    isUnchanged: () => {
      if (looked === null || looked.item.isNullObject) return false;
      const { item } = looked;
      const formula: unknown = item.formula;
      // A sheet may have a name that the workbook has too; only the one that was read may be written.
      const isOfSheet = item.scope === 'Worksheet';
      return formula === pointing.formula && isOfSheet === (pointing.sheetId !== null);
    },
  };
}

/** Puts the formula back as it was; the name's comment and visibility were never gone. */
export function putNameBack(context: Excel.RequestContext, pointing: PointingName): HostCall {
  return {
    bytes: BYTES_PER_OBJECT + pointing.formula.length * 3,
    queue: () => {
      namesOf(context, pointing).getItem(pointing.name).formula = pointing.formula;
    },
  };
}
