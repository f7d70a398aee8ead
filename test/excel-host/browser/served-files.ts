import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A file as a browser receives it. */
export interface ServedFile {
  readonly contentType: string;
  readonly body: Buffer | string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a path below a folder; null where there is none. */
export function fileIn(folder: string, pathName: string): ServedFile | null {
  const file = path.join(folder, path.normalize(`/${decodeURIComponent(pathName)}`));
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  return { contentType: CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SOURCES = path.dirname(HERE);

/** The page that plays Excel. */
export function excelPage(): ServedFile {
  return { contentType: CONTENT_TYPES['.html'] ?? '', body: readFileSync(path.join(HERE, 'excel-page.html')) };
}

const built = new Map<string, ServedFile>();

/**
 * A module of this host with all that it imports as one script that a browser can run; built once. `pathName` has no
 * extension. Null where there is no such module.
 */
export function hostScript(pathName: string): ServedFile | null {
  const source = `${path.join(SOURCES, path.normalize(`/${pathName}`))}.ts`;
  const known = built.get(source);
  if (known !== undefined) return known;
  if (!existsSync(source)) return null;
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const script = { contentType: CONTENT_TYPES['.js'] ?? '', body: outputFiles[0]?.text ?? '' };
  built.set(source, script);
  return script;
}
