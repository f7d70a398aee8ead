import type { ExcelSession } from './excel-session';
import { parseArea } from './model/area';
import { describeWorkbook } from './model/describe-workbook';
import type { WorkbookDescription } from './model/description';
import type { Actor } from './model/workbook-event';
import type { AppRuntime } from './objects/app-runtime';
import type { ExcelWindow } from './transport/excel-window';
import type { Fault } from './transport/faults';
import { type Bytes, type RequestRecord, bytesOf } from './transport/traffic';

/** What a test can see of Excel and do to it while the add-in runs. */
export interface HostControls {
  /** Round trips that the add-in has waited for so far. */
  readonly trips: number;
  /** Their sizes. */
  readonly bytes: Bytes;
  /** Every request so far, those that nobody waited for too. */
  readonly requests: readonly RequestRecord[];
  /** Objects that the add-in keeps alive in Excel; none should be left after a run and its clean-up. */
  readonly keptObjects: number;
  /** `Office.context.document.settings` as they were saved. */
  readonly documentSettings: Readonly<Record<string, string>>;
  /** Whether the add-in's pane is shown, as far as the add-in asked for it through `Office.addin`. */
  readonly paneState: AppRuntime['state'];
  /**
   * The user presses a ribbon button that runs a function of the add-in. Resolves when the function has completed:
   * true, or false where the add-in has no such function.
   */
  pressRibbonButton(functionName: string, controlId?: string): Promise<boolean>;
  /** The workbook as plain data. */
  describe(): WorkbookDescription;
  /** Lets the n-th round trip from now (1 is the next) go wrong; by default its request never arrives. */
  failAt(n: number, fault?: Fault): void;
  clearFaults(): void;
  /** The user begins to type into a cell: requests are refused, or wait where they asked to. */
  beginCellEdit(): void;
  endCellEdit(): void;
  /** The user (or a co-author) types into a cell. Throws where there is no such cell. */
  type(sheet: string, address: string, value: string | number | boolean, actor?: Actor): void;
  /** The user selects cells. Throws where there are none such. */
  select(sheet: string, address: string): void;
  /** Another workbook comes to the front, or this one comes back. */
  setInBackground(inBackground: boolean): void;
}

/** The controls of a session and of the window through which its add-in talks to it. */
export function controlsOf(session: ExcelSession, excel: ExcelWindow): HostControls {
  const { workbook } = session;
  return {
    get trips() {
      return session.trips;
    },
    get bytes() {
      return bytesOf(session.requests.filter(({ kind }) => kind === 'sync'));
    },
    get requests() {
      return session.requests;
    },
    get keptObjects() {
      return session.keptObjects;
    },
    get documentSettings() {
      return Object.fromEntries(excel.documentSettings);
    },
    get paneState() {
      return session.runtime.state;
    },
    pressRibbonButton: (functionName, controlId = 'button') => excel.pressRibbonButton(functionName, controlId),
    describe: () => describeWorkbook(workbook),
    failAt: (n, fault = { kind: 'request lost' }) => session.faults.plan(session.trips + n, fault),
    clearFaults: () => session.faults.clear(),
    beginCellEdit: () => session.beginCellEdit(),
    endCellEdit: () => session.endCellEdit(),
    type: (sheetName, address, value, actor = 'user') =>
      session.as(actor, () => {
        const sheet = workbook.sheet(sheetName);
        const area = parseArea(address);
        if (!sheet || !area) throw new Error(`There is no ${sheetName}!${address} to type into.`);
        sheet.enter(area.top, area.left, value);
        workbook.noteEdit(sheet, area);
      }),
    select: (sheetName, address) => {
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      const area = parseArea(address);
      if (!sheet || !area) throw new Error(`There is no ${sheetName}!${address} to select.`);
      workbook.select(sheet, area);
    },
    setInBackground: (inBackground) => {
      workbook.inBackground = inBackground;
    },
  };
}
