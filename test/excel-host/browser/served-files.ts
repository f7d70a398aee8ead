import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import ts from 'typescript';

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

/** Where a browser finds the packages that this host imports. */
const PACKAGES = 'packages/';

/** A package as one module that a browser can run; null where the name is none. */
function packageModule(name: string): ServedFile | null {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return null;
  // By their names, for packages of CommonJS do not tell what they export.
  const names = Object.keys(createRequire(import.meta.url)(name) as object).filter((each) =>
    /^[A-Za-z]\w*$/.test(each),
  );
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${names.join(', ')} } from '${name}';`, resolveDir: HERE },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return { contentType: CONTENT_TYPES['.js'] ?? '', body: outputFiles[0]?.text ?? '' };
}

/**
 * A module of this host as a browser can run it: types taken off, JSON as a module. `pathName` has no extension, as
 * imports have none. Null where there is no such module.
 */
export function hostModule(pathName: string): ServedFile | null {
  if (pathName.startsWith(PACKAGES)) return packageModule(pathName.slice(PACKAGES.length));
  const source = path.join(SOURCES, path.normalize(`/${pathName}`));
  const contentType = CONTENT_TYPES['.js'] ?? '';
  if (source.endsWith('.json') && existsSync(source)) {
    return { contentType, body: `export default ${readFileSync(source, 'utf8')}` };
  }
  if (!existsSync(`${source}.ts`)) return null;
  const { outputText } = ts.transpileModule(readFileSync(`${source}.ts`, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  // Browsers know no packages by their bare names.
  return { contentType, body: outputText.replace(/ from '([a-z][a-z0-9-]*)'/g, ` from '/excel-host/${PACKAGES}$1'`) };
}
