import type { Certainty } from '../checking/certainty';
import type { CouldNotCheck, CouldNotCheckReason, FindingOf, RuleFacts, RuleId, Severity } from '../checking/finding';

/** How a language puts the findings of one rule into words. */
interface RuleTexts<R extends RuleId> {
  /** The kind of finding in a few words, for lists and filters. */
  readonly title: string;
  /** What is wrong here. */
  readonly message: (facts: RuleFacts[R]) => string;
  /** How one can tell. */
  readonly why: (facts: RuleFacts[R]) => string;
  readonly howToFix: (facts: RuleFacts[R]) => string;
}

/** Everything a language says about findings. */
export interface FindingTexts {
  readonly rules: { readonly [R in RuleId]: RuleTexts<R> };
  readonly severities: Readonly<Record<Severity, string>>;
  /** What each severity means, in a sentence. */
  readonly severityMeanings: Readonly<Record<Severity, string>>;
  /** How sure a finding is, as a sentence of its own. */
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly couldNotCheck: {
    readonly subject: (subject: CouldNotCheck['subject']) => string;
    /** Why it could not be checked, to follow the name of the subject. */
    readonly reasons: Readonly<Record<CouldNotCheckReason, string>>;
    readonly sentence: (facts: { rule: string; subject: string; reason: string }) => string;
  };
}

/** A finding in words. */
export interface DescribedFinding {
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly howToFix: string;
}

/** Puts a finding into the words of a language. */
export function describeFinding<R extends RuleId>(texts: FindingTexts, finding: FindingOf<R>): DescribedFinding {
  const rule: FindingTexts['rules'][R] = texts.rules[finding.rule];
  return {
    title: rule.title,
    message: rule.message(finding.facts),
    why: rule.why(finding.facts),
    howToFix: rule.howToFix(finding.facts),
  };
}

/** Says in one sentence what could not be checked and why. */
export function describeCouldNotCheck(texts: FindingTexts, { rule, subject, reason }: CouldNotCheck): string {
  return texts.couldNotCheck.sentence({
    rule: texts.rules[rule].title,
    subject: texts.couldNotCheck.subject(subject),
    reason: texts.couldNotCheck.reasons[reason],
  });
}
