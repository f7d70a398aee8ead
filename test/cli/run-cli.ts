import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SAMPLE = join(ROOT, 'assets/sample/ita-2568-sample.xlsx');

export interface CliRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
  readonly milliseconds: number;
}

/** Runs the real command line in a process of its own, as `npm run analyze` does. */
export function runCli(words: readonly string[], cwd = ROOT): CliRun {
  const start = performance.now();
  const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const done = spawnSync(process.execPath, ['--import', tsx, join(ROOT, 'src/cli/main.ts'), ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return {
    exitCode: done.status,
    output: done.stdout,
    errors: done.stderr,
    milliseconds: performance.now() - start,
  };
}

/** A folder that is gone when the work is done. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ita-cli-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Analyses the workbook and gives the parsed JSON result beside the run. */
export function analyseToJson(bytes: Uint8Array, words: readonly string[] = []): { run: CliRun; json: unknown } {
  return inTemporaryFolder((folder) => {
    const file = join(folder, 'scores.xlsx');
    const json = join(folder, 'result.json');
    writeFileSync(file, bytes);
    const run = runCli([file, '--out', join(folder, 'out.xlsx'), '--json', json, ...words]);
    if (run.exitCode === 2) throw new Error(run.errors);
    return { run, json: JSON.parse(readFileSync(json, 'utf8')) as unknown };
  });
}
