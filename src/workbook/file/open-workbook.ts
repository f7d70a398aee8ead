import type { WorkbookPlan } from '../plan';
import type { WorkbookSnapshot } from '../snapshot';
import { FILE_LIMITS } from './file-limits';
import { fileKind } from './file-kind';
import { PackageParts } from './package/package-parts';
import { readSnapshot } from './reading/read-snapshot';
import { readWorkbookPart } from './reading/workbook-part';
import { applyPlan } from './writing/apply-plan';
import { WorkbookFileError, guardingAgainstDamage } from './workbook-file-error';
import { readZip } from './zip/read-zip';

/** A workbook read from a file. The bytes it came from are never changed. */
export interface OpenedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /**
   * The workbook with the plan carried out, as a new file: sheets and highlights of earlier runs replaced, all else as
   * it was. May be called again; each call starts from the file as it was opened. Throws `WorkbookFileError`,
   * `unsafe-result` where it cannot be done without risk to what is the user's.
   */
  apply(plan: WorkbookPlan): Uint8Array;
}

/** Opens an .xlsx or .xlsm file. Throws only `WorkbookFileError`; its `problem` says what the bytes are instead. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  return guardingAgainstDamage(() => {
    const kind = fileKind(bytes);
    if (kind !== 'zip') throw new WorkbookFileError(kind, 'by its first bytes');
    const archive = readZip(bytes, FILE_LIMITS);
    const parts = new PackageParts(archive);
    const workbook = readWorkbookPart(parts);
    return {
      snapshot: readSnapshot(parts, workbook),
      apply: (plan) => guardingAgainstDamage(() => applyPlan(archive, plan)),
    };
  });
}
