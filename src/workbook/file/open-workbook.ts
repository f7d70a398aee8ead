import type { WorkbookPlan } from '../plan';
import type { WorkbookSnapshot } from '../snapshot';
import { fileKind } from './file-kind';
import { PackageParts } from './package/package-parts';
import { readSnapshot } from './reading/read-snapshot';
import { readWorkbookPart } from './reading/workbook-part';
import { applyPlan } from './writing/apply-plan';
import { WorkbookFileError, guardingAgainstDamage } from './workbook-file-error';
import { PORTABLE_CODEC } from './zip/portable-codec';
import type { ZipCodec } from './zip/zip-codec';

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
  return openWorkbookWith(PORTABLE_CODEC, bytes);
}

/** The same with a codec that the machine has; the portable one is then no part of the program. */
export function openWorkbookWith(codec: ZipCodec, bytes: Uint8Array): OpenedWorkbook {
  return guardingAgainstDamage(() => {
    const kind = fileKind(bytes);
    if (kind !== 'zip') throw new WorkbookFileError(kind, 'by its first bytes');
    const parts = PackageParts.read(bytes, codec);
    const workbook = readWorkbookPart(parts);
    const snapshot = readSnapshot(parts, workbook);
    return { snapshot, apply: (plan) => guardingAgainstDamage(() => applyPlan(parts, snapshot, plan)) };
  });
}
