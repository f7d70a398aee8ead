import type { CellRange } from '../address';
import { copiesAmong } from '../copied-sheets';
import {
  HIGHLIGHT_MARK,
  SETTINGS_NAMESPACE,
  SHEET_MARK_NAME,
  rangeOfRegionMark,
  regionOfMark,
  sheetOfMark,
  type SheetMark,
} from '../marks';
import type { SnapshotRegion, SnapshotSheet } from '../snapshot';
import { settingsOfXml } from '../settings-xml';
import { countOfStylesMarks, stylesMarkName, stylesOfMarks, type StyleRecord } from '../style-record';
import { isAboutStyles, toHostFailure, withReadOnlyTold } from './host-failure';
import { inTime } from './time-budget';

/** A defined name; `formula` as Excel gives it, with its equals sign. */
export interface SurveyedName {
  readonly name: string;
  readonly formula: string;
}

/** What is known of a sheet before its cells are read. */
export interface SurveyedSheet {
  /** Excel's own identifier; survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SnapshotSheet['visibility'];
  readonly isProtected: boolean;
  readonly generatedAs: string | null;
  /** True for a copy that the user made of a generated sheet. */
  readonly isCopy: boolean;
  /** Its own names, the product's marks too. */
  readonly names: readonly SurveyedName[];
  /** The analyst's regions on a generated sheet, where their cells are now. */
  readonly regions: readonly SnapshotRegion[];
  /** Range that holds values; null where the sheet is empty. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  /** Identifiers of all its conditional formats, whosesoever. */
  readonly formatIds: readonly string[];
}

/** The cell styles that earlier runs made, as the workbook's record tells. */
interface RecordedStyles {
  /** How many names hold the record. */
  readonly marks: number;
  readonly records: readonly StyleRecord[];
}

/** The custom XML parts that keep the product's settings; more than one only where a run was cut off. */
interface KeptSettings {
  readonly partIds: readonly string[];
  readonly text: string | null;
}

/** The workbook without its cells. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** How many names belong to the whole workbook, beside those that hold the record of our styles. */
  readonly nameCount: number;
  readonly defaultFont: string | null;
  readonly settings: KeptSettings;
  readonly styles: RecordedStyles;
}

