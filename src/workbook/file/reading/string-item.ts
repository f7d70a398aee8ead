import { decodeSpreadsheetText } from '../xml/spreadsheet-text';
import type { XmlScanner } from '../xml/xml-scanner';

/** Qualified names of what a string is made of. */
export interface StringItemNames {
  readonly text: string;
  readonly run: string;
}

/** Those names under a prefix (with its colon, or nothing). */
export function stringItemNames(prefix: string): StringItemNames {
  return { text: `${prefix}t`, run: `${prefix}r` };
}

/**
 * Text of the string item just opened (`si` or `is`): plain, or the runs of rich text put together. Phonetic guides
 * are left out. Afterwards the scanner stands at the item's end.
 */
export function readStringItem(scanner: XmlScanner, names: StringItemNames): string {
  if (scanner.selfClosing) return '';
  const outside = scanner.depth - 1;
  let text = '';
  while (scanner.next() !== 'close' || scanner.depth > outside) {
    if (scanner.event !== 'open') continue;
    if (scanner.isNamed(names.text)) text += scanner.elementText();
    else if (!scanner.isNamed(names.run)) scanner.skipElement();
  }
  return decodeSpreadsheetText(text);
}
