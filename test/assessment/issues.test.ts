import { describe, expect, it } from 'vitest';
import type { Framework, IssueMap } from '../../src/assessment/framework';
import { FRAMEWORKS, frameworkFor } from '../../src/assessment/frameworks';
import { ISSUE_NUMBERS, ISSUE_TITLES, issueMapProblems } from '../../src/assessment/issues';

function framework2568(): Framework {
  const framework = frameworkFor(2568);
  if (framework === null) throw new Error('no framework of 2568');
  return framework;
}

describe('the seven issues', () => {
  it('have distinct titles in both languages', () => {
    expect(new Set(ISSUE_NUMBERS.map((issue) => ISSUE_TITLES[issue].th)).size).toBe(7);
    expect(new Set(ISSUE_NUMBERS.map((issue) => ISSUE_TITLES[issue].en)).size).toBe(7);
  });

  it('hold the items proposed for 2568', () => {
    const expected: IssueMap = {
      1: ['i1', 'i2', 'i3', 'e1', 'e2', 'e7', 'e8', 'o5', 'o6', 'o7', 'o8'],
      2: ['i1', 'i2', 'e1', 'e2', 'e3', 'e9', 'o9', 'o10', 'o11'],
      3: ['e4', 'e5', 'e6', 'o1', 'o2', 'o3', 'o4', 'o20'],
      4: ['i10', 'i11', 'i12'],
      5: ['i4', 'i5', 'i6', 'o6', 'o7', 'o12', 'o13'],
      6: ['i7', 'i8', 'i9', 'o14', 'o15', 'o16'],
      7: [
        ...(['i3', 'i13', 'i14', 'i15', 'e3', 'o17', 'o18', 'o19'] as const),
        ...(['o21', 'o22', 'o23', 'o24', 'o25', 'o26', 'o27', 'o28'] as const),
      ],
    };
    expect(framework2568().issueMap).toEqual(expected);
  });

  it.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    'of %s leave no item out',
    (_, framework) => {
      expect(issueMapProblems(framework, framework.issueMap)).toEqual([]);
    },
  );

  it.each(FRAMEWORKS.filter(({ variant }) => variant === 'nacc').map(({ id, issueMap }) => [id, issueMap] as const))(
    'of %s each have an item, the fourth from the staff survey only',
    (_, issueMap) => {
      for (const issue of ISSUE_NUMBERS) expect(issueMap[issue]).not.toEqual([]);
      expect(issueMap[4].filter((code) => !code.startsWith('i'))).toEqual([]);
    },
  );
});

describe('a map of the user', () => {
  it('is told what it leaves out, names twice, or does not exist', () => {
    const own = framework2568().issueMap;
    const changed: IssueMap = { ...own, 3: own[3].filter((code) => code !== 'o20'), 4: [...own[4], 'i12', 'o29'] };
    expect(issueMapProblems(framework2568(), changed)).toEqual([
      { kind: 'item-twice-in-issue', issue: 4, code: 'i12' },
      { kind: 'unknown-item', issue: 4, code: 'o29' },
      { kind: 'item-in-no-issue', code: 'o20' },
    ]);
  });

  it('may leave an issue empty', () => {
    const own = framework2568().issueMap;
    const moved: IssueMap = { ...own, 4: [], 6: [...own[6], ...own[4]] };
    expect(issueMapProblems(framework2568(), moved)).toEqual([]);
  });
});
