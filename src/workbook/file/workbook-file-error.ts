/**
 * Why a file could not be read as a workbook, or why no result was handed out.
 *
 * - `empty`, `truncated`: no bytes, or the end of the file is missing.
 * - `encrypted`, `legacy-xls`, `xlsb`, `opendocument`, `html`, `xml`, `text`: it is another kind of file.
 * - `not-a-workbook`: neither of these, and no .xlsx package with a workbook in it either.
 * - `too-large`: beyond what is read in bounded time and memory, decompression bombs included.
 * - `forbidden-xml`: a document type, or an entity that XML does not define by itself.
 * - `damaged`: a package that breaks its own rules.
 * - `unsafe-result`: the change could not be made without risk to what is the user's.
 */
export type FileProblem =
  | 'empty'
  | 'truncated'
  | 'encrypted'
  | 'legacy-xls'
  | 'xlsb'
  | 'opendocument'
  | 'html'
  | 'xml'
  | 'text'
  | 'not-a-workbook'
  | 'too-large'
  | 'forbidden-xml'
  | 'damaged'
  | 'unsafe-result';

/** The only error that leaves this room. `detail` is technical, for a log; what the user reads follows from `problem`. */
export class WorkbookFileError extends Error {
  readonly problem: FileProblem;
  readonly detail: string;

  constructor(problem: FileProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.name = 'WorkbookFileError';
    this.problem = problem;
    this.detail = detail;
  }
}

/** Runs a step on a user's file; whatever unexpected it throws becomes a `damaged` error, so that no stack trace reaches a user. */
export function guardingAgainstDamage<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('damaged', error instanceof Error ? error.message : String(error));
  }
}
