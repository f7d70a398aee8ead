import { HostFailure } from './host-failure';

/** Longest wait for one answer of Excel's, in milliseconds; Excel on the web can be slow without being dead. */
export const ANSWER_BUDGET = 60_000;

/**
 * The promise's own outcome, or a `no-answer` failure once `milliseconds` have passed: some hosts never
 * settle a sync, and a pane that waits for ever cannot even say so.
 */
export async function inTime<T>(promise: Promise<T>, milliseconds: number = ANSWER_BUDGET): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const spent = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new HostFailure('no-answer', { code: 'TimeBudgetSpent', location: null }));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, spent]);
  } finally {
    clearTimeout(timer);
  }
}
