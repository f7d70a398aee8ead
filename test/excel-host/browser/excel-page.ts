import { ExcelSession, PAYLOAD_LIMIT } from '../excel-session';
import { type HostControls, controlsOf } from '../host-controls';
import { buildWorkbook } from '../model/build-workbook';
import type { WorkbookDescription } from '../model/description';
import { DEFAULT_SETS, type RequirementSets } from '../protocol/requirement-sets';
import { frameName } from '../transport/envelope';
import { ExcelWindow } from '../transport/excel-window';
import { drawWorkbook } from './draw-workbook';

/** What the page that plays Excel is told to open; served to it as `/setup`. */
export interface ExcelPageSetup {
  readonly description: WorkbookDescription;
  /** Address of the add-in's page. */
  readonly addin: string;
  readonly displayLanguage: string;
  readonly sets: RequirementSets;
}

declare global {
  interface Window {
    excelHost?: HostControls;
  }
}

/** Plays Excel on the web: a grid, and the add-in in a frame beside it, which talks to this window. */
function openExcel({ description, addin, displayLanguage, sets }: ExcelPageSetup): void {
  const declared = { ...DEFAULT_SETS, ...sets };
  const session = new ExcelSession(buildWorkbook(description), { sets: declared, payloadLimit: PAYLOAD_LIMIT });
  const frame = document.createElement('iframe');
  frame.title = 'Add-in';
  frame.name = frameName(location.origin, displayLanguage);
  const excel = new ExcelWindow(session, {
    hostOrigin: location.origin,
    displayLanguage,
    contentLanguage: displayLanguage,
    sets: declared,
    post: (text) => frame.contentWindow?.postMessage(text, new URL(addin).origin),
  });
  window.addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) excel.receive(event.data);
  });
  const draw = (): void => drawWorkbook(session.workbook);
  session.onRequest = () => requestAnimationFrame(draw);
  window.excelHost = controlsOf(session, excel);
  frame.src = addin;
  document.querySelector('#pane')?.append(frame);
  draw();
}

const response = await fetch('/setup');
openExcel((await response.json()) as ExcelPageSetup);
