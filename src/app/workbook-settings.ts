import { bandSchemeProblem } from '../assessment/bands';
import type { BandScheme, FiscalYear, IssueMap, ItemCode } from '../assessment/framework';
import { ISSUE_NUMBERS } from '../assessment/issues';
import type { RuleId } from '../checking/finding';
import { RULE_IDS } from '../checking/rules';
import type { IgnoredFinding } from '../checking/set-aside';
import type { Correction } from '../reading/corrections';
import type { Digits } from '../report/digits';
import { isIsoDay, type MeasurePeriod } from '../report/thai-period';
import { correctionFields, parseCorrections } from './correction-fields';

/** What the product keeps in a workbook, so that whoever analyses it next has it too. */
export interface WorkbookSettings {
  /** The agency chosen where the workbook holds several; null leaves it to the workbook. */
  readonly agency: string | null;
  /**
   * What the agency is called, where the workbook names none or names it wrongly; null leaves it to the workbook. Says
   * nothing about which scores are read.
   */
  readonly agencyName: string | null;
  /** The fiscal year chosen (Buddhist era); null leaves it to the workbook. */
  readonly year: FiscalYear | null;
  /** Names of the user's sheets that are not read. */
  readonly excludedSheets: readonly string[];
  /** What the analyst says that cells are; the later of two of the same cells counts. */
  readonly corrections: readonly Correction[];
  /** The analyst's own bands; null for the usual ones. */
  readonly bands: BandScheme | null;
  /** Which items are discussed under which issue; null for the framework's own map. Not every item need be known. */
  readonly issueMap: IssueMap | null;
  /** Digits of the generated sheets. */
  readonly digits: Digits;
  /** Font of the generated sheets: that of the workbook, or TH Sarabun New. */
  readonly font: 'workbook' | 'sarabun';
  /** Who is responsible for the measures where the analyst has not written otherwise; null for our suggestions. */
  readonly owner: string | null;
  /** When the measures are carried out, likewise; null for the fiscal year after the result. */
  readonly period: MeasurePeriod | null;
  readonly ignored: readonly IgnoredFinding[];
  readonly rulesOff: readonly RuleId[];
  /** Print of the scores that the last run analysed (`printOfScores`); null where it is not known. */
  readonly scorePrint: string | null;
}

/** The settings of a workbook in which none are kept. */
export const DEFAULT_SETTINGS: WorkbookSettings = {
  agency: null,
  agencyName: null,
  year: null,
  excludedSheets: [],
  corrections: [],
  bands: null,
  issueMap: null,
  digits: 'arabic',
  font: 'workbook',
  owner: null,
  period: null,
  ignored: [],
  rulesOff: [],
  scorePrint: null,
};

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
const MAX_IGNORED = 5000;
const MAX_ITEMS = 200;

/** The value where it is what a setting needs, else null. */
type Parse<T> = (value: unknown) => T | null;

const parseName: Parse<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_NAME ? value : null;
const parseYear: Parse<FiscalYear> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 2400 && value < 2800 ? value : null;
const parsePrint: Parse<string> = (value) => (typeof value === 'string' && /^[0-9a-f]{8}$/.test(value) ? value : null);
const parseNames: Parse<readonly string[]> = (value) => parseEach(value, MAX_SHEETS, parseName);

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;

/** Parses every element; null where one of them is not what it should be, or they are too many. */
function parseEach<T>(value: unknown, limit: number, parse: Parse<T>): readonly T[] | null {
  if (!Array.isArray(value) || value.length > limit) return null;
  const all = value.flatMap((each: unknown): T[] => {
    const taken = parse(each);
    return taken === null ? [] : [taken];
  });
  return all.length === value.length ? all : null;
}

const oneOf =
  <T extends string>(values: readonly T[]): Parse<T> =>
  (value) =>
    values.find((each) => each === value) ?? null;

const parseBands: Parse<BandScheme> = (value) => {
  const { strengthFrom, developFrom } = fieldsOf(value) ?? {};
  if (typeof strengthFrom !== 'number' || typeof developFrom !== 'number') return null;
  const bands = { strengthFrom, developFrom };
  return bandSchemeProblem(bands) === null ? bands : null;
};

