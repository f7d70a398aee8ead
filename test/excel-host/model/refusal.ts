/** The codes by which Excel refuses; `OfficeExtension.Error.code` in the add-in. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'BadPassword'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit';

/** Words of our own: Excel's are not for users either, and nothing may depend on them. */
const WORDS: Readonly<Record<RefusalCode, string>> = {
  AccessDenied: 'The operation is not allowed here.',
  ApiNotFound: 'This Excel does not have the requested call.',
  BadPassword: 'The password is wrong.',
  GeneralException: 'Excel failed inside.',
  InactiveWorkbook: 'Another workbook has the focus.',
  InvalidArgument: 'An argument is missing, malformed or out of range.',
  InvalidOperation: 'The object does not allow this operation.',
  InvalidReference: 'The reference cannot be used here.',
  InvalidRequest: 'The request makes no sense.',
  ItemAlreadyExists: 'There is an item of that name already.',
  ItemNotFound: 'There is no such item.',
  MergedRangeConflict: 'The range cuts through a merged range.',
  NotImplemented: 'The host does not have this.',
  OperationCellsExceedLimit: 'The operation touches too many cells.',
  RangeExceedsLimit: 'The range holds too many cells.',
};

const HTTP_STATUS: Partial<Record<RefusalCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** Excel refuses one action of a request; the actions after it are not run, those before it stay done. */
export class Refusal extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: RefusalCode,
    /** What was refused, as in `Worksheet.getRange`; the protocol layer fills it in where it is left out. */
    readonly location?: string,
    words?: string,
  ) {
    super(words ?? WORDS[code]);
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }
}
