import { type FormulaSurroundings, UnsupportedFormulaError, evaluate, evaluateArray } from '../formula/evaluate';
import { type Expression, parseFormula } from '../formula/parse';
import { dropSheetFromFormula, renameSheetInFormula } from '../formula/references';
import { FormulaSyntaxError } from '../formula/tokens';
import { type Area, cellArea, cellCount, intersection, mapCells } from './area';
import { type CellFormat, type FormatKey, standardFormat } from './cell-formats';
import { type CellStyleModel, type StyleGroup, groupOf, newCellStyle, styleNamed } from './cell-style';
import { CellError, type CellValue } from './cell-value';
import type { NameModel } from './name';
import { Refusal } from './refusal';
import { type FormulaCell, SheetModel } from './sheet';
import type { Actor, WorkbookEvent } from './workbook-event';
import { parseXml } from './xml-tree';

export interface WorkbookOptions {
  readonly fileName: string;
  readonly standardFont: { readonly name: string; readonly size: number };
  readonly readOnly: boolean;
  /** Whether days are counted from 1904. */
  readonly uses1904Dates: boolean;
  /** In `manual` mode formulas keep the results that the description gave. */
  readonly calculation: 'automatic' | 'manual';
}

/** XML that the workbook keeps for an add-in or another program. */
export interface CustomXmlPartModel {
  readonly id: string;
  xml: string;
}

/** The namespace of an XML document's root element. @throws Refusal InvalidArgument where the text is no such document. */
export function namespaceOfXml(xml: string): string {
  try {
    return parseXml(xml).namespace;
  } catch {
    throw new Refusal('InvalidArgument');
  }
}

/** Excel's longest sheet name, in UTF-16 units, and the characters that none may have. */
const LONGEST_SHEET_NAME = 31;
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]/;

/** Colour that Excel gives the text of a link, by its cell style `Hyperlink`. */
export const LINK_COLOUR = '#0563C1';

/** Excel's longest name of a cell style, in UTF-16 units. */
const LONGEST_STYLE_NAME = 255;

/** Areas larger than this are cut to the used cells before their values are read for a formula. */
const LARGE_AREA = 10_000;

