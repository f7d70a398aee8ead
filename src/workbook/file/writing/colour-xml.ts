import type { Colour } from '../../plan';
import { WorkbookFileError } from '../workbook-file-error';

/** An element that holds an opaque colour; throws `unsafe-result` where the text is no colour. */
export function colourXml(element: string, colour: Colour): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(colour)) throw new WorkbookFileError('unsafe-result', `colour ${colour}`);
  return `<${element} rgb="FF${colour.toUpperCase()}"/>`;
}
