import type { SheetPlan } from '../workbook/plan';
import { pageSetup } from './page-setup';
import { SheetBuilder } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { TAB_COLOURS } from './styles';
import { LIMITS_TEXTS } from './texts/limits-texts';

const COLUMN_WIDTHS = [6, 27, 44, 52, 46];
const HEADING_ROW = 3;
const LIMIT = 3;
const REMEDY = 4;

/** Keys of the regions that hold the agency's limits, in their order. */
export const LIMIT_KEYS: readonly string[] = LIMITS_TEXTS.prompts.map(({ key }) => `limits/${key}/limit`);

/** What hindered the agency in the assessment: questions that help to think, and room for the answers, all of them its own. */
export function planLimitsSheet(context: SheetContext): SheetPlan {
  const { input, font, digits, identity } = context;
  const sheet = new SheetBuilder({
    id: 'limits',
    name: sheetName(context, 'limits'),
    tabColour: TAB_COLOURS.measures,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: HEADING_ROW + 1,
    page: pageSetup('landscape', identity, { first: HEADING_ROW, last: HEADING_ROW }),
  });
  sheet.across(0, 0, sheet.lastColumn, LIMITS_TEXTS.title, 'title');
  sheet.across(1, 0, sheet.lastColumn, identity.line, 'subtitle');
  sheet.across(2, 0, sheet.lastColumn, LIMITS_TEXTS.note, 'note');
  LIMITS_TEXTS.headings.forEach((heading, column) => sheet.put(HEADING_ROW, column, heading, 'heading'));
  LIMITS_TEXTS.prompts.forEach(({ key, subject, question }, index) => {
    const row = HEADING_ROW + 1 + index;
    sheet.put(row, 0, { kind: 'number', value: index + 1 }, 'countTop');
    sheet.put(row, 1, subject, 'labelTop');
    sheet.put(row, 2, question, 'textTop');
    for (const [column, part] of [
      [LIMIT, 'limit'],
      [REMEDY, 'remedy'],
    ] as const) {
      const region = `limits/${key}/${part}`;
      const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      sheet.putEditable(range, region, '', input.typed.get(region));
    }
  });
  return sheet.build();
}
