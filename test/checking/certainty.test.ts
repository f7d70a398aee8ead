import { expect, it } from 'vitest';
import { certaintyOf } from '../../src/checking/certainty';
import { checkScores } from '../../src/checking/check-scores';
import type { RuleId } from '../../src/checking/finding';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet, type WrittenScores } from '../fixtures/score-sets';

const sureness = (written: WrittenScores, rule: RuleId): ReadonlySet<string> =>
  new Set(
    checkScores(scoreSet(written), FRAMEWORK_2568)
      .findings.filter((finding) => finding.rule === rule)
      .map(certaintyOf),
  );

it('is proven where arithmetic says so, likely where other evidence does, possible where nothing but a slip would', () => {
  expect(sureness(PUBLISHED, 'indicator-mismatch')).toEqual(new Set(['proven']));
  expect(sureness(PUBLISHED, 'tool-mismatch')).toEqual(new Set(['proven']));
  expect(sureness(PUBLISHED, 'mistyped-score')).toEqual(new Set(['likely']));
  expect(sureness(PUBLISHED, 'copied-table')).toEqual(new Set(['likely']));
  const onlyASlip = { tools: { IIT: 88.86, EIT: 9.2, OIT: 85.5 }, overall: 88.46 };
  expect(sureness(onlyASlip, 'mistyped-score')).toEqual(new Set(['possible']));
});
