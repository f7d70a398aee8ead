import { dropSheetReferences } from '../../sheet-references';
import { definedNameElements, relationshipsPrefix, sheetElements } from '../reading/workbook-part';
import type { Namespaces } from '../package/namespaces';
import { isMarkOfStyles, type StylesMark } from '../../style-record';
import { attributeText, contentText, decodeSpreadsheetText } from '../xml/spreadsheet-text';
import {
  type XmlElement,
  type XmlOutline,
  appendContent,
  childNamed,
  elementText,
  listed,
  outlineXml,
  placeInOrder,
  setAttribute,
} from '../xml/xml-outline';
import { XmlSplice } from '../xml/xml-splice';
import { WorkbookFileError } from '../workbook-file-error';
import { WORKBOOK_ORDER } from './schema-order';

/** A sheet to enter in the workbook's list, with the names that are local to it. */
export interface NewSheet {
  readonly name: string;
  readonly relationshipId: string;
  readonly definedNames: readonly { readonly name: string; readonly formula: string; readonly isHidden: boolean }[];
}

/**
 * The workbook part without the sheets at these indices: their names go, the names local to other sheets and the
 * windows' tabs are counted anew.
 */
export function withoutSheets(xml: string, removed: ReadonlySet<number>): string {
  const outline = outlineXml(xml);
  const splice = new XmlSplice(xml);
  const shifted = (index: number): number => index - [...removed].filter((other) => other < index).length;
  sheetElements(outline).forEach((element, index) => {
    if (removed.has(index)) splice.replace(element.start, element.end, '');
  });
  removeLocalNames(splice, outline, removed, shifted);
  for (const view of workbookViews(outline)) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const value = view.attributes.get(attribute);
      if (value === undefined) continue;
      const last = sheetElements(outline).length - removed.size - 1;
      const index = Math.max(0, Math.min(shifted(Number(value)), last));
      if (String(index) !== value) setAttribute(splice, outline, view, attribute, String(index));
    }
  }
  return splice.result();
}

/** The workbook part with sheets entered behind the others. */
export function withSheets(xml: string, sheets: readonly NewSheet[], namespaces: Namespaces): string {
  if (sheets.length === 0) return xml;
  const outline = outlineXml(xml);
  const { prefix, root } = outline;
  const list = childNamed(outline, 'sheets');
  if (!list) throw new WorkbookFileError('damaged', 'workbook without a list of sheets');
  const splice = new XmlSplice(xml);
  const declaredPrefix = relationshipsPrefix(outline, namespaces);
  const idPrefix = declaredPrefix ?? unusedPrefix(outline);
  if (declaredPrefix === null) {
    const at = root.start + 1 + root.name.length;
    splice.insert(at, ` xmlns:${idPrefix.slice(0, -1)}="${namespaces.relationships}"`);
  }
  const existing = sheetElements(outline);
  const lastId = Math.max(0, ...existing.map(({ attributes }) => Number(attributes.get('sheetId')) || 0));
  const entries = sheets.map(({ name, relationshipId }, i) => {
    const nameText = attributeText(name);
    return `<${prefix}sheet name="${nameText}" sheetId="${lastId + 1 + i}" ${idPrefix}id="${relationshipId}"/>`;
  });
  appendContent(splice, outline, list, entries.join(''));
  const names = sheets.flatMap(({ definedNames }, i) =>
    definedNames.map(({ name, formula, isHidden }) => {
      const attributes = `name="${attributeText(name)}" localSheetId="${existing.length + i}"${isHidden ? ' hidden="1"' : ''}`;
      const text = contentText(formula);
      return `<${prefix}definedName ${attributes}>${text}</${prefix}definedName>`;
    }),
  );
  appendNames(splice, outline, names.join(''));
  return splice.result();
}

/** The workbook part where names that point at these sheets (names in lower case) have `#REF!` instead. */
export function withoutReferencesTo(xml: string, gone: ReadonlySet<string>): string {
  const outline = outlineXml(xml);
  const splice = new XmlSplice(xml);
  for (const element of definedNameElements(outline)) {
    const formula = decodeSpreadsheetText(elementText(outline, element));
    const dropped = dropSheetReferences(formula, gone);
    if (dropped !== formula) splice.replace(element.openEnd, element.closeStart, contentText(dropped));
  }
  return splice.result();
}

