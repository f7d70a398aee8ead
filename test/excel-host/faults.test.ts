import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, type Host, openHost } from './host';

let host: Host;
beforeEach(async () => {
  host = await openHost({ sheets: [{ name: 'Scores' }] });
});
afterEach(() => host.close());

/** Writes to A1, then to A2, one round trip each; answers the code of what goes wrong. */
async function twoWrites(options: Excel.RunOptions = {}): Promise<string> {
  try {
    await host.Excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Scores');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const written = (): unknown[] => host.describe().sheets[0]?.cells?.map(({ value }) => value) ?? [];

describe('a round trip that goes wrong', () => {
  test.each<[Fault, string, number[]]>([
    [{ kind: 'request lost' }, 'GeneralException', [1]],
    [{ kind: 'answer lost' }, 'GeneralException', [1, 2, 3]],
    [{ kind: 'refused', code: 'ActivityLimitReached' }, 'ActivityLimitReached', [1]],
    [{ kind: 'refused', code: 'InvalidOrTimedOutSession' }, 'InvalidOrTimedOutSession', [1]],
    [{ kind: 'fails within', afterActions: 8 }, 'GeneralException', [1, 2]],
    [{ kind: 'fails within', afterActions: 0, code: 'AccessDenied' }, 'AccessDenied', [1]],
  ])('%o', async (fault, code, left) => {
    host.failAt(2, fault);
    expect(await twoWrites()).toBe(code);
    expect(written()).toEqual(left);
    expect(await twoWrites()).toBe('done');
  });

  test('can also be one that never ends', async () => {
    host.failAt(1, { kind: 'silence' });
    const outcome = await Promise.race([
      twoWrites(),
      new Promise((resolve) => setTimeout(() => resolve('waiting'), 50)),
    ]);
    expect(outcome).toBe('waiting');
    expect(written()).toEqual([]);
    expect(host.requests.at(-1)).toMatchObject({ kind: 'sync', error: 'no answer' });
  });
});

describe('while the user edits a cell', () => {
  test('requests are refused', async () => {
    host.beginCellEdit();
    expect(await twoWrites()).toBe('InvalidOperationInCellEditMode');
    host.endCellEdit();
    expect(await twoWrites()).toBe('done');
  });

  test('requests wait that asked to', async () => {
    host.beginCellEdit();
    const writes = twoWrites({ delayForCellEdit: true });
    await host.settle();
    expect(written()).toEqual([]);
    host.endCellEdit();
    expect(await writes).toBe('done');
    expect(written()).toEqual([1, 2, 3]);
  });
});

test('the clean-up after a run is not a round trip, and leaves nothing alive', async () => {
  await twoWrites();
  await host.settle();
  expect(host.trips).toBe(2);
  expect(host.requests.map(({ kind }) => kind)).toContain('clean-up');
  expect(host.keptObjects).toBe(0);
});
