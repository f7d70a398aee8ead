/**
 * Times `--all` on a list of 8,300 agencies with 52 items each against openpyxl that only loads the file in read-only
 * mode and passes over its cells, in turn in one run. Run: npm run analyze, then npx tsx test/bench/every-agency.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'test/bench/openpyxl_matrix.py');

function seconds(command: string, words: readonly string[]): number {
  const start = performance.now();
  const done = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')} failed`);
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const folder = mkdtempSync(join(tmpdir(), 'ita-bench-'));
try {
  const file = join(folder, 'agencies.xlsx');
  const python = process.platform === 'win32' ? 'python' : '/usr/bin/python3';
  seconds(python, [script, 'make', file]);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: seconds(process.execPath, ['build/cli/analyze.mjs', file, '--all']),
    theirs: seconds(python, [script, 'load', file]),
  }));
  const ours = median(rounds.map((round) => round.ours));
  const theirs = median(rounds.map((round) => round.theirs));
  const ratio = median(rounds.map((round) => round.ours / round.theirs));
  process.stdout.write(
    `--all ${ours.toFixed(2)} s, openpyxl only loading ${theirs.toFixed(2)} s, ratio ${ratio.toFixed(2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
