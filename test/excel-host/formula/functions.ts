import { CellError, type CellValue } from '../model/cell-value';

/** What an argument comes to: one value, or the values of a range or array row by row. */
export type Operand = CellValue | CellValue[][];

export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A range's first value stands for it where one value is asked for. */
export const single = (operand: Operand): CellValue => (Array.isArray(operand) ? (operand[0]?.[0] ?? '') : operand);

function checked(operand: Operand): Exclude<CellValue, CellError> {
  const value = single(operand);
  if (value instanceof CellError) throw new FormulaError(value.code);
  return value;
}

export function toNumber(operand: Operand): number {
  const value = checked(operand);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

export function toText(operand: Operand): string {
  const value = checked(operand);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function toTruth(operand: Operand): boolean {
  const value = checked(operand);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === '') return false;
  if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
  throw new FormulaError('#VALUE!');
}

const everyValue = (operands: Operand[]): CellValue[] =>
  operands.flatMap((operand) => (Array.isArray(operand) ? operand.flat() : [operand]));

/** The numbers that SUM and its kin see: every argument, but of ranges only their numbers. */
function numbersIn(operands: Operand[]): number[] {
  return operands.flatMap((operand) => {
    if (!Array.isArray(operand)) return [toNumber(operand)];
    return operand.flat().flatMap((value) => {
      if (value instanceof CellError) throw new FormulaError(value.code);
      return typeof value === 'number' ? [value] : [];
    });
  });
}

/** The truth values that AND and OR see: text and empty cells of ranges do not count. */
function truthsIn(operands: Operand[]): boolean[] {
  return operands.flatMap((operand) => {
    if (!Array.isArray(operand)) return [toTruth(operand)];
    return operand
      .flat()
      .filter((value) => typeof value !== 'string')
      .map(toTruth);
  });
}

/** Rounds half away from zero on the decimal digits, as Excel does, not on the binary value. */
function roundTo(value: number, digits: number): number {
  const scaled = Number(`${Math.abs(value).toPrecision(15)}e${digits}`);
  const rounded = Number.isNaN(scaled) ? Math.abs(value) : Number(`${Math.round(scaled)}e${-digits}`);
  return Math.sign(value) * rounded;
}

export function compareValues(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  // An empty cell equals both nothing and zero.
  if (a === '' && typeof b === 'number') return 0 - b;
  if (b === '' && typeof a === 'number') return a;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(a) - Number(b);
}

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~?[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    if (found === '?') return '[\\s\\S]';
    return `\\${found.at(-1) ?? ''}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

/** The test that a criterion such as `">=85"` or `"O*"` stands for. */
function criterion(operand: Operand): (value: CellValue) => boolean {
  const wanted = checked(operand);
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const [, operator = '', rest = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  const number = rest.trim() === '' ? NaN : Number(rest);
  if (!Number.isNaN(number)) {
    const test = (value: CellValue, holds: (difference: number) => boolean): boolean =>
      typeof value === 'number' && holds(value - number);
    switch (operator) {
      case '<':
        return (value) => test(value, (d) => d < 0);
      case '<=':
        return (value) => test(value, (d) => d <= 0);
      case '>':
        return (value) => test(value, (d) => d > 0);
      case '>=':
        return (value) => test(value, (d) => d >= 0);
      case '<>':
        return (value) => value !== number;
      default:
        return (value) => value === number || value === rest;
    }
  }
  const pattern = wildcard(rest);
  if (operator === '<>') return (value) => typeof value !== 'string' || !pattern.test(value);
  if (operator === '<' || operator === '>') throw new FormulaError('#VALUE!');
  return (value) => typeof value === 'string' && pattern.test(value) && (rest !== '' || value === '');
}

function grid(operand: Operand | undefined): CellValue[][] {
  if (operand === undefined) throw new FormulaError('#VALUE!');
  return Array.isArray(operand) ? operand : [[operand]];
}

function average(values: number[]): number {
  if (values.length === 0) throw new FormulaError('#DIV/0!');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

function matching(tested: CellValue[][], wanted: Operand, taken: CellValue[][]): CellValue[] {
  const holds = criterion(wanted);
  const values = taken.flat();
  return tested.flat().flatMap((value, index) => (holds(value) ? [values[index] ?? ''] : []));
}

const required = (operand: Operand | undefined): Operand => {
  if (operand === undefined) throw new FormulaError('#VALUE!');
  return operand;
};

/** Functions whose arguments are all worked out before the call; those that choose what to work out are in `evaluate`. */
export const FUNCTIONS: Readonly<Record<string, (args: Operand[]) => Operand>> = {
  SUM: (args) => sum(numbersIn(args)),
  AVERAGE: (args) => average(numbersIn(args)),
  MIN: (args) => Math.min(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  MAX: (args) => Math.max(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  PRODUCT: (args) => numbersIn(args).reduce((product, value) => product * value, 1),
  COUNT: (args) => everyValue(args).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => everyValue(args).filter((value) => value !== '').length,
  COUNTBLANK: (args) => everyValue(args).filter((value) => value === '').length,
  COUNTIF: ([range, wanted]) => matching(grid(range), required(wanted), grid(range)).length,
  SUMIF: ([range, wanted, taken]) => sum(numbersIn([[matching(grid(range), required(wanted), grid(taken ?? range))]])),
  AVERAGEIF: ([range, wanted, taken]) =>
    average(numbersIn([[matching(grid(range), required(wanted), grid(taken ?? range))]])),
  SUMPRODUCT: (args) => {
    const grids = args.map(grid);
    return sum(
      (grids[0] ?? []).flat().map((_, index) =>
        grids.reduce((product, one) => {
          const value = one.flat()[index];
          return product * (typeof value === 'number' ? value : 0);
        }, 1),
      ),
    );
  },
  ROUND: ([value, digits]) => roundTo(toNumber(required(value)), toNumber(digits ?? 0)),
  ROUNDUP: ([value, digits]) => {
    const scale = 10 ** toNumber(digits ?? 0);
    const number = toNumber(required(value));
    return (Math.sign(number) * Math.ceil(roundTo(Math.abs(number) * scale, 9))) / scale;
  },
  ROUNDDOWN: ([value, digits]) => {
    const scale = 10 ** toNumber(digits ?? 0);
    return Math.trunc(roundTo(toNumber(required(value)) * scale, 9)) / scale;
  },
  INT: ([value]) => Math.floor(toNumber(required(value))),
  ABS: ([value]) => Math.abs(toNumber(required(value))),
  DATE: (args) => {
    const [year = 0, month = 1, day = 1] = args.map(toNumber);
    return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  },
  AND: (args) => truthsIn(args).every(Boolean),
  OR: (args) => truthsIn(args).some(Boolean),
  NOT: ([value]) => !toTruth(required(value)),
  N: ([operand]) => {
    const value = checked(required(operand));
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  T: ([operand]) => {
    const value = checked(required(operand));
    return typeof value === 'string' ? value : '';
  },
  LEN: ([value]) => toText(required(value)).length,
  LEFT: ([value, count]) => toText(required(value)).slice(0, toNumber(count ?? 1)),
  RIGHT: ([value, count]) => {
    const taken = toNumber(count ?? 1);
    return taken === 0 ? '' : toText(required(value)).slice(-taken);
  },
  MID: ([value, start, count]) => {
    const from = toNumber(required(start)) - 1;
    return toText(required(value)).slice(from, from + toNumber(required(count)));
  },
  TRIM: ([value]) => toText(required(value)).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  CONCAT: (args) => everyValue(args).map(toText).join(''),
  CONCATENATE: (args) => args.map(toText).join(''),
  SUBSTITUTE: ([value, from, to]) => toText(required(value)).replaceAll(toText(required(from)), toText(required(to))),
  VALUE: ([value]) => {
    const text = toText(required(value)).trim();
    if (text === '' || Number.isNaN(Number(text))) throw new FormulaError('#VALUE!');
    return Number(text);
  },
  EXACT: ([a, b]) => toText(required(a)) === toText(required(b)),
  ISNUMBER: ([value]) => typeof single(required(value)) === 'number',
  ISTEXT: ([value]) => typeof single(required(value)) === 'string' && single(required(value)) !== '',
  ISBLANK: ([value]) => single(required(value)) === '',
  ISERROR: ([value]) => single(required(value)) instanceof CellError,
  NA: () => new CellError('#N/A'),
  INDEX: ([range, row, column]) => {
    const cells = grid(range);
    const oneRow = cells.length === 1 && column === undefined;
    const found = oneRow
      ? cells[0]?.[toNumber(required(row)) - 1]
      : cells[toNumber(required(row)) - 1]?.[toNumber(column ?? 1) - 1];
    if (found === undefined) throw new FormulaError('#REF!');
    return found;
  },
  MATCH: ([wanted, range, type]) => {
    if (toNumber(type ?? 1) !== 0) throw new FormulaError('#N/A');
    const holds = criterion(required(wanted));
    const index = grid(range).flat().findIndex(holds);
    if (index < 0) throw new FormulaError('#N/A');
    return index + 1;
  },
  HYPERLINK: ([address, shown]) => single(shown ?? required(address)),
};

/** Functions of single values; given arrays, they work value by value and give an array, as within SUMPRODUCT. */
export const VALUE_BY_VALUE: ReadonlySet<string> = new Set([
  ...['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT', 'ABS', 'NOT', 'LEN', 'LEFT', 'RIGHT', 'MID', 'TRIM', 'SUBSTITUTE'],
  ...['VALUE', 'EXACT', 'ISNUMBER', 'ISTEXT', 'ISBLANK', 'ISERROR'],
]);
