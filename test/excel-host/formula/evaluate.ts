import { type Area, COLUMNS, ROWS, cellCount, mapCells } from '../model/area';
import { CellError, type CellValue } from '../model/cell-value';
import {
  FUNCTIONS,
  FormulaError,
  type Operand,
  VALUE_BY_VALUE,
  compareValues,
  single,
  toNumber,
  toText,
  toTruth,
} from './functions';
import type { Expression } from './parse';
import type { Corner } from './tokens';

/** A formula uses something that this host cannot work out; real Excel could. */
export class UnsupportedFormulaError extends Error {
  constructor(readonly feature: string) {
    super(`the host cannot work out ${feature}`);
  }
}

/** Where a formula finds the cells and names that it refers to. */
export interface FormulaSurroundings {
  /** The values of an area; null where there is no such sheet. `sheet` is null for the formula's own. */
  values(sheet: string | null, area: Area): CellValue[][] | null;
  /** The formula that a name stands for; null where there is no such name. */
  named(name: string): Expression | null;
  /** Whether days are counted from 1904. */
  readonly uses1904Dates: boolean;
}

/** Days between the first days of the two ways to count them. */
const DAYS_BETWEEN = 1462;

function areaOf(first: Corner, last: Corner): Area {
  return {
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    bottom: first.row === null ? ROWS - 1 : Math.max(first.row, last.row ?? 0),
    right: first.column === null ? COLUMNS - 1 : Math.max(first.column, last.column ?? 0),
  };
}

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '^':
      return a ** b;
    default:
      if (b === 0) throw new FormulaError('#DIV/0!');
      return a / b;
  }
}

