import { toA1 } from '../../address';
import type { CellContent, PlannedCell } from '../../plan';
import { contentText } from '../xml/spreadsheet-text';
import { cutText } from './cut-text';

/** Longest text that a cell holds, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const ERROR_CODE = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** Excel passes over blanks before these; the wide forms count in East Asian versions. */
const READS_AS_INPUT = /^\s*(?:[=+\-@'#＝＋－＠\p{Nd}]|(?:true|false)\s*$)/iu;

/** Whether Excel might take this text for a formula, a number, a date or a truth value once the cell is edited. */
export function needsQuotePrefix(content: CellContent): boolean {
  return content.kind === 'text' && READS_AS_INPUT.test(content.text);
}

/** A generated cell; `format` is the index of its cell format. Text is an inline string, never a formula. */
export function cellXml(cell: PlannedCell, format: number): string {
  const { content } = cell;
  const head = `<c r="${toA1(cell)}" s="${format}"`;
  switch (content.kind) {
    case 'blank':
      return `${head}/>`;
    case 'text':
      return `${head} t="inlineStr"><is>${textXml(content.text)}</is></c>`;
    case 'number':
      return `${head}${resultXml(content.value, '')}</c>`;
    case 'formula':
      return `${head}${resultXml(content.cached, `<f>${contentText(content.formula)}</f>`)}</c>`;
  }
}

/** Rest of a cell's first tag with the type that the result has, the formula if any, and the result. */
function resultXml(result: number | string, formula: string): string {
  if (typeof result === 'number') {
    return Number.isFinite(result) ? `>${formula}<v>${result}</v>` : ` t="e">${formula}<v>#NUM!</v>`;
  }
  if (ERROR_CODE.test(result)) return ` t="e">${formula}<v>${result}</v>`;
  return ` t="str">${formula}<v>${contentText(cutText(result, LONGEST_TEXT))}</v>`;
}

function textXml(text: string): string {
  const kept = cutText(text, LONGEST_TEXT);
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : '';
  return `<t${space}>${contentText(kept)}</t>`;
}
