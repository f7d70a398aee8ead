import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  NumberFormat,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
  type IRunOptions,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { BandId } from '../assessment/framework';
import { BAND_HIGHLIGHTS, INK, NAVY, PALE, PAPER, RULE } from '../report/styles';
import type {
  Block,
  Chart,
  DocumentContent,
  Section,
  Table as ContentTable,
  TableCell as ContentCell,
} from './document-content';
import { columnWidths } from './column-widths';
import { linesIn } from './text-width';
import { DOCUMENT_TEXTS } from './document-texts';

/** A4 and its margins in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = { top: 1_247, bottom: 1_021, left: 1_134, right: 1_021, header: 567, footer: 510 } as const;
/** Wide tables are set smaller; sizes over the body's. */
const TABLE_SIZE = 0.8125;
const WIDE_TABLE = { columns: 7, size: 0.75 } as const;
const NOTE_SIZE = 0.875;
const SMALL_SIZE = 0.75;
const LEGEND_SIZE = 0.6875;
/** Rows of more lines than this may be split over pages: kept whole, they would leave half a page empty. */
const LONGEST_WHOLE_ROW = 20;
/** Left and right of a cell's text, in twentieths of a point. */
const CELL_MARGIN = 80;
const NOTE_COLOUR = '4A5563';
const ATTENTION = { fill: 'FFF3D6', colour: '6B4E00' } as const;

/** Style of what stands above and below each page. */
const PAGE_STYLE = 'PageIdentity';

/** How series of a chart are drawn. */
const CHART_LOOKS = {
  columns: { type: 'column' },
  line: { type: 'line', markers: true },
  dashes: { type: 'line', markers: false },
  dots: { type: 'line', markers: false },
} as const;
const CHART_DASHES = { line: 'solid', dashes: 'dash', dots: 'shortDot' } as const;
/** Height of a chart over its width. */
const CHART_HEIGHT = 0.42;

const LANGUAGE = { value: 'th-TH', eastAsia: 'th-TH', bidirectional: 'th-TH' } as const;

/** Word counts sizes in half points. */
const halfPoints = (points: number): number => Math.round(points * 2);

/** Text with its line ends as line breaks. */
function runsOf(text: string, look: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

const solid = (
  fill: string,
): { readonly type: typeof ShadingType.CLEAR; readonly color: string; readonly fill: string } => ({
  type: ShadingType.CLEAR,
  color: 'auto',
  fill,
});

const bandLook = (band: BandId): { readonly fill: string; readonly colour: string } => ({
  fill: BAND_HIGHLIGHTS[band].fill ?? PAPER,
  colour: BAND_HIGHLIGHTS[band].fontColour ?? INK,
});

/** Background and text of a cell. */
function cellLook({ kind, band }: ContentCell): {
  readonly fill: string | null;
  readonly colour: string;
  readonly bold: boolean;
} {
  if (band !== null) return { ...bandLook(band), bold: true };
  switch (kind) {
    case 'heading':
      return { fill: NAVY, colour: PAPER, bold: true };
    case 'label':
      return { fill: PALE, colour: INK, bold: true };
    case 'figure':
      return { fill: null, colour: NAVY, bold: true };
    case 'value':
      return { fill: null, colour: INK, bold: false };
  }
}

/** Width between the margins, in twentieths of a point. */
const textWidth = (orientation: Section['orientation']): number =>
  (orientation === 'portrait' ? A4.width : A4.height) - MARGIN.left - MARGIN.right;

function wordTable(table: ContentTable, width: number, bodySize: number): Table {
  const { columnShares, headingRows, rows } = table;
  const points = bodySize * (columnShares.length >= WIDE_TABLE.columns ? WIDE_TABLE.size : TABLE_SIZE);
  const size = halfPoints(points);
  const widths = columnWidths(table, width / 20, points, (2 * CELL_MARGIN) / 20).map((each) => Math.round(each * 20));
  const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const widthOf = ({ column, columnSpan }: ContentCell): number =>
    widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const isLong = (cell: ContentCell): boolean =>
    cell.rowSpan === 1 && linesIn(cell.text, (widthOf(cell) - 2 * CELL_MARGIN) / 20, points) > LONGEST_WHOLE_ROW;
  const wordCell = (cell: ContentCell): TableCell => {
    const { fill, colour, bold } = cellLook(cell);
    const isFigure = cell.kind === 'figure';
    return new TableCell({
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      width: { size: widthOf(cell), type: WidthType.DXA },
      ...(fill === null ? {} : { shading: solid(fill) }),
      verticalAlign:
        cell.alignment === 'center' && cell.rowSpan === 1 ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [
        new Paragraph({
          alignment: cell.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: runsOf(cell.text, { color: colour, bold, size: isFigure ? halfPoints(bodySize * 1.5) : size }),
        }),
      ],
    });
  };
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20 },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: !cells.some(isLong),
          tableHeader: index < headingRows,
          // The heading stays with the first row, and the last row is never alone on a page.
          keepNext: index < headingRows || (index === rows.length - 2 && !cells.some(isLong)),
          children: cells.map((cell) => wordCell(cell)),
        }),
    ),
  });
}

/** Keeps a table apart from what follows; two tables without a line between would become one. */
const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });

