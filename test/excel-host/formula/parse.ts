import { type Corner, FormulaSyntaxError, type Token, tokenise } from './tokens';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly first: Corner; readonly last: Corner }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** Operators from the loosest to the tightest, as Excel binds them; percent and sign bind tighter than all. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/**
 * The expression of a formula without its leading `=`.
 * @throws FormulaSyntaxError where the text is no formula.
 */
export function parseFormula(formula: string): Expression {
  const tokens = tokenise(formula).map(({ token }) => token);
  let at = 0;

  const operatorHere = (...operators: string[]): string | null => {
    const token = tokens[at];
    return token?.kind === 'operator' && operators.includes(token.operator) ? token.operator : null;
  };
  const expect = (operator: string): void => {
    if (operatorHere(operator) === null) throw new FormulaSyntaxError(`expected ${operator}`);
    at++;
  };

  function binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (let operator = operatorHere(...operators); operator !== null; operator = operatorHere(...operators)) {
      at++;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Expression {
    const sign = operatorHere('-', '+', '@');
    if (sign !== null) {
      at++;
      return { kind: 'unary', operator: sign, operand: unary() };
    }
    let operand = primary();
    while (operatorHere('%') !== null) {
      at++;
      operand = { kind: 'unary', operator: '%', operand };
    }
    return operand;
  }

  function args(): Expression[] {
    const found: Expression[] = [];
    if (operatorHere(')') !== null) {
      at++;
      return found;
    }
    for (;;) {
      found.push(operatorHere(',', ')') !== null ? { kind: 'missing' } : binary(0));
      if (operatorHere(')') !== null) {
        at++;
        return found;
      }
      expect(',');
    }
  }

  function array(): Expression {
    const rows: Expression[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(unary());
      if (operatorHere('}') !== null) {
        at++;
        return { kind: 'array', rows };
      }
      if (operatorHere(';') !== null) rows.push([]);
      else if (operatorHere(',') === null) throw new FormulaSyntaxError('expected , ; or } in an array');
      at++;
    }
  }

  function primary(): Expression {
    const token: Token | undefined = tokens[at++];
    switch (token?.kind) {
      case undefined:
        throw new FormulaSyntaxError('the formula ends too early');
      case 'number':
      case 'text':
      case 'error':
      case 'reference':
        return token;
      case 'word':
        if (operatorHere('(') !== null) {
          at++;
          return { kind: 'call', name: token.word.toUpperCase().replace(/^_XLFN\./, ''), args: args() };
        }
        if (/^(true|false)$/i.test(token.word)) return { kind: 'boolean', value: /^true$/i.test(token.word) };
        return { kind: 'name', name: token.word };
      case 'operator': {
        if (token.operator === '{') return array();
        if (token.operator !== '(') throw new FormulaSyntaxError(`unexpected ${token.operator}`);
        const inner = binary(0);
        expect(')');
        return inner;
      }
    }
  }

  const expression = binary(0);
  if (at < tokens.length) throw new FormulaSyntaxError('text after the end of the formula');
  return expression;
}
