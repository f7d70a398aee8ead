/**
 * Lists the stretches of work over 50 ms for which the pane cannot answer a click, while it opens, analyses and shows the
 * sample and a list of 8,300 agencies. Those of the page that plays Excel are left out.
 * Run: npm run build, then npx tsx test/bench/pane-stretches.ts
 */
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../excel-host/browser/chromium';
import { openBrowserHost, type BrowserHostOptions } from '../excel-host/browser/browser-host';
import { sampleSnapshot } from '../workbook-excel/in-excel';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const AGENCIES = 8_300;
const ITEMS = 52;

type Description = BrowserHostOptions['description'];
type Stretches = readonly { readonly at: number; readonly milliseconds: number }[];

function list(): Description {
  const codes = [...Array(15).keys()].map((n) => `i${n + 1}`);
  codes.push(...[...Array(9).keys()].map((n) => `e${n + 1}`), ...[...Array(28).keys()].map((n) => `o${n + 1}`));
  const cells: Description['sheets'][number]['cells'] = [
    { row: 0, column: 0, value: 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568' },
    { row: 1, column: 0, value: 'หน่วยงาน' },
    ...codes.map((value, column) => ({ row: 1, column: column + 1, value })),
    ...[...Array(AGENCIES).keys()].flatMap((agency) => [
      { row: agency + 2, column: 0, value: `เทศบาลตำบลที่ ${agency + 1}` },
      ...[...Array(ITEMS).keys()].map((item) => ({
        row: agency + 2,
        column: item + 1,
        value: item < 24 ? 80 + ((agency * 7 + item * 3) % 20) : 100,
      })),
    ]),
  ];
  const { sheets } = sampleSnapshot();
  const [sheet] = sheets;
  if (!sheet) throw new Error('the sample has no sheet');
  return {
    sheets: [{ ...sheet, name: 'หน่วยงาน', cells, merges: [], hiddenRows: [], hiddenColumns: [] }],
    defaultFont: null,
  };
}

async function watch(name: string, description: Description): Promise<void> {
  const browser = await launchChromium();
  try {
    const excel = await openBrowserHost(browser, {
      description,
      addin: folder,
      displayLanguage: 'th-TH',
      paneWidth: 320,
      sets: { ExcelApi: '1.14' },
    });
    await excel.frame.evaluate(() => {
      const own: { at: number; milliseconds: number }[] = [];
      Object.assign(window, { stretches: own });
      new PerformanceObserver((seen) => {
        for (const entry of seen.getEntries()) {
          if (entry.name === 'self')
            own.push({ at: Math.round(entry.startTime), milliseconds: Math.round(entry.duration) });
        }
      }).observe({ type: 'longtask', buffered: true });
    });
    const button = excel.frame.getByRole('button', { name: /วิเคราะห์คะแนน/ });
    await button.waitFor();
    const pressed = await excel.frame.evaluate(() => Math.round(performance.now()));
    await button.click();
    await excel.frame.getByRole('heading', { name: /ชีตที่สร้าง/ }).waitFor({ timeout: 240_000 });
    await excel.frame.waitForTimeout(1000);
    const stretches = await excel.frame.evaluate((): Stretches => Reflect.get(window, 'stretches') as Stretches);
    const shown = stretches.map(({ at, milliseconds }) => `${milliseconds} ms at ${at - pressed}`);
    process.stdout.write(`${name}: ${shown.length === 0 ? 'none' : shown.join(', ')}\n`);
    await excel.close();
  } finally {
    await browser.close();
  }
}

const { sheets, defaultFont } = sampleSnapshot();
await watch('sample', { sheets, defaultFont });
await watch(`${AGENCIES} agencies`, list());
