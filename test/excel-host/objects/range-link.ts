import { cellArea, mapCells } from '../model/area';
import { Refusal } from '../model/refusal';
import { LINK_COLOUR } from '../model/workbook';
import { recordArgument } from './arguments';
import type { Place } from './place';

const optionalText = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Refusal('InvalidArgument');
  return value;
};

/** The link of a range; null where its cells have none or different ones. */
export function linkOf({ sheet, area }: Place): Excel.RangeHyperlink | null {
  const links = mapCells(area, (row, column) => sheet.link(row, column)).flat();
  const [first, ...others] = links;
  return first && others.every((link) => JSON.stringify(link) === JSON.stringify(first)) ? first : null;
}

/**
 * Gives each cell of a range a link, and with it the look of one: Excel applies its style for links, so that a colour
 * and underline set before are lost. Text to display replaces what the cell holds; an empty cell shows where it leads.
 */
export function setLink({ sheet, area }: Place, value: unknown): void {
  sheet.requireUnprotected();
  const given = recordArgument(value);
  const address = optionalText(given['address']);
  const documentReference = optionalText(given['documentReference']);
  const screenTip = optionalText(given['screenTip']);
  const text = optionalText(given['textToDisplay']);
  const target = documentReference ?? address;
  if (target === undefined || target === '') throw new Refusal('InvalidArgument');
  mapCells(area, (row, column) => {
    const shown = text ?? (sheet.cell(row, column) ? undefined : target);
    if (shown !== undefined) sheet.enter(row, column, shown === '' ? target : `'${shown}`);
    sheet.setLink(row, column, {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      screenTip: screenTip ?? '',
      textToDisplay: String(sheet.formulaText(row, column)),
    });
    sheet.setFormat(cellArea(row, column), 'fontColor', LINK_COLOUR);
    sheet.setFormat(cellArea(row, column), 'fontUnderline', 'Single');
    sheet.setFormat(cellArea(row, column), 'styleName', 'Hyperlink');
  });
}
