import { type NodePage, ORIGIN, openNodePage } from './client/node-page';
import { ExcelSession, PAYLOAD_LIMIT } from './excel-session';
import { buildWorkbook } from './model/build-workbook';
import { describeWorkbook } from './model/describe-workbook';
import type { WorkbookDescription } from './model/description';
import { parseArea } from './model/area';
import type { WorkbookModel } from './model/workbook';
import type { Actor } from './model/workbook-event';
import { DEFAULT_SETS, type RequirementSets } from './protocol/requirement-sets';
import { ExcelWindow } from './transport/excel-window';
import type { Fault } from './transport/faults';
import { type Bytes, type RequestRecord, bytesOf } from './transport/traffic';

export type { WorkbookDescription, DescribedCell, DescribedSheet } from './model/description';
export type { Fault } from './transport/faults';
export type { RequestRecord } from './transport/traffic';

export interface HostOptions {
  /** Office's display language, as in `th-TH`; English by default. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** Requirement sets beyond or instead of the default ones: `{ ExcelApi: '1.9' }`. */
  readonly sets?: RequirementSets;
  /** Bytes that one request or response may have; 5 MB by default. */
  readonly payloadLimit?: number;
}

/** An Excel with one workbook open, and Microsoft's client in this process talking to it. */
export interface Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** What `Office.onReady` told. */
  readonly info: NodePage['info'];
  /** The workbook itself, to look at and to change behind the add-in's back. */
  readonly workbook: WorkbookModel;
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
  /** The workbook as plain data. */
  describe(): WorkbookDescription;
  /** Lets the n-th round trip from now (1 is the next) go wrong; by default its request never arrives. */
  failAt(n: number, fault?: Fault): void;
  clearFaults(): void;
  beginCellEdit(): void;
  endCellEdit(): void;
  /** The user (or a co-author) types into a cell. */
  type(sheet: string, address: string, value: string | number | boolean, actor?: Actor): void;
  /** The user (or a co-author) does something else to the workbook. */
  as(actor: Actor, work: (workbook: WorkbookModel) => void): void;
  /** Waits until events and clean-up requests on their way have arrived. */
  settle(): Promise<void>;
  /** Takes the client off this process again. One host can be open at a time. */
  close(): void;
}

/**
 * Opens a workbook in an Excel that speaks office.js's protocol and loads Microsoft's unmodified client into this
 * process. `Excel` and `Office` are global until `close`, as in an add-in's page.
 */
export async function openHost(description: WorkbookDescription, options: HostOptions = {}): Promise<Host> {
  const displayLanguage = options.displayLanguage ?? 'en-US';
  const sets = { ...DEFAULT_SETS, ...options.sets };
  const workbook = buildWorkbook(description);
  const session = new ExcelSession(workbook, { sets, payloadLimit: options.payloadLimit ?? PAYLOAD_LIMIT });
  let excel: ExcelWindow | null = null;
  const page = await openNodePage(displayLanguage, (deliver) => {
    const opened = new ExcelWindow(session, {
      hostOrigin: ORIGIN,
      displayLanguage,
      contentLanguage: options.contentLanguage ?? displayLanguage,
      sets,
      post: deliver,
    });
    excel = opened;
    return (text) => void opened.receive(text);
  });
  return hostOf(page, session, () => excel?.documentSettings ?? []);
}

function hostOf(
  page: NodePage,
  session: ExcelSession,
  documentSettings: () => readonly (readonly [string, string])[],
): Host {
  const { workbook } = session;
  return {
    Excel: page.Excel,
    Office: page.Office,
    info: page.info,
    workbook,
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
      return Object.fromEntries(documentSettings());
    },
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
    as: (actor, work) => session.as(actor, work),
    settle: async () => {
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: () => page.close(),
  };
}
