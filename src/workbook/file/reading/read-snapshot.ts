import { copiesAmong } from '../../copied-sheets';
import { SHEET_MARK_NAME, rangeOfRegionMark, regionOfMark, sheetOfMark, type SheetMark } from '../../marks';
import type { SnapshotRegion, SnapshotSheet, SnapshotWarning, WorkbookSnapshot } from '../../snapshot';
import { FILE_LIMITS } from '../file-limits';
import type { PackageParts } from '../package/package-parts';
import { relationshipsOf } from '../package/relationships';
import { WorkbookFileError } from '../workbook-file-error';
import { NO_CELL_FORMATS, readCellFormats } from './cell-formats';
import { type ReadingContext, type SheetContent, readSheet } from './read-sheet';
import { readSharedStrings } from './shared-strings';
import { settingsParts } from './settings-parts';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** Damaged cells reported by name; a file with more has told enough. */
const MOST_DAMAGE_WARNINGS = 1000;

const NO_CELLS: SheetContent = {
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
  damagedCells: [],
};

/** Reads the whole workbook as plain data. Sheets without cells (chart sheets) are there, empty, for their names. */
export function readSnapshot(parts: PackageParts, workbook: WorkbookPart): WorkbookSnapshot {
  if (workbook.sheets.length === 0) throw new WorkbookFileError('damaged', 'workbook without sheets');
  if (workbook.sheets.length > FILE_LIMITS.sheets) throw new WorkbookFileError('too-large', 'sheets');
  assertPartsDiffer(workbook.sheets);
  const stylesXml = workbook.stylesPath === null ? null : parts.xml(workbook.stylesPath);
  const formats = stylesXml === null ? NO_CELL_FORMATS : readCellFormats(stylesXml);
  const stringsXml = workbook.sharedStringsPath === null ? null : parts.xml(workbook.sharedStringsPath);
  const context: ReadingContext = {
    sharedStrings: stringsXml === null ? [] : readSharedStrings(stringsXml),
    numberFormats: formats.numberFormats,
    uses1904Dates: workbook.uses1904Dates,
    budget: { cells: FILE_LIMITS.cells, formulaPieces: FILE_LIMITS.movedFormulaPieces },
  };
  const warnings = packageWarnings(parts, workbook);
  const marks = generatedSheets(workbook);
  const sheets = workbook.sheets.map((entry, index): SnapshotSheet => {
    const { damagedCells, ...content } = readEntry(parts, entry, context);
    for (const cell of damagedCells) {
      if (warnings.length < MOST_DAMAGE_WARNINGS) warnings.push({ kind: 'damaged-text', sheet: entry.name, ...cell });
    }
    const mark = marks.get(index);
    return {
      name: entry.name,
      visibility: entry.visibility,
      ...content,
      generatedAs: mark?.id ?? null,
      ...(mark?.isCopy ? { isCopy: true as const } : {}),
      ...(mark ? { regions: mark.isCopy ? [] : editableRegions(workbook, index) } : {}),
    };
  });
  const settings = settingsParts(parts, workbook.path).at(-1)?.text ?? null;
  return {
    sheets,
    defaultFont: formats.defaultFont,
    warnings,
    settings,
    ...(workbook.uses1904Dates ? { uses1904Dates: true as const } : {}),
  };
}

/** A sheet that an earlier run made, or the user as a copy of such a one. */
interface GeneratedSheet {
  readonly id: string;
  readonly isCopy: boolean;
}

/** The sheets that bear our mark, by index of the sheet. */
export function generatedSheets({ definedNames, sheets }: WorkbookPart): Map<number, GeneratedSheet> {
  const marks = new Map<number, SheetMark>();
  for (const { name, sheetIndex, formula } of definedNames) {
    const mark = name === SHEET_MARK_NAME ? sheetOfMark(formula.trim()) : null;
    if (mark !== null && sheetIndex !== null && sheetIndex < sheets.length) marks.set(sheetIndex, mark);
  }
  const copies = copiesAmong(sheets.map(({ name }, index) => ({ name, mark: marks.get(index) ?? null })));
  return new Map([...marks].map(([index, { id }]) => [index, { id, isCopy: copies.has(index) }]));
}

/** Sheets over one part would be read, and edited, as often as they are listed. */
function assertPartsDiffer(sheets: readonly SheetEntry[]): void {
  const paths = sheets.flatMap(({ path }) => (path === null ? [] : [path]));
  if (new Set(paths).size < paths.length) throw new WorkbookFileError('damaged', 'two sheets share a part');
}

/** Regions of a generated sheet that are the analyst's, where their cells are now; those whose cells are gone are left out. */
function editableRegions(workbook: WorkbookPart, sheet: number): SnapshotRegion[] {
  return workbook.definedNames.flatMap(({ name, sheetIndex, formula }) => {
    const mark = sheetIndex === sheet ? regionOfMark(name) : null;
    const range = mark && rangeOfRegionMark(formula);
    return mark && range ? [{ ...mark, range }] : [];
  });
}

function readEntry(parts: PackageParts, entry: SheetEntry, context: ReadingContext): SheetContent {
  if (entry.relationshipId === '') return NO_CELLS;
  if (entry.path === null) throw new WorkbookFileError('damaged', `no part for sheet ${entry.name}`);
  return entry.kind === 'worksheet' ? readSheet(parts.requiredXml(entry.path), context) : NO_CELLS;
}

function packageWarnings(parts: PackageParts, workbook: WorkbookPart): SnapshotWarning[] {
  const warnings: SnapshotWarning[] = [];
  if (workbook.isStructureProtected) warnings.push({ kind: 'structure-protected' });
  const isSigned =
    relationshipsOf(parts, '').some(({ type }) => type.endsWith('/digital-signature/origin')) ||
    parts.paths().some((path) => path.toLowerCase().startsWith('_xmlsignatures/'));
  if (isSigned) warnings.push({ kind: 'digitally-signed' });
  return warnings;
}
