import { MAX_COLUMNS, MAX_ROWS, type CellRange, parseA1Range } from '../../address';
import type { SnapshotCell } from '../../snapshot';
import { FILE_LIMITS } from '../file-limits';
import { type MovableFormula, moveFormula, movableFormula } from '../../move-formula';
import { decodeSpreadsheetText } from '../xml/spreadsheet-text';
import { prefixOf } from '../xml/xml-outline';
import { XmlScanner } from '../xml/xml-scanner';
import { WorkbookFileError } from '../workbook-file-error';
import { withoutCoveredCells } from './covered-cells';
import { serialOfIsoDate } from './iso-date';
import { plainCellAt } from './plain-cell';
import { type StringItemNames, readStringItem, stringItemNames } from './string-item';
import { isTrue } from './workbook-part';

/** What the cells of all sheets share. */
export interface ReadingContext {
  readonly sharedStrings: readonly string[];
  readonly numberFormats: readonly (string | undefined)[];
  readonly uses1904Dates: boolean;
  /** Counted down over all sheets, against the limits. */
  readonly budget: { cells: number; formulaPieces: number };
}

/** What one sheet holds. */
export interface SheetContent {
  readonly cells: readonly SnapshotCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  /** Cells whose text could not be found in the table of strings; their value is null. */
  readonly damagedCells: readonly { readonly row: number; readonly column: number }[];
}

/** Reads a worksheet part. Throws `damaged` on addresses outside a sheet, `too-large` beyond the limits. */
export function readSheet(xml: string, context: ReadingContext): SheetContent {
  return new SheetReader(xml, context).read();
}

/** Longest formula that Excel takes; what is longer is nothing to move to other cells. */
const LONGEST_FORMULA = 8192;

type MutableCell = { -readonly [Key in keyof SnapshotCell]: SnapshotCell[Key] };

interface SharedFormula {
  readonly formula: MovableFormula;
  readonly row: number;
  readonly column: number;
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly context: ReadingContext;
  private readonly prefix: string;
  private readonly names: Readonly<Record<'row' | 'cell' | 'value' | 'formula' | 'inline', string>>;
  private readonly stringNames: StringItemNames;

  private readonly cells: SnapshotCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  /** 1 for each hidden column. */
  private readonly hiddenColumns = new Uint8Array(MAX_COLUMNS);
  private readonly damagedCells: { row: number; column: number }[] = [];
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private isProtected = false;
  private row = -1;
  private column = -1;

  constructor(xml: string, context: ReadingContext) {
    this.scanner = new XmlScanner(xml);
    this.context = context;
    const prefix = (this.prefix = prefixOf(this.scanner.name));
    this.names = {
      row: `${prefix}row`,
      cell: `${prefix}c`,
      value: `${prefix}v`,
      formula: `${prefix}f`,
      inline: `${prefix}is`,
    };
    this.stringNames = stringItemNames(prefix);
  }

