import type { Browser } from 'playwright-core';

/** Starts the Chromium that npm installed, with its own libraries where the machine lacks them. */
export async function launchChromium(): Promise<Browser> {
  // Read by the package when it is imported: by it, it knows which libraries to unpack.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
