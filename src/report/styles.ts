import { formatInDigits, type Digits } from './digits';
import type { BandId } from '../assessment/framework';
import type { CellStyle, HighlightStyle } from '../workbook/plan';

/** Thai fonts that are drawn small: 16 points of them read as 11 of others. */
const DRAWN_SMALL = /^TH[ A-Z]|^(Angsana|Cordia|Browallia)|UPC$/;
const OFFICIAL_FONT = 'TH Sarabun New';

export const INK = '1F2933';
export const RULE = '8A94A0';
export const NAVY = '1F3A5F';
export const PALE = 'E8EDF3';
export const PAPER = 'FFFFFF';
const EDITABLE = 'FFFCF0';

/**
 * Colours of the bands: blue, amber and red-purple differ for every common kind of colour blindness, and from
 * light to dark in a black-and-white print. The band's word stands beside wherever they are used by us.
 */
export const BAND_HIGHLIGHTS: Readonly<Record<BandId, HighlightStyle>> = {
  strength: { fill: 'E1EEF9', fontColour: '0B4A7D' },
  develop: { fill: 'F8D568', fontColour: '5C4400' },
  urgent: { fill: 'DD93AB', fontColour: '4A0820', bold: true },
};

/** A computed value that differs from the one in the file. */
export const DIFFERENCE_HIGHLIGHT: HighlightStyle = { fontColour: 'A3123A', bold: true };

/** The word that scores were edited after the analysis. */
export const STALE_HIGHLIGHT: HighlightStyle = { fill: 'DD93AB', fontColour: '4A0820', bold: true };

/** The word that a part of the document is there. */
export const COMPLETE_HIGHLIGHT: HighlightStyle = { fill: 'E3F1EC', fontColour: '1B5E4A' };

/** The last day of a measure that is late. */
export const OVERDUE_HIGHLIGHT: HighlightStyle = { fill: 'DD93AB', fontColour: '4A0820', bold: true };

/** Colours of charts: their lines cross the columns and must show on them, and differ by their dashes too. */
export const CHART_COLOURS = { score: '5B8DB8', strengthLimit: '12324F', developLimit: 'A3123A' } as const;

export const TAB_COLOURS = {
  summary: NAVY,
  findings: 'B7791F',
  items: '3B6EA5',
  issue: '2C7A7B',
  measures: '6B4E9B',
} as const;

/** Font of the generated sheets and its body size in points. */
export interface DocumentFont {
  readonly name: string;
  readonly bodySize: number;
  /** Width of a letter of the body size in the unit of column widths, a digit of the workbook's default font. */
  readonly unitsPerLetter: number;
  /** Least width of that unit, in points. */
  readonly pointsPerUnit: number;
  /** Distance of lines over the body size: Thai needs room for two storeys of marks. */
  readonly lineSpacing: number;
}

/** The source workbook's own font, or the official one where it is not known. */
export function documentFont(sourceFont: string | null): DocumentFont {
  const name = sourceFont?.trim() || OFFICIAL_FONT;
  if (!DRAWN_SMALL.test(name))
    return { name, bodySize: 11, unitsPerLetter: 1.2, pointsPerUnit: 5.25, lineSpacing: 1.5 };
  if (!sourceFont) return { name, bodySize: 16, unitsPerLetter: 1.2, pointsPerUnit: 5.25, lineSpacing: 1.68 };
  // Where the font is the workbook's own, columns are measured in its digits, which are about as wide as its letters.
  return { name, bodySize: 16, unitsPerLetter: 1.07, pointsPerUnit: 7, lineSpacing: 1.68 };
}

export type StyleKey =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'note'
  | 'heading'
  | 'label'
  | 'text'
  | 'textTop'
  | 'textCentre'
  | 'textMiddle'
  | 'score'
  | 'scoreTop'
  | 'countTop'
  | 'gain'
  | 'share'
  | 'count'
  | 'figure'
  | 'figureSmall'
  | 'figureWord'
  | 'link'
  | 'linkCentre'
  | 'linkMiddle'
  | 'labelTop'
  | 'editable'
  | 'editableMiddle'
  | 'editableDate'
  | 'editableShare'
  | 'good'
  | 'attention'
  | 'legendStrength'
  | 'legendDevelop'
  | 'legendUrgent'
  | 'bandStrength'
  | 'bandDevelop'
  | 'bandUrgent'
  | 'severityError'
  | 'severityWarning'
  | 'severityInformation';

/** Size of a style's text over the body size. */
export const RELATIVE_SIZE: Readonly<Partial<Record<StyleKey, number>>> = {
  title: 1.375,
  subtitle: 1.125,
  section: 1.125,
  note: 0.875,
  figure: 1.625,
  figureWord: 1.375,
};

const INDENTED: readonly StyleKey[] = ['label', 'labelTop', 'text', 'textTop', 'link', 'editable', 'good', 'attention'];

/** Width that a style's indentation takes from a cell, in the unit of column widths. */
export const indentUnits = (style: StyleKey): number => (INDENTED.includes(style) ? 1.5 : 0);

/** Words of the legend: number formats, so that the thresholds stay numbers that formulas can use. */
export interface LegendFormats {
  readonly strength: string;
  readonly develop: string;
  readonly urgent: string;
}

