import { HIGHLIGHT_MARK } from '../../marks';
import type { ConditionalFormat } from '../../plan';
import {
  type XmlElement,
  type XmlOutline,
  childElements,
  elementText,
  outlineXml,
  placeInOrder,
  withPrefix,
} from '../xml/xml-outline';
import { XmlScanner } from '../xml/xml-scanner';
import { XmlSplice } from '../xml/xml-splice';
import { conditionalFormatXml } from './conditional-format-xml';
import { WORKSHEET_ORDER } from './schema-order';
import type { Stylesheet } from './stylesheet';

/** What stands in a marked formula however its quotes are spelt in XML. */
const MARK_TEXT = HIGHLIGHT_MARK.split('"')[1] ?? HIGHLIGHT_MARK;

/**
 * A worksheet part with the highlights of earlier runs taken out and the new ones put in, behind the user's own rules
 * in place and in priority. The same text where there is nothing to do.
 */
export function withHighlights(xml: string, formats: readonly ConditionalFormat[], stylesheet: Stylesheet): string {
  return withNewHighlights(withoutEarlierHighlights(xml), formats, stylesheet);
}

function withoutEarlierHighlights(xml: string): string {
  if (!xml.includes(MARK_TEXT)) return xml;
  const outline = outlineXml(xml);
  const splice = new XmlSplice(xml);
  for (const child of outline.children) {
    if (child.local === 'conditionalFormatting') removeMarkedRules(splice, outline, child);
  }
  return splice.isEmpty ? xml : splice.result();
}

function withNewHighlights(xml: string, formats: readonly ConditionalFormat[], stylesheet: Stylesheet): string {
  if (formats.length === 0) return xml;
  const outline = outlineXml(xml);
  const mayHoldRules = outline.children.filter(({ local }) => local === 'conditionalFormatting' || local === 'extLst');
  let lastPriority = mayHoldRules.reduce((highest, element) => Math.max(highest, highestPriority(xml, element)), 0);
  const nextPriority = (): number => ++lastPriority;
  const rules = formats.map((format) =>
    conditionalFormatXml(format, stylesheet.highlightFormat(format.style), nextPriority),
  );
  const splice = new XmlSplice(xml);
  const place = placeInOrder(outline, WORKSHEET_ORDER, 'conditionalFormatting');
  splice.insert(place, withPrefix(rules.join(''), outline.prefix));
  return splice.result();
}

/** Other programs may have put our rule and one of the user's into one element; then only ours goes. */
function removeMarkedRules(splice: XmlSplice, outline: XmlOutline, element: XmlElement): void {
  const rules = childElements(outline, element).filter(({ local }) => local === 'cfRule');
  const marked = rules.filter((rule) => isMarked(outline, rule));
  if (marked.length === 0) return;
  if (marked.length === rules.length) splice.replace(element.start, element.end, '');
  else for (const rule of marked) splice.replace(rule.start, rule.end, '');
}

function isMarked(outline: XmlOutline, rule: XmlElement): boolean {
  const formulas = childElements(outline, rule).filter(({ local }) => local === 'formula');
  return formulas.length > 0 && formulas.every((formula) => elementText(outline, formula).includes(HIGHLIGHT_MARK));
}

/** Highest priority of the rules within an element; those of newer Excel's extensions count in the same row. */
function highestPriority(xml: string, element: XmlElement): number {
  const scanner = new XmlScanner(xml, element.start);
  let highest = 0;
  while (scanner.depth > 0 && scanner.next() !== 'end') {
    if (scanner.event !== 'open' || !/(^|:)cfRule$/.test(scanner.name)) continue;
    const priority = Number(scanner.attribute('priority'));
    if (priority > highest) highest = priority;
  }
  return highest;
}
