import type { SheetModel } from './sheet';

/** A defined name, of the whole workbook or of one sheet. `formula` has no leading `=`. */
export interface NameModel {
  readonly name: string;
  readonly scope: SheetModel | null;
  formula: string;
  visible: boolean;
  comment: string;
}

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const CELL_LIKE = /^([A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/;

/** Whether Excel takes a text as a defined name. */
export const isName = (text: string): boolean => text.length <= 255 && NAME.test(text) && !CELL_LIKE.test(text);
