import type { Correction } from '../reading/corrections';
import { isSheetName, jsonObject, parseCorrections, problemAt, type CorrectionsProblem } from './correction-fields';

/** What a mapping file says of a workbook; what it leaves out is as the workbook keeps it. */
export interface Mapping {
  readonly corrections?: readonly Correction[];
  readonly excludedSheets?: readonly string[];
}

/** Why a mapping file cannot be used: no JSON at all, or wrong at a place. */
export type MappingProblem = { readonly kind: 'not-json' } | ({ readonly kind: 'wrong' } & CorrectionsProblem);

/** Reads a mapping file (`docs/mapping.schema.json`). Never throws; tells the first thing that is wrong. */
export function parseMapping(
  text: string,
): { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: MappingProblem } {
  let value: unknown;
  try {
    // Windows editors put a mark before the text.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: { kind: 'not-json' } };
  }
  const wrong = (problem: CorrectionsProblem) => ({ ok: false, problem: { kind: 'wrong', ...problem } }) as const;
  const fields = jsonObject(value);
  if (fields === null) return wrong(problemAt('$', 'object', value));
  const { corrections, excludedSheets, ...others } = fields;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return wrong(problemAt(unknown, 'known-key', unknown));
  const sheets: string[] = [];
  if (excludedSheets !== undefined) {
    if (!Array.isArray(excludedSheets)) return wrong(problemAt('excludedSheets', 'list', excludedSheets));
    for (const [index, name] of excludedSheets.entries()) {
      if (!isSheetName(name)) return wrong(problemAt(`excludedSheets[${index}]`, 'sheet', name));
      sheets.push(name);
    }
  }
  const parsed = corrections === undefined ? null : parseCorrections(corrections, 'corrections');
  if (parsed !== null && !parsed.ok) return wrong(parsed.problem);
  return {
    ok: true,
    mapping: {
      ...(parsed === null ? {} : { corrections: parsed.value }),
      ...(excludedSheets === undefined ? {} : { excludedSheets: sheets }),
    },
  };
}
