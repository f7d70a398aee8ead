import { HostFailure } from './host-failure';

function cancelled(): HostFailure {
  return new HostFailure('cancelled', { code: 'Cancelled', location: null });
}

/** Throws a `HostFailure` of kind `cancelled` once the signal has been given. */
export function assertNotCancelled(signal: AbortSignal | null): void {
  if (signal?.aborted === true) throw cancelled();
}

/** The promise's own outcome, or a `cancelled` failure as soon as the signal is given; the work itself goes on unheard. */
export function unlessCancelled<T>(promise: Promise<T>, signal: AbortSignal | null): Promise<T> {
  if (signal === null) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(cancelled());
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
