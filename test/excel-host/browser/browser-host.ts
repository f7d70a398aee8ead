import type { Browser, Frame, JSHandle, Page, Route } from 'playwright-core';
import { OFFICE_JS } from '../client/node-page';
import type { HostControls } from '../host-controls';
import type { WorkbookDescription } from '../model/description';
import type { RequirementSets } from '../protocol/requirement-sets';
import type { Fault } from '../transport/faults';
import type { ExcelPageSetup } from './excel-page';
import { type ServedFile, excelPage, fileIn, hostScript } from './served-files';

/** The two origins: other ports of one host, as the client's trust rule allows. Neither is on any network. */
const EXCEL_ORIGIN = 'https://localhost:8443';
const ADDIN_ORIGIN = 'https://localhost:3000';
/** Where pages load Microsoft's client from; answered with the copy from npm. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface BrowserHostOptions {
  readonly description: WorkbookDescription;
  /** The add-in's files: a folder, or a function from the path (`/taskpane.html`) to a file. */
  readonly addin: string | ((pathName: string) => ServedFile | null);
  /** Path of the add-in's page; `/taskpane.html` by default. */
  readonly page?: string;
  /** Response headers for the add-in's files, such as its content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly displayLanguage?: string;
  readonly sets?: RequirementSets;
  /** Width of the pane in CSS pixels; 350 by default. */
  readonly paneWidth?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** A page that plays Excel on the web, with the add-in in a frame of another origin. */
export interface BrowserHost {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly frame: Frame;
  /** Addresses that something asked for and nothing here serves: nothing should be in it. */
  readonly refusedAddresses: readonly string[];
  /** Errors of both pages: thrown, or written to the console. */
  readonly errors: readonly string[];
  trips(): Promise<number>;
  bytes(): Promise<HostControls['bytes']>;
  describe(): Promise<WorkbookDescription>;
  failAt(n: number, fault?: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  beginCellEdit(): Promise<void>;
  endCellEdit(): Promise<void>;
  type(sheet: string, address: string, value: string | number | boolean): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** True when the function has completed, false where the add-in has no such function. */
  pressRibbonButton(functionName: string): Promise<boolean>;
  /** Widens or narrows the pane, as a user who drags its edge. */
  setPaneWidth(pixels: number): Promise<void>;
  /** Picture of the pane alone. */
  screenshotOfPane(file: string): Promise<void>;
  close(): Promise<void>;
}

function answerFor(url: URL, addin: (pathName: string) => ServedFile | null, setup: ExcelPageSetup): ServedFile | null {
  if (url.href.startsWith(OFFICE_CDN)) return fileIn(OFFICE_JS, url.href.slice(OFFICE_CDN.length).split('?')[0] ?? '');
  if (url.origin === ADDIN_ORIGIN) return addin(url.pathname);
  if (url.origin !== EXCEL_ORIGIN) return null;
  if (url.pathname === '/') return excelPage();
  if (url.pathname === '/setup') return { contentType: 'application/json', body: JSON.stringify(setup) };
  return url.pathname.startsWith('/excel-host/') ? hostScript(url.pathname.slice('/excel-host/'.length)) : null;
}

/**
 * Opens the add-in in Chromium beside a workbook. Nothing leaves the machine: every request is answered from files, and
 * what no file answers is refused and listed.
 */
export async function openBrowserHost(browser: Browser, options: BrowserHostOptions): Promise<BrowserHost> {
  const { addin, headers = {} } = options;
  const addinFile = typeof addin === 'string' ? (pathName: string) => fileIn(addin, pathName) : addin;
  const paneWidth = options.paneWidth ?? 350;
  const context = await browser.newContext({
    viewport: { width: paneWidth + 700, height: options.height ?? 720 },
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  const setup: ExcelPageSetup = {
    description: options.description,
    addin: ADDIN_ORIGIN + (options.page ?? '/taskpane.html'),
    displayLanguage: options.displayLanguage ?? 'en-US',
    sets: options.sets ?? {},
  };
  const refusedAddresses: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', async (route: Route) => {
    const url = new URL(route.request().url());
    const file = answerFor(url, addinFile, setup);
    if (!file) {
      refusedAddresses.push(url.href);
      return route.fulfill({ status: 404, body: '' });
    }
    const own = url.origin === ADDIN_ORIGIN ? headers : {};
    return route.fulfill({ body: file.body, headers: { ...own, 'content-type': file.contentType } });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${EXCEL_ORIGIN}/`);
  const setPaneWidth = (pixels: number): Promise<void> =>
    page.evaluate((width) => {
      document.documentElement.style.setProperty('--pane-width', `${width}px`);
    }, pixels);
  await setPaneWidth(paneWidth);
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The add-in has no frame.');
  const excel = await excelOf(page);
  return {
    page,
    frame,
    refusedAddresses,
    errors,
    trips: () => excel.evaluate((host) => host.trips),
    bytes: () => excel.evaluate((host) => host.bytes),
    // As text: the browser's own way of handing over objects takes seconds for a workbook.
    describe: async () =>
      JSON.parse(await excel.evaluate((host) => JSON.stringify(host.describe()))) as WorkbookDescription,
    failAt: (n, fault) => excel.evaluate((host, [number, given]) => host.failAt(number, given), [n, fault] as const),
    clearFaults: () => excel.evaluate((host) => host.clearFaults()),
    beginCellEdit: () => excel.evaluate((host) => host.beginCellEdit()),
    endCellEdit: () => excel.evaluate((host) => host.endCellEdit()),
    type: (...typed) => excel.evaluate((host, given) => host.type(...given), typed),
    select: (...cells) => excel.evaluate((host, given) => host.select(...given), cells),
    pressRibbonButton: (functionName) => excel.evaluate((host, name) => host.pressRibbonButton(name), functionName),
    setPaneWidth,
    screenshotOfPane: async (file) => {
      await page.locator('#pane').screenshot({ path: file });
    },
    close: () => context.close(),
  };
}

/** The controls of the Excel in a page, once it is open. */
async function excelOf(page: Page): Promise<JSHandle<HostControls>> {
  const handle = await page.waitForFunction(() => window.excelHost ?? null);
  return page.evaluateHandle((host) => {
    if (!host) throw new Error('Excel is not open.');
    return host;
  }, handle);
}
