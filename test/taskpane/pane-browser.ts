import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../excel-host/browser/chromium';
import { buildAddin } from './built-addin';

const BUILD_LIMIT_MS = 180_000;

/** A browser and the folder of the add-in as it is published. */
export interface PaneBrowser {
  readonly browser: Browser;
  readonly folder: string;
}

/** Starts a browser and builds the add-in before the tests of a file, and takes both away after them. */
export function paneBrowser(): () => PaneBrowser {
  let ready: PaneBrowser | null = null;
  beforeAll(async () => {
    const [browser, folder] = await Promise.all([launchChromium(), buildAddin()]);
    ready = { browser, folder };
  }, BUILD_LIMIT_MS);
  afterAll(async () => {
    if (ready === null) return;
    await ready.browser.close();
    rmSync(ready.folder, { recursive: true, force: true });
  });
  return () => {
    if (ready === null) throw new Error('the browser is only there within a test');
    return ready;
  };
}
