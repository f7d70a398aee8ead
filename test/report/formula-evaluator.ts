/** What a cell or a formula can be worth. */
export type Value = number | string | boolean | null;
/** Value of a cell: sheet null for the formula's own sheet; position counted from 0. */
export type CellReader = (sheet: string | null, row: number, column: number) => Value;

class ExcelError extends Error {}

type Result = Value | readonly Value[];

const isArray = (result: Result): result is readonly Value[] => Array.isArray(result);

function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  throw new ExcelError(`#VALUE! ${value}`);
}

function truthOf(value: Value): boolean {
  if (typeof value === 'string') throw new ExcelError('#VALUE!');
  return Boolean(value);
}

function one(result: Result): Value {
  if (!isArray(result)) return result;
  throw new ExcelError('#VALUE! array');
}

function map2(a: Result, b: Result, apply: (x: Value, y: Value) => Value): Result {
  if (isArray(a)) return a.map((x, index) => apply(x, isArray(b) ? (b[index] ?? null) : b));
  return isArray(b) ? b.map((y) => apply(a, y)) : apply(a, b);
}

/** An empty cell compares as what it is compared with: no text with texts. */
const beside = (value: Value, other: Value): Value => (value === null && typeof other === 'string' ? '' : value);

function compare(operator: string, left: Value, right: Value): boolean {
  const [a, b] = [beside(left, right), beside(right, left)];
  // Text stands above numbers in Excel's order.
  const rank = (value: Value): number => (typeof value === 'string' ? 1 : 0);
  const order =
    typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'th')
      : rank(a) === rank(b)
        ? Math.sign(numberOf(a) - numberOf(b))
        : rank(a) - rank(b);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** ROUND on the fifteen digits that Excel reckons with, by moving the point in the decimal text. */
function round(value: number, digits: number): number {
  const text = Math.abs(value).toPrecision(15);
  const shifted = Math.round(Number(text.includes('e') ? text : `${text}e${digits}`));
  return Math.sign(value) * Number(`${shifted}e-${digits}`);
}

const numbersIn = (args: readonly Result[]): number[] =>
  args.flatMap((arg) => (isArray(arg) ? arg.filter((value) => typeof value === 'number') : [numberOf(arg)]));

const FUNCTIONS: Readonly<Record<string, (args: readonly Result[]) => Result>> = {
  AVERAGE: (args) => {
    const numbers = numbersIn(args);
    if (numbers.length === 0) throw new ExcelError('#DIV/0!');
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  },
  SUM: (args) => numbersIn(args).reduce((sum, number) => sum + number, 0),
  SUMPRODUCT: (args) => numbersIn(args).reduce((sum, number) => sum + number, 0),
  MIN: (args) => Math.min(...numbersIn(args)),
  MAX: (args) => Math.max(...numbersIn(args)),
  AND: (args) => args.every((arg) => truthOf(one(arg))),
  OR: (args) => args.some((arg) => truthOf(one(arg))),
  DATE: ([year = null, month = null, day = null]) => {
    const [y, m, d] = [year, month, day].map((arg) => numberOf(one(arg)));
    return (Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
  },
  LEN: ([arg = null]) => String(one(arg) ?? '').length,
  N: ([arg = null]) => (typeof arg === 'number' ? arg : 0),
  ABS: ([arg = null]) => Math.abs(numberOf(one(arg))),
  INT: ([arg = null]) => Math.floor(numberOf(one(arg))),
  ISNUMBER: ([arg = null]) => typeof arg === 'number',
  ISTEXT: ([arg = null]) => typeof arg === 'string',
  ROUND: ([value = null, digits = null]) => map2(value, digits, (x, d) => round(numberOf(x), numberOf(d))),
  SUBSTITUTE: ([text = null, from = null, to = null]) =>
    String(one(text) ?? '').replaceAll(String(one(from)), String(one(to))),
  VALUE: ([text = null]) => {
    const bare = String(one(text)).trim();
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) throw new ExcelError('#VALUE!');
    return Number(bare);
  },
};

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+)|([A-Z]+)(?=\()|(FALSE|TRUE)|(<=|>=|<>|[-+*/=<>(),:]))/y;

type Token = { readonly kind: 'number' | 'text' | 'cell' | 'name' | 'truth' | 'sign'; readonly text: string };