  read(): SheetContent {
    const { scanner } = this;
    while (scanner.next() !== 'end') if (scanner.event === 'open') this.readRootChild(scanner.name);
    return {
      cells: withoutCoveredCells(inRowMajorOrder(this.cells), this.merges),
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...this.hiddenColumns.keys()].filter((column) => this.hiddenColumns[column] === 1),
      isProtected: this.isProtected,
      damagedCells: this.damagedCells,
    };
  }

  private readRootChild(name: string): void {
    const local = name.startsWith(this.prefix) ? name.slice(this.prefix.length) : '';
    if (local === 'sheetData') this.eachChild(this.names.row, () => this.readRow());
    else if (local === 'mergeCells') this.eachChild(`${this.prefix}mergeCell`, () => this.readMerge());
    else if (local === 'cols') this.eachChild(`${this.prefix}col`, () => this.readColumns());
    else {
      if (local === 'sheetProtection') this.isProtected = isTrue(this.scanner.attribute('sheet'));
      this.scanner.skipElement();
    }
  }

  /** Visits the children of this name of the element just opened, and ends at its end. The visitor ends at the child's. */
  private eachChild(name: string, visit: () => void): void {
    const { scanner } = this;
    if (scanner.selfClosing) return;
    const outside = scanner.depth - 1;
    while (scanner.next() !== 'close' || scanner.depth > outside) {
      if (scanner.event !== 'open') continue;
      if (scanner.isNamed(name)) visit();
      else scanner.skipElement();
    }
  }

  private readMerge(): void {
    const range = parseA1Range(this.scanner.attribute('ref') ?? '');
    if (range) this.merges.push(range);
    if (this.merges.length > FILE_LIMITS.mergesPerSheet) throw new WorkbookFileError('too-large', 'merges');
    this.scanner.skipElement();
  }

  private readColumns(): void {
    const { scanner } = this;
    const first = Number(scanner.attribute('min'));
    const last = Number(scanner.attribute('max'));
    if (isTrue(scanner.attribute('hidden')) && first >= 1) this.hiddenColumns.fill(1, first - 1, last);
    scanner.skipElement();
  }

  private readRow(): void {
    const { scanner } = this;
    const number = scanner.attribute('r');
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS)) {
      throw new WorkbookFileError('damaged', `row ${number ?? this.row + 1}`);
    }
    if (isTrue(scanner.attribute('hidden'))) this.hiddenRows.add(this.row);
    const { row } = this;
    this.readPlainCells();
    this.eachChild(this.names.cell, () => {
      this.readCell();
      this.readPlainCells();
    });
    this.row = row;
  }

  /** Reads the cells that follow as long as they are plain, without looking at each of their parts. */
  private readPlainCells(): void {
    const { scanner, context } = this;
    if (this.prefix !== '' || scanner.selfClosing) return;
    for (let plain = plainCellAt(scanner.xml, scanner.end); plain; plain = plainCellAt(scanner.xml, plain.end)) {
      const value = plain.isSharedText ? context.sharedStrings[plain.stored] : plain.stored;
      // An empty text is no cell, and a text that is missing is told of.
      if (value === undefined || value === '') return;
      this.row = plain.row;
      this.column = plain.column;
      this.addCell({ row: plain.row, column: plain.column, value }, plain.style);
      scanner.skipTo(plain.end);
    }
  }

  private readCell(): void {
    const { scanner, names } = this;
    this.placeCell();
    if (scanner.selfClosing) return;
    const { row, column } = this;
    const type = scanner.attribute('t') ?? 'n';
    const style = scanner.attribute('s');
    let stored: string | null = null;
    let inline: string | null = null;
    let formula: string | undefined;
    const outside = scanner.depth - 1;
    while (scanner.next() !== 'close' || scanner.depth > outside) {
      if (scanner.event !== 'open') continue;
      if (scanner.isNamed(names.value)) stored = scanner.elementText();
      else if (scanner.isNamed(names.formula)) formula = this.readFormula();
      else if (scanner.isNamed(names.inline)) inline = readStringItem(scanner, this.stringNames);
      else scanner.skipElement();
    }
    const cell: MutableCell = { row, column, value: null };
    const damaged = this.setValue(cell, type, stored, inline);
    if (formula !== undefined) cell.formula = formula;
    const holdsNothing = (cell.value === null || cell.value === '') && cell.error === undefined;
    if (holdsNothing && formula === undefined && !damaged) return;
    this.addCell(cell, Number(style ?? 0));
  }

  private addCell(cell: MutableCell, style: number): void {
    const numberFormat = this.context.numberFormats[style];
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    if (--this.context.budget.cells < 0) throw new WorkbookFileError('too-large', 'cells');
    this.cells.push(cell);
  }

  /** Where the cell just opened stands: by its reference, else beside the one before it. */
  private placeCell(): void {
    const range = this.scanner.attributeRange('r');
    if (!range) this.column++;
    else {
      const place = placeOf(this.scanner.xml, range.start, range.end);
      if (place < 0) throw new WorkbookFileError('damaged', `cell ${this.scanner.xml.slice(range.start, range.end)}`);
      this.row = Math.floor(place / MAX_COLUMNS);
      this.column = place % MAX_COLUMNS;
    }
    if (this.column >= MAX_COLUMNS) throw new WorkbookFileError('damaged', 'more cells than columns');
  }

  /** Sets value or error from what is stored; says whether a text was lost. */
  private setValue(cell: MutableCell, type: string, stored: string | null, inline: string | null): boolean {
    if (type === 'inlineStr') {
      cell.value = inline ?? (stored === null ? null : decodeSpreadsheetText(stored));
      return false;
    }
    if (stored === null) return false;
    switch (type) {
      case 's': {
        const text = /^\s*\d+\s*$/.test(stored) ? this.context.sharedStrings[Number(stored)] : undefined;
        cell.value = text ?? null;
        if (text === undefined) this.damagedCells.push({ row: cell.row, column: cell.column });
        return text === undefined;
      }
      case 'str':
        cell.value = decodeSpreadsheetText(stored);
        return false;
      case 'b':
        cell.value = isTrue(stored.trim());
        return false;
      case 'e':
        cell.error = stored.trim();
        return false;
      case 'd':
        cell.value = serialOfIsoDate(stored, this.context.uses1904Dates) ?? stored;
        return false;
      default:
        cell.value = numberOrText(stored);
        return false;
    }
  }

  /** Formula of the `f` just opened; undefined where it has none of its own, as in a data table. */
  private readFormula(): string | undefined {
    const { scanner, row, column } = this;
    const isShared = scanner.attribute('t') === 'shared';
    const group = isShared ? (scanner.attribute('si') ?? '') : '';
    const formula = decodeSpreadsheetText(scanner.elementText());
    if (formula !== '') {
      if (isShared && formula.length <= LONGEST_FORMULA)
        this.sharedFormulas.set(group, { formula: movableFormula(formula), row, column });
      return formula;
    }
    const shared = isShared ? this.sharedFormulas.get(group) : undefined;
    if (!shared) return undefined;
    this.context.budget.formulaPieces -= shared.formula.length;
    if (this.context.budget.formulaPieces < 0) throw new WorkbookFileError('too-large', 'shared formulas');
    return moveFormula(shared.formula, row - shared.row, column - shared.column);
  }
}

