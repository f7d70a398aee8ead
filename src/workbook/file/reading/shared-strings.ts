import { FILE_LIMITS } from '../file-limits';
import { prefixOf } from '../xml/xml-outline';
import { XmlScanner } from '../xml/xml-scanner';
import { WorkbookFileError } from '../workbook-file-error';
import { readStringItem, stringItemNames } from './string-item';

/** The workbook's table of strings, in order. Throws `too-large` beyond the limit. */
export function readSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const prefix = prefixOf(scanner.name);
  const item = `${prefix}si`;
  const names = stringItemNames(prefix);
  const strings: string[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.event !== 'open') continue;
    if (!scanner.isNamed(item)) scanner.skipElement();
    else if (strings.push(readStringItem(scanner, names)) > FILE_LIMITS.sharedStrings) {
      throw new WorkbookFileError('too-large', 'shared strings');
    }
  }
  return strings;
}