/** The workbook part of a workbook whose formulas are all worked out when it is opened. */
export function withCalculationOnLoad(xml: string): string {
  const outline = outlineXml(xml);
  const splice = new XmlSplice(xml);
  const properties = childNamed(outline, 'calcPr');
  if (properties) setAttribute(splice, outline, properties, 'fullCalcOnLoad', '1');
  else {
    const at = placeInOrder(outline, WORKBOOK_ORDER, 'calcPr');
    splice.insert(at, `<${outline.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  return splice.result();
}

/** The workbook part with these marks of our cell styles. */
export function withStylesMarks(xml: string, marks: readonly StylesMark[]): string {
  const outline = outlineXml(xml);
  const splice = new XmlSplice(xml);
  const open = `<${outline.prefix}definedName`;
  const sources = marks.map(
    ({ name, formula }) => `${open} name="${name}" hidden="1">${contentText(formula)}</${outline.prefix}definedName>`,
  );
  appendNames(splice, outline, sources.join(''));
  return splice.result();
}

/** The workbook part without the marks of our cell styles. */
export function withoutStylesMarks(xml: string): string {
  const outline = outlineXml(xml);
  const isMark = ({ attributes }: XmlElement): boolean =>
    isMarkOfStyles({
      name: decodeSpreadsheetText(attributes.get('name') ?? ''),
      sheetIndex: attributes.has('localSheetId') ? Number(attributes.get('localSheetId')) : null,
    });
  const splice = new XmlSplice(xml);
  removeNames(splice, outline, isMark);
  return splice.result();
}

/** Tab that the first window shows, counted from 0. */
export function activeTab(xml: string): number {
  const outline = outlineXml(xml);
  return Number(workbookViews(outline)[0]?.attributes.get('activeTab') ?? 0);
}

/** The workbook part with the first window showing this sheet, counted from 0. */
export function withActiveTab(xml: string, index: number): string {
  const outline = outlineXml(xml);
  const { prefix } = outline;
  const splice = new XmlSplice(xml);
  const [view] = workbookViews(outline);
  const list = childNamed(outline, 'bookViews');
  const newView = `<${prefix}workbookView activeTab="${index}"/>`;
  if (view) setAttribute(splice, outline, view, 'activeTab', String(index));
  else if (list) appendContent(splice, outline, list, newView);
  else {
    const at = placeInOrder(outline, WORKBOOK_ORDER, 'bookViews');
    splice.insert(at, `<${prefix}bookViews>${newView}</${prefix}bookViews>`);
  }
  return splice.result();
}

function workbookViews(outline: XmlOutline): XmlElement[] {
  return listed(outline, 'bookViews', 'workbookView');
}

function removeLocalNames(
  splice: XmlSplice,
  outline: XmlOutline,
  removed: ReadonlySet<number>,
  shifted: (index: number) => number,
): void {
  const sheetOf = ({ attributes }: XmlElement): number => Number(attributes.get('localSheetId') ?? NaN);
  for (const name of removeNames(splice, outline, (each) => removed.has(sheetOf(each)))) {
    const sheet = sheetOf(name);
    if (shifted(sheet) < sheet) setAttribute(splice, outline, name, 'localSheetId', String(shifted(sheet)));
  }
}

/** Takes names out of the workbook's list; gives those that stay. */
function removeNames(splice: XmlSplice, outline: XmlOutline, goes: (name: XmlElement) => boolean): XmlElement[] {
  const list = childNamed(outline, 'definedNames');
  if (!list) return [];
  const names = definedNameElements(outline);
  const kept = names.filter((name) => !goes(name));
  // The schema allows no empty list.
  if (kept.length === 0) splice.replace(list.start, list.end, '');
  else for (const { start, end } of names.filter(goes)) splice.replace(start, end, '');
  return kept;
}

function appendNames(splice: XmlSplice, outline: XmlOutline, names: string): void {
  if (names === '') return;
  const { prefix } = outline;
  const list = childNamed(outline, 'definedNames');
  if (list) appendContent(splice, outline, list, names);
  else {
    const at = placeInOrder(outline, WORKBOOK_ORDER, 'definedNames');
    splice.insert(at, `<${prefix}definedNames>${names}</${prefix}definedNames>`);
  }
}

function unusedPrefix(outline: XmlOutline): string {
  let number = 0;
  const name = (): string => `r${number === 0 ? '' : number}`;
  while (outline.root.attributes.has(`xmlns:${name()}`)) number++;
  return `${name()}:`;
}
