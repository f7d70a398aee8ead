/** Times the checks of one agency against reading its workbook, in turn in one run. Run: npx tsx test/bench/checks.ts */
import { frameworkById } from '../../src/assessment/frameworks';
import { checkScores } from '../../src/checking/check-scores';
import { readScores } from '../../src/reading/read-scores';
import { PUBLISHED_DOCUMENT } from '../fixtures/published-document';

const ROUNDS = 101;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function timed<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

const rounds = Array.from({ length: ROUNDS }, () => {
  const reading = timed(() => readScores(PUBLISHED_DOCUMENT, {}));
  if (!reading.result.ok) throw new Error(`not read: ${reading.result.failure.kind}`);
  const { scores } = reading.result;
  const framework = frameworkById(scores.frameworkId);
  if (!framework) throw new Error(`no framework ${scores.frameworkId}`);
  const checks = timed(() => checkScores(scores, framework, PUBLISHED_DOCUMENT.sheets));
  return { reading: reading.milliseconds, checks: checks.milliseconds };
});
const [first] = rounds;
const reading = median(rounds.map((round) => round.reading));
const checks = median(rounds.map((round) => round.checks));
process.stdout.write(
  [
    `${ROUNDS} rounds in turn, a published analysis of thirteen sheets with all its texts`,
    `reading  first ${first?.reading.toFixed(1)} ms   median ${reading.toFixed(2)} ms`,
    `checks   first ${first?.checks.toFixed(1)} ms   median ${checks.toFixed(2)} ms`,
    `ratio of the medians ${(checks / reading).toFixed(2)}`,
    '',
  ].join('\n'),
);
