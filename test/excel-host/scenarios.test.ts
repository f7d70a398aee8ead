import { format } from 'prettier';
import { expect, test } from 'vitest';
import { openHost } from './host';
import { SCENARIOS, askAll } from './scenarios/scenarios';

test('the host answers every scenario as it did when its answers were written down', async () => {
  const host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  const before = host.describe();
  const answers = await askAll();
  expect(Object.keys(answers)).toEqual(SCENARIOS.map(({ name }) => name));
  expect(Object.values(answers).filter((answer) => String(answer).startsWith('failed'))).toEqual([]);
  expect(host.describe()).toEqual(before);
  const written = await format(JSON.stringify(answers), { parser: 'json', printWidth: 120 });
  await expect(written).toMatchFileSnapshot('scenarios/host-answers.json');
  host.close();
});
