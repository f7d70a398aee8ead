import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the one build that all tests of a run share. */
    builtAddin: string;
  }
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WEBPACK = join(PROJECT, 'node_modules/webpack/bin/webpack.js');

/** Folder that the shared build is to be served from. */
export const ADDRESS = 'https://ita.example.go.th/addin/';

/** How long a hook may wait for the shared build on a busy machine. */
export const BUILD_LIMIT_MS = 180_000;

const OUTCOME = 'outcome.json';

export interface BuildOutcome {
  readonly exitCode: number;
  readonly printed: string;
}

/** Builds the add-in as it is published at an address into a folder. */
export function build(address: string, folder: string): Promise<BuildOutcome> {
  const words = [WEBPACK, '--mode', 'production', '--output-path', folder];
  const env = { ...process.env, ADDIN_URL: address };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: PROJECT, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, printed: stdout + stderr });
    });
  });
}

/** Starts the build that all tests of a run share; those that need no build go on meanwhile. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ita-build-'));
  const asPeopleWriteIt = ADDRESS.replace(/\/$/, '');
  const building = build(asPeopleWriteIt, join(folder, 'dist')).then((outcome) => {
    const unfinished = join(folder, 'unfinished.json');
    writeFileSync(unfinished, JSON.stringify(outcome));
    renameSync(unfinished, join(folder, OUTCOME));
  });
  project.provide('builtAddin', folder);
  return async () => {
    await building;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The shared build, once it is done: its files' folder, whether it went well, and what was printed. */
export async function builtAddin(): Promise<BuildOutcome & { readonly folder: string }> {
  const folder = inject('builtAddin');
  while (!existsSync(join(folder, OUTCOME))) await sleep(100);
  const outcome = JSON.parse(readFileSync(join(folder, OUTCOME), 'utf8')) as BuildOutcome;
  return { ...outcome, folder: join(folder, 'dist') };
}
