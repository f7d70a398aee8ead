import { chromium, type Browser } from 'playwright-core';

/**
 * Opens a headless Chromium without downloading one: on Linux the one that comes with an npm package, elsewhere the
 * Edge or Chrome that is installed. Rejects where there is none.
 */
export async function openChromium(): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({ channel: 'msedge' }).catch(() => chromium.launch({ channel: 'chrome' }));
  }
  // The package brings the libraries that a bare Linux lacks only where it believes itself on AWS.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox'] });
}
