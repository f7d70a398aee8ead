import { shortText } from './cell-text';
import type { ReportInput } from './report-input';
import { SUMMARY_TEXTS } from './texts/summary-texts';
import { thaiDate } from './thai-period';

/** Which version made the sheets, by which framework, from which file and when (where known). */
export function madeByInWords({ producer, analysis }: ReportInput): string {
  return SUMMARY_TEXTS.madeBy(
    producer.version,
    analysis.framework.name.th,
    shortText(producer.sourceName, 120),
    producer.date === null ? null : thaiDate(producer.date),
  );
}
