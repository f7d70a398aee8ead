import { isTrue } from '../reading/workbook-part';
import { prefixOf } from '../xml/xml-outline';
import { XmlScanner } from '../xml/xml-scanner';
import { XmlSplice } from '../xml/xml-splice';

/** A sheet part (of any kind) with its tab selected or not in the first window; the same text where it is so already. */
export function withTabSelected(xml: string, selected: boolean): string {
  const scanner = new XmlScanner(xml);
  const prefix = prefixOf(scanner.name);
  while (scanner.next() !== 'end' && !scanner.isNamed(`${prefix}sheetData`)) {
    if (scanner.event !== 'open' || !scanner.isNamed(`${prefix}sheetView`)) continue;
    if ((scanner.attribute('workbookViewId') ?? '0') !== '0') continue;
    if (isTrue(scanner.attribute('tabSelected')) === selected) return xml;
    const splice = new XmlSplice(xml);
    const range = scanner.attributeRange('tabSelected');
    if (range) splice.replace(range.start, range.end, selected ? '1' : '0');
    else splice.insert(scanner.start + 1 + scanner.name.length, ' tabSelected="1"');
    return splice.result();
  }
  return xml;
}
