import type { StyleChanges } from '../../named-styles';
import type { CellStyle, FontStyle, HighlightStyle } from '../../plan';
import { BUILTIN_NUMBER_FORMATS } from '../reading/builtin-number-formats';
import { normalStyle } from '../reading/normal-style';
import { attributeText, decodeSpreadsheetText } from '../xml/spreadsheet-text';
import {
  type XmlElement,
  type XmlOutline,
  appendContent,
  childElements,
  childNamed,
  elementSource,
  outlineXml,
  placeInOrder,
  setAttribute,
  withPrefix,
} from '../xml/xml-outline';
import { XmlSplice } from '../xml/xml-splice';
import { WorkbookFileError } from '../workbook-file-error';
import { colourXml } from './colour-xml';
import { type FormatParts, NamedCellStyles, formatXml } from './named-cell-styles';
import { STYLES_ORDER } from './schema-order';

const GROUPS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
type Group = (typeof GROUPS)[number];

/** Most cell formats that Excel holds in one workbook. */
const MOST_CELL_FORMATS = 65_490;
const FIRST_OWN_NUMBER_FORMAT = 164;
const SAME_IN_ALL_LANGUAGES = [1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

/** What each list must begin with for its indices to mean what readers expect. */
const LEADING: Readonly<Record<Group, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
  dxfs: [],
};

/** A styles part for a workbook that has none. */
export function newStylesheet(mainNamespace: string): string {
  const list = (group: Group): string =>
    `<${group} count="${LEADING[group].length}">${LEADING[group].join('')}</${group}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${mainNamespace}">` +
    list('fonts') +
    list('fills') +
    list('borders') +
    list('cellStyleXfs') +
    list('cellXfs') +
    list('cellStyles') +
    '</styleSheet>'
  );
}

/**
 * Adds formats to a workbook's styles part. Only ever appends, so that every index the user's cells name keeps its
 * meaning; a format that is there already is used again. Of the named styles only the product's own change or go.
 */
export class Stylesheet {
  private readonly outline: XmlOutline;
  private readonly lists: Record<Group, FormatList>;
  private readonly numberFormatIds = new Map<string, number>();
  private readonly base: BaseFormat;
  private readonly named: NamedCellStyles;
  private usable: StyleChanges['usable'] = new Set();
  private nextNumberFormat = FIRST_OWN_NUMBER_FORMAT;

