import { type NodePage, ORIGIN, openNodePage } from './client/node-page';
import { ExcelSession, PAYLOAD_LIMIT } from './excel-session';
import { type HostControls, controlsOf } from './host-controls';
import { buildWorkbook } from './model/build-workbook';
import type { WorkbookDescription } from './model/description';
import type { WorkbookModel } from './model/workbook';
import type { Actor } from './model/workbook-event';
import { DEFAULT_SETS, type RequirementSets } from './protocol/requirement-sets';
import { ExcelWindow } from './transport/excel-window';

export type { WorkbookDescription } from './model/description';
export type { Fault } from './transport/faults';

export interface HostOptions {
  /** Office's display language, as in `th-TH`; English by default. */
  readonly displayLanguage?: string;
  /** Language of the document; the display language by default. */
  readonly contentLanguage?: string;
  /** Requirement sets beyond or instead of the default ones: `{ ExcelApi: '1.9' }`. */
  readonly sets?: RequirementSets;
  /** Bytes that one request or response may have; 5 MB by default. */
  readonly payloadLimit?: number;
}

/** An Excel with one workbook open, and Microsoft's client in this process talking to it. */
export interface Host extends HostControls {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** What `Office.onReady` told. */
  readonly info: NodePage['info'];
  /** The workbook itself, to look at and to change behind the add-in's back. */
  readonly workbook: WorkbookModel;
  /** Does something else to the workbook as the user or a co-author; events say who it was. */
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
  let deliver: (text: string) => void = () => undefined;
  const excel = new ExcelWindow(session, {
    hostOrigin: ORIGIN,
    displayLanguage,
    contentLanguage: options.contentLanguage ?? displayLanguage,
    sets,
    post: (text) => deliver(text),
  });
  const page = await openNodePage(displayLanguage, (toPage) => {
    deliver = toPage;
    return (text) => void excel.receive(text);
  });
  const own = {
    Excel: page.Excel,
    Office: page.Office,
    info: page.info,
    workbook,
    as: (actor: Actor, work: (workbook: WorkbookModel) => void) => session.as(actor, work),
    settle: async () => {
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: () => page.close(),
  };
  // Not by spreading, which would freeze the counts of the controls.
  return Object.assign(controlsOf(session, excel), own);
}
