import { mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';

/**
 * A font configuration that names the machine's fonts beside those that come with the browser: the browser's own has
 * none for Thai, which would then show as nothing. A machine without a Thai font needs one (`fonts-thai-tlwg` of Debian).
 */
function fontConfiguration(): string {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(homedir(), '.fonts'),
    path.join(homedir(), '.local/share/fonts'),
    path.join(tmpdir(), 'fonts'),
  ];
  const made = mkdtempSync(path.join(tmpdir(), 'excel-host-fonts-'));
  const file = path.join(made, 'fonts.conf');
  const families = ['Open Sans', 'Noto Sans Thai', 'Loma'];
  const preferred = families.map((family) => `<family>${family}</family>`).join('');
  const strings = families.map((family) => `<string>${family}</string>`).join('');
  const lines = [
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${path.join(made, 'cache')}</cachedir>`,
    `<alias><family>sans-serif</family><prefer>${preferred}</prefer></alias>`,
    // For whoever names no family at all, as Chromium does for `system-ui`.
    `<match target="pattern"><edit name="family" mode="append_last">${strings}</edit></match>`,
  ];
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`);
  return file;
}

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
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
  });
}