const isItemCode = (value: unknown): value is ItemCode =>
  typeof value === 'string' && /^[ieo][1-9][0-9]{0,2}$/.test(value);

const parseIssueMap: Parse<IssueMap> = (value) => {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const issues = ISSUE_NUMBERS.map((number) =>
    parseEach(fields[String(number)], MAX_ITEMS, (code) => (isItemCode(code) ? code : null)),
  );
  const [one, two, three, four, five, six, seven] = issues;
  if (!one || !two || !three || !four || !five || !six || !seven) return null;
  return { 1: one, 2: two, 3: three, 4: four, 5: five, 6: six, 7: seven };
};

const parsePeriod: Parse<MeasurePeriod> = (value) => {
  const { start, end } = fieldsOf(value) ?? {};
  if (typeof start !== 'string' || typeof end !== 'string' || !isIsoDay(start) || !isIsoDay(end)) return null;
  return start <= end ? { start, end } : null;
};

const parseKeptCorrections: Parse<readonly Correction[]> = (value) => {
  const parsed = parseCorrections(value, 'corrections');
  return parsed.ok ? parsed.value : null;
};

const parseIgnored: Parse<IgnoredFinding> = (value) => {
  const fields = fieldsOf(value);
  const rule = oneOf(RULE_IDS)(fields?.['rule']);
  const print = parsePrint(fields?.['print']);
  const reason = parseName(fields?.['reason']);
  return rule === null || print === null || reason === null ? null : { rule, print, reason };
};

function parsed(text: string): Fields | null {
  try {
    return fieldsOf(JSON.parse(text));
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
    agencyName: take('agencyName', parseName, null),
    year: take('year', parseYear, null),
    excludedSheets: take('excludedSheets', parseNames, []),
    corrections: take('corrections', parseKeptCorrections, []),
    bands: take('bands', parseBands, null),
    issueMap: take('issueMap', parseIssueMap, null),
    digits: take('digits', oneOf(['thai', 'arabic']), DEFAULT_SETTINGS.digits),
    font: take('font', oneOf(['workbook', 'sarabun']), DEFAULT_SETTINGS.font),
    owner: take('owner', parseName, null),
    period: take('period', parsePeriod, null),
    ignored: take('ignored', (value) => parseEach(value, MAX_IGNORED, parseIgnored), []),
    rulesOff: take('rulesOff', (value) => parseEach(value, RULE_IDS.length, oneOf(RULE_IDS)), []),
    scorePrint: take('scorePrint', parsePrint, null),
  };
  return { settings, problem: isDamaged ? 'damaged' : null };
}

/** The text by which the workbook keeps settings; `readSettings` gives them back. */
export function settingsText(settings: WorkbookSettings): string {
  return JSON.stringify({ version: VERSION, ...settings, corrections: settings.corrections.map(correctionFields) });
}

/**
 * The settings with those of `chosen` over them; what else `chosen` holds is no setting and is left out. A name kept for
 * one agency is not given to another that is chosen.
 */
export function settingsWith(kept: WorkbookSettings, chosen: Partial<WorkbookSettings>): WorkbookSettings {
  const pick = <K extends keyof WorkbookSettings>(key: K): WorkbookSettings[K] =>
    chosen[key] === undefined ? kept[key] : chosen[key];
  const isOtherAgency = chosen.agency !== undefined && chosen.agency !== kept.agency;
  return {
    agency: pick('agency'),
    agencyName: isOtherAgency ? (chosen.agencyName ?? null) : pick('agencyName'),
    year: pick('year'),
    excludedSheets: pick('excludedSheets'),
    corrections: pick('corrections'),
    bands: pick('bands'),
    issueMap: pick('issueMap'),
    digits: pick('digits'),
    font: pick('font'),
    owner: pick('owner'),
    period: pick('period'),
    ignored: pick('ignored'),
    rulesOff: pick('rulesOff'),
    scorePrint: kept.scorePrint,
  };
}
