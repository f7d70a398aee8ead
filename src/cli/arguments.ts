import { parseArgs } from 'node:util';
import type { FiscalYear } from '../assessment/framework';
import type { Language } from '../locales/language';
import { toArabicDigits } from '../reading/thai-text';

/** What the command line asks for. */
export interface Arguments {
  /** Workbook to analyse; null for the bundled sample. */
  readonly file: string | null;
  readonly out: string | null;
  readonly docx: string | null;
  readonly json: string | null;
  /** True to print a line for every agency instead of writing files. */
  readonly all: boolean;
  readonly agency: string | null;
  readonly year: FiscalYear | null;
  /** File that says what cells of the workbook hold; null for none. */
  readonly mapping: string | null;
  readonly language: Language;
  readonly failOn: 'error' | 'warning' | null;
}

/** What is wrong with the way the command was called. */
export type UsageProblem =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'bad-value'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly kind: 'not-with-all'; readonly option: string }
  | { readonly kind: 'too-many-files'; readonly files: readonly string[] };

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'problem'; readonly problem: UsageProblem; readonly language: Language };

const OPTIONS = {
  out: { type: 'string' },
  docx: { type: 'string' },
  json: { type: 'string' },
  all: { type: 'boolean' },
  agency: { type: 'string' },
  year: { type: 'string' },
  mapping: { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that mean the result of one agency. */
const ONE_AGENCY_OPTIONS = ['out', 'docx', 'json', 'agency', 'fail-on'] as const;

/** A Buddhist fiscal year written in Arabic or Thai digits; null where the text is none. */
function parseYear(text: string): FiscalYear | null {
  const digits = toArabicDigits(text);
  return /^25\d\d$/.test(digits) ? Number(digits) : null;
}

/** Reads the words after the command's name. Never throws. */
export function parseCommandLine(words: readonly string[]): ParsedArguments {
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const language: Language = values.lang === 'en' ? 'en' : 'th';
  const problem = (found: UsageProblem): ParsedArguments => ({ kind: 'problem', problem: found, language });
  const badValue = (option: string, value: string, allowed: string): ParsedArguments =>
    problem({ kind: 'bad-value', option: `--${option}`, value, allowed });

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return problem({ kind: 'unknown-option', option: token.rawName });
    if (token.name === 'help') return { kind: 'help', language };
    if (token.name === 'all') continue;
    // Where a value was left out, the next option is none: a file named --json would surprise.
    const isNextOption = token.inlineValue === false && token.value.startsWith('--');
    if (typeof token.value !== 'string' || token.value === '' || isNextOption)
      return badValue(token.name, '', token.name.toUpperCase());
  }
  const text = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  if (positionals.length > 1) return problem({ kind: 'too-many-files', files: positionals });
  const isAll = values.all !== undefined;
  const besides = ONE_AGENCY_OPTIONS.find((name) => values[name] !== undefined);
  if (isAll && besides !== undefined) return problem({ kind: 'not-with-all', option: `--${besides}` });
  const lang = text('lang');
  if (lang !== null && lang !== 'th' && lang !== 'en') return badValue('lang', lang, 'th, en');
  const failOn = text('fail-on');
  if (failOn !== null && failOn !== 'error' && failOn !== 'warning') {
    return badValue('fail-on', failOn, 'error, warning');
  }
  const yearText = text('year');
  const year = yearText === null ? null : parseYear(yearText);
  if (yearText !== null && year === null) return badValue('year', yearText, '2568');
  return {
    kind: 'run',
    arguments: {
      file: positionals[0] ?? null,
      out: text('out'),
      docx: text('docx'),
      json: text('json'),
      all: isAll,
      agency: text('agency'),
      year,
      mapping: text('mapping'),
      language,
      failOn,
    },
  };
}
