import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServedFile, fileIn, hostScript } from '../browser/served-files';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SCRIPTS = '/excel-host/';

/** The files of the page that asks a real Excel: the page, its script, its manifest. */
export function scenarioPageFile(pathName: string): ServedFile | null {
  if (pathName.startsWith(SCRIPTS)) return hostScript(pathName.slice(SCRIPTS.length));
  return /^\/(page\.html|manifest\.xml)$/.test(pathName) ? fileIn(HERE, pathName) : null;
}
