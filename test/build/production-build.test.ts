import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../assets/build/chromium';
import { OFFICE_SCRIPT_HOSTS, inlineScripts, scriptHash } from '../../assets/build/page-policy';
import { parseManifest } from '../manifest/manifest-element';
import { MANIFEST_RULES } from '../manifest/manifest-rules';
import { pngSize } from '../manifest/png-size';
import { ADDRESS, BUILD_LIMIT_MS, build, builtAddin, type BuildOutcome } from './built-addin';

/** First load as a server sends it, in bytes. */
const FIRST_LOAD_GZIP_LIMIT = 150_000;

let dist = '';
let outcome: BuildOutcome = { exitCode: 1, printed: 'not built' };

beforeAll(async () => {
  ({ folder: dist, ...outcome } = await builtAddin());
}, BUILD_LIMIT_MS);

function built(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

function files(): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(dist, name)).isFile());
}

/** What a page loads or leads to, by its `src` and `href` attributes, quoted or not. */
function links(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:src|href)=(?:"([^"]*)"|([^\s">]+))/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** The sources of each directive of the page's policy. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const content = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

describe('the production build', () => {
  it('succeeds', () => {
    expect(outcome, outcome.printed).toMatchObject({ exitCode: 0 });
  });

  it('writes the public address into a manifest that keeps every rule', () => {
    const manifest = parseManifest(built('manifest.xml'));
    const surroundings = {
      address: ADDRESS,
      iconSize: (path: string) => (existsSync(join(dist, path)) ? pngSize(readFileSync(join(dist, path))) : null),
      hasPage: (path: string) => path.endsWith('.html') && existsSync(join(dist, path)),
    };
    for (const [name, rule] of Object.entries(MANIFEST_RULES)) {
      expect({ name, faults: rule(manifest, surroundings) }).toEqual({ name, faults: [] });
    }
  });

  it('leaves no trace of the development address', () => {
    const texts = files().filter((name) => /\.(html|js|xml|css)$/.test(name));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((name) => built(name).includes('localhost:3000'))).toEqual([]);
  });

  it.each(['taskpane.html', 'support.html', 'support.th.html'])('%s refers only to what was built', (page) => {
    const local = links(built(page)).filter((link) => !link.startsWith('https://'));
    expect(local).not.toEqual([]);
    expect(local.filter((link) => !existsSync(join(dist, link)))).toEqual([]);
  });

  it('loads nothing from elsewhere but office.js, before our own scripts', () => {
    const scripts = links(built('taskpane.html')).filter((link) => link.endsWith('.js'));
    expect(scripts[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(scripts.slice(1)).not.toEqual([]);
    expect(scripts.slice(1).filter((link) => link.includes('//'))).toEqual([]);
    expect(links(built('support.html') + built('support.th.html')).filter((link) => link.includes('//'))).toEqual([]);
  });

  it('forbids the pane every connection and every script but ours and those of Office', () => {
    const page = built('taskpane.html');
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual([
      "'self'",
      ...inlineScripts(page).map(scriptHash),
      ...OFFICE_SCRIPT_HOSTS,
    ]);
    const others = [...policy].filter(([name]) => name !== 'script-src').flatMap(([, sources]) => sources);
    expect(others.filter((source) => /[/:*]/.test(source) && source !== 'data:')).toEqual([]);
  });

  it('lets the one script written into the pane run, and that script is plain ES5', () => {
    const bodies = inlineScripts(built('taskpane.html'));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toMatch(/=>|`|\b(?:let|const|class)\b|\?\.|\?\?/);
  });

  it('names its scripts after their contents, so that an update is never mistaken for the old one', () => {
    const scripts = files().filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => !/\.[0-9a-f]{10}\.js$/.test(name))).toEqual([]);
  });

  it('keeps the first load small', () => {
    const scripts = links(built('taskpane.html')).filter((link) => link.endsWith('.js') && !link.startsWith('https:'));
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(dist, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(FIRST_LOAD_GZIP_LIMIT);
  });
});

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  png: 'image/png',
};

/** Enough of Office.js for the pane to start outside Excel. */
const OFFICE_STAND_IN = 'window.Office = { onReady: () => new Promise(() => {}), context: {} };';

describe('the built pane in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  /** Opens the pane from its public address, with or without Office.js; nothing reaches the network. */
  async function openPane(has: { readonly officeJs: boolean; readonly modernScript: boolean }): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 350, height: 378 } });
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      const path = new URL(url).pathname.replace('/addin/', '');
      if (url.startsWith(ADDRESS) && existsSync(join(dist, path))) {
        const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
        return route.fulfill({ contentType, body: readFileSync(join(dist, path)) });
      }
      if (has.officeJs && url.endsWith('/hosted/office.js')) {
        return route.fulfill({ contentType: 'text/javascript', body: OFFICE_STAND_IN });
      }
      return route.abort();
    });
    if (!has.modernScript) await page.addInitScript('delete Array.prototype.toSorted');
    await page.addInitScript(
      "window.refused = []; document.addEventListener('securitypolicyviolation', (e) => refused.push(e.blockedURI))",
    );
    await page.goto(`${ADDRESS}taskpane.html?run=analyse`, { waitUntil: 'load' });
    return page;
  }

  it('runs under its own policy without a refusal', async () => {
    const page = await openPane({ officeJs: true, modernScript: true });
    expect(await page.evaluate('refused')).toEqual([]);
    expect(await page.locator('.trouble:visible').count()).toBe(0);
    expect(await page.locator('#root').isVisible()).toBe(true);
    await page.close();
  });

  it('may not send anything anywhere, not even home', async () => {
    const page = await openPane({ officeJs: true, modernScript: true });
    const send = (url: string) => page.evaluate(`fetch('${url}').then(() => 'sent', () => 'refused')`);
    expect(await send('https://example.org/')).toBe('refused');
    expect(await send(`${ADDRESS}manifest.xml`)).toBe('refused');
    await page.close();
  });

  it.each([
    ['Office.js is blocked', { officeJs: false, modernScript: true }, '#not-loaded', 'appsforoffice.microsoft.com'],
    ['the web view is too old', { officeJs: true, modernScript: false }, '#old-webview', 'Excel 2021'],
  ] as const)('says in both languages what to do when %s', async (_, has, notice, advice) => {
    const page = await openPane(has);
    expect(await page.locator('.trouble:visible').count()).toBe(1);
    expect(await page.locator(`${notice} [lang=th]`).innerText()).toContain(advice);
    expect(await page.locator(`${notice} [lang=en]`).innerText()).toContain(advice);
    expect(await page.locator('#root').isVisible()).toBe(false);
    await page.close();
  });
});

describe('a build for an address that cannot be', () => {
  it('ends with one sentence in each language and builds nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ita-build-'));
    try {
      const { exitCode, printed } = await build('http://ita.example.go.th/', folder);
      expect(exitCode).toBe(2);
      expect(printed).toContain('Office loads add-ins over https only.');
      expect(printed).toContain('ADDIN_URL ใช้ไม่ได้');
      expect(printed).not.toMatch(/^\s+at /m);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
