/** Lowest ExcelApi set with all that reading and writing need: Excel 2021, Microsoft 365 and Excel on the web. */
export const EXCEL_API_FLOOR = '1.14';

/** Highest ExcelApi set that is asked for, to be shown with diagnostics. */
const HIGHEST_KNOWN_MINOR = 21;

/** What this Excel can do and which it is. */
export interface Capabilities {
  readonly isExcel: boolean;
  readonly meetsFloor: boolean;
  /** Highest supported ExcelApi set as `1.17`; null where there is none. */
  readonly excelApi: string | null;
  /** `PC`, `Mac`, `OfficeOnline`…; null where Office does not say. */
  readonly platform: string | null;
  /** Version of Excel; null where Office does not say. */
  readonly version: string | null;
}

let asked: Capabilities | null = null;

function highestExcelApi(): string | null {
  for (let minor = HIGHEST_KNOWN_MINOR; minor >= 1; minor -= 1) {
    if (Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  }
  return null;
}

/** Asks Excel once what it supports; later calls return the same answer. Only after `Office.onReady`. */
export function askCapabilities(): Capabilities {
  if (asked !== null) return asked;
  // Office leaves its diagnostics undefined outside a host, whatever its typings say.
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  const isExcel = Office.context.host === Office.HostType.Excel;
  asked = {
    isExcel,
    meetsFloor: isExcel && Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API_FLOOR),
    excelApi: isExcel ? highestExcelApi() : null,
    platform: diagnostics === undefined ? null : String(diagnostics.platform),
    version: diagnostics?.version ?? null,
  };
  return asked;
}
