import { maySpill } from '../formula/evaluate';
import { type Expression, parseFormula } from '../formula/parse';
import { FormulaSyntaxError } from '../formula/tokens';
import { type Area, COLUMNS, boundingArea, cellArea, covers, holds, intersection } from './area';
import { CellFormats, type CellFormat, standardFormat } from './cell-formats';
import { type CellValue, readEntry, wireValue } from './cell-value';
import type { ChartModel } from './chart';
import type { ConditionalFormatModel } from './conditional-format';
import type { DataValidationModel } from './data-validation';
import type { NameModel } from './name';
import { type PageLayoutModel, standardPageLayout } from './page-layout';
import { Refusal } from './refusal';
import type { TableModel } from './table';
import type { WorkbookModel } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface FormulaCell {
  /** Without leading `=`. */
  readonly formula: string;
  readonly expression: Expression;
  /** Result that the description of the workbook gave; shown where the host cannot work the formula out. */
  readonly given?: CellValue;
  /** The cells over which the formula was entered with Ctrl+Shift+Enter; each of them holds it. */
  readonly array?: Area;
}

/** A formula whose values fill the cells beside its own. */
interface Spill {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

export type StoredCell = { readonly value: CellValue } | FormulaCell;

export const isFormulaCell = (cell: StoredCell): cell is FormulaCell => 'formula' in cell;

export interface SheetProtection {
  isProtected: boolean;
  password: string | null;
  options: Excel.WorksheetProtectionOptions | null;
}

/** Standard sizes in points. */
export const STANDARD_COLUMN_WIDTH = 48;
export const STANDARD_ROW_HEIGHT = 15;

/** Excel's longest text of a cell and of a formula, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

const cellKey = (row: number, column: number): number => row * COLUMNS + column;

/** The expression of a formula; refuses what Excel would not let one enter. */
export function parsedOrRefused(formula: string): Expression {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw new Refusal('InvalidArgument', undefined, error.message);
    throw error;
  }
}

/** One sheet of the workbook in memory: what its cells hold, how they look, and the sheet's own settings. */
export class SheetModel {
  readonly formats: CellFormats;
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  readonly tables: TableModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly validations: DataValidationModel[] = [];
  readonly names: NameModel[] = [];
  readonly customProperties = new Map<string, { key: string; value: string }>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly protection: SheetProtection = { isProtected: false, password: null, options: null };
  readonly page: PageLayoutModel = standardPageLayout();
  /** Rows and columns before which a printed page begins. */
  readonly rowBreaks: number[] = [];
  readonly columnBreaks: number[] = [];
  merges: Area[] = [];
  visibility: Visibility = 'Visible';
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  readonly #cells = new Map<number, StoredCell>();
  /** Cells whose formulas may spill. */
  readonly #spilling = new Set<number>();
  readonly #links = new Map<number, Excel.RangeHyperlink>();

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {
    this.formats = new CellFormats(standardFormat(workbook.standardFont));
  }

  /** @throws Refusal where the sheet is protected. */
  requireUnprotected(): void {
    if (this.protection.isProtected)
      throw new Refusal('AccessDenied', undefined, `The sheet ${this.name} is protected.`);
  }

  cell(row: number, column: number): StoredCell | null {
    return this.#cells.get(cellKey(row, column)) ?? null;
  }

  put(row: number, column: number, cell: StoredCell | null): void {
    if (cell === null) this.#cells.delete(cellKey(row, column));
    else this.#cells.set(cellKey(row, column), cell);
    const spills = cell !== null && isFormulaCell(cell) && cell.array === undefined && maySpill(cell.expression);
    if (spills) this.#spilling.add(cellKey(row, column));
    else this.#spilling.delete(cellKey(row, column));
    this.workbook.noteChange();
  }

  /** Every cell that holds something, in no particular order. */
  *filledCells(): Generator<{ row: number; column: number; cell: StoredCell }> {
    for (const [key, cell] of this.#cells) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
  }

  /**
   * Enters a value or text as if typed. `null` leaves the cell alone. Cells that a merge hides keep nothing.
   * @throws Refusal InvalidArgument for a formula that is none and for texts that are too long.
   */
  enter(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    if (this.merges.some((merge) => holds(merge, row, column) && (merge.top !== row || merge.left !== column))) return;
    const entry = readEntry(input, this.formats.at(row, column, 'numberFormat') === '@');
    if (entry === null) throw new Refusal('InvalidArgument');
    if (entry.kind === 'blank') {
      this.put(row, column, null);
      this.#links.delete(cellKey(row, column));
    } else if (entry.kind === 'formula') {
      if (entry.formula.length > LONGEST_FORMULA) throw new Refusal('InvalidArgument');
      this.put(row, column, { formula: entry.formula, expression: parsedOrRefused(entry.formula) });
    } else {
      if (typeof entry.value === 'string' && entry.value.length > LONGEST_TEXT) throw new Refusal('InvalidArgument');
      this.put(row, column, { value: entry.value });
      if (entry.numberFormat !== undefined && this.formats.at(row, column, 'numberFormat') === 'General') {
        this.formats.set(cellArea(row, column), 'numberFormat', entry.numberFormat);
      }
    }
  }

  /** What a cell shows as its value; the empty text where it holds nothing. */
  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (!cell) {
      const spill = this.spillAt(row, column);
      return spill?.values[row - spill.area.top]?.[column - spill.area.left] ?? '';
    }
    return isFormulaCell(cell) ? this.workbook.result(this, row, column, cell) : cell.value;
  }

