import { readFileSync } from 'node:fs';
import { analyseInSteps } from '../../src/app/analyse-in-steps';
import { analyseSnapshot, type AnalysedWorkbook } from '../../src/app/analyse-workbook';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { openWorkbook } from '../../src/workbook/file/open-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { WorkbookDescription } from '../excel-host/host';

const SAMPLE = new URL('../../assets/sample/ita-2568-sample.xlsx', import.meta.url);
const CHOICES = { sourceName: 'sample.xlsx', today: '2026-11-22' };

/** Bytes of the sample workbook. */
export function sampleBytes(): Uint8Array {
  return readFileSync(SAMPLE);
}

/** The sample workbook as it is read from its file. */
export function sampleSnapshot(): WorkbookSnapshot {
  return openWorkbook(sampleBytes()).snapshot;
}

/** What an analysis of the sample would write. */
export function samplePlan(): WorkbookPlan {
  const outcome = analyseSnapshot(sampleSnapshot(), CHOICES);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.result.plan;
}

/** A snapshot as the workbook that an Excel is to have open. */
export function inExcel({ sheets, defaultFont }: WorkbookSnapshot): WorkbookDescription {
  return { sheets, defaultFont };
}

/** Runs the whole analysis in Excel; throws where the workbook cannot be analysed. */
export async function analyseIn(workbook: ExcelWorkbook): Promise<AnalysedWorkbook> {
  const outcome = await analyseInSteps(workbook, CHOICES, analyseSnapshot);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.result;
}
