import type { Severity } from '../checking/finding';

/** Colour of each severity's badge; the word beside it says the same. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, 'danger' | 'warning' | 'informative'>> = {
  error: 'danger',
  warning: 'warning',
  information: 'informative',
};
