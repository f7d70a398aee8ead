/**
 * What went wrong between us and Excel, as far as it makes a difference to what the user should do next.
 * `editing-cell`: a cell is being edited. `not-allowed`: Excel refuses changes with a code that does not tell why;
 * `read-only` and `sheet-protected` where the workbook told it otherwise. `structure-protected`: sheets may not be added
 * or removed. `gone`: a sheet or cell is no longer there. `sheet-hidden`: the sheet is there and hidden, so no cell
 * of it can be shown.
 * `formulas-protected`: formulas of the user's on protected sheets would be lost; `places` tells which.
 * `name-taken`: a sheet of the user's bears a name that we need. `cell-changed`: a cell no longer holds what was read there. `changed-meanwhile`: sheets were added, renamed or
 * removed while we worked. `too-large`: more than Excel takes at once. `other-window`: another workbook or a dialog
 * has the focus. `busy`: Excel asks to try later. `connection-lost`: the session with Excel is over.
 * `no-answer`: the time budget was spent, so nothing is known about the outcome.
 * `cancelled`: the user has taken the order back. `too-old`: this Excel lacks the functions we need. `unknown`: anything else; `code` tells.
 */
export type HostFailureKind =
  | 'editing-cell'
  | 'not-allowed'
  | 'read-only'
  | 'sheet-protected'
  | 'structure-protected'
  | 'gone'
  | 'sheet-hidden'
  | 'formulas-protected'
  | 'name-taken'
  | 'changed-meanwhile'
  | 'cell-changed'
  | 'too-large'
  | 'other-window'
  | 'busy'
  | 'connection-lost'
  | 'no-answer'
  | 'cancelled'
  | 'too-old'
  | 'unknown';

/** Where in Office's own terms the failure arose; never holds the contents of a cell. */
export interface HostFailureOrigin {
  readonly code: string;
  /** Member that failed, as in `WorksheetCollection.add`; null where Office does not say. */
  readonly location: string | null;
}

/** The one error that leaves `workbook/excel/`. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  readonly kind: HostFailureKind;
  readonly origin: HostFailureOrigin;
  /** True where the workbook could not be put back as it was: unfinished sheets of ours may remain in it. */
  readonly leftBehind: boolean;
  /** The cells that stand in the way, as in `'Notes'!A2`. */
  readonly places: readonly string[];

  constructor(
    kind: HostFailureKind,
    origin: HostFailureOrigin,
    options: { readonly leftBehind?: boolean; readonly places?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(`${kind} (${origin.code}${origin.location === null ? '' : ` at ${origin.location}`})`, {
      cause: options.cause,
    });
    this.kind = kind;
    this.origin = origin;
    this.leftBehind = options.leftBehind ?? false;
    this.places = options.places ?? [];
  }
}

/** Kinds by Office's error code. Codes are stable, messages are not. */
const KIND_OF_CODE: Readonly<Record<string, HostFailureKind>> = {
  InvalidOperationInCellEditMode: 'editing-cell',
  AccessDenied: 'not-allowed',
  Unauthenticated: 'connection-lost',
  ItemNotFound: 'gone',
  InvalidBinding: 'gone',
  InvalidReference: 'gone',
  ItemAlreadyExists: 'name-taken',
  Conflict: 'changed-meanwhile',
  InsertDeleteConflict: 'changed-meanwhile',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  InactiveWorkbook: 'other-window',
  InvalidSelection: 'other-window',
  WriteNotSupportedWhenModalDialogOpen: 'other-window',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  InvalidOrTimedOutSession: 'connection-lost',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
};

/** Kind for a code of Office's; `unknown` for codes that ask nothing particular of the user. */
function kindOfCode(code: string): HostFailureKind {
  return Object.hasOwn(KIND_OF_CODE, code) ? (KIND_OF_CODE[code] ?? 'unknown') : 'unknown';
}

interface OfficeErrorShape {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

function isOfficeError(error: unknown): error is OfficeErrorShape {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/** Any thrown value as a `HostFailure`; one that is already such is returned as it is. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  if (isOfficeError(error)) {
    const location = error.debugInfo?.errorLocation;
    const origin = { code: error.code, location: typeof location === 'string' && location !== '' ? location : null };
    return new HostFailure(kindOfCode(error.code), origin, { cause: error });
  }
  const code = error instanceof Error ? error.name : typeof error;
  return new HostFailure('unknown', { code, location: null }, { cause: error });
}

/** The failure with the reason for Excel's refusal, where the workbook is known to be open for reading only. */
export function withReadOnlyTold(failure: HostFailure, isReadOnly: boolean): HostFailure {
  if (failure.kind !== 'not-allowed' || !isReadOnly) return failure;
  return new HostFailure('read-only', failure.origin, { leftBehind: failure.leftBehind, cause: failure });
}

/** Whether Excel refused something about cell styles. */
export function isAboutStyles({ origin: { location } }: HostFailure): boolean {
  return location?.startsWith('Style') ?? false;
}