  /** What the formula bar shows: the formula with its `=`, or the value. Where a formula spills it shows that one. */
  formulaText(row: number, column: number): string | number | boolean {
    const cell = this.cell(row, column);
    if (!cell) {
      const spill = this.spillAt(row, column);
      return spill ? this.formulaText(spill.anchor.row, spill.anchor.column) : '';
    }
    return isFormulaCell(cell) ? `=${cell.formula}` : wireValue(cell.value);
  }

  /** The formulas that spill, but for those that a filled cell is in the way of. */
  spills(): Spill[] {
    return [...this.#spilling].flatMap((key) => {
      const anchor = { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
      const cell = this.#cells.get(key);
      const values = cell && isFormulaCell(cell) ? this.workbook.spilledValues(this, cell) : null;
      if (values === null) return [];
      const bottom = anchor.row + values.length - 1;
      const area = {
        top: anchor.row,
        left: anchor.column,
        bottom,
        right: anchor.column + (values[0]?.length ?? 1) - 1,
      };
      const isBlocked = [...this.#cells.keys()].some(
        (other) => other !== key && holds(area, Math.floor(other / COLUMNS), other % COLUMNS),
      );
      return isBlocked ? [] : [{ anchor, area, values }];
    });
  }

  /** The formula that spills over a cell, its own too; null where none does. */
  spillAt(row: number, column: number): Spill | null {
    // Asked of every empty cell that is read.
    if (this.#spilling.size === 0) return null;
    return this.spills().find(({ area }) => holds(area, row, column)) ?? null;
  }

  /** Whether a cell's formula would spill and cannot. */
  isSpillBlocked(row: number, column: number): boolean {
    const key = cellKey(row, column);
    const cell = this.#spilling.has(key) ? this.#cells.get(key) : undefined;
    if (!cell || !isFormulaCell(cell) || this.workbook.spilledValues(this, cell) === null) return false;
    return this.spillAt(row, column) === null;
  }

  /** @throws Refusal where the area cuts through an array that was entered with Ctrl+Shift+Enter. */
  requireWholeArrays(area: Area): void {
    for (const { cell } of this.filledCells()) {
      if (!isFormulaCell(cell) || cell.array === undefined) continue;
      if (intersection(cell.array, area) && !covers(area, cell.array)) {
        throw new Refusal('InvalidOperation', undefined, 'A part of an array cannot be changed.');
      }
    }
  }

  link(row: number, column: number): Excel.RangeHyperlink | null {
    return this.#links.get(cellKey(row, column)) ?? null;
  }

  setLink(row: number, column: number, link: Excel.RangeHyperlink | null): void {
    if (link === null) this.#links.delete(cellKey(row, column));
    else this.#links.set(cellKey(row, column), link);
  }

  *links(): Generator<{ row: number; column: number; link: Excel.RangeHyperlink }> {
    for (const [key, link] of this.#links) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, link };
  }

  /** The area that holds all cells with contents, and with formats unless `valuesOnly`; null where there are none. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const include = (row: number, column: number): void => {
      const cell = cellArea(row, column);
      used = used ? boundingArea(used, cell) : cell;
    };
    for (const { row, column } of this.filledCells()) include(row, column);
    for (const { area } of this.spills()) include(area.bottom, area.right);
    if (!valuesOnly) {
      for (const { row, column } of this.formats.formattedCells()) include(row, column);
      for (const merge of this.merges) used = used ? boundingArea(used, merge) : merge;
    }
    return used;
  }

  clearContents(area: Area): void {
    for (const { row, column } of [...this.filledCells()]) if (holds(area, row, column)) this.put(row, column, null);
  }

  clearLinks(area: Area): void {
    for (const { row, column } of [...this.links()]) if (holds(area, row, column)) this.setLink(row, column, null);
  }

  /**
   * Merges an area; only its first cell keeps its contents.
   * @throws Refusal MergedRangeConflict where the area cuts through another merge.
   */
  merge(area: Area): void {
    if (this.merges.some((merge) => intersection(merge, area) && !covers(area, merge))) {
      throw new Refusal('MergedRangeConflict');
    }
    this.merges = this.merges.filter((merge) => !covers(area, merge));
    if (area.top === area.bottom && area.left === area.right) return;
    for (const { row, column } of [...this.filledCells()]) {
      if (holds(area, row, column) && (row !== area.top || column !== area.left)) this.put(row, column, null);
    }
    this.merges.push(area);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => !intersection(merge, area));
  }

  setFormat<K extends keyof CellFormat>(area: Area, key: K, value: CellFormat[K]): void {
    this.formats.set(area, key, value);
  }

  /** Replaces each formula of the sheet's cells, names and conditional formats by what `rewrite` makes of it. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const { row, column, cell } of [...this.filledCells()]) {
      if (!isFormulaCell(cell)) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) this.put(row, column, { ...cell, formula, expression: parseFormula(formula) });
    }
    for (const name of this.names) name.formula = rewrite(name.formula);
    for (const format of this.conditionalFormats) format.formula = rewrite(format.formula);
  }
}
