import { expect, test } from 'vitest';
import { scoreText } from '../../src/taskpane/score-text';

test.each([
  [0.3 * ((100 - 93.75) / 3 / 5), '0.13'],
  [1.005, '1.01'],
  [95.21, '95.21'],
  [100, '100.00'],
])('%d is shown as %s, as the sheets show it', (score, shown) => {
  expect(scoreText(score)).toBe(shown);
});
