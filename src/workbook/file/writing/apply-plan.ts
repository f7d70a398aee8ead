import { quoteSheetName } from '../../address';
import { SHEET_MARK_NAME, regionMarkFormula, regionMarkName, sheetMarkFormula } from '../../marks';
import { changesOfStyles } from '../../named-styles';
import type { HighlightPlan, SheetPlan, WorkbookPlan } from '../../plan';
import { sheetsReferredTo } from '../../sheet-references';
import type { WorkbookSnapshot } from '../../snapshot';
import { isMarkOfStyles, stylesMarks, stylesOfMarks } from '../../style-record';
import { CONTENT_TYPES_PATH, addContentType } from '../package/content-types';
import type { PackageParts } from '../package/package-parts';
import { folderOf, relationshipsPathOf } from '../package/part-path';
import { addRelationship, relationshipsOf, removeRelationships } from '../package/relationships';
import { type WorkbookPart, readWorkbookPart } from '../reading/workbook-part';
import { WorkbookFileError } from '../workbook-file-error';
import { addDrawing } from './drawing-parts';
import { removeGeneratedSheets, removeParts } from './generated-sheets';
import { withHighlights } from './highlights';
import { type EditedSheet, assertNothingLost } from './loss-guard';
import { assertPlanFits } from './plan-limits';
import { replaceSettings } from './replace-settings';
import { sheetXml } from './sheet-xml';
import { Stylesheet, newStylesheet } from './stylesheet';
import { addTables, takenByTables } from './table-parts';
import { withTabSelected } from './tab-selection';
import {
  type NewSheet,
  activeTab,
  withActiveTab,
  withCalculationOnLoad,
  withSheets,
  withStylesMarks,
  withoutReferencesTo,
  withoutStylesMarks,
} from './workbook-xml';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Carries a plan out on a package and returns the new file: what earlier runs made goes, the plan's sheets come behind
 * the user's, its highlights into the user's sheets; the plan's first sheet is the one shown on opening. `snapshot` is of
 * the package as it was opened.
 * Throws `unsafe-result` where the plan does not fit the workbook or the result would have lost anything.
 */
export function applyPlan(opened: PackageParts, { sheets }: WorkbookSnapshot, plan: WorkbookPlan): Uint8Array {
  const parts = opened.asRead();
  const original = readWorkbookPart(parts);
  const shownBefore = original.sheets[activeTab(parts.requiredXml(original.path))];
  const removed = [...removeGeneratedSheets(parts, original), ...removeCalculationChain(parts, original.path)];
  parts.setXml(original.path, withoutStylesMarks(parts.requiredXml(original.path)));
  const kept = readWorkbookPart(parts);
  assertPlanFits(plan, kept.sheets);

  const { stylesPath } = kept;
  const stylesheet = new Stylesheet(
    stylesPath === null ? newStylesheet(kept.namespaces.main) : parts.requiredXml(stylesPath),
  );
  const recorded = stylesOfMarks(original.definedNames.flatMap((each) => (isMarkOfStyles(each) ? [each.formula] : [])));
  const changes = changesOfStyles(plan, recorded, stylesheet.styleNames);
  stylesheet.changeStyles(changes);
  const shown = sheetToShow(kept, shownBefore, plan.sheets.length > 0);
  const editedSheets = editSheets(parts, kept, plan.highlights, stylesheet, shown);
  addSheets(parts, kept, plan, stylesheet);
  followReplacedSheets(parts, kept, plan, original.sheets, sheets);
  const styles = stylesheet.result();
  if (styles !== null) parts.setXml(stylesPath ?? addStylesPart(parts, kept), styles);
  parts.setXml(kept.path, withStylesMarks(parts.requiredXml(kept.path), stylesMarks(changes.after)));
  if (shown !== null) parts.setXml(kept.path, withActiveTab(parts.requiredXml(kept.path), shown));

  removed.push(...replaceSettings(parts, kept, plan.settings));

  const bytes = parts.toBytes();
  assertNothingLost(opened, bytes, kept.sheets, {
    edited: [
      CONTENT_TYPES_PATH,
      kept.path,
      relationshipsPathOf(kept.path),
      ...(stylesPath === null ? [] : [stylesPath]),
    ],
    editedSheets,
    removed,
    styles: stylesPath === null ? null : { path: stylesPath, changeable: recorded.map(({ name }) => name) },
  });
  return bytes;
}

/** Excel builds the order of calculation anew where the part is missing, and refuses one that names cells that are gone. */
function removeCalculationChain(parts: PackageParts, workbookPath: string): string[] {
  const chains = relationshipsOf(parts, workbookPath).filter(({ shortType }) => shortType === 'calcChain');
  removeRelationships(parts, workbookPath, new Set(chains.map(({ id }) => id)));
  return removeParts(
    parts,
    chains.flatMap(({ path }) => (path === null ? [] : [path])),
  );
}

/** Path for the styles part of a workbook that has none, which is told of it. */
function addStylesPart(parts: PackageParts, { path: workbookPath, namespaces }: WorkbookPart): string {
  const folder = folderOf(workbookPath);
  const path = parts.has(`${folder}styles.xml`) ? parts.freePath(`${folder}styles`, '.xml') : `${folder}styles.xml`;
  addContentType(parts, path, STYLES_TYPE);
  addRelationship(parts, workbookPath, `${namespaces.relationships}/styles`, path.slice(folder.length));
  return path;
}

