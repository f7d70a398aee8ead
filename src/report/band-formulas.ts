import { BAND_IDS, BAND_NAMES } from '../assessment/bands';
import type { BandId } from '../assessment/framework';
import type { CellRange } from '../workbook/address';
import type { CellContent, ConditionalFormat } from '../workbook/plan';
import { BAND_HIGHLIGHTS } from './styles';
import { NO_VALUE } from './texts/common-texts';

/** Cells (absolute A1) of the sheet that hold the thresholds of the bands. */
export interface ThresholdCells {
  readonly strengthFrom: string;
  readonly developFrom: string;
}

/** The band's word as a live formula over a score cell of the same sheet; a dash outside 0 to 100. */
export function bandWord(
  scoreCell: string,
  band: BandId | null,
  { strengthFrom, developFrom }: ThresholdCells,
): CellContent {
  const [strength, develop, urgent] = BAND_IDS.map((id) => `"${BAND_NAMES[id].th}"`);
  const score = `ROUND(${scoreCell},2)`;
  const inRange = `IF(${score}>=${strengthFrom},${strength},IF(${score}>=${developFrom},${develop},${urgent}))`;
  return {
    kind: 'formula',
    formula: `IF(OR(${score}<0,${score}>100),"${NO_VALUE}",${inRange})`,
    cached: band === null ? NO_VALUE : BAND_NAMES[band].th,
  };
}

function bandCondition(band: BandId, scoreCell: string, { strengthFrom, developFrom }: ThresholdCells): string {
  const score = `ROUND(${scoreCell},2)`;
  switch (band) {
    case 'strength':
      return `AND(ISNUMBER(${scoreCell}),${score}>=${strengthFrom},${score}<=100)`;
    case 'develop':
      return `AND(ISNUMBER(${scoreCell}),${score}>=${developFrom},${score}<${strengthFrom})`;
    case 'urgent':
      return `AND(ISNUMBER(${scoreCell}),${score}>=0,${score}<${developFrom})`;
  }
}

/**
 * Conditional formats that colour `range` of a generated sheet by the score in `scoreCell` of its first row
 * (column absolute, row relative).
 */
export function bandFormats(
  range: CellRange,
  scoreCell: string,
  thresholds: ThresholdCells,
): readonly ConditionalFormat[] {
  return BAND_IDS.map((band) => ({
    ranges: [range],
    formula: bandCondition(band, scoreCell, thresholds),
    style: BAND_HIGHLIGHTS[band],
  }));
}
