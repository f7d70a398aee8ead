import { parseA1Range, quoteSheetName, rangeToA1, type CellRange } from './address';

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

/**
 * Namespace of the custom XML part that keeps the product's settings in the workbook:
 * `<settings xmlns="…">text</settings>`. It travels with the file, and both Excel and the file side can reach it.
 */
export const SETTINGS_NAMESPACE = 'urn:ita-score-analysis:settings:1';

/**
 * Formula of a generated sheet's mark, without leading `=`: a text constant of the sheet's id and the print of the name
 * that it was given, by which it can be told from a copy that the user makes of it.
 */
export function sheetMarkFormula(id: string, name: string): string {
  return `"${id}.${printOfText(name)}"`;
}

const REGION_MARK_PREFIX = '_ITA_EDIT.';

/** What a region's mark says: which region, and what the product had written there. */
export interface RegionMark {
  readonly key: string;
  readonly draftPrint: string;
}

/**
 * Short print of a text, by which a later run sees whether the analyst changed it; two texts that differ have
 * different prints but for one chance in four thousand million. (32-bit FNV-1a over UTF-16 units.)
 */
export function printOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Hidden name, local to a generated sheet, that refers to an editable region. A name moves with its cells when the
 * analyst inserts rows above them. `key` is made of letters, digits, `-` and `/`, as in `issue-1/measure/method`.
 */
export function regionMarkName(key: string, draft: string): string {
  return `${REGION_MARK_PREFIX}${key.replaceAll('-', '_').replaceAll('/', '.')}.${printOfText(draft)}`;
}

/** What a name says of a region; null where it marks none. */
export function regionOfMark(name: string): RegionMark | null {
  if (!name.startsWith(REGION_MARK_PREFIX)) return null;
  const match = /^([A-Za-z0-9_.]+)\.([0-9a-f]{8})$/.exec(name.slice(REGION_MARK_PREFIX.length));
  if (!match?.[1] || !match[2]) return null;
  return { key: match[1].replaceAll('.', '/').replaceAll('_', '-'), draftPrint: match[2] };
}

/** Formula of a region's mark, without leading `=`, on the sheet of that name. */
export function regionMarkFormula(sheetName: string, range: CellRange): string {
  return `${quoteSheetName(sheetName)}!${rangeToA1(range).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
}

/** Where a region's mark (with or without leading `=`) says the region is; null where its cells are gone. */
export function rangeOfRegionMark(formula: string): CellRange | null {
  return parseA1Range(formula.slice(formula.lastIndexOf('!') + 1).trim());
}

/** What a sheet's mark says; `namePrint` is null where it says nothing of the name. */
export interface SheetMark {
  readonly id: string;
  readonly namePrint: string | null;
}

/** What a mark's formula (with or without leading `=`) says; null where it is none of ours. */
export function sheetOfMark(formula: string): SheetMark | null {
  const match = /^=?"([a-z0-9-]+)(?:\.([0-9a-f]{8}))?"$/.exec(formula);
  return match?.[1] === undefined ? null : { id: match[1], namePrint: match[2] ?? null };
}
