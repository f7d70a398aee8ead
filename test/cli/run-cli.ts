import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SAMPLE = join(ROOT, 'assets/sample/ita-2568-sample.xlsx');

export interface CliRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
  readonly milliseconds: number;
}

let built: string | null = null;

/** The command line as `npm run analyze` builds it, built once for all runs of a process. */
function program(): string {
  if (built !== null) return built;
  // As deep below the project as the real one, for it finds the sample from where it stands; one for each of the
  // processes that run tests side by side.
  const outfile = join(ROOT, `build/cli/tested-${process.env['VITEST_POOL_ID'] ?? process.pid}.mjs`);
  buildSync({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  });
  built = outfile;
  return outfile;
}

/** Runs the real command line in a process of its own, as `npm run analyze` does. */
export function runCli(words: readonly string[], cwd = ROOT): CliRun {
  const script = program();
  const start = performance.now();
  const done = spawnSync(process.execPath, [script, ...words], {
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
