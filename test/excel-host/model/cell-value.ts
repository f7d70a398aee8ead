/** An error that a cell shows, such as `#DIV/0!`; not the text that looks the same. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds; an empty cell holds the empty text, as office.js shows it. */
export type CellValue = string | number | boolean | CellError;

const ERROR_CODES = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!']);

const isErrorCode = (text: string): boolean => ERROR_CODES.has(text.toUpperCase());

/** A value as it goes over the wire: errors by their code. */
export const wireValue = (value: CellValue): string | number | boolean =>
  value instanceof CellError ? value.code : value;

/** What Excel makes of a text or value that is entered into a cell. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*%$/;

/**
 * Reads a text as if it were typed: a leading `=`, `+`, `-` or `@` begins a formula, a leading apostrophe makes text of
 * whatever follows, and texts that look like numbers, percentages, truth values or errors become them. Dates and
 * fractions are not recognised and stay text.
 * `asText` is true in a cell whose number format is `@`, where everything stays text.
 */
export function readEntry(input: unknown, asText: boolean): Entry | null {
  if (typeof input === 'number') return Number.isFinite(input) ? { kind: 'value', value: input } : null;
  if (typeof input === 'boolean') return { kind: 'value', value: input };
  if (typeof input !== 'string') return null;
  if (input === '') return { kind: 'blank' };
  if (asText) return { kind: 'value', value: input };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  const trimmed = input.trim();
  if (NUMBER.test(trimmed)) return { kind: 'value', value: Number(trimmed) };
  if (GROUPED_NUMBER.test(trimmed)) {
    const value = Number(trimmed.replaceAll(',', ''));
    return { kind: 'value', value, numberFormat: trimmed.includes('.') ? '#,##0.00' : '#,##0' };
  }
  const percent = PERCENT.exec(trimmed)?.[1];
  if (percent !== undefined) {
    return { kind: 'value', value: Number(percent) / 100, numberFormat: percent.includes('.') ? '0.00%' : '0%' };
  }
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toLowerCase() === 'true' };
  if (isErrorCode(trimmed)) return { kind: 'value', value: new CellError(trimmed.toUpperCase()) };
  if (input.length > 1 && input.startsWith('=')) return { kind: 'formula', formula: input.slice(1) };
  if (trimmed.length > 1 && /^[+-]/.test(trimmed)) return { kind: 'formula', formula: trimmed };
  if (trimmed.length > 1 && trimmed.startsWith('@')) return { kind: 'formula', formula: trimmed.slice(1) };
  return { kind: 'value', value: input };
}
