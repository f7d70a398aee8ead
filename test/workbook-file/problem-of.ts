import { openWorkbook } from '../../src/workbook/file/open-workbook';
import { type FileProblem, WorkbookFileError } from '../../src/workbook/file/workbook-file-error';

/** The problem that a step names; `none` where it names none. Any other error is passed on. */
export function problemOf(step: () => unknown): FileProblem | 'none' {
  try {
    step();
    return 'none';
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.problem;
    throw error;
  }
}

/** The problem that opening these bytes names. */
export function openingProblem(bytes: Uint8Array): FileProblem | 'none' {
  return problemOf(() => openWorkbook(bytes));
}
