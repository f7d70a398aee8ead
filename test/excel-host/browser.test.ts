import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowserHost } from './browser/browser-host';
import { launchChromium } from './browser/chromium';
import type { ServedFile } from './browser/served-files';
import { scenarioPageFile } from './scenarios/page-files';
import { SCENARIOS } from './scenarios/scenarios';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const PANE = `<!doctype html><html lang="en"><head><title>Pane</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script defer src="/pane.js"></script></head><body><p id="state">waiting</p><p id="heard"></p></body></html>`;

const SCRIPT = `Office.actions.associate('note', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A9').values = [['pressed']];
    await context.sync();
  });
  event.completed();
});
Office.onReady().then(async (info) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
      document.querySelector('#heard').textContent = 'changed ' + address + ' ' + source;
    });
    const range = context.workbook.worksheets.getItem('Scores').getUsedRange(true);
    range.load('values');
    await context.sync();
    range.getLastCell().getOffsetRange(1, 0).formulas = [['=SUM(A1:A' + range.values.length + ')']];
    range.format.fill.color = '#FFEB9C';
    await context.sync();
  });
  document.querySelector('#state').textContent = [info.host, info.platform, Office.context.displayLanguage].join(' ');
});`;

function addin(pathName: string): ServedFile | null {
  if (pathName === '/taskpane.html') return { contentType: 'text/html', body: PANE };
  return pathName === '/pane.js' ? { contentType: 'text/javascript', body: SCRIPT } : null;
}

test('a pane in a frame of another origin works on the workbook through the real client', async () => {
  const cells = [10, 20, 30].map((value, row) => ({ row, column: 0, value }));
  const host = await openBrowserHost(browser, {
    description: { sheets: [{ name: 'Scores', cells }] },
    addin,
    displayLanguage: 'th-TH',
    paneWidth: 320,
  });
  const state = host.frame.locator('#state');
  await expect.poll(() => state.textContent()).toBe('Excel OfficeOnline th-TH');
  const [sheet] = (await host.describe()).sheets;
  expect(sheet?.cells?.at(-1)).toMatchObject({ row: 3, value: 60, formula: 'SUM(A1:A3)' });
  expect(await host.trips()).toBe(2);
  await host.type('Scores', 'A2', 25);
  await expect.poll(() => host.frame.locator('#heard').textContent()).toBe('changed A2 Local');
  expect([await host.pressRibbonButton('note'), await host.pressRibbonButton('none')]).toEqual([true, false]);
  expect((await host.describe()).sheets[0]?.cells?.at(-1)).toMatchObject({ row: 8, value: 'pressed' });
  expect((await host.frame.evaluate(() => window.innerWidth)) <= 320).toBe(true);
  expect(host.errors).toEqual([]);
  expect(host.refusedAddresses.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);
  await host.close();
});

test('the page of questions to a real Excel finds in Chromium what it finds in Node', async () => {
  const host = await openBrowserHost(browser, {
    description: { sheets: [{ name: 'Sheet1' }] },
    addin: scenarioPageFile,
    page: '/page.html',
  });
  await host.frame.getByRole('button', { name: 'Ask' }).click();
  const summary = host.frame.locator('#summary');
  await expect
    .poll(() => summary.textContent(), { timeout: 20_000 })
    .toBe(`${SCENARIOS.length} answers as the host's, 0 different`);
  expect((await host.describe()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  await host.close();
});