  constructor(xml: string) {
    this.outline = outlineXml(xml);
    const { outline } = this;
    const list = (group: Group): FormatList => new FormatList(outline, group);
    this.lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellStyleXfs: list('cellStyleXfs'),
      cellXfs: list('cellXfs'),
      cellStyles: list('cellStyles'),
      dxfs: list('dxfs'),
    };
    for (const { attributes } of this.lists.numFmts.existing) {
      const id = Number(attributes.get('numFmtId'));
      this.numberFormatIds.set(decodeSpreadsheetText(attributes.get('formatCode') ?? ''), id);
      if (id >= this.nextNumberFormat) this.nextNumberFormat = id + 1;
    }
    this.base = baseFormat(outline);
    this.named = new NamedCellStyles(outline);
  }

  /** Names of the workbook's cell styles. */
  get styleNames(): readonly string[] {
    return this.named.names;
  }

  /** Makes, changes and takes away named styles; cells asked for later have those that are usable. */
  changeStyles({ fresh, changed, stale, usable }: StyleChanges): void {
    const { cellStyleXfs, cellStyles } = this.lists;
    for (const name of stale) this.named.remove(name);
    for (const style of changed) this.named.reshape(style.name, this.formatParts(style));
    for (const style of fresh) {
      for (const list of [cellStyleXfs, cellStyles]) list.ensureLeading();
      const format = this.formatParts(style);
      const index = cellStyleXfs.append(formatXml(format));
      cellStyles.append(this.named.add(style.name, index, format));
    }
    this.usable = usable;
  }

  /** Size in points of the Normal style's font, which cells have where their style names none. */
  get baseFontSize(): number {
    return Number(this.base.size) || 11;
  }

  /** Index of the cell format for a style; `showsAsText` keeps Excel from reading the cell anew when it is edited. */
  cellFormat(style: CellStyle, showsAsText: boolean): number {
    const named = this.usable.has(style.name ?? '') ? this.named.find(style.name ?? '') : undefined;
    const format = named?.format ?? this.formatParts(style);
    const { cellXfs, cellStyleXfs } = this.lists;
    cellXfs.ensureLeading();
    const normal = this.base.styleIndex ?? (cellStyleXfs.size > 0 ? 0 : null);
    const styleIndex = named?.formatIndex ?? normal;
    const attributes =
      (styleIndex === null ? '' : ` xfId="${styleIndex}"`) +
      (showsAsText ? ' quotePrefix="1"' : '') +
      // Without these a cell follows its style; they would tell it to keep its own look.
      (named ? '' : appliedXml(style, format));
    const index = cellXfs.add(formatXml(format, attributes));
    if (index >= MOST_CELL_FORMATS) throw new WorkbookFileError('too-large', 'cell formats');
    return index;
  }

  /** Index of the format that a conditional format lays over a cell. */
  highlightFormat({ fill, fontColour, bold }: HighlightStyle): number {
    const font = `${bold ? '<b/>' : ''}${fontColour === undefined ? '' : colourXml('color', fontColour)}`;
    const pattern = fill === undefined ? '' : colourXml('fgColor', fill) + colourXml('bgColor', fill);
    return this.lists.dxfs.add(
      '<dxf>' +
        (font ? `<font>${font}</font>` : '') +
        (pattern ? `<fill><patternFill patternType="solid">${pattern}</patternFill></fill>` : '') +
        '</dxf>',
    );
  }

  /** The part with what was changed, or null where nothing was. */
  result(): string | null {
    const isAddedTo = (group: Group): boolean => this.lists[group].added.length > 0;
    if (!this.named.isChanged && !GROUPS.some(isAddedTo)) return null;
    const splice = new XmlSplice(this.outline.xml);
    const { root, prefix } = this.outline;
    const gone: Partial<Record<Group, number>> = this.named.edit(
      splice,
      (xml) => withPrefix(xml, prefix),
      isAddedTo('cellStyleXfs'),
    );
    let newGroups = '';
    for (const group of GROUPS.filter((each) => isAddedTo(each) || (gone[each] ?? 0) > 0)) {
      const { element, added, size } = this.lists[group];
      if (element) {
        setAttribute(splice, this.outline, element, 'count', String(size - (gone[group] ?? 0)));
        appendContent(splice, this.outline, element, added.join(''));
        continue;
      }
      const xml = `<${prefix}${group} count="${size}">${added.join('')}</${prefix}${group}>`;
      if (root.selfClosing) newGroups += xml;
      else splice.insert(placeInOrder(this.outline, STYLES_ORDER, group), xml);
    }
    if (newGroups) appendContent(splice, this.outline, root, newGroups);
    return splice.result();
  }

  /** The parts of a style's format, added to the part where they are not there. */
  private formatParts(style: CellStyle): FormatParts {
    const { fonts, fills, borders } = this.lists;
    for (const list of [fonts, fills, borders]) list.ensureLeading();
    const numberFormat = this.numberFormat(style.numberFormat);
    const font = style.font ? fonts.add(fontXml(style.font, this.base)) : this.base.fontIndex;
    const fill = style.fill === undefined ? 0 : fills.add(fillXml(style.fill));
    const border = style.border === undefined ? 0 : borders.add(borderXml(style.border));
    return { numberFormat, font, fill, border, children: alignmentXml(style) };
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined || code === 'General') return 0;
    const known = this.numberFormatIds.get(code) ?? commonBuiltin(code);
    if (known !== undefined) return known;
    const id = this.nextNumberFormat++;
    this.lists.numFmts.add(`<numFmt numFmtId="${id}" formatCode="${attributeText(code)}"/>`);
    this.numberFormatIds.set(code, id);
    return id;
  }
}

