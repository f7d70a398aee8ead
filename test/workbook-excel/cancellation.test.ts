import { afterEach, describe, expect, it, vi } from 'vitest';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openHost, type Host, type WorkbookDescription } from '../excel-host/host';
import { SMALL_PLAN, SMALL_WORKBOOK } from './small-workbook';

const TRIPS_TO_READ = 3;

/**
 * Calls of `sync` of a run up to which it can be taken back: those to read, one of the client's own at their end, one
 * to build and one to adorn.
 */
const TO_TAKE_BACK = TRIPS_TO_READ + 3;

let host: Host | null = null;

async function open(description: WorkbookDescription): Promise<Host> {
  host = await openHost(description, { sets: { ExcelApi: '1.14' } });
  return host;
}

afterEach(() => {
  vi.restoreAllMocks();
  host?.close();
  host = null;
});

/** A signal that is given while the n-th call of `sync` from now is under way. */
function duringSync({ Excel }: Host, call: number): AbortSignal {
  const controller = new AbortController();
  const { prototype } = Excel.RequestContext;
  // Called below upon its own object.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { sync } = prototype;
  let made = 0;
  vi.spyOn(prototype, 'sync').mockImplementation(function (this: Excel.RequestContext, passed) {
    made += 1;
    const answer = sync.call(this, passed);
    if (made === call) controller.abort();
    return answer;
  });
  return controller.signal;
}

async function run(signal: AbortSignal): Promise<void> {
  const workbook = openExcelWorkbook(signal);
  await workbook.read();
  await workbook.apply(SMALL_PLAN);
}

describe('a run that is cancelled', () => {
  it('does nothing at all where that was before it began', async () => {
    const excel = await open(SMALL_WORKBOOK);
    const before = excel.describe();
    await expect(run(AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled', leftBehind: false });
    expect(excel.describe()).toEqual(before);
  });

  it('writes nothing where that was between reading and writing', async () => {
    const excel = await open(SMALL_WORKBOOK);
    const before = excel.describe();
    const controller = new AbortController();
    const workbook = openExcelWorkbook(controller.signal);
    await workbook.read();
    controller.abort();
    await expect(workbook.apply(SMALL_PLAN)).rejects.toMatchObject({ kind: 'cancelled', leftBehind: false });
    expect(excel.trips).toBe(TRIPS_TO_READ);
    expect(excel.describe()).toEqual(before);
  });

  it.each(Array.from({ length: TO_TAKE_BACK }, (_, index) => index + 1))(
    'leaves the workbook as it was, with what an earlier run made, during call %i of sync',
    async (call) => {
      const excel = await open(SMALL_WORKBOOK);
      await run(new AbortController().signal);
      const before = excel.describe();
      const signal = duringSync(excel, call);
      await expect(run(signal)).rejects.toMatchObject({ kind: 'cancelled', leftBehind: false });
      await excel.settle();
      expect(excel.describe()).toEqual(before);
    },
  );

  it('is finished where that was too late', async () => {
    const excel = await open(SMALL_WORKBOOK);
    await run(duringSync(excel, TO_TAKE_BACK + 1));
    expect(excel.describe().sheets.map(({ name }) => name)).toContain('สรุปผล');
  });
});
