import type { PageSetup } from '../workbook/plan';
import { shortText } from './cell-text';
import { PAGE_TEXTS } from './texts/page-texts';

const MARGINS = { left: 0.5, right: 0.5, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.35 } as const;

/** Excel allows 255 units for a whole header; what we print beside the agency needs a good part of it. */
const MAX_AGENCY_IN_HEADER = 60;

/** What every page says above and below. */
export interface PageIdentity {
  readonly agency: string | null;
  readonly fiscalYear: number;
  /** Both on one line, as below a sheet's title. */
  readonly line: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&&');

/** Print set-up of a generated sheet: agency and year above, page x of y below. */
export function pageSetup(
  orientation: PageSetup['orientation'],
  { agency, fiscalYear }: PageIdentity,
  titleRows?: { readonly first: number; readonly last: number },
): PageSetup {
  const name = escaped(shortText(agency ?? PAGE_TEXTS.noAgency, MAX_AGENCY_IN_HEADER));
  return {
    orientation,
    margins: MARGINS,
    ...(titleRows ? { titleRows } : {}),
    header: `&L${name}&R${PAGE_TEXTS.fiscalYear(fiscalYear)}`,
    footer: `&L${PAGE_TEXTS.footer}&R${PAGE_TEXTS.page}`,
  };
}