function wordChart(chart: Chart, width: number, { fontName, bodySize }: DocumentContent): Paragraph {
  const pixels = (width / 1_440) * 96;
  const font = { size: bodySize * SMALL_SIZE, color: INK };
  const run = new ChartRun({
    type: 'column',
    title: { text: chart.title, font: { size: bodySize * SMALL_SIZE, bold: true, color: NAVY } },
    categories: chart.categories,
    series: chart.series.map(({ name, look, colour, values }) => ({
      name,
      values,
      color: colour,
      ...CHART_LOOKS[look],
      ...(look === 'columns' ? {} : { line: { color: colour, width: 2, dash: CHART_DASHES[look] } }),
      dataLabels:
        look === 'columns' || look === 'line' ? { value: true, numberFormat: chart.valueFormat, font } : false,
    })),
    valueAxis: { ...chart.scale, numberFormat: chart.axisFormat, font },
    categoryAxis: { font },
    legend: { position: 'bottom', font },
    font: { name: fontName },
    transformation: { width: Math.round(pixels), height: Math.round(pixels * CHART_HEIGHT) },
  });
  return new Paragraph({ children: [run] });
}

function wordBlock(block: Block, width: number, content: DocumentContent): (Paragraph | Table)[] {
  const { bodySize } = content;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'paragraph': {
      const isAttention = block.role === 'attention';
      const look = {
        ...(block.role === 'note' ? { size: halfPoints(bodySize * NOTE_SIZE), color: NOTE_COLOUR } : {}),
        ...(isAttention ? { bold: true, color: ATTENTION.colour } : {}),
      };
      return [
        new Paragraph({
          children: runsOf(block.text, look),
          ...(isAttention ? { shading: solid(ATTENTION.fill) } : {}),
        }),
      ];
    }
    case 'legend': {
      const runs = block.entries.map(({ text, band }) => {
        const look = band === null ? null : bandLook(band);
        return new TextRun({
          text: ` ${text} `,
          bold: true,
          size: halfPoints(bodySize * LEGEND_SIZE),
          ...(look === null ? {} : { color: look.colour, shading: solid(look.fill) }),
        });
      });
      const spaced = runs.flatMap((run, index) => (index === 0 ? [run] : [new TextRun(' '), run]));
      return [new Paragraph({ keepNext: true, spacing: { after: 80 }, children: spaced })];
    }
    case 'chart':
      return [wordChart(block.chart, width, content)];
    case 'table':
      return [wordTable(block.table, width, bodySize), gap()];
  }
}

function wordSection(section: Section, content: DocumentContent, isFirst: boolean): ISectionOptions {
  const { identity, digits } = content;
  const isThai = digits === 'thai';
  const front = isFirst
    ? [
        new Paragraph({ heading: HeadingLevel.TITLE, text: content.title }),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 240 },
          children: [new TextRun({ text: identity, bold: true })],
        }),
      ]
    : [];
  const width = textWidth(section.orientation);
  return {
    properties: {
      page: {
        // The library swaps the sides of a landscape page itself.
        size: {
          ...A4,
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        pageNumbers: { formatType: isThai ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ style: PAGE_STYLE, alignment: AlignmentType.RIGHT, text: identity })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: PAGE_STYLE,
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun(DOCUMENT_TEXTS.page),
              new SimpleField('PAGE'),
              // Only Word can count the pages in Thai digits; elsewhere the field would show nonsense.
              ...(isThai ? [] : [new TextRun(DOCUMENT_TEXTS.pageOf), new SimpleField('NUMPAGES')]),
            ],
          }),
        ],
      }),
    },
    children: [
      ...front,
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: section.heading }),
      ...section.blocks.flatMap((block) => wordBlock(block, width, content)),
    ],
  };
}

/** Writes the document as a Word file (.docx): A4, Thai, headings for navigation, heading rows repeated on every page. */
export function wordDocument(content: DocumentContent): Promise<Uint8Array> {
  const { fontName, bodySize, sections } = content;
  const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
  const heading = (level: number, size: number, before: number) => ({
    run: { font, bold: true, color: NAVY, size: halfPoints(bodySize * size), language: LANGUAGE },
    // Without its level a heading is one by name only: LibreOffice and screen readers go by the level.
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: { before, after: 80 } },
  });
  const document = new Document({
    title: content.title,
    subject: content.identity,
    creator: content.identity,
    lastModifiedBy: '',
    description: '',
    styles: {
      default: {
        document: {
          run: { font, size: halfPoints(bodySize), color: INK, language: LANGUAGE },
          paragraph: { spacing: { after: 0 } },
        },
        title: {
          run: heading(1, 1.5, 0).run,
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 40 }, keepNext: true },
        },
        heading1: heading(1, 1.25, 120),
        heading2: heading(2, 1.125, 200),
      },
      paragraphStyles: [
        {
          id: PAGE_STYLE,
          name: 'Page identity',
          basedOn: 'Normal',
          run: { size: halfPoints(bodySize * SMALL_SIZE), color: NOTE_COLOUR },
        },
      ],
    },
    sections: sections.map((section, index) => wordSection(section, content, index === 0)),
  });
  return Packer.pack(document, 'uint8array');
}
