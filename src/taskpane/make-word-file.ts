import { planDocument } from '../document/plan-document';
import { wordDocument } from '../document/word-document';
import { openExcelWorkbook } from '../workbook/excel/excel-workbook';
import { today, workbookName } from './office-environment';
import { analyseApart } from './work-apart';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file for the user to keep. */
export interface WordFile {
  readonly name: string;
  readonly content: Blob;
}

/** The name without what Windows and macOS forbid in names of files. */
const fileName = (name: string): string => `${name.replace(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ').trim()}.docx`;

/**
 * The Word document of the open workbook as it stands, with what was typed into the generated sheets; the workbook is
 * only read. Null where its scores cannot be read. Rejects with a `HostFailure`.
 */
export async function makeWordFile(): Promise<WordFile | null> {
  const snapshot = await openExcelWorkbook().read();
  // The run before has left its choices in the workbook's settings.
  const outcome = await analyseApart(
    snapshot,
    { sourceName: workbookName(), today: today() },
    new AbortController().signal,
  );
  if (!outcome.ok) return null;
  const { plan, settings, analysis } = outcome.result;
  const bytes = await wordDocument(planDocument(plan, settings.digits));
  return {
    name: fileName(['ITA', analysis.fiscalYear, analysis.agency ?? ''].join(' ')),
    // Its own copy of the bytes: a Blob takes no memory that might be shared.
    content: new Blob([new Uint8Array(bytes)], { type: WORD_TYPE }),
  };
}
