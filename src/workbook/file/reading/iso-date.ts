const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of Excel's two date systems, so that serials from March 1900 on come out right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** Serial number of a date stored as text (cell type `d`), as Excel would hold it; null where it is no such date. */
export function serialOfIsoDate(text: string, uses1904Dates: boolean): number | null {
  const match = ISO_DATE.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) + Number(second) * 1000;
  return (time - (uses1904Dates ? EPOCH_1904 : EPOCH_1900)) / MILLISECONDS_A_DAY;
}