/** A whole workbook in memory. It knows Excel's rules about sheets, names and formulas, and nothing of any protocol. */
export class WorkbookModel {
  readonly fileName: string;
  readonly standardFont: { readonly name: string; readonly size: number };
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPartModel[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  /** The cell styles; of Excel's own only those that this host needs. */
  readonly styles: CellStyleModel[];
  readonly protection: { isProtected: boolean; password: string | null } = { isProtected: false, password: null };
  readonly readOnly: boolean;
  readonly uses1904Dates: boolean;
  /** Another workbook of the user's is in front: calls that need the screen are refused. */
  inBackground = false;
  calculation: 'automatic' | 'manual';
  selection: Area = cellArea(0, 0);
  /** How many handlers wait for an event: by event name and, for one sheet's events, the sheet's id. */
  readonly listeners = new Map<string, number>();
  /** Who is acting now; events carry it. */
  actor: Actor = 'addin';
  onEvent: (event: WorkbookEvent) => void = () => undefined;
  #active: SheetModel | null = null;
  #sheetsMade = 0;
  #idsMade = 0;
  #results = new Map<FormulaCell, CellValue>();
  readonly #running = new Set<FormulaCell>();
  readonly #spilling = new Set<FormulaCell>();
  readonly #circular = new Set<FormulaCell>();

  constructor(options: WorkbookOptions) {
    this.fileName = options.fileName;
    this.standardFont = options.standardFont;
    this.readOnly = options.readOnly;
    this.uses1904Dates = options.uses1904Dates;
    this.calculation = options.calculation;
    const standard = standardFormat(options.standardFont);
    const link = { ...standard, fontColor: LINK_COLOUR, fontUnderline: 'Single' };
    this.styles = [newCellStyle('Normal', standard, true), newCellStyle('Hyperlink', link, true)];
  }

  get active(): SheetModel {
    const active = this.#active ?? this.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.sheets[0];
    if (!active) throw new Refusal('GeneralException', undefined, 'The workbook has no sheet.');
    return active;
  }

  /** @throws Refusal where the sheets may not be added to, removed, renamed, moved or hidden. */
  requireOpenStructure(): void {
    if (this.protection.isProtected) {
      throw new Refusal('AccessDenied', undefined, "The workbook's structure is protected.");
    }
  }

  /** @throws Refusal where another workbook is in front. */
  requireFocus(): void {
    if (this.inBackground) throw new Refusal('InactiveWorkbook');
  }

  sheet(name: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  visibleSheets(): SheetModel[] {
    return this.sheets.filter((sheet) => sheet.visibility === 'Visible');
  }

  /** An id in Excel's form that no other object of this workbook has. */
  newId(): string {
    const number = (++this.#idsMade).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0000-0000-0000-${number}}`;
  }

  /**
   * @throws Refusal InvalidArgument for a name that Excel does not allow, ItemAlreadyExists for one that is taken
   * (the case of letters does not count). `self` may keep its own name.
   */
  requireFreeSheetName(name: string, self?: SheetModel): void {
    const allowed =
      name.length > 0 &&
      name.length <= LONGEST_SHEET_NAME &&
      !FORBIDDEN_IN_SHEET_NAME.test(name) &&
      !name.startsWith("'") &&
      !name.endsWith("'") &&
      name.toLowerCase() !== 'history';
    if (!allowed) throw new Refusal('InvalidArgument');
    const owner = this.sheet(name);
    if (owner && owner !== self) throw new Refusal('ItemAlreadyExists');
  }

  freeSheetName(): string {
    let number = this.sheets.length;
    let name: string;
    do name = `Sheet${++number}`;
    while (this.sheet(name));
    return name;
  }

  /** Adds a sheet at the end. */
  addSheet(name: string): SheetModel {
    this.requireFreeSheetName(name);
    const number = (this.#sheetsMade++).toString(16).toUpperCase().padStart(4, '0');
    const sheet = new SheetModel(this, `{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.push(sheet);
    this.noteChange();
    this.onEvent({ kind: 'added', sheet, actor: this.actor });
    return sheet;
  }

  /** @throws Refusal InvalidOperation for the last visible sheet, GeneralException for a very hidden one. */
  deleteSheet(sheet: SheetModel): void {
    if (sheet.visibility === 'VeryHidden') throw new Refusal('GeneralException');
    const others = this.visibleSheets().filter((other) => other !== sheet);
    if (others.length === 0) throw new Refusal('InvalidOperation');
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    const drop = (formula: string): string => dropSheetFromFormula(formula, sheet.name);
    for (const other of this.sheets) other.rewriteFormulas(drop);
    for (const name of this.names) name.formula = drop(name.formula);
    if (this.#active === sheet) this.#active = this.sheets[index] ?? this.sheets.at(-1) ?? null;
    if (this.#active && this.#active.visibility !== 'Visible') this.#active = others[0] ?? null;
    this.noteChange();
    this.onEvent({ kind: 'deleted', sheet, actor: this.actor });
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.requireFreeSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    const rename = (formula: string): string => renameSheetInFormula(formula, before, name);
    for (const each of this.sheets) each.rewriteFormulas(rename);
    for (const each of this.names) each.formula = rename(each.formula);
    this.noteChange();
  }

  moveSheet(sheet: SheetModel, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new Refusal('InvalidArgument');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** @throws Refusal InvalidOperation where no visible sheet would be left. */
  setVisibility(sheet: SheetModel, visibility: SheetModel['visibility']): void {
    if (visibility !== 'Visible' && this.visibleSheets().every((other) => other === sheet)) {
      throw new Refusal('InvalidOperation');
    }
    const wasActive = this.active === sheet;
    sheet.visibility = visibility;
    if (wasActive && visibility !== 'Visible') this.#active = this.visibleSheets()[0] ?? null;
  }

  /** @throws Refusal InvalidOperation for a sheet that is hidden. */
  activate(sheet: SheetModel): void {
    this.requireFocus();
    if (sheet.visibility !== 'Visible') throw new Refusal('InvalidOperation');
    const before = this.active;
    this.#active = sheet;
    if (before === sheet) return;
    this.onEvent({ kind: 'deactivated', sheet: before });
    this.onEvent({ kind: 'activated', sheet });
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.selection = area;
    this.onEvent({ kind: 'selected', sheet, area });
  }

  /**
   * Adds a cell style that looks like an untouched cell.
   * @throws Refusal InvalidArgument for a name that is none, ItemAlreadyExists for one that is taken.
   */
  addStyle(name: string): CellStyleModel {
    if (name.length === 0 || name.length > LONGEST_STYLE_NAME) throw new Refusal('InvalidArgument');
    if (styleNamed(this.styles, name)) throw new Refusal('ItemAlreadyExists');
    const style = newCellStyle(name, standardFormat(this.standardFont));
    this.styles.push(style);
    return style;
  }

  /**
   * Takes a cell style away; its cells become normal ones, in all that they had from it.
   * @throws Refusal InvalidOperation for a style of Excel's own.
   */
  deleteStyle(style: CellStyleModel): void {
    if (style.builtIn) throw new Refusal('InvalidOperation');
    const normal = standardFormat(this.standardFont);
    for (const each of this.#cellsOf(style)) {
      for (const key of each.followed(style.format)) each.set(key, normal);
      each.set('styleName', normal);
    }
    this.styles.splice(this.styles.indexOf(style), 1);
  }

  /** Sets a property of a cell style, and of the cells that have the property's group from it. */
  setStyleFormat<K extends FormatKey>(style: CellStyleModel, key: K, value: CellFormat[K]): void {
    const following = this.#cellsOf(style).filter((each) => each.followed(style.format).includes(key));
    style.format[key] = value;
    for (const each of following) each.set(key, style.format);
  }

  /** The cells of a style; `followed` are the properties whose whole group is still that of a format. */
  #cellsOf({ name }: CellStyleModel): readonly {
    readonly followed: (format: CellFormat) => FormatKey[];
    readonly set: (key: FormatKey, from: CellFormat) => void;
  }[] {
    return this.sheets.flatMap(({ formats }) => {
      if (formats.wideAreas('styleName').some(({ value }) => value === name)) {
        throw new Refusal('NotImplemented', undefined, `The host changes no style of whole rows or columns (${name}).`);
      }
      return formats.cellsWith('styleName', name).map(({ row, column }) => ({
        followed: (format) => {
          const differing = new Set<StyleGroup | null>(
            formats.keys().flatMap((key) => (formats.at(row, column, key) === format[key] ? [] : [groupOf(key)])),
          );
          return formats.keys().filter((key) => groupOf(key) !== null && !differing.has(groupOf(key)));
        },
        set: (key, from) => formats.set(cellArea(row, column), key, from[key]),
      }));
    });
  }

  noteEdit(sheet: SheetModel, area: Area, change: `${Excel.DataChangeType}` = 'RangeEdited'): void {
    this.onEvent({ kind: 'changed', sheet, area, change, actor: this.actor });
  }

  /** Forgets worked-out results; to be called after every change that a formula could see. */
  noteChange(): void {
    if (this.#results.size > 0) this.#results = new Map();
  }

  /** The names that a formula on a sheet can use: the sheet's own before the workbook's. */
  findName(name: string, sheet: SheetModel | null): NameModel | null {
    const called = (each: NameModel): boolean => each.name.toLowerCase() === name.toLowerCase();
    return sheet?.names.find(called) ?? this.names.find(called) ?? null;
  }

  /** The result of a formula cell, worked out at most once between two changes. */
  result(sheet: SheetModel, row: number, column: number, cell: FormulaCell): CellValue {
    if (this.calculation === 'manual' && cell.given !== undefined) return cell.given;
    const known = this.#results.get(cell);
    if (known !== undefined) return known;
    if (this.#running.has(cell)) {
      this.#circular.add(cell);
      return 0;
    }
    this.#running.add(cell);
    try {
      const worked = sheet.isSpillBlocked(row, column)
        ? new CellError('#SPILL!')
        : (this.#valueInArray(sheet, row, column, cell) ?? evaluate(cell.expression, this.#around(sheet)));
      // Excel shows 0 for a formula that depends on itself.
      const value = this.#circular.delete(cell) ? 0 : worked;
      this.#results.set(cell, value);
      return value;
    } catch (error) {
      if (!(error instanceof UnsupportedFormulaError)) throw error;
      if (cell.given !== undefined) return cell.given;
      const place = `${sheet.name}, row ${row + 1}, column ${column + 1}`;
      throw new Refusal('NotImplemented', undefined, `${error.message} (${place}: =${cell.formula})`);
    } finally {
      this.#running.delete(cell);
    }
  }

  /** The values with which a formula fills the cells beside its own; null where it has one value, or is at work. */
  spilledValues(sheet: SheetModel, cell: FormulaCell): CellValue[][] | null {
    if (this.#spilling.has(cell)) return null;
    this.#spilling.add(cell);
    try {
      return evaluateArray(cell.expression, this.#around(sheet));
    } finally {
      this.#spilling.delete(cell);
    }
  }

  /** What a cell of an array entered with Ctrl+Shift+Enter shows; null for a cell of none. */
  #valueInArray(sheet: SheetModel, row: number, column: number, { array, expression }: FormulaCell): CellValue | null {
    const values = array && evaluateArray(expression, this.#around(sheet));
    if (!array || !values) return null;
    return values[row - array.top]?.[column - array.left] ?? new CellError('#N/A');
  }

  #around(sheet: SheetModel): FormulaSurroundings {
    return {
      values: (name, area) => this.#values(name === null ? sheet : this.sheet(name), area),
      named: (name) => this.#meaningOf(name, sheet),
      uses1904Dates: this.uses1904Dates,
    };
  }

  #values(sheet: SheetModel | null, area: Area): CellValue[][] | null {
    if (!sheet) return null;
    const used = cellCount(area) > LARGE_AREA ? sheet.usedArea(true) : area;
    const read = used && intersection(used, area);
    return read ? mapCells(read, (row, column) => sheet.value(row, column)) : [['']];
  }

  #meaningOf(name: string, sheet: SheetModel): Expression | null {
    const found = this.findName(name, sheet);
    if (!found) return null;
    try {
      return parseFormula(found.formula);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return null;
      throw error;
    }
  }
}

/** What a defined name comes to, as its `value` shows it. */
export function constantOf(expression: Expression): CellValue | null {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return expression.value;
    case 'error':
      return new CellError(expression.code);
    default:
      return null;
  }
}
