import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServedFile, fileIn, hostModule } from '../browser/served-files';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MODULES = '/excel-host/';

/** The files of the page that asks a real Excel: the page, its modules, its manifest. */
export function scenarioPageFile(pathName: string): ServedFile | null {
  if (pathName.startsWith(MODULES)) return hostModule(pathName.slice(MODULES.length));
  return /^\/(page\.html|manifest\.xml)$/.test(pathName) ? fileIn(HERE, pathName) : null;
}