/**
 * Replaces the highlights in the user's sheets and, unless `shown` is null, makes that sheet the only one selected.
 * Returns the sheets that changed.
 */
function editSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  highlights: readonly HighlightPlan[],
  stylesheet: Stylesheet,
  shown: number | null,
): EditedSheet[] {
  return workbook.sheets.flatMap(({ name, kind, path }, index) => {
    if (path === null) return [];
    const before = parts.requiredXml(path);
    const formats = highlights.filter(({ sheet }) => sheet === name).flatMap((highlight) => highlight.formats);
    const highlighted = kind === 'worksheet' ? withHighlights(before, formats, stylesheet) : before;
    const after = shown === null ? highlighted : withTabSelected(highlighted, index === shown);
    if (after === before) return [];
    parts.setXml(path, after);
    return [{ path, before }];
  });
}

function addSheets(parts: PackageParts, workbook: WorkbookPart, plan: WorkbookPlan, stylesheet: Stylesheet): void {
  const folder = folderOf(workbook.path);
  const taken = takenByTables(parts, workbook);
  const entries = plan.sheets.map((sheet, index): NewSheet => {
    const path = parts.freePath(`${folder}worksheets/sheet`, '.xml');
    const links = {
      drawing: addDrawing(parts, folder, path, sheet, workbook.namespaces),
      tables: addTables(parts, folder, path, sheet, workbook.namespaces, taken),
    };
    parts.setXml(path, sheetXml(sheet, plan.styles, stylesheet, workbook.namespaces, index === 0, links));
    addContentType(parts, path, WORKSHEET_TYPE);
    const type = `${workbook.namespaces.relationships}/worksheet`;
    const relationshipId = addRelationship(parts, workbook.path, type, path.slice(folder.length));
    return { name: sheet.name, relationshipId, definedNames: localNames(sheet) };
  });
  parts.setXml(workbook.path, withSheets(parts.requiredXml(workbook.path), entries, workbook.namespaces));
}

/**
 * The user's formulas point at a sheet by its name, so they point at the new one of that name. Names that point at a sheet
 * that went for good have `#REF!` instead, or Excel would have the file repaired; and where any formula points at a sheet
 * that went, its value of before is worked out anew on opening.
 */
function followReplacedSheets(
  parts: PackageParts,
  kept: WorkbookPart,
  plan: WorkbookPlan,
  before: WorkbookPart['sheets'],
  contents: WorkbookSnapshot['sheets'],
): void {
  const stays = new Set(kept.sheets.map(({ sheetId }) => sheetId));
  const went = new Set(before.filter(({ sheetId }) => !stays.has(sheetId)).map(({ name }) => name.toLowerCase()));
  if (went.size === 0) return;
  const pointsThere = (formula: string): boolean =>
    sheetsReferredTo(formula).some((name) => went.has(name.toLowerCase()));
  const own = contents.filter((_, index) => stays.has(before[index]?.sheetId ?? NaN));
  const isPointedAt =
    kept.definedNames.some(({ formula }) => pointsThere(formula)) ||
    own.some(({ cells }) => cells.some(({ formula }) => formula !== undefined && pointsThere(formula)));
  if (!isPointedAt) return;
  const renewed = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const gone = new Set([...went].filter((name) => !renewed.has(name)));
  parts.setXml(kept.path, withCalculationOnLoad(withoutReferencesTo(parts.requiredXml(kept.path), gone)));
}

/** The marks by which a later run knows its sheet and the analyst's regions in it, and the rows that print on each page. */
function localNames({ id, name, editable, page: { titleRows } }: SheetPlan): NewSheet['definedNames'] {
  const sheet = quoteSheetName(name);
  return [
    { name: SHEET_MARK_NAME, formula: sheetMarkFormula(id, name), isHidden: true },
    ...editable.map(({ key, draft, range }) => ({
      name: regionMarkName(key, draft),
      formula: regionMarkFormula(name, range),
      isHidden: true,
    })),
    ...(titleRows
      ? [
          {
            name: '_xlnm.Print_Titles',
            formula: `${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`,
            isHidden: false,
          },
        ]
      : []),
  ];
}

/**
 * Index of the sheet to be shown, or null where the one shown before stays: the first new sheet; without new ones, the
 * first visible sheet if what was shown is gone. Throws `unsafe-result` where none would be visible.
 */
function sheetToShow(
  kept: WorkbookPart,
  shownBefore: WorkbookPart['sheets'][number] | undefined,
  hasNewSheets: boolean,
): number | null {
  if (hasNewSheets) return kept.sheets.length;
  const firstVisible = kept.sheets.findIndex(({ visibility }) => visibility === 'visible');
  if (firstVisible < 0) throw new WorkbookFileError('unsafe-result', 'no visible sheet would be left');
  const isThereStill = kept.sheets.some(({ sheetId }) => sheetId === shownBefore?.sheetId);
  return isThereStill ? null : firstVisible;
}
