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
    /** Names of what was to be checked, in one phrase. */
    readonly subjects: (subjects: readonly CouldNotCheck['subject'][]) => string;
    /** Why it could not be checked, to follow the names of the subjects. */
    readonly reasons: Readonly<Record<CouldNotCheckReason, string>>;
    readonly sentence: (facts: { rule: string; subjects: string; reason: string }) => string;
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

const isAlike = (a: CouldNotCheck, b: CouldNotCheck): boolean => a.rule === b.rule && a.reason === b.reason;

/** Says what could not be checked and why, in a sentence for each rule and reason. */
export function describeCouldNotCheck(texts: FindingTexts, outcomes: readonly CouldNotCheck[]): readonly string[] {
  const { sentence, subjects, reasons } = texts.couldNotCheck;
  const isFirst = (one: CouldNotCheck, at: number): boolean => outcomes.findIndex((each) => isAlike(each, one)) === at;
  return outcomes.filter(isFirst).map((one) =>
    sentence({
      rule: texts.rules[one.rule].title,
      subjects: subjects(outcomes.filter((each) => isAlike(each, one)).map(({ subject }) => subject)),
      reason: reasons[one.reason],
    }),
  );
}
