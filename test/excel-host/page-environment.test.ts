// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openHost } from './host';

test('the client uses the document that the test runs in, and leaves it as it was', async () => {
  const own = [window, document, window.parent, window.name];
  const host = await openHost({ sheets: [{ name: 'Scores', cells: [{ row: 0, column: 0, value: 92 }] }] });
  expect(document).toBe(own[1]);
  const button = document.createElement('button');
  document.body.append(button);
  const shown = new Promise<unknown>((resolve) => {
    button.addEventListener('click', () => {
      void Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1');
        range.load('values');
        await context.sync();
        resolve(range.values);
      });
    });
  });
  button.click();
  expect(await shown).toEqual([[92]]);
  host.close();
  expect(typeof Excel).toBe('undefined');
  expect([window, document, window.parent, window.name]).toEqual(own);
});

test('a second workbook can be opened after the first, under fake timers too', async () => {
  for (const name of ['First', 'Second']) {
    const host = await openHost({ sheets: [{ name }] });
    vi.useFakeTimers();
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    });
    vi.useRealTimers();
    expect(names).toEqual([name]);
    host.close();
  }
});
