/**
 * Times the whole command against a plain openpyxl script that does the same job on the same workbook, in turn in
 * one run, and prints the ratio. Run: npm run bench
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NACC_2568 } from '../../src/assessment/frameworks/nacc-2568';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../../src/assessment/issues';

const ROUNDS = 9;
const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'assets/sample/ita-2568-sample.xlsx');
const script = join(root, 'test/bench/openpyxl_analysis.py');

/** A Python that has openpyxl: the system's (Debian's package) before whatever else is first in the path. */
const interpreterWithOpenpyxl = ['/usr/bin/python3', 'python3', 'python'].find(
  (candidate) => spawnSync(candidate, ['-c', 'import openpyxl']).status === 0,
);

/** The framework as the script needs it, so that it has none of the rules to look up. */
function frameworkForPython(): string {
  return JSON.stringify({
    items: NACC_2568.items.map(({ code, tool }) => ({ code, tool })),
    labels: Object.fromEntries(NACC_2568.items.map(({ code, label }) => [code, `${code} ${label.th}`])),
    indicators: NACC_2568.indicators.map(({ number, name, composition, items }) => ({
      number,
      name: name.th,
      groups: composition.kind === 'sub-indicators' ? composition.parts.map((part) => part.items) : [items],
    })),
    issues: ISSUE_NUMBERS.map((number) => ({
      number,
      title: ISSUE_TITLES[number].th,
      items: NACC_2568.issueMap[number],
    })),
  });
}

function seconds(command: string, words: readonly string[]): number {
  const start = performance.now();
  const done = spawnSync(command, words, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${done.stderr}`);
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function bench(interpreter: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'ita-bench-'));
  try {
    const framework = join(folder, 'framework.json');
    writeFileSync(framework, frameworkForPython());
    const ours = (): number =>
      seconds('npm', ['run', '--silent', 'analyze', '--', sample, '--out', join(folder, 'ours.xlsx')]);
    const oursWithoutNpm = (): number =>
      seconds(process.execPath, ['build/cli/analyze.mjs', sample, '--out', join(folder, 'ours.xlsx')]);
    const theirs = (): number => seconds(interpreter, [script, framework, sample, join(folder, 'theirs.xlsx')]);
    ours();
    theirs();
    const rounds = Array.from({ length: ROUNDS }, () => ({ ours: ours(), bare: oursWithoutNpm(), theirs: theirs() }));
    const line = (name: string, values: readonly number[]): string =>
      `${name.padEnd(22)} median ${median(values).toFixed(3)} s   min ${Math.min(...values).toFixed(3)}   max ${Math.max(...values).toFixed(3)}`;
    const command = rounds.map((round) => round.ours);
    const bare = rounds.map((round) => round.bare);
    const python = rounds.map((round) => round.theirs);
    const ratio = (times: readonly number[]): string =>
      median(times.map((time, round) => time / (python[round] ?? NaN))).toFixed(2);
    process.stdout.write(
      [
        `${ROUNDS} rounds in turn, whole processes, the bundled sample`,
        line('npm run analyze', command),
        line('the same without npm', bare),
        line('openpyxl script', python),
        `ratio to openpyxl: npm run analyze ${ratio(command)}, without npm ${ratio(bare)}`,
        '',
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (interpreterWithOpenpyxl === undefined) {
  process.stderr.write('The benchmark needs Python 3 with openpyxl (Debian: apt-get install python3-openpyxl).\n');
  process.exitCode = 2;
} else {
  bench(interpreterWithOpenpyxl);
}