/** A number as stored; text where what is stored is no finite number, so that nothing is taken for a zero. */
function numberOrText(stored: string): number | string | null {
  if (stored.trim() === '') return null;
  const value = Number(stored);
  return Number.isFinite(value) ? value : stored;
}

/** Row times `MAX_COLUMNS` plus column of the reference at that place in the text; -1 where it is none within a sheet. */
function placeOf(xml: string, start: number, end: number): number {
  let column = 0;
  let i = start;
  for (; i < end; i++) {
    const letter = xml.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > MAX_COLUMNS) return -1;
  }
  let row = 0;
  for (; i < end; i++) {
    const digit = xml.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > MAX_ROWS) return -1;
  }
  return column > 0 && row > 0 ? (row - 1) * MAX_COLUMNS + column - 1 : -1;
}

/** Files need not keep their cells in order, nor name each once; of two at one place the later stays. */
function inRowMajorOrder(cells: SnapshotCell[]): SnapshotCell[] {
  const placeOfCell = (cell: SnapshotCell): number => cell.row * MAX_COLUMNS + cell.column;
  let last = -1;
  const isInOrder = cells.every((cell) => {
    const place = placeOfCell(cell);
    const follows = place > last;
    last = place;
    return follows;
  });
  if (isInOrder) return cells;
  const byPlace = new Map(cells.map((cell) => [placeOfCell(cell), cell]));
  return [...byPlace.values()].sort((a, b) => placeOfCell(a) - placeOfCell(b));
}