const VISIBILITIES: Readonly<Record<string, SnapshotSheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Range of a proxy whose `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
function cellRangeOf(range: Excel.Range): CellRange {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}

/** Proxies of one sheet that a survey's second round trip fills. */
interface SheetProxies {
  readonly sheet: Excel.Worksheet;
  readonly names: Excel.NamedItemCollection;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly formats: Excel.ConditionalFormatCollection;
}

function askOfSheet(sheet: Excel.Worksheet): SheetProxies {
  sheet.protection.load('protected');
  const { names } = sheet;
  names.load('items/name,items/formula');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areaCount');
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  // The range stays tracked to the end of the run, for its formats are asked again once their kinds are known.
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return { sheet, names, used, merged, formats };
}

/** Names whose `name,formula` are loaded. */
export function surveyedNames(items: readonly Excel.NamedItem[]): SurveyedName[] {
  // Excel may show a sheet's own name behind its sheet's name.
  return items.map(({ name, formula }) => ({
    name: name.slice(name.lastIndexOf('!') + 1),
    formula: String(formula),
  }));
}

/** What the names of one sheet say of it. */
function marksOf(names: readonly SurveyedName[]): {
  readonly mark: SheetMark | null;
  readonly regions: SurveyedSheet['regions'];
} {
  const mark = names.find(({ name }) => name === SHEET_MARK_NAME);
  return {
    mark: mark === undefined ? null : sheetOfMark(mark.formula),
    regions: names.flatMap(({ name, formula }) => {
      const region = regionOfMark(name);
      const range = region && rangeOfRegionMark(formula);
      return region && range ? [{ ...region, range }] : [];
    }),
  };
}

/** What a survey's proxies say, after the round trip. */
function surveyedSheet(
  { sheet, used, merged, formats }: SheetProxies,
  names: readonly SurveyedName[],
  isCopy: boolean,
): SurveyedSheet {
  const isEmpty = used.isNullObject;
  const { mark, regions } = marksOf(names);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    isProtected: sheet.protection.protected,
    generatedAs: mark?.id ?? null,
    isCopy,
    names,
    regions: isCopy ? [] : regions,
    used: isEmpty ? null : cellRangeOf(used),
    merges: isEmpty || merged.isNullObject ? [] : merged.areas.items.map(cellRangeOf),
    // Null means that some are hidden and some are not.
    hasHiddenRows: !isEmpty && (used.rowHidden as boolean | null) !== false,
    hasHiddenColumns: !isEmpty && (used.columnHidden as boolean | null) !== false,
    formatIds: formats.items.map(({ id }) => id),
  };
}

/** Conditional formats with a formula, of one sheet; `rule.formula` is there once asked for and answered. */
export interface CustomFormats {
  readonly sheetId: string;
  readonly formats: readonly { readonly id: string; readonly rule: Excel.ConditionalFormatRule }[];
}

function customFormats({ sheet, formats }: SheetProxies): CustomFormats {
  return {
    sheetId: sheet.id,
    formats: formats.items
      .filter((format) => format.type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ id: format.id, rule: format.custom.rule })),
  };
}

/** Asks for the formulas of the rules; they arrive with the next round trip. */
export function askForRules(custom: readonly CustomFormats[]): void {
  for (const { rule } of custom.flatMap(({ formats }) => formats)) rule.load('formula');
}

/** Identifiers of the highlights of an earlier run by identifier of their sheet, once the formulas are there. */
export function highlightIds(custom: readonly CustomFormats[]): Map<string, readonly string[]> {
  return new Map(
    custom.map(({ sheetId, formats }) => [
      sheetId,
      formats.filter(({ rule }) => rule.formula.includes(HIGHLIGHT_MARK)).map(({ id }) => id),
    ]),
  );
}

/** A name that holds part of the record of our cell styles. */
function stylesMark({ names }: Excel.Workbook, index: number): Excel.NamedItem {
  const mark = names.getItemOrNullObject(stylesMarkName(index));
  mark.load('formula');
  return mark;
}

/** Proxies of the workbook that a survey's first round trip fills. */
interface WorkbookProxies {
  readonly worksheets: Excel.WorksheetCollection;
  /** Null where the styles are not to be asked. */
  readonly normal: Excel.Style | null;
  readonly keeping: Excel.CustomXmlPartScopedCollection;
  readonly firstMark: Excel.NamedItem;
}

async function askOfWorkbook(context: Excel.RequestContext, asksStyles: boolean): Promise<WorkbookProxies> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility');
  workbook.protection.load('protected');
  workbook.load('readOnly');
  const normal = asksStyles ? workbook.styles.getItemOrNullObject('Normal') : null;
  normal?.load('font/name');
  const keeping = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  keeping.load('items/id');
  const firstMark = stylesMark(workbook, 0);
  await inTime(context.sync());
  return { worksheets, normal, keeping, firstMark };
}

/**
 * Looks the workbook over in two round trips, whatever the number of sheets. `custom` holds the conditional
 * formats that may be ours; only their formulas can tell, and those the caller asks for with its next round trip.
 */
export async function surveyWorkbook(
  context: Excel.RequestContext,
): Promise<{ readonly survey: Survey; readonly custom: readonly CustomFormats[] }> {
  const { worksheets, normal, keeping, firstMark } = await askOfWorkbook(context, true).catch((error: unknown) => {
    // Before version 2507 Excel cannot tell of its styles once one was deleted (office-js#5671).
    if (!isAboutStyles(toHostFailure(error))) throw error;
    return askOfWorkbook(context, false);
  });

  const kept = keeping.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  const markCount = firstMark.isNullObject ? 0 : countOfStylesMarks(String(firstMark.formula));
  const otherMarks = Array.from({ length: Math.max(0, markCount - 1) }, (_, index) =>
    stylesMark(context.workbook, index + 1),
  );
  const asked = worksheets.items.map(askOfSheet);
  const counted = { names: context.workbook.names.getCount() };
  try {
    await inTime(context.sync());
  } catch (error) {
    // The client takes some of these questions for writes, which such a workbook refuses.
    throw withReadOnlyTold(toHostFailure(error), context.workbook.readOnly);
  }

  const marks = [firstMark, ...otherMarks].filter(({ isNullObject }) => !isNullObject);
  const named = asked.map((proxies) => ({ proxies, names: surveyedNames(proxies.names.items) }));
  const copies = copiesAmong(
    named.map(({ proxies, names }) => ({ name: proxies.sheet.name, mark: marksOf(names).mark })),
  );
  return {
    survey: {
      sheets: named.map(({ proxies, names }, index) => surveyedSheet(proxies, names, copies.has(index))),
      isStructureProtected: context.workbook.protection.protected,
      isReadOnly: context.workbook.readOnly,
      nameCount: counted.names.value - marks.length,
      defaultFont: normal === null || normal.isNullObject ? null : normal.font.name,
      settings: {
        partIds: kept.map(({ id }) => id),
        text: kept.reduce<string | null>((text, { xml }) => settingsOfXml(xml.value) ?? text, null),
      },
      styles: {
        marks: markCount,
        records: stylesOfMarks(marks.map(({ formula }) => String(formula))),
      },
    },
    custom: asked.map(customFormats),
  };
}
