import { mayBeHeading, saysContents, STATED_CONTENTS, type Correction, type StatedCells } from '../reading/corrections';
import { parseA1, parseA1Range, rangeToA1, toA1 } from '../workbook/address';

/** Most corrections that are taken; more are hardly made by hand. */
const MOST_CORRECTIONS = 500;

/** Excel's names end at 31; other programs' may be longer. */
const LONGEST_SHEET_NAME = 255;

/** Where corrections written as JSON are wrong: the place in them, and what should stand there. */
export interface CorrectionsProblem {
  /** As in `corrections[2].range`. */
  readonly where: string;
  readonly needs:
    'object' | 'list' | 'known-key' | 'sheet' | 'range' | 'contents' | 'cell' | 'heading' | 'text' | 'fewer';
  /** What stands there instead, cut short; null where nothing does. */
  readonly found: string | null;
}

type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CorrectionsProblem };

/** A correction as it is written in JSON; `range` and `cell` are A1 without the sheet, as in `B3:B36` and `B2`. */
type CorrectionFields =
  | { readonly sheet: string; readonly range: string; readonly is: StatedCells['is'] }
  | { readonly sheet: string; readonly cell: string; readonly reads: string; readonly insteadOf?: string };

/** A correction as it is written in JSON; `parseCorrections` gives it back. */
export function correctionFields(correction: Correction): CorrectionFields {
  if (saysContents(correction)) {
    const { range, is } = correction;
    return { sheet: range.sheet, range: rangeToA1(range), is };
  }
  const { cell, reads, insteadOf } = correction;
  return { sheet: cell.sheet, cell: toA1(cell), reads, ...(insteadOf === null ? {} : { insteadOf }) };
}

export function problemAt(where: string, needs: CorrectionsProblem['needs'], found: unknown): CorrectionsProblem {
  return { where, needs, found: found === undefined ? null : JSON.stringify(found).slice(0, 60) };
}

/** The properties of a JSON object; null for anything else. */
export function jsonObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** True for what can be the name of a sheet. */
export function isSheetName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_SHEET_NAME;
}

/** Reads a list of corrections from parsed JSON; tells the first thing that is wrong. `where` is the list's own place. */
export function parseCorrections(value: unknown, where: string): Parsed<readonly Correction[]> {
  if (!Array.isArray(value)) return { ok: false, problem: problemAt(where, 'list', value) };
  if (value.length > MOST_CORRECTIONS)
    return { ok: false, problem: { where, needs: 'fewer', found: String(value.length) } };
  const corrections: Correction[] = [];
  for (const [index, each] of value.entries()) {
    const one = parseCorrection(each, `${where}[${index}]`);
    if (!one.ok) return one;
    corrections.push(one.value);
  }
  return { ok: true, value: corrections };
}

function parseCorrection(value: unknown, where: string): Parsed<Correction> {
  const wrong = (at: string, needs: CorrectionsProblem['needs'], found: unknown): Parsed<Correction> => ({
    ok: false,
    problem: problemAt(at, needs, found),
  });
  const fields = jsonObject(value);
  if (fields === null) return wrong(where, 'object', value);
  const isHeading = 'cell' in fields || 'reads' in fields;
  const keys = isHeading ? ['sheet', 'cell', 'reads', 'insteadOf'] : ['sheet', 'range', 'is'];
  const unknown = Object.keys(fields).find((key) => !keys.includes(key));
  if (unknown !== undefined) return wrong(`${where}.${unknown}`, 'known-key', unknown);
  const { sheet } = fields;
  if (!isSheetName(sheet)) return wrong(`${where}.sheet`, 'sheet', sheet);
  if (isHeading) {
    const { reads, insteadOf = null } = fields;
    const cell = typeof fields['cell'] === 'string' ? parseA1(fields['cell']) : null;
    if (cell === null) return wrong(`${where}.cell`, 'cell', fields['cell']);
    if (typeof reads !== 'string' || !mayBeHeading(reads)) return wrong(`${where}.reads`, 'heading', reads);
    if (insteadOf !== null && typeof insteadOf !== 'string') return wrong(`${where}.insteadOf`, 'text', insteadOf);
    return { ok: true, value: { cell: { sheet, ...cell }, reads, insteadOf } };
  }
  const range = typeof fields['range'] === 'string' ? parseA1Range(fields['range']) : null;
  if (range === null) return wrong(`${where}.range`, 'range', fields['range']);
  const is = STATED_CONTENTS.find((known) => known === fields['is']);
  if (is === undefined) return wrong(`${where}.is`, 'contents', fields['is']);
  return { ok: true, value: { range: { sheet, ...range }, is } };
}
