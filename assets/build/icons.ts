import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium';

/** Draws the add-in's PNG icons from their SVG sources: `npx tsx assets/build/icons.ts`. */

interface IconDrawing {
  readonly name: string;
  /** Edges in pixels, all square. */
  readonly sizes: readonly number[];
}

/** The Office ribbon asks for 16, 32 and 80 and takes 64; the store and our own pages show the larger ones. */
const DRAWINGS: readonly IconDrawing[] = [
  { name: 'product', sizes: [16, 32, 64, 80, 128] },
  { name: 'pane', sizes: [16, 32, 64, 80] },
];

/** Up to this edge the simplified drawing on a grid of 16 is used, so that every line falls on whole pixels. */
const LARGEST_SMALL_EDGE = 32;

const ICON_FOLDER = new URL('../icons/', import.meta.url);

async function drawIcon(browser: Browser, svg: string, edge: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: edge, height: edge }, deviceScaleFactor: 1 });
  const style = `html,body{margin:0;background:transparent}svg{display:block;width:${edge}px;height:${edge}px}`;
  await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true, type: 'png' });
  await page.close();
  return png;
}

const browser = await openChromium();
try {
  for (const { name, sizes } of DRAWINGS) {
    for (const edge of sizes) {
      const source = edge <= LARGEST_SMALL_EDGE ? `${name}-small.svg` : `${name}.svg`;
      const svg = await readFile(new URL(source, ICON_FOLDER), 'utf8');
      const target = new URL(`${name}-${edge}.png`, ICON_FOLDER);
      await writeFile(target, await drawIcon(browser, svg, edge));
      console.log(fileURLToPath(target));
    }
  }
} finally {
  await browser.close();
}
