/** Longest stretch of work, in milliseconds, before a click may be answered: well below the 50 that people notice. */
const LONGEST_STRETCH = 15;

/**
 * Begins a stretch of work. The function it gives is to be awaited between small pieces of that work: it waits for a
 * turn of the page's where the stretch has become long, and begins the next one.
 */
export function takeTurns(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_STRETCH) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
}
