import { describe, expect, it } from 'vitest';
import type { IndicatorNumber } from '../../src/assessment/framework';
import { certaintyOf } from '../../src/checking/certainty';
import { checkScores } from '../../src/checking/check-scores';
import type {
  CouldNotCheck,
  CouldNotCheckReason,
  Finding,
  FindingOf,
  RuleFacts,
  RuleId,
} from '../../src/checking/finding';
import { englishFindingTexts } from '../../src/locales/en/findings';
import { describeCouldNotCheck, describeFinding, type FindingTexts } from '../../src/locales/finding-texts';
import { thaiFindingTexts } from '../../src/locales/th/findings';
import { FRAMEWORK_2568 } from '../fixtures/framework-2568';
import { PUBLISHED } from '../fixtures/published-municipality';
import { scoreSet } from '../fixtures/score-sets';

const cell = { sheet: 'คะแนน IIT', row: 3, column: 2 };
const item = { kind: 'item', code: 'i3' } as const;
const level = { th: 'ผ่านดี', en: 'Good' };

/** Facts of every rule, in each shape that is put into other words. */
const FACTS: { readonly [R in RuleId]: readonly RuleFacts[R][] } = {
  'missing-item': [
    { code: 'i3', isListed: true },
    { code: 'i3', isListed: false },
    { code: 'i3', isListed: true, others: ['i4', 'i5', 'i6'] },
    { code: 'i3', isListed: false, others: ['i4', 'i5', 'i6'] },
  ],
  'duplicate-item': [
    { code: 'i3', firstCell: cell, firstScore: 90, isProven: false, score: 90 },
    { code: 'i3', firstCell: cell, firstScore: 90, isProven: false, score: 91.5 },
    { code: 'i3', firstCell: cell, firstScore: 90, isProven: true, score: 91.5 },
  ],
  'unknown-item': [{ text: 'o๒๙', fiscalYear: 2568 }],
  'code-order': [
    { codes: [{ text: '1๒๐', taken: 'i10' }] },
    {
      codes: [
        { text: '1๒๐', taken: 'i10' },
        { text: '1๒๑', taken: 'i11' },
      ],
    },
  ],
  'claimed-score': [
    { subject: item, score: 98.17, right: 99.17 },
    { subject: { kind: 'indicator', indicator: 2 }, score: 98.17, right: 99.17 },
  ],
  'other-website': [{ site: 'https://www.trangcity.go.th', own: 'https://www.naphosao.go.th' }],
  'changed-counts': [
    { way: 'risen', count: 7, right: 6 },
    { way: 'fallen', count: 4, right: 3 },
    { way: 'same', count: 0, right: 1 },
  ],
  'claimed-indicator': [
    { indicator: 4, named: 8, name: 'การปรับปรุงการทำงาน', scoreIsOfNamed: true },
    { indicator: 4, named: 8, name: 'การปรับปรุงการทำงาน', scoreIsOfNamed: false },
  ],
  'claimed-rank': [
    {
      subject: { kind: 'indicator', indicator: 6 },
      score: 98.07,
      extreme: 'lowest',
      first: 1,
      place: 4,
      of: 10,
      right: { kind: 'indicator', indicator: 10 },
      rightScore: 90,
      withinTool: null,
    },
    {
      subject: { kind: 'indicator', indicator: 9 },
      score: 92.5,
      extreme: 'highest',
      first: 1,
      place: 9,
      of: 10,
      right: { kind: 'indicator', indicator: 3 },
      rightScore: 99.72,
      withinTool: 'OIT',
    },
    {
      subject: item,
      score: 98.17,
      extreme: 'highest',
      first: 3,
      place: 5,
      of: 15,
      right: { kind: 'item', code: 'i2' },
      rightScore: 100,
      withinTool: null,
    },
  ],
  'rank-mismatch': [{ subject: item, score: 98.17, rank: 3, place: 5, of: 15 }],
  'band-mismatch': [{ subject: item, score: 98.17, word: 'พอใช้', other: 'ดีมาก', from: 97, to: 99.5 }],
  'order-mismatch': [
    { order: 'descending', score: 98.17, above: 97.5 },
    { order: 'ascending', score: 97.5, above: 98.17 },
  ],
  'count-mismatch': [
    { of: 'indicator', count: 4, right: 3, range: { from: 95, to: 100 }, tool: null },
    { of: 'item', count: 4, right: 3, range: { from: 100, to: 100 }, tool: 'IIT' },
    { of: 'item', count: 43, right: 28, range: null, tool: 'OIT' },
  ],
  'weight-mismatch': [{ tool: 'OIT', stated: 30, right: 40 }],
  'item-name': [{ code: 'i3', named: 'i5' }],
  'weighted-points': [{ tool: 'IIT', score: 92.5, stated: 24.69, right: 27.75 }],
  'claimed-year': [{ stated: 2567, right: 2568, score: 92.5 }],
  'tool-name': [{ tool: 'IIT', given: 'EIT' }],
  'item-table-mismatch': (['EIT', 'OIT'] as const).map((tool) => ({
    tool,
    indicators: [{ indicator: 9, reported: 92.5, computed: 97.14 }],
    fromItems: 98.57,
  })),
  'issue-items-mismatch': [{ indicator: 7, quoted: 97.5, computed: 100, codes: ['e4', 'e5'] }],
  'reversed-period': [
    { period: '1 ตุลาคม 2568 – 30 กันยายน 2568', suggestion: '1 ตุลาคม 2568 – 30 กันยายน 2569' },
    { period: '5 มีนาคม 2568 – 1 มีนาคม 2568', suggestion: null },
  ],
  'impossible-date': [{ date: '31 กันยายน 2569' }],
  'issue-title': [{ issue: 6, titled: 4, title: 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ' }],
  'change-mismatch': [
    { from: 95.2, to: 94.25, stated: 0.95, right: -0.95 },
    { from: 95.2, to: 94.25, stated: 'เพิ่มขึ้น', right: -0.95 },
  ],
  'assessment-name': [
    { name: 'ความเป็นธรรมและความโปร่งใส', right: 'คุณธรรมและความโปร่งใส', count: 1 },
    { name: 'ความเป็นธรรมและความโปร่งใส', right: 'คุณธรรมและความโปร่งใส', count: 5 },
  ],
  'other-agency': [{ name: 'เทศบาลตำบล ก', agency: 'เทศบาลตำบล ข' }],
  'agency-spelling': [{ name: 'เทศบาลตำบลมะริโอบตก', agency: 'เทศบาลตำบลมะรือโบตก' }],
  'district-in-two-provinces': [{ district: 'ระแงะ', province: 'นครพนม', other: 'นราธิวาส' }],
  'stray-letters': [{ text: 'มะรือโบटक' }],
  'items-by-order': [{ tool: 'EIT', count: 9, byWords: false }],
  'item-in-no-issue': [{ codes: ['e9', 'o17'] }],
  'issue-without-tool': [{ issue: 2, tool: 'EIT', codes: ['e1', 'e2', 'e9'] }],
  'item-in-other-issue': [
    {
      issue: 4,
      codes: [
        { code: 'o22', issues: [7] },
        { code: 'i3', issues: [1, 7] },
      ],
    },
  ],
  'indicator-not-discussed': [{ issue: 6, indicators: [3, 5] }],
  'measure-part-missing': [{ issue: 2, missing: ['owner', 'period'] }],
  'measure-cell-empty': [
    { part: 'owner', count: 1, mayRepeat: false },
    { part: 'period', count: 3, mayRepeat: true },
  ],
  'period-of-other-year': [
    { period: '1 ตุลาคม 2566 – 30 กันยายน 2567', assessed: 2568, count: 1 },
    { period: 'ปีงบประมาณ 2566', assessed: 2568, count: 4 },
  ],
  'measure-year': [
    { stated: 2568, right: 2569, count: 1 },
    { stated: 2568, right: 2569, count: 7 },
  ],
  'remark-against-score': [
    { codes: ['e4', 'e5'], isWholly: true },
    { codes: ['o5'], isWholly: false },
  ],
  'remark-against-strength': [{ issue: 4, indicator: 4, codes: ['i10', 'i11', 'i12'] }],
  'area-of-other-year': [{ area: '9.3', name: 'การบริหารเงินงบประมาณ', right: 'การจัดซื้อจัดจ้าง', year: 2564 }],
  'report-year': [
    { codes: ['o7', 'o13'], stated: 2568, right: 2567 },
    { codes: ['o7'], stated: 2568, right: 2567 },
  ],
  'unsupported-claim': [{ text: 'มีการทุจริตน้อยมาก' }],
  'bands-with-gaps': [
    { gaps: [{ from: 0, to: 96.99 }], overlaps: [{ from: 99.01, to: 99.99 }] },
    { gaps: [], overlaps: [{ from: 99.01, to: 99.99 }] },
  ],
  'claimed-band': [
    { indicator: 4, score: 96.8, kind: 'strength', from: 99.01, to: 100 },
    { indicator: 2, score: 99.17, kind: 'weakness', from: 0, to: 84.99 },
  ],
  'table-left-out': (['plan', 'answers', 'people', 'draft', 'earlier-round', 'part', 'without-year'] as const).map(
    (why) => ({
      range: 'A3:C14',
      why,
    }),
  ),
  'indicator-name': [
    { indicator: 1, text: 'การใช้อำนาจ', named: 3 },
    { indicator: 3, text: 'การใช้จ่ายเงิน', named: null },
  ],
  'formula-not-calculated': [
    { subject: item, count: 1 },
    { subject: { kind: 'tool', tool: 'IIT' }, count: 10 },
  ],
  'fractions-taken-as-percent': [{ raw: '0.5', score: 50, count: 28 }],
  'other-scale': [{ raw: '4.77', scale: 5, count: 15 }],
  'not-a-number': [
    { subject: item, raw: 'ไม่มี' },
    { subject: { kind: 'overall' }, raw: '#DIV/0!' },
    { subject: item, raw: ' ' },
  ],
  'out-of-range': [
    { subject: { kind: 'indicator', indicator: 4 }, score: 950 },
    { subject: { kind: 'tool', tool: 'EIT' }, score: -1 },
  ],
  'number-as-text': [
    { subject: item, raw: '๙๐', score: 90, count: 1 },
    { subject: { kind: 'tool', tool: 'IIT' }, raw: '๙๐', score: 90, count: 15 },
  ],
  'mistyped-score': [
    {
      subject: item,
      score: 95.17,
      right: 94.17,
      closes: { kind: 'indicator', indicator: 1 },
      slip: 'digit',
      agreesWith: cell,
      grid: 240,
    },
    {
      subject: { kind: 'tool', tool: 'IIT' },
      score: 59.7,
      right: 95.7,
      closes: { kind: 'overall' },
      slip: 'swapped',
      agreesWith: null,
      grid: null,
    },
    {
      subject: item,
      score: 90,
      right: 9,
      closes: { kind: 'indicator', indicator: 1 },
      slip: 'point',
      agreesWith: null,
      grid: null,
    },
    {
      subject: item,
      score: 90,
      right: 95,
      closes: { kind: 'indicator', indicator: 1 },
      slip: 'neighbour',
      agreesWith: null,
      grid: null,
    },
    { subject: item, score: 90, right: 95, closes: null, slip: null, agreesWith: cell, grid: null },
  ],
  'copied-table': [
    { tool: 'IIT', issue: 4, codes: ['i10', 'i11', 'i12'], compared: 3, foreignTo: { grid: 240, count: 3 } },
    { tool: 'IIT', issue: null, codes: ['i10', 'i11', 'i12'], compared: 4, foreignTo: null },
  ],
  'item-off-grid': [
    { code: 'i1', tool: 'IIT', score: 95.17, grid: 240, others: 8 },
    { code: 'o1', tool: 'OIT', score: 59, grid: 2, others: 27 },
  ],
  'indicator-mismatch': [
    {
      indicator: 1,
      reported: 96.5,
      computed: 96.86,
      lowest: 95,
      highest: 100,
      alternatives: [{ subject: item, score: 95.17, right: 94.17 }],
      confirmed: 'reported',
    },
    {
      indicator: 1,
      reported: 96.5,
      computed: 96.86,
      lowest: 95,
      highest: 100,
      alternatives: [],
      confirmed: 'computed',
    },
    { indicator: 1, reported: 96.5, computed: 96.86, lowest: 95, highest: 100, alternatives: [], confirmed: null },
    { indicator: 9, reported: 40, computed: null, lowest: 50, highest: 100, alternatives: [], confirmed: null },
  ],
  'survey-indicator-mismatch': [
    { indicator: 6, reported: 98.07, computed: 100, otherPart: null, alternatives: [] },
    {
      indicator: 6,
      reported: 98.07,
      computed: 100,
      otherPart: 99,
      alternatives: [{ subject: item, score: 90, right: 91 }],
    },
  ],
  'tool-mismatch': [
    { tool: 'EIT', reported: 100, computed: 97.6, alternatives: [], confirmed: 'computed' },
    {
      tool: 'EIT',
      reported: 100,
      computed: 97.6,
      alternatives: [{ subject: { kind: 'indicator', indicator: 6 }, score: 90, right: 97 }],
      confirmed: null,
    },
  ],
  'overall-mismatch': [
    { reported: 95.5, computed: 95.21, alternatives: [] },
    {
      reported: 95.5,
      computed: 95.21,
      alternatives: [{ subject: { kind: 'tool', tool: 'IIT' }, score: 90, right: 91 }],
    },
  ],
  'conflicting-scores': [
    { subject: { kind: 'tool', tool: 'OIT' }, firstCell: cell, firstScore: 91.25, score: 92.15 },
    { subject: { kind: 'overall' }, firstCell: cell, firstScore: 91.25, score: 92.15 },
  ],
  'level-mismatch': [{ reported: 'ผ่าน', computed: level }],
  'old-letter-scale': [
    { reported: 'A หรือ ผ่านดี', letter: 'A', computed: level, fiscalYear: 2568 },
    { reported: 'A', letter: 'A', computed: null, fiscalYear: 2568 },
  ],
  'ambiguous-score-column': [{ text: 'ร้อยละ' }, { text: '' }],
  'survey-in-two-parts': [{}],
  'several-agencies': [
    { names: ['ก', 'ข'], taken: 'ก' },
    { names: ['ก', 'ข'], taken: null },
    { names: Array.from({ length: 80 }, (_, index) => `อบต. ${index}`), taken: 'อบต. 0' },
  ],
  'several-years': [{ years: [2567, 2568], taken: 2568 }],
  'year-inferred': [{ fiscalYear: 2568 }],
  'agency-missing': [{}],
};

function findingsOf<R extends RuleId>(rule: R): readonly FindingOf<R>[] {
  const rest = { severity: 'error', cell, related: [], found: null, expected: null, suggestion: null } as const;
  return FACTS[rule].map((facts): FindingOf<R> => ({ rule, facts, ...rest }));
}

const RULES = Object.keys(FACTS) as RuleId[];
const LANGUAGES: readonly (readonly [string, FindingTexts])[] = [
  ['th', thaiFindingTexts],
  ['en', englishFindingTexts],
];

describe.each(LANGUAGES)('findings in %s', (language, texts) => {
  it.each(RULES)('%s is put into whole sentences, without gaps', (rule) => {
    for (const finding of findingsOf(rule)) {
      const { title, message, why, howToFix } = describeFinding(texts, finding);
      const certainty = texts.certainties[certaintyOf(finding)];
      for (const text of [title, message, why, howToFix, certainty]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|true|false| {2}|“”/u);
        expect(text.length).toBeGreaterThan(4);
        expect(text.length).toBeLessThan(230);
        if (language === 'th') expect(text).toMatch(/[ก-๛]/u);
      }
      expect(title.length).toBeLessThan(60);
      if (language === 'en')
        for (const sentence of [message, why, howToFix, certainty]) expect(sentence).toMatch(/^\S.*\.$/u);
    }
  });

  it('shows scores with two decimals', () => {
    const [finding] = findingsOf('overall-mismatch');
    const message = finding && describeFinding(texts, finding).message;
    expect(message).toContain('95.50');
    expect(message).toContain('95.21');
  });

  it('says different things of different rules', () => {
    expect(new Set(RULES.map((rule) => texts.rules[rule].title)).size).toBe(RULES.length);
  });

  it('puts every reason for not checking into a sentence', () => {
    const reasons = Object.keys(texts.couldNotCheck.reasons) as CouldNotCheckReason[];
    const subjects: readonly CouldNotCheck['subject'][] = [
      { kind: 'indicator', indicator: 4 },
      { kind: 'tool', tool: 'OIT' },
      { kind: 'overall' },
      { kind: 'level' },
    ];
    const sentences = reasons.flatMap((reason) =>
      subjects.flatMap((subject) => describeCouldNotCheck(texts, [{ rule: 'tool-mismatch', subject, reason }])),
    );
    expect(new Set(sentences).size).toBe(reasons.length * subjects.length);
    expect(sentences[0]).toContain('4');
    expect(sentences[1]).toContain('OIT');
  });

  it('says in one sentence what one rule could not check for one reason', () => {
    const of = (indicator: IndicatorNumber, reason: CouldNotCheckReason): CouldNotCheck => ({
      rule: 'indicator-mismatch',
      subject: { kind: 'indicator', indicator },
      reason,
    });
    const sentences = describeCouldNotCheck(texts, [
      of(1, 'not-reported'),
      of(2, 'items-missing'),
      of(5, 'not-reported'),
      { rule: 'tool-mismatch', subject: { kind: 'tool', tool: 'IIT' }, reason: 'not-reported' },
      { rule: 'tool-mismatch', subject: { kind: 'tool', tool: 'OIT' }, reason: 'not-reported' },
    ]);
    expect(sentences.length).toBe(3);
    expect(sentences[0]).toMatch(/ 1, 5 /);
    expect(sentences[2]).toMatch(/IIT.*OIT/);
  });
});

it('both languages tell the same scores and codes of the published municipality', () => {
  const figures = (text: string): readonly string[] => (text.match(/\d+\.\d\d|\b[ieo]\d+\b/gu) ?? []).toSorted();
  const { findings } = checkScores(scoreSet(PUBLISHED), FRAMEWORK_2568);
  expect(findings.length).toBeGreaterThan(12);
  const told = (texts: FindingTexts) => (finding: Finding) => {
    const { message, why, howToFix } = describeFinding(texts, finding);
    return [message, why, howToFix].map(figures);
  };
  expect(findings.map(told(thaiFindingTexts))).toEqual(findings.map(told(englishFindingTexts)));
});
