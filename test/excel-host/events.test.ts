import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
beforeEach(async () => {
  host = await openHost({ sheets: [{ name: 'Scores' }, { name: 'Other' }] });
});
afterEach(() => host.close());

test('changes are told to handlers of all sheets and of the one, until they are removed', async () => {
  const heard: string[] = [];
  const note = (who: string) => (event: Excel.WorksheetChangedEventArgs) => {
    heard.push(`${who} ${event.address} ${event.source} ${event.triggerSource}`);
    return Promise.resolve();
  };
  const handler = await host.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(note('all'));
    context.workbook.worksheets.getItem('Scores').onChanged.add(note('scores'));
    await context.sync();
    return added;
  });
  host.type('Scores', 'B2', 5);
  await host.settle();
  host.type('Other', 'C3', 'x', 'coauthor');
  await host.settle();
  expect(heard.toSorted()).toEqual(['all B2 Local Unknown', 'all C3 Remote Unknown', 'scores B2 Local Unknown']);
  await host.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.type('Scores', 'B3', 5);
  await host.settle();
  expect(heard.slice(3)).toEqual(['scores B3 Local Unknown']);
});

test('what the add-in writes is told as its own', async () => {
  const heard: unknown[] = [];
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.triggerSource);
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem('Scores').getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  await host.settle();
  expect(heard).toEqual(['ThisLocalAddin']);
});

test('sheets that come, go and come to the front are told', async () => {
  const heard: string[] = [];
  const note = (what: string) => () => {
    heard.push(what);
    return Promise.resolve();
  };
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note('added'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onSelectionChanged.add(note('selected'));
    await context.sync();
    const sheet = worksheets.add('New');
    sheet.activate();
    sheet.getRange('B2').select();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await host.settle();
  expect(heard).toEqual(['added', 'activated', 'selected', 'deleted']);
  expect(host.describe().active).toBe('Other');
});
