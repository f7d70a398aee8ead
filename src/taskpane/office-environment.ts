import type { Language } from '../locales/language';
import { askCapabilities, EXCEL_API_FLOOR } from '../workbook/excel/capabilities';
import type { Unsupported } from './pane-state';

/** Key under which the chosen language is kept on this machine. */
const LANGUAGE_KEY = 'ita-score-analysis.language';

/** Waits for Office and says why the pane cannot work here; null where it can. */
export async function officeIsReady(): Promise<Unsupported | null> {
  if (typeof Office === 'undefined') return { kind: 'not-excel' };
  await Office.onReady();
  const capabilities = askCapabilities();
  if (!capabilities.isExcel) return { kind: 'not-excel' };
  return capabilities.meetsFloor ? null : { kind: 'too-old', has: capabilities.excelApi };
}

function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('th') ? 'th' : 'en';
}

function storedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(LANGUAGE_KEY);
    return stored === 'th' || stored === 'en' ? stored : null;
  } catch {
    // Some hosts forbid storage to pages within pages.
    return null;
  }
}

/** Language to begin with, before Office has told its own: the chosen one, else the browser's. */
export function firstLanguage(): Language {
  return storedLanguage() ?? languageOf(navigator.language);
}

/** Language of Office, unless the user has chosen another here before. Only after `officeIsReady`. */
export function officeLanguage(): Language {
  const display = (Office.context as Office.Context | undefined)?.displayLanguage;
  return storedLanguage() ?? languageOf(display ?? navigator.language);
}

/** Keeps the language for the next time, where the host allows it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // It is then chosen anew each time.
  }
}

/** File name of the open workbook; empty where Office does not tell or it was never saved. */
export function workbookName(): string {
  const address = (Office.context.document as Office.Document | undefined)?.url ?? '';
  const name = address.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether Office shows a dark theme; null where it does not say, as Excel on the web. */
export function officeIsDark(): boolean | null {
  const theme = typeof Office === 'undefined' ? undefined : officeTheme();
  if (theme === undefined) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme;
  return isDarkColour(theme.bodyBackgroundColor);
}

function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  // Undefined before Office is ready and in Excel on the web, whatever the typings say.
  return (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
}

/** True for colours (`#RRGGBB`) that ask for light text; null where the text is no colour. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Weights of the luma of sRGB; half of the scale divides light from dark well enough for backgrounds.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Technical facts about the host for a report of trouble: nothing of the workbook. */
export function hostFacts(): readonly string[] {
  const { platform, version, excelApi } = askCapabilities();
  return [
    `Excel ${version ?? '?'}`,
    `platform ${platform ?? '?'}`,
    `ExcelApi ${excelApi ?? '?'} (floor ${EXCEL_API_FLOOR})`,
  ];
}

/**
 * Whether a page inside Excel may hand a file to the user: browsers let it; the web views of installed Excel may
 * drop the file without a word.
 */
export const savesDownloads = (): boolean => askCapabilities().platform === 'OfficeOnline';

/** True where the pane was opened by the ribbon's Analyse, which asks for a run at once. */
export function isLaunchedToAnalyse(): boolean {
  return new URLSearchParams(window.location.search).get('run') === 'analyse';
}

/** Today in the user's time zone as year-month-day of the common era. */
export function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
