import type { CellRange } from '../address';
import type { SnapshotCell, SnapshotSheet, WorkbookSnapshot } from '../snapshot';
import { isMarkOfStyles } from '../style-record';
import { assertNotCancelled } from './cancellation';
import { toHostFailure, withReadOnlyTold } from './host-failure';
import { halveRequest, packBlocks, type ReadBlock } from './read-blocks';
import {
  askForRules,
  highlightIds,
  surveyWorkbook,
  surveyedNames,
  type Survey,
  type SurveyedName,
  type SurveyedSheet,
} from './survey';
import { inTime } from './time-budget';

/** What one reading gives: the snapshot, and what writing must know of the same moment. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly survey: Survey;
  /** Identifiers of the highlights of an earlier run by identifier of their sheet. */
  readonly highlights: ReadonlyMap<string, readonly string[]>;
  /** The user's names of the whole workbook; none where no earlier sheets are there at which they could point. */
  readonly names: readonly SurveyedName[];
}

/** Names that are read at most, at some 250 bytes each: workbooks exist that have dragged along many thousands. */
const MOST_NAMES = 5_000;

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function snapshotCell(
  position: { readonly row: number; readonly column: number },
  [value, formula, type, format]: readonly [unknown, unknown, unknown, unknown],
): SnapshotCell | null {
  // A text that begins with `=` reads the same as value and as formula; a real formula never equals its result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const isBlank = value === '' || !isScalar(value);
  if (isBlank && !isFormula) return null;
  const isError = type === Excel.RangeValueType.error;
  return {
    ...position,
    value: isError || !isScalar(value) ? null : value,
    ...(isError ? { error: String(value) } : {}),
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' && format !== '' ? { numberFormat: format } : {}),
  };
}

function snapshotCells(block: ReadBlock, range: Excel.Range): SnapshotCell[] {
  const cells: SnapshotCell[] = [];
  const { values, formulas, valueTypes, numberFormat } = range;
  values.forEach((rowValues: readonly unknown[], down) => {
    rowValues.forEach((value, right) => {
      const position = { row: block.range.firstRow + down, column: block.range.firstColumn + right };
      const cell = snapshotCell(position, [
        value,
        formulas[down]?.[right],
        valueTypes[down]?.[right],
        numberFormat[down]?.[right],
      ]);
      if (cell) cells.push(cell);
    });
  });
  return cells;
}

function rangeProxy(sheet: Excel.Worksheet, { firstRow, firstColumn, lastRow, lastColumn }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

/** Asks for the cells of blocks; the answer is there after the next round trip. */
function askForCells(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  blocks: readonly ReadBlock[],
): readonly { readonly block: ReadBlock; readonly range: Excel.Range }[] {
  return blocks.map((block) => {
    const sheet = context.workbook.worksheets.getItem(sheets[block.sheet]?.id ?? '');
    const range = rangeProxy(sheet, block.range);
    range.load('values,formulas,valueTypes,numberFormat');
    range.untrack();
    return { block, range };
  });
}

/** Rows and columns of a sheet that are hidden, once the round trip is made. */
interface PendingHidden {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function askForHidden(context: Excel.RequestContext, sheet: SurveyedSheet): PendingHidden {
  if (sheet.used === null || !(sheet.hasHiddenRows || sheet.hasHiddenColumns)) return { rows: null, columns: null };
  const range = rangeProxy(context.workbook.worksheets.getItem(sheet.id), sheet.used);
  range.untrack();
  return {
    rows: sheet.hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : null,
    columns: sheet.hasHiddenColumns ? range.getColumnProperties({ columnHidden: true }) : null,
  };
}

/** Those names of the whole workbook that are not marks of our cell styles. */
function usersNames(items: readonly Excel.NamedItem[]): SurveyedName[] {
  return surveyedNames(items).filter(({ name }) => !isMarkOfStyles({ name, sheetIndex: null }));
}

/** Asks for the workbook's names where a run would replace sheets at which they may point. */
function askForNames(context: Excel.RequestContext, { sheets, nameCount }: Survey): Excel.NamedItemCollection | null {
  const hasEarlier = sheets.some(({ generatedAs, isCopy }) => generatedAs !== null && !isCopy);
  if (!hasEarlier || nameCount === 0 || nameCount > MOST_NAMES) return null;
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return names;
}

function indexesWhere(isHidden: readonly (boolean | undefined)[], first: number): number[] {
  return isHidden.flatMap((hidden, index) => (hidden === true ? [first + index] : []));
}

function snapshotSheet(sheet: SurveyedSheet, cells: readonly SnapshotCell[], hidden: PendingHidden): SnapshotSheet {
  const rows = hidden.rows?.value.map((row) => row.rowHidden) ?? [];
  const columns = hidden.columns?.value.map((column) => column.columnHidden) ?? [];
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: sheet.merges,
    hiddenRows: indexesWhere(rows, sheet.used?.firstRow ?? 0),
    hiddenColumns: indexesWhere(columns, sheet.used?.firstColumn ?? 0),
    isProtected: sheet.isProtected,
    generatedAs: sheet.generatedAs,
    ...(sheet.isCopy ? { isCopy: true as const } : {}),
    ...(sheet.generatedAs === null ? {} : { regions: sheet.regions }),
  };
}

/**
 * Reads the whole workbook: two round trips to look it over and one for the cells, more only where the cells do
 * not fit into one answer. Rejects with a `HostFailure`, also where the signal is given meanwhile.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  signal: AbortSignal | null,
): Promise<WorkbookReading> {
  const { survey, custom } = await surveyWorkbook(context);
  const used = survey.sheets.flatMap((sheet, index) => (sheet.used ? [{ sheet: index, range: sheet.used }] : []));
  const cells = survey.sheets.map((): SnapshotCell[] => []);
  let hidden: readonly PendingHidden[] | null = null;
  let names: readonly SurveyedName[] = [];
  let requests = packBlocks(used);
  if (requests.length === 0) requests = [[]];
  while (requests.length > 0) {
    assertNotCancelled(signal);
    const [request = [], ...rest] = requests;
    // What travels with the cells of the first request; asked for again where that request failed.
    const askedHidden: readonly PendingHidden[] = hidden ?? survey.sheets.map((sheet) => askForHidden(context, sheet));
    const askedNames = hidden === null ? askForNames(context, survey) : null;
    if (hidden === null) askForRules(custom);
    const asked = askForCells(context, survey.sheets, request);
    try {
      // One answer holds only so much, so large workbooks take several; all others pass here once.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await inTime(context.sync());
    } catch (error) {
      const failure = toHostFailure(error);
      const smaller = failure.kind === 'too-large' ? halveRequest(request) : null;
      if (smaller === null) throw withReadOnlyTold(failure, survey.isReadOnly);
      requests = [...smaller, ...rest];
      continue;
    }
    hidden = askedHidden;
    if (askedNames !== null) names = usersNames(askedNames.items);
    for (const { block, range } of asked) cells[block.sheet]?.push(...snapshotCells(block, range));
    requests = rest;
  }
  return {
    survey,
    highlights: highlightIds(custom),
    names,
    snapshot: {
      sheets: survey.sheets.map((sheet, index) =>
        snapshotSheet(sheet, cells[index] ?? [], hidden?.[index] ?? { rows: null, columns: null }),
      ),
      defaultFont: survey.defaultFont,
      settings: survey.settings.text,
      warnings: survey.isStructureProtected ? [{ kind: 'structure-protected' }] : [],
    },
  };
}
