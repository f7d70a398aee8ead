import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { BUILD_LIMIT_MS, builtAddin } from '../../build/built-addin';
import { launchChromium } from '../../excel-host/browser/chromium';

/** A browser and the folder of the add-in as it is published. */
export interface PaneBrowser {
  readonly browser: Browser;
  readonly folder: string;
}

/** Starts a browser before the tests of a file, for the add-in as it was built, and closes it after them. */
export function paneBrowser(): () => PaneBrowser {
  let ready: PaneBrowser | null = null;
  beforeAll(async () => {
    const { exitCode, printed, folder } = await builtAddin();
    if (exitCode !== 0) throw new Error(printed);
    ready = { browser: await launchChromium(), folder };
  }, BUILD_LIMIT_MS);
  afterAll(async () => {
    await ready?.browser.close();
  });
  return () => {
    if (ready === null) throw new Error('the browser is only there within a test');
    return ready;
  };
}
