import { type CellRange, MAX_COLUMNS, MAX_ROWS } from '../../address';
import { HIGHLIGHT_MARK, sheetMarkFormula, sheetOfMark } from '../../marks';
import type {
  CellMessage,
  ChartPlan,
  ConditionalFormat,
  DataValidation,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from '../../plan';
import { tableColumnNames } from '../../table-columns';
import type { WorkbookPart } from '../reading/workbook-part';
import { WorkbookFileError } from '../workbook-file-error';

const LONGEST_SHEET_NAME = 31;
const LONGEST_FORMULA = 8192;
const MOST_LINKS_A_SHEET = 65_530;
const LONGEST_LIST = 255;
const LONGEST_MESSAGE_TITLE = 32;
const LONGEST_MESSAGE = 225;
/** Excel's is 255; the record of our styles needs some for itself. */
const LONGEST_STYLE_NAME = 200;

/**
 * Throws `unsafe-result` where the plan would make a workbook that Excel refuses or repairs, or would touch a sheet
 * that is not there. `kept` are the sheets that stay in the workbook.
 */
export function assertPlanFits(plan: WorkbookPlan, kept: WorkbookPart['sheets']): void {
  const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
  const ids = new Set<string>();
  for (const sheet of plan.sheets) {
    assertSheetName(sheet.name, taken);
    taken.add(sheet.name.toLowerCase());
    if (ids.has(sheet.id) || sheetOfMark(sheetMarkFormula(sheet.id, sheet.name))?.id !== sheet.id)
      refuse(`sheet id ${sheet.id}`);
    ids.add(sheet.id);
    assertCells(sheet, plan.styles);
    sheet.conditionalFormats.forEach(assertConditionalFormat);
    sheet.validations?.forEach(assertValidation);
    sheet.charts?.forEach(assertChart);
    sheet.tables?.forEach((table) => {
      assertTable(table, sheet);
    });
  }
  assertStyleNames(plan.styles);
  for (const { sheet, formats } of plan.highlights) {
    if (!kept.some(({ name, kind }) => kind === 'worksheet' && name === sheet))
      refuse(`no worksheet ${sheet} to highlight`);
    for (const format of formats) {
      assertConditionalFormat(format);
      if (!format.formula.includes(HIGHLIGHT_MARK)) refuse('highlight without mark');
    }
  }
}

function assertStyleNames(styles: WorkbookPlan['styles']): void {
  const names = Object.values(styles).flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()]));
  const areAllowed = names.every((name) => name.trim() !== '' && name.length <= LONGEST_STYLE_NAME);
  if (!areAllowed || new Set(names).size < names.length) refuse('names of styles');
}

function assertSheetName(name: string, taken: ReadonlySet<string>): void {
  const isAllowed = name !== '' && name.length <= LONGEST_SHEET_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!isAllowed || name.toLowerCase() === 'history') refuse(`sheet name ${name}`);
  if (taken.has(name.toLowerCase())) refuse(`sheet name ${name} is taken`);
}

function assertCells({ name, cells }: SheetPlan, styles: WorkbookPlan['styles']): void {
  let last = -1;
  let links = 0;
  for (const { row, column, content, style, link } of cells) {
    const isInside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
    const place = row * MAX_COLUMNS + column;
    if (!isInside || !Number.isInteger(place) || place <= last) refuse(`cell ${row}, ${column} of ${name}`);
    last = place;
    if (!Object.hasOwn(styles, style)) refuse(`unknown style ${style}`);
    if (content.kind === 'formula') assertFormula(content.formula);
    if (link && ++links > MOST_LINKS_A_SHEET) refuse(`too many links in ${name}`);
  }
}

function assertConditionalFormat({ ranges, formula }: ConditionalFormat): void {
  if (ranges.length === 0) refuse('conditional format without a range');
  assertFormula(formula);
}

function assertValidation({ allowed, prompt, error }: DataValidation): void {
  assertMessage(prompt);
  assertMessage(error);
  if (allowed.kind === 'date') {
    assertFormula(allowed.earliest);
    assertFormula(allowed.latest);
    return;
  }
  const { values } = allowed;
  const isList = values.length > 0 && values.every((value) => value.trim() !== '' && !value.includes(','));
  if (!isList || values.join(',').length > LONGEST_LIST) refuse(`list of ${values.length} values`);
}

function assertChart({ name, categories, series, scale }: ChartPlan): void {
  const height = ({ firstRow, lastRow }: CellRange): number => lastRow - firstRow;
  const isColumn = (range: CellRange): boolean =>
    range.firstColumn === range.lastColumn && height(range) === height(categories);
  const ranges = [categories, ...series.map(({ values }) => values)];
  if (series.length === 0 || !ranges.every(isColumn)) refuse(`cells of chart ${name}`);
  if (!(scale.minimum < scale.maximum)) refuse(`scale of chart ${name}`);
}

function assertTable(table: TablePlan, sheet: SheetPlan): void {
  const { range, name } = table;
  const columns = tableColumnNames(sheet, table).map((column) => column.toLowerCase());
  const areNamed = !columns.includes('') && new Set(columns).size === columns.length;
  if (!areNamed || range.lastRow <= range.firstRow || !/^[A-Za-z_][A-Za-z0-9_]{3,99}$/.test(name)) {
    refuse(`table ${name}`);
  }
}

function assertMessage({ title, message }: CellMessage): void {
  if (title.length > LONGEST_MESSAGE_TITLE || message.length > LONGEST_MESSAGE) refuse(`message ${title}`);
}

function assertFormula(formula: string): void {
  if (formula === '' || formula.length > LONGEST_FORMULA) refuse(`formula of ${formula.length} characters`);
}

function refuse(detail: string): never {
  throw new WorkbookFileError('unsafe-result', detail);
}
