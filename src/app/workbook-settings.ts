import type { FiscalYear } from '../assessment/framework';

/** What the product keeps in a workbook, so that whoever analyses it next has it too. */
export interface WorkbookSettings {
  /** The agency chosen where the workbook holds several; null leaves it to the workbook. */
  readonly agency: string | null;
  /** The fiscal year chosen (Buddhist era); null leaves it to the workbook. */
  readonly year: FiscalYear | null;
  /** Names of the user's sheets that are not read. */
  readonly excludedSheets: readonly string[];
  /** Print of the scores that the last run analysed (`printOfScores`); null where it is not known. */
  readonly scorePrint: string | null;
}

/** The settings of a workbook in which none are kept. */
export const DEFAULT_SETTINGS: WorkbookSettings = { agency: null, year: null, excludedSheets: [], scorePrint: null };

/**
 * Why kept settings were not taken as they stand: `unreadable` are no settings of ours at all, `newer` were written by
 * a later version of the product, of `damaged` ones a part was left out. What was left out is as if it had never been
 * set.
 */
export type SettingsProblem = 'unreadable' | 'newer' | 'damaged';

const VERSION = 1;

/** Longest text that is taken for a name; more is no name. */
const MAX_NAME = 500;
const MAX_SHEETS = 1000;

/** The value where it is what a setting needs, else null. */
type Parse<T> = (value: unknown) => T | null;

const parseName: Parse<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_NAME ? value : null;
const parseYear: Parse<FiscalYear> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 2400 && value < 2800 ? value : null;
const parsePrint: Parse<string> = (value) => (typeof value === 'string' && /^[0-9a-f]{8}$/.test(value) ? value : null);
const parseNames: Parse<readonly string[]> = (value) => {
  if (!Array.isArray(value) || value.length > MAX_SHEETS) return null;
  const names = value.flatMap((each: unknown) => parseName(each) ?? []);
  return names.length === value.length ? names : null;
};

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/**
 * Reads settings from the text that the workbook keeps (`WorkbookSnapshot.settings`). Never throws: what is not
 * understood is left at its default, and `problem` says that something was; null where nothing was.
 */
export function readSettings(text: string | null | undefined): {
  readonly settings: WorkbookSettings;
  readonly problem: SettingsProblem | null;
} {
  if (text === null || text === undefined) return { settings: DEFAULT_SETTINGS, problem: null };
  const kept = parsed(text);
  const version = kept?.['version'];
  if (kept === null || !Number.isInteger(version)) return { settings: DEFAULT_SETTINGS, problem: 'unreadable' };
  if (version !== VERSION) return { settings: DEFAULT_SETTINGS, problem: 'newer' };
  let isDamaged = false;
  const take = <T, D>(key: keyof WorkbookSettings, parse: Parse<T>, otherwise: D): T | D => {
    const value = kept[key];
    if (value === undefined || value === null) return otherwise;
    const taken = parse(value);
    if (taken === null) isDamaged = true;
    return taken ?? otherwise;
  };
  const settings: WorkbookSettings = {
    agency: take('agency', parseName, null),
    year: take('year', parseYear, null),
    excludedSheets: take('excludedSheets', parseNames, []),
    scorePrint: take('scorePrint', parsePrint, null),
  };
  return { settings, problem: isDamaged ? 'damaged' : null };
}

/** The text by which the workbook keeps settings; `readSettings` gives them back. */
export function settingsText(settings: WorkbookSettings): string {
  return JSON.stringify({ version: VERSION, ...settings });
}
