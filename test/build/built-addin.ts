import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WEBPACK = join(PROJECT, 'node_modules/webpack/bin/webpack.js');

/** Builds the add-in as it is published, into a folder of its own, and gives that folder. Rejects with what was printed. */
export function buildAddin(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ita-pane-'));
  const words = [WEBPACK, '--mode', 'production', '--output-path', folder];
  const env = { ...process.env, ADDIN_URL: 'https://localhost:3000/' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: PROJECT, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error === null) resolve(folder);
      else reject(new Error(stdout + stderr));
    });
  });
}
