import { afterEach, describe, expect, it } from 'vitest';
import { analyseSnapshot } from '../../src/app/analyse-workbook';
import { initialState, reduce, type PaneAction, type PaneState } from '../../src/taskpane/pane-state';
import { watchWorkbook } from '../../src/taskpane/watch-workbook';
import { openExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openHost, type Host } from '../excel-host/host';
import { inExcel, sampleSnapshot } from '../workbook-excel/in-excel';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

/** The pane with the result of the open workbook, and the edits that it hears of from then on. */
async function analysedPane(): Promise<{ readonly excel: Host; readonly state: () => PaneState }> {
  const excel = await openHost(inExcel(sampleSnapshot()), { sets: { ExcelApi: '1.14' } });
  host = excel;
  let state = initialState('th');
  const dispatch = (action: PaneAction): void => {
    state = reduce(state, action);
  };
  dispatch({ kind: 'opened' });
  await watchWorkbook((edit) => {
    dispatch({ kind: 'edited', edit });
  });
  dispatch({ kind: 'started', choices: {} });
  const workbook = openExcelWorkbook();
  const outcome = analyseSnapshot(await workbook.read(), { sourceName: '', today: null });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  const result = {
    ...outcome.result,
    sheetNamesById: workbook.sheetNames(),
    sheetNames: [],
    skippedHighlights: [],
    notPutBack: [],
  };
  dispatch({ kind: 'finished', result });
  return { excel, state: () => state };
}

const isOutOfDate = ({ phase }: PaneState): boolean => phase.kind === 'done' && phase.isOutOfDate;

describe('watching the workbook', () => {
  it('goes on for a sheet that the user has renamed', async () => {
    const { excel, state } = await analysedPane();
    excel.as('user', (workbook) => {
      const sheet = workbook.sheet('IIT');
      if (sheet) workbook.renameSheet(sheet, 'บุคลากร');
    });
    excel.type('บุคลากร', 'Z99', 'note');
    await excel.settle();
    expect(isOutOfDate(state())).toBe(false);
    excel.type('บุคลากร', 'C5', 94.17);
    await excel.settle();
    expect(isOutOfDate(state())).toBe(true);
  });

  it('is not misled by another sheet that takes the name over', async () => {
    const { excel, state } = await analysedPane();
    excel.as('user', (workbook) => {
      const sheet = workbook.sheet('IIT');
      if (sheet) workbook.renameSheet(sheet, 'บุคลากร');
      workbook.addSheet('IIT');
    });
    excel.type('IIT', 'C5', 1);
    await excel.settle();
    expect(isOutOfDate(state())).toBe(false);
  });
});
