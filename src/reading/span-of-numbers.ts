/** Smallest and largest of some numbers, of which there may be more than a call takes arguments. */
export function spanOf(numbers: readonly number[]): readonly [number, number] {
  let smallest = Infinity;
  let largest = -Infinity;
  for (const number of numbers) {
    smallest = Math.min(smallest, number);
    largest = Math.max(largest, number);
  }
  return [smallest, largest];
}