/** All styles of the generated sheets, under the names that `nameOf` gives them. */
export function documentStyles(
  font: DocumentFont,
  legend: LegendFormats,
  digits: Digits,
  nameOf: (key: StyleKey) => string,
): Record<StyleKey, CellStyle> {
  const sized = (key: StyleKey, more: CellStyle['font'] = {}): CellStyle['font'] => ({
    name: font.name,
    size: Math.round(font.bodySize * (RELATIVE_SIZE[key] ?? 1) * 2) / 2,
    colour: INK,
    ...more,
  });
  const cell = (key: StyleKey, more: CellStyle = {}, fontMore: CellStyle['font'] = {}): CellStyle => ({
    font: sized(key, fontMore) ?? {},
    border: RULE,
    vertical: 'top',
    wrap: true,
    ...(INDENTED.includes(key) ? { horizontal: 'left', indent: 1 } : {}),
    ...more,
  });
  const free = (key: StyleKey, more: CellStyle = {}, fontMore: CellStyle['font'] = {}): CellStyle => ({
    font: sized(key, fontMore) ?? {},
    vertical: 'center',
    wrap: true,
    ...more,
  });
  const number = (key: StyleKey, numberFormat: string): CellStyle =>
    cell(key, { horizontal: 'center', vertical: 'center', wrap: false, numberFormat });
  const band = (key: StyleKey, id: BandId, numberFormat = 'General'): CellStyle =>
    cell(
      key,
      { horizontal: 'center', vertical: 'center', fill: BAND_HIGHLIGHTS[id].fill ?? PAPER, numberFormat },
      { bold: true, colour: BAND_HIGHLIGHTS[id].fontColour ?? INK },
    );
  const severity = (key: StyleKey, fill: string, colour: string): CellStyle =>
    cell(key, { horizontal: 'center', fill }, { bold: true, colour });
  const styles: Record<StyleKey, CellStyle> = {
    title: free('title', {}, { bold: true, colour: NAVY }),
    subtitle: free('subtitle'),
    section: free('section', { vertical: 'bottom' }, { bold: true, colour: NAVY }),
    note: free('note', { vertical: 'top' }, { colour: '4A5563' }),
    heading: cell('heading', { fill: NAVY, horizontal: 'center', vertical: 'center' }, { bold: true, colour: PAPER }),
    label: cell('label', { fill: PALE, vertical: 'center' }, { bold: true }),
    text: cell('text', { vertical: 'center' }),
    textTop: cell('textTop'),
    textCentre: cell('textCentre', { horizontal: 'center' }),
    textMiddle: cell('textMiddle', { horizontal: 'center', vertical: 'center' }),
    score: number('score', '0.00'),
    scoreTop: { ...number('scoreTop', '0.00'), vertical: 'top' },
    countTop: { ...number('countTop', '0'), vertical: 'top' },
    gain: number('gain', '+0.00;-0.00;0.00'),
    share: number('share', '0%'),
    count: number('count', '0'),
    figure: cell(
      'figure',
      { horizontal: 'center', vertical: 'center', wrap: false, numberFormat: '0.00' },
      { bold: true, colour: NAVY },
    ),
    figureSmall: {
      ...number('figureSmall', '0.00'),
      font: sized('figureSmall', { bold: true, colour: NAVY }) ?? {},
      fill: PALE,
    },
    figureWord: cell('figureWord', { horizontal: 'center', vertical: 'center' }, { bold: true, colour: NAVY }),
    link: cell('link', { vertical: 'center' }, { underline: true, colour: '0B57A4' }),
    labelTop: cell('labelTop', { fill: PALE }, { bold: true }),
    linkMiddle: cell('linkMiddle', { horizontal: 'center', vertical: 'center' }, { underline: true, colour: '0B57A4' }),
    linkCentre: cell('linkCentre', { horizontal: 'center' }, { underline: true, colour: '0B57A4' }),
    editable: cell('editable', { fill: EDITABLE }),
    editableMiddle: cell('editableMiddle', { fill: EDITABLE, horizontal: 'center' }),
    editableDate: { ...number('editableDate', '[$-107041E]d mmm yyyy'), fill: EDITABLE, vertical: 'top' },
    editableShare: { ...number('editableShare', '0%'), fill: EDITABLE, vertical: 'top' },
    good: cell('good', { fill: 'E3F1EC', vertical: 'center' }, { bold: true, colour: '1B5E4A' }),
    attention: cell('attention', { fill: 'FFF3D6', vertical: 'center' }, { bold: true, colour: '6B4E00' }),
    legendStrength: band('legendStrength', 'strength', legend.strength),
    legendDevelop: band('legendDevelop', 'develop', legend.develop),
    legendUrgent: band('legendUrgent', 'urgent', legend.urgent),
    bandStrength: band('bandStrength', 'strength'),
    bandDevelop: band('bandDevelop', 'develop'),
    bandUrgent: band('bandUrgent', 'urgent'),
    severityError: severity('severityError', 'EDBFCD', '4A0820'),
    severityWarning: severity('severityWarning', 'FBE7A1', '5C4400'),
    severityInformation: severity('severityInformation', 'E1EEF9', '0B4A7D'),
  };
  for (const key of Object.keys(styles) as StyleKey[]) {
    const { numberFormat } = styles[key];
    styles[key] = {
      name: nameOf(key),
      ...styles[key],
      ...(numberFormat === undefined ? {} : { numberFormat: formatInDigits(numberFormat, digits) }),
    };
  }
  return styles;
}
