import { normalStyle } from '../reading/normal-style';
import { attributeText, decodeSpreadsheetText } from '../xml/spreadsheet-text';
import {
  type XmlElement,
  type XmlOutline,
  childElements,
  elementSource,
  listed,
  setAttribute,
} from '../xml/xml-outline';
import type { XmlSplice } from '../xml/xml-splice';

/** What a style's format and the formats of its cells have in common: the parts by their ids, and the alignment. */
export interface FormatParts {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** Elements, without prefix. */
  readonly children: string;
}

/** A named style of the workbook; `element` is null for one that is to be added. */
interface NamedCellStyle {
  readonly name: string;
  readonly formatIndex: number;
  readonly format: FormatParts;
  readonly element: XmlElement | null;
}

/** With these a cell keeps its look when its style goes: by themselves it would not tell them from the style's. */
const OWN_LOOK = ['applyNumberFormat', 'applyFont', 'applyFill', 'applyBorder', 'applyAlignment'];

const key = (name: string): string => name.toLowerCase();

/** The source of a format (`xf`), with what it has beside its parts. */
export function formatXml({ numberFormat, font, fill, border, children }: FormatParts, attributes = ''): string {
  const open = `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}"${attributes}`;
  return children === '' ? `${open}/>` : `${open}>${children}</xf>`;
}

function formatParts(outline: XmlOutline, format: XmlElement | undefined): FormatParts {
  const id = (name: string): number => Number(format?.attributes.get(name) ?? 0);
  const children = format ? childElements(outline, format).map((child) => elementSource(outline, child)) : [];
  return {
    numberFormat: id('numFmtId'),
    font: id('fontId'),
    fill: id('fillId'),
    border: id('borderId'),
    children: children.join('').replaceAll(`<${outline.prefix}`, '<').replaceAll(`</${outline.prefix}`, '</'),
  };
}

/** The named cell styles of a styles part: those that are there, and what is to become of them. */
export class NamedCellStyles {
  readonly #outline: XmlOutline;
  readonly #formats: readonly XmlElement[];
  readonly #styles = new Map<string, NamedCellStyle>();
  readonly #removed = new Set<NamedCellStyle>();
  readonly #replaced = new Map<XmlElement, FormatParts>();

  constructor(outline: XmlOutline) {
    this.#outline = outline;
    this.#formats = listed(outline, 'cellStyleXfs');
    for (const element of listed(outline, 'cellStyles')) {
      const name = decodeSpreadsheetText(element.attributes.get('name') ?? '');
      const formatIndex = Number(element.attributes.get('xfId') ?? 0);
      const format = formatParts(outline, this.#formats[formatIndex]);
      this.#styles.set(key(name), { name, formatIndex, format, element });
    }
  }

  /** Names of the styles that are there. */
  get names(): readonly string[] {
    return [...this.#styles.values()].map(({ name }) => name);
  }

  find(name: string): Pick<NamedCellStyle, 'formatIndex' | 'format'> | undefined {
    return this.#styles.get(key(name));
  }

  /** Enters a style whose format has been added at that index; gives its source. */
  add(name: string, formatIndex: number, format: FormatParts): string {
    this.#styles.set(key(name), { name, formatIndex, format, element: null });
    return `<cellStyle name="${attributeText(name)}" xfId="${formatIndex}"/>`;
  }

  /** Gives a style that is there another format. */
  reshape(name: string, format: FormatParts): void {
    const style = this.#styles.get(key(name));
    const element = style && this.#formats[style.formatIndex];
    if (!style || !element) return;
    this.#replaced.set(element, format);
    this.#styles.set(key(name), { ...style, format });
  }

  remove(name: string): void {
    const style = this.#styles.get(key(name));
    if (!style) return;
    this.#removed.add(style);
    this.#styles.delete(key(name));
  }

  get isChanged(): boolean {
    return this.#removed.size > 0 || this.#replaced.size > 0;
  }

  /**
   * Makes the changes to what is there and gives how many elements went. Formats of styles that go stay, nameless, where
   * others come behind them, for formats are known by their places; `isExtended` says that new ones will.
   */
  edit(
    splice: XmlSplice,
    write: (xml: string) => string,
    isExtended: boolean,
  ): { readonly cellStyleXfs: number; readonly cellStyles: number } {
    for (const [element, format] of this.#replaced) {
      splice.replace(element.start, element.end, write(formatXml(format)));
    }
    const gone = new Set([...this.#removed].map(({ formatIndex }) => formatIndex));
    for (const { element } of this.#removed) if (element) splice.replace(element.start, element.end, '');
    this.#freeCells(splice, gone);
    let kept = this.#formats.length;
    for (; !isExtended && gone.has(kept - 1); kept -= 1) {
      const element = this.#formats[kept - 1];
      if (element) splice.replace(element.start, element.end, '');
    }
    return { cellStyleXfs: this.#formats.length - kept, cellStyles: this.#removed.size };
  }

  /** Makes cells of styles that go cells of the Normal style that look as they did. */
  #freeCells(splice: XmlSplice, gone: ReadonlySet<number>): void {
    if (gone.size === 0) return;
    const { index } = normalStyle(this.#outline);
    for (const cellFormat of listed(this.#outline, 'cellXfs')) {
      if (!gone.has(Number(cellFormat.attributes.get('xfId') ?? 0))) continue;
      setAttribute(splice, this.#outline, cellFormat, 'xfId', String(index ?? 0));
      for (const attribute of OWN_LOOK) setAttribute(splice, this.#outline, cellFormat, attribute, '1');
    }
  }
}