/** One list of the styles part: what is there, what is to be added. */
class FormatList {
  readonly element: XmlElement | undefined;
  readonly existing: readonly XmlElement[];
  readonly added: string[] = [];
  private readonly prefix: string;
  private readonly leading: readonly string[];
  private readonly indices = new Map<string, number>();

  constructor(outline: XmlOutline, group: Group) {
    this.element = childNamed(outline, group);
    this.existing = this.element ? childElements(outline, this.element) : [];
    this.prefix = outline.prefix;
    this.leading = LEADING[group];
    this.existing.forEach((element, index) => {
      const source = elementSource(outline, element);
      if (!this.indices.has(source)) this.indices.set(source, index);
    });
  }

  get size(): number {
    return this.existing.length + this.added.length;
  }

  /** Puts the formats that must come first into an empty list. */
  ensureLeading(): void {
    if (this.size === 0) for (const xml of this.leading) this.append(xml);
  }

  /** Index of a format, given without prefix, in the list; added at its end where it is not there. */
  add(unprefixed: string): number {
    return this.indices.get(withPrefix(unprefixed, this.prefix)) ?? this.append(unprefixed);
  }

  /** Adds a format, given without prefix, at the list's end; gives its index. */
  append(unprefixed: string): number {
    const xml = withPrefix(unprefixed, this.prefix);
    const index = this.size;
    this.added.push(xml);
    this.indices.set(xml, index);
    return index;
  }
}

/** What a generated cell has where its style is silent: the Normal style's font. */
interface BaseFormat {
  /** Index of the Normal style among the style formats; null where there are none. */
  readonly styleIndex: number | null;
  readonly fontIndex: number;
  readonly size: string;
  /** Colour, and what names the typeface, as the part spells them but without its prefix. */
  readonly colour: string;
  readonly typeface: string;
}

function baseFormat(outline: XmlOutline): BaseFormat {
  const { index, fontIndex, fontTraits } = normalStyle(outline);
  const source = (...locals: readonly string[]): string =>
    fontTraits
      .filter(({ local }) => local !== null && locals.includes(local))
      .map((trait) => elementSource(outline, trait).replaceAll(`<${outline.prefix}`, '<'))
      .join('');
  return {
    styleIndex: index,
    fontIndex,
    size: fontTraits.find(({ local }) => local === 'sz')?.attributes.get('val') ?? '11',
    colour: source('color'),
    typeface: source('name', 'family', 'charset', 'scheme') || '<name val="Calibri"/>',
  };
}

function fontXml(font: FontStyle, base: BaseFormat): string {
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.underline ? '<u/>' : '') +
    `<sz val="${font.size ?? base.size}"/>` +
    (font.colour === undefined ? base.colour : colourXml('color', font.colour)) +
    (font.name === undefined ? base.typeface : `<name val="${attributeText(font.name)}"/>`) +
    '</font>'
  );
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid">${colourXml('fgColor', colour)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(colour: string): string {
  const side = (name: string): string => `<${name} style="thin">${colourXml('color', colour)}</${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const attributes =
    (horizontal === undefined ? '' : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? '' : ` vertical="${vertical}"`) +
    (wrap ? ' wrapText="1"' : '') +
    (indent ? ` indent="${indent}"` : '');
  return attributes ? `<alignment${attributes}/>` : '';
}

/** Tells that a cell does not have these parts from its style. */
function appliedXml(style: CellStyle, { numberFormat, fill, border, children }: FormatParts): string {
  return [
    numberFormat > 0 ? ' applyNumberFormat="1"' : '',
    style.font ? ' applyFont="1"' : '',
    fill > 0 ? ' applyFill="1"' : '',
    border > 0 ? ' applyBorder="1"' : '',
    children ? ' applyAlignment="1"' : '',
  ].join('');
}

/** Number of a format that every Excel has under the same number, whatever its language. */
function commonBuiltin(code: string): number | undefined {
  return SAME_IN_ALL_LANGUAGES.find((id) => BUILTIN_NUMBER_FORMATS.get(id) === code);
}
