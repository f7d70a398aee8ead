/**
 * Our own draft for one topic of the assessment, Thai, for the analyst to edit. Written for any agency: it names
 * none, and it claims nothing about the agency that a score does not show.
 */
export interface TopicDraft {
  /** What to do where the score is low; begins with a verb. */
  readonly improve: string;
  /** What to go on doing where the score is high; begins with a verb. */
  readonly keep: string;
  /** Suggested responsible unit. */
  readonly owner: string;
  /** Steps in their order. */
  readonly steps: readonly string[];
  /** For OIT: what must be on the website. */
  readonly website?: string;
}
