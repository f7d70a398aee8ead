import type { FiscalYear, Framework } from './framework';
import { NACC_2564 } from './frameworks/nacc-2564';
import { NACC_2565 } from './frameworks/nacc-2565';
import { NACC_2566 } from './frameworks/nacc-2566';
import { NACC_2567 } from './frameworks/nacc-2567';
import { NACC_2568 } from './frameworks/nacc-2568';
import { NACC_2569 } from './frameworks/nacc-2569';
import { OVEC_COLLEGE_2569 } from './frameworks/ovec-college-2569';

/** Every framework known, by year and, within a year, the NACC's own first. */
export const FRAMEWORKS: readonly Framework[] = [
  NACC_2564,
  NACC_2565,
  NACC_2566,
  NACC_2567,
  NACC_2568,
  NACC_2569,
  OVEC_COLLEGE_2569,
];

/** Fiscal years (Buddhist era) with at least one framework, ascending. */
export const KNOWN_YEARS: readonly FiscalYear[] = [...new Set(FRAMEWORKS.map(({ fiscalYear }) => fiscalYear))].sort(
  (a, b) => a - b,
);

/** The framework of that identifier, as `nacc-2568`; null where there is none. */
export function frameworkById(id: string): Framework | null {
  return FRAMEWORKS.find((framework) => framework.id === id) ?? null;
}

/** What the assessment was in that fiscal year (Buddhist era) for that kind of agency; null where it is not known. */
export function frameworkFor(year: FiscalYear, variant: Framework['variant'] = 'nacc'): Framework | null {
  return FRAMEWORKS.find((framework) => framework.fiscalYear === year && framework.variant === variant) ?? null;
}
