import type { Area } from './area';

export interface ConditionalStyle {
  fillColor: string;
  fontColor: string;
  fontBold: boolean | null;
  fontItalic: boolean | null;
  fontUnderline: string | null;
  fontStrikethrough: boolean | null;
  numberFormat: string;
}

export const emptyConditionalStyle = (): ConditionalStyle => ({
  fillColor: '',
  fontColor: '',
  fontBold: null,
  fontItalic: null,
  fontUnderline: null,
  fontStrikethrough: null,
  numberFormat: '',
});

/**
 * A conditional format. `formula` (without leading `=`) is written for the first cell of the first area; only formats
 * of type `Custom` have one that counts. `rule` keeps what was set on formats of the other types, unread.
 */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  rule: unknown;
  stopIfTrue: boolean;
  readonly style: ConditionalStyle;
}