function tokens(formula: string): Token[] {
  const kinds = ['number', 'text', 'cell', 'name', 'truth', 'sign'] as const;
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula.slice(at)} of ${formula}`);
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const kind = kinds[index];
    const text = match[index + 1];
    if (kind === undefined || text === undefined) throw new Error(`cannot read ${formula}`);
    found.push({ kind, text: kind === 'text' ? text.replaceAll('""', '"') : text });
  }
  return found;
}

function cellOf(text: string): { sheet: string | null; row: number; column: number } {
  const match = /^(?:'((?:[^']|'')+)'!)?\$?([A-Z]+)\$?(\d+)$/.exec(text);
  if (!match?.[2] || !match[3]) throw new Error(`no cell: ${text}`);
  const column = [...match[2]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: match[1]?.replaceAll("''", "'") ?? null, row: Number(match[3]) - 1, column };
}

type Thunk = () => Result;

const LAZY: Readonly<Record<string, (args: readonly Thunk[]) => Result>> = {
  IF: ([test, then, otherwise]) => (truthOf(one(test?.() ?? null)) ? (then?.() ?? null) : (otherwise?.() ?? false)),
  IFERROR: ([value, otherwise]) => {
    try {
      return value?.() ?? null;
    } catch (error) {
      if (error instanceof ExcelError) return otherwise?.() ?? null;
      throw error;
    }
  },
};

/** Reads a formula's tokens by the precedence of Excel's operators; what it gives is worked out when called. */
class Parser {
  private at = 0;

  constructor(
    private readonly list: readonly Token[],
    private readonly read: CellReader,
  ) {}

  whole(): Thunk {
    const thunk = this.comparison();
    if (this.at < this.list.length) throw new Error('formula goes on where it should end');
    return thunk;
  }

  private sign(): string | null {
    const token = this.list[this.at];
    return token?.kind === 'sign' ? token.text : null;
  }

  private take(sign: string): void {
    if (this.sign() !== sign) throw new Error(`expected ${sign}`);
    this.at += 1;
  }

  private comparison(): Thunk {
    const left = this.sum();
    const operator = this.sign();
    if (operator === null || !/^[<>=]/.test(operator)) return left;
    this.at += 1;
    const right = this.sum();
    return () => map2(left(), right(), (a, b) => compare(operator, a, b));
  }

  private sum(): Thunk {
    let left = this.product();
    for (let sign = this.sign(); sign === '+' || sign === '-'; sign = this.sign()) {
      const factor = sign === '+' ? 1 : -1;
      this.at += 1;
      const [first, second] = [left, this.product()];
      left = () => map2(first(), second(), (a, b) => numberOf(a) + factor * numberOf(b));
    }
    return left;
  }

  private product(): Thunk {
    let left = this.primary();
    for (let sign = this.sign(); sign === '*' || sign === '/'; sign = this.sign()) {
      const isProduct = sign === '*';
      this.at += 1;
      const [first, second] = [left, this.primary()];
      left = () =>
        map2(first(), second(), (a, b) => {
          if (isProduct) return numberOf(a) * numberOf(b);
          if (numberOf(b) === 0) throw new ExcelError('#DIV/0!');
          return numberOf(a) / numberOf(b);
        });
    }
    return left;
  }

  private primary(): Thunk {
    const token = this.list[this.at];
    if (!token) throw new Error('formula ends too early');
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return () => Number(token.text);
      case 'text':
        return () => token.text;
      case 'truth':
        return () => token.text === 'TRUE';
      case 'name':
        return this.call(token.text);
      case 'cell':
        return this.reference(token.text);
      case 'sign': {
        if (token.text === '-') {
          const value = this.primary();
          return () => map2(value(), null, (x) => -numberOf(x));
        }
        if (token.text !== '(') throw new Error(`unexpected ${token.text}`);
        const inner = this.comparison();
        this.take(')');
        return inner;
      }
    }
  }

  private reference(text: string): Thunk {
    const first = cellOf(text);
    if (this.sign() !== ':') return () => this.read(first.sheet, first.row, first.column);
    this.at += 1;
    const last = cellOf(this.list[this.at]?.text ?? '');
    this.at += 1;
    return () => {
      const values: Value[] = [];
      for (let row = first.row; row <= last.row; row += 1) {
        for (let column = first.column; column <= last.column; column += 1) {
          values.push(this.read(first.sheet, row, column));
        }
      }
      return values;
    };
  }

  private call(name: string): Thunk {
    this.take('(');
    const args: Thunk[] = [];
    while (this.sign() !== ')') {
      args.push(this.comparison());
      if (this.sign() === ',') this.at += 1;
    }
    this.take(')');
    const lazy = LAZY[name];
    if (lazy) return () => lazy(args);
    const apply = FUNCTIONS[name];
    if (!apply) throw new Error(`unknown function ${name}`);
    return () => apply(args.map((arg) => arg()));
  }
}

/**
 * Works out a formula as Excel would, for the functions that the generated sheets use. Independent of the product:
 * it reads the formula's text only. Gives `#VALUE!` or `#DIV/0!` where Excel would; throws on what it cannot read.
 */
export function evaluate(formula: string, read: CellReader): Value {
  try {
    return one(new Parser(tokens(formula), read).whole()());
  } catch (error) {
    if (error instanceof ExcelError) return error.message.split(' ')[0] ?? '#VALUE!';
    throw error;
  }
}
