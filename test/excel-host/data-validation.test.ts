import { afterEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
afterEach(() => host.close());

const DATES: Excel.DataValidationRule = {
  date: { operator: 'Between', formula1: '=DATE(2000,1,1)', formula2: '=DATE(2099,12,31)' },
};

async function onRange(address: string, act: (validation: Excel.DataValidation) => void): Promise<string> {
  try {
    await host.Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst().getRange(address).dataValidation);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

test('a validation can be set, read and taken away', async () => {
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  await onRange('B2:B9', (validation) => {
    validation.rule = DATES;
    validation.prompt = { showPrompt: true, title: 'Date', message: 'Type one' };
  });
  const read = await host.Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getFirst().getRange('B2:B9').dataValidation;
    validation.load('rule,prompt,ignoreBlanks');
    await context.sync();
    return [validation.rule, validation.prompt.title, validation.ignoreBlanks];
  });
  expect(read).toEqual([DATES, 'Date', true]);
  expect(host.describe().sheets[0]?.validations).toHaveLength(1);
  await onRange('B2:B9', (validation) => {
    validation.clear();
  });
  expect(host.describe().sheets[0]?.validations).toBeUndefined();
});

test.each<[string, Excel.DataValidationRule, string]>([
  ['an empty list', { list: { inCellDropDown: true, source: '' } }, 'InvalidArgument'],
  ['a list of more than 255 letters', { list: { inCellDropDown: true, source: 'a'.repeat(256) } }, 'InvalidArgument'],
  ['a formula that is none', { date: { operator: 'EqualTo', formula1: '=DATE(' } }, 'InvalidArgument'],
  ['one end of two', { date: { operator: 'Between', formula1: '=1' } }, 'InvalidArgument'],
  ['a kind that the host lacks', { custom: { formula: '=TRUE' } }, 'NotImplemented'],
])('%s is refused', async (_, rule, code) => {
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  const outcome = await onRange('B2', (validation) => {
    validation.rule = rule;
  });
  expect(outcome).toBe(code);
});

test('a protected sheet and a part of a validated range are refused', async () => {
  const set = (each: Excel.DataValidation): void => {
    each.rule = DATES;
  };
  host = await openHost({ sheets: [{ name: 'Sheet1' }] });
  expect(await onRange('B2:B9', set)).toBe('done');
  expect(await onRange('B2:B3', set)).toBe('NotImplemented');
  host.close();
  host = await openHost({ sheets: [{ name: 'Sheet1', isProtected: true }] });
  expect(await onRange('B2:B9', set)).toBe('AccessDenied');
});
