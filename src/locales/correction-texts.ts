import type { StatedContents } from '../reading/corrections';
import type { WhyDropped } from '../reading/fitting-corrections';

/** What the pane and the command line both say of corrections. */
export interface CorrectionTexts {
  readonly contents: Readonly<Record<StatedContents, string>>;
  /** A correction that the workbook no longer fits was left out; `place` is its sheet and range. */
  readonly dropped: (facts: { place: string; contents: string; why: WhyDropped }) => string;
}
