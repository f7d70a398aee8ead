import type { WorkbookPort } from '../workbook/port';

/**
 * Takes away exactly what the product made: its sheets, highlights, names and settings, by their marks, and nothing
 * else. Rejects with the workbook unchanged where it cannot be done whole.
 */
export async function removeAnalysis(port: WorkbookPort): Promise<void> {
  await port.apply({ styles: {}, sheets: [], highlights: [], settings: null });
}
