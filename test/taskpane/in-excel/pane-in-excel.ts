import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowserHost, type BrowserHost, type BrowserHostOptions } from '../../excel-host/browser/browser-host';
import { sampleSnapshot } from '../../workbook-excel/in-excel';
import { paneBrowser } from './pane-browser';

/** Where pictures of the pane go for somebody to look at; none are taken where it is not set. */
const PICTURES = process.env['PANE_PICTURES'];
const PICTURE_HEIGHT = 1200;

type Opened = (options?: Partial<BrowserHostOptions>) => Promise<BrowserHost>;

/**
 * The pane of the published add-in in an Excel of ours, in Thai and 320 pixels wide beside the sample unless a test asks
 * for something else: `open` before a run, `analysed` after one. Each closes the one before.
 */
export function paneInExcel(): {
  readonly open: Opened;
  readonly analysed: Opened;
  /** One run for all tests of a `describe` that change nothing which another of them looks at. */
  readonly analysedOnce: () => () => BrowserHost;
} {
  const ready = paneBrowser();
  let host: BrowserHost | null = null;
  afterEach(async () => {
    await host?.close();
    host = null;
  });
  const opened: Opened = (options) => {
    const { sheets, defaultFont } = sampleSnapshot();
    const { browser, folder } = ready();
    return openBrowserHost(browser, {
      description: { sheets, defaultFont },
      addin: folder,
      displayLanguage: 'th-TH',
      paneWidth: 320,
      sets: { ExcelApi: '1.14' },
      ...options,
    });
  };
  const open: Opened = async (options) => {
    await host?.close();
    host = await opened(options);
    return host;
  };
  const analysed: Opened = async (options) => afterRun(await open(options));
  const analysedOnce = () => {
    let shared: BrowserHost | null = null;
    beforeAll(async () => {
      shared = await afterRun(await opened());
    });
    afterAll(() => shared?.close());
    return () => {
      if (shared === null) throw new Error('the result is only there within a test');
      return shared;
    };
  };
  return { open, analysed, analysedOnce };
}

/** Analyses the open workbook, and waits for the result. */
async function afterRun(excel: BrowserHost): Promise<BrowserHost> {
  await button(excel, /วิเคราะห์คะแนน|Analyse scores/).click();
  await shown(excel);
  return excel;
}

/** A button of the pane by what it says. */
export const button = ({ frame }: BrowserHost, name: string | RegExp) => frame.getByRole('button', { name });

/** How far the pane could be scrolled sideways; 0 where everything fits. */
export function sidewaysScroll({ frame }: BrowserHost): Promise<number> {
  return frame.evaluate(() => {
    // What is only there for screen readers is a pixel wide.
    const wide = [...document.querySelectorAll('*')].filter(({ clientWidth }) => clientWidth > 1);
    const clipping = wide.filter((element) => getComputedStyle(element).overflowX !== 'visible');
    return Math.max(...[document.documentElement, ...clipping].map((each) => each.scrollWidth - each.clientWidth));
  });
}

/** Waits until the result of a run is in the pane. */
export async function shown({ frame }: BrowserHost): Promise<void> {
  await frame.getByRole('heading', { name: /ชีตที่สร้าง|Sheets made/ }).waitFor();
}

/** A picture of the pane as it stands, for somebody to look at. */
export async function picture(excel: BrowserHost, name: string): Promise<void> {
  if (PICTURES !== undefined) await excel.screenshotOfPane(join(PICTURES, `${name}.png`));
}

/** A picture of all that the pane shows, scrolled or not, for somebody to look at. */
export async function pictureOfWhole({ page, frame }: BrowserHost, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  const size = page.viewportSize();
  const inside = await frame.locator('main').evaluate((main) => main.scrollHeight);
  if (size === null) return;
  await page.setViewportSize({ ...size, height: Math.min(inside + 200, 9000) });
  const pane = await page.locator('#pane').boundingBox();
  for (let top = 0; pane !== null && top < pane.height; top += PICTURE_HEIGHT) {
    const clip = { ...pane, y: pane.y + top, height: Math.min(PICTURE_HEIGHT, pane.height - top) };
    await page.screenshot({ path: join(PICTURES, `${name}-${top}.png`), clip });
  }
  await page.setViewportSize(size);
}
