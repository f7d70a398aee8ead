import type { Correction, StatedContents } from '../reading/corrections';
import type { WhyDropped } from '../reading/fitting-corrections';

/** What the pane and the command line both say of corrections. */
export interface CorrectionTexts {
  readonly contents: Readonly<Record<StatedContents, string>>;
  /** What a correction says of its cells, to be put behind their place. */
  readonly says: (correction: Correction) => string;
  /** A correction that the workbook no longer fits was left out; `place` is its sheet and range, `says` what it said of it. */
  readonly dropped: (facts: { place: string; says: string; why: WhyDropped }) => string;
}