function comparison(operator: string, left: CellValue, right: CellValue): boolean {
  if (left instanceof CellError) throw new FormulaError(left.code);
  if (right instanceof CellError) throw new FormulaError(right.code);
  const order = compareValues(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function combine(operator: string, left: CellValue, right: CellValue): CellValue {
  if (operator === '&') return toText(left) + toText(right);
  if ('+-*/^'.includes(operator)) return arithmetic(operator, toNumber(left), toNumber(right));
  return comparison(operator, left, right);
}

function oneCellAsValue(value: Operand): Operand {
  return Array.isArray(value) && value.length === 1 && value[0]?.length === 1 ? single(value) : value;
}

/** What `work` makes of the operands; where some are arrays, an array of what it makes of their values, place by place. */
function valueByValue(operands: readonly Operand[], work: (operands: Operand[]) => Operand): Operand {
  const values = operands.map(oneCellAsValue);
  const shape = values.find((value) => Array.isArray(value));
  if (!shape) return work(values);
  const whole = { top: 0, left: 0, bottom: shape.length - 1, right: (shape[0]?.length ?? 0) - 1 };
  return mapCells(whole, (row, column) =>
    asValue(() =>
      work(values.map((value) => (Array.isArray(value) ? (value[row]?.[column] ?? new CellError('#N/A')) : value))),
    ),
  );
}

function operand(expression: Expression, around: FormulaSurroundings): Operand {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return expression.value;
    case 'missing':
      return '';
    case 'error':
      throw new FormulaError(expression.code);
    case 'array':
      return expression.rows.map((row) => row.map((cell) => single(operand(cell, around))));
    case 'name': {
      const meaning = around.named(expression.name);
      if (!meaning) throw new FormulaError('#NAME?');
      return operand(meaning, around);
    }
    case 'reference': {
      const values = around.values(expression.sheet, areaOf(expression.first, expression.last));
      if (!values) throw new FormulaError('#REF!');
      return values;
    }
    case 'unary': {
      const value = operand(expression.operand, around);
      if (expression.operator === '-') return valueByValue([value], ([one = '']) => -toNumber(one));
      if (expression.operator === '%') return valueByValue([value], ([one = '']) => toNumber(one) / 100);
      return value;
    }
    case 'binary': {
      const sides = [operand(expression.left, around), operand(expression.right, around)];
      return valueByValue(sides, ([left = '', right = '']) =>
        combine(expression.operator, single(left), single(right)),
      );
    }
    case 'call':
      return call(expression.name, expression.args, around);
  }
}

function asValue(work: () => Operand): CellValue {
  try {
    return single(work());
  } catch (error) {
    if (error instanceof FormulaError) return new CellError(error.code);
    throw error;
  }
}

function call(name: string, args: readonly Expression[], around: FormulaSurroundings): Operand {
  const [first, second, third] = args;
  switch (name) {
    case 'IF': {
      if (!first) throw new FormulaError('#VALUE!');
      const chosen = toTruth(operand(first, around)) ? second : third;
      if (!chosen) return chosen === second ? '' : false;
      return operand(chosen, around);
    }
    case 'IFERROR':
    case 'IFNA': {
      if (!first) throw new FormulaError('#VALUE!');
      const value = asValue(() => operand(first, around));
      const caught = value instanceof CellError && (name === 'IFERROR' || value.code === '#N/A');
      return caught && second ? operand(second, around) : value;
    }
    case 'IFS': {
      for (let index = 0; index + 1 < args.length; index += 2) {
        const [condition, result] = [args[index], args[index + 1]];
        if (condition && result && toTruth(operand(condition, around))) return operand(result, around);
      }
      throw new FormulaError('#N/A');
    }
    case 'ISERROR':
    case 'ISNUMBER':
    case 'ISTEXT':
    case 'ISBLANK': {
      if (!first) return false;
      let tested: Operand;
      try {
        tested = operand(first, around);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        tested = new CellError(error.code);
      }
      return valueByValue([tested], (operands) => FUNCTIONS[name]?.(operands) ?? false);
    }
    case 'ROW':
    case 'COLUMN': {
      if (first?.kind !== 'reference') throw new UnsupportedFormulaError(`${name} without a reference`);
      return ((name === 'ROW' ? first.first.row : first.first.column) ?? 0) + 1;
    }
    default: {
      const work = FUNCTIONS[name];
      if (!work) throw new UnsupportedFormulaError(`the function ${name}`);
      const operands = args.map((arg) => (arg.kind === 'missing' ? '' : operand(arg, around)));
      const worked = VALUE_BY_VALUE.has(name) ? valueByValue(operands, work) : work(operands);
      return name === 'DATE' && around.uses1904Dates ? toNumber(worked) - DAYS_BETWEEN : worked;
    }
  }
}

/**
 * The values that a formula comes to where they are more than one; null where it comes to one, or to an error.
 * @throws UnsupportedFormulaError where the formula uses a function that this host does not know.
 */
export function evaluateArray(expression: Expression, around: FormulaSurroundings): CellValue[][] | null {
  try {
    const values = oneCellAsValue(operand(expression, around));
    return Array.isArray(values) ? values : null;
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/**
 * Whether a formula comes to several values that spill into the cells beside its own: a reference to several cells, or
 * a sum and the like of one. Functions that give several values are not among what this host knows.
 */
export function maySpill(expression: Expression): boolean {
  switch (expression.kind) {
    case 'array':
      return true;
    case 'reference':
      return cellCount(areaOf(expression.first, expression.last)) > 1;
    case 'unary':
      return expression.operator !== '@' && maySpill(expression.operand);
    case 'binary':
      return maySpill(expression.left) || maySpill(expression.right);
    default:
      return false;
  }
}

/**
 * The value that a cell with this formula shows.
 * @throws UnsupportedFormulaError where the formula uses a function that this host does not know.
 */
export function evaluate(expression: Expression, around: FormulaSurroundings): CellValue {
  const value = asValue(() => operand(expression, around));
  if (typeof value === 'number' && !Number.isFinite(value)) return new CellError('#NUM!');
  // A formula that comes to an empty cell shows 0.
  return value === '' && expression.kind !== 'text' && expression.kind !== 'call' && expression.kind !== 'binary'
    ? 0
    : value;
}
