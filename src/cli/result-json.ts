import type { AnalysedIndicator, AnalysedTool, AnalysisInBrief, ScoredItem } from '../analysis/analysis';
import type { AnalysedWorkbook } from '../app/analyse-workbook';
import { roundScore } from '../assessment/scoring';
import { certaintyOf } from '../checking/certainty';
import type { Finding } from '../checking/finding';
import { describeFinding, type FindingTexts } from '../locales/finding-texts';
import type { ScoreSet } from '../reading/score-set';
import { toA1, type CellAddress } from '../workbook/address';

const placeOf = (cell: CellAddress | null | undefined): { sheet: string | null; address: string | null } => ({
  sheet: cell?.sheet ?? null,
  address: cell ? toA1(cell) : null,
});

const rounded = (score: number | null): number | null => (score === null ? null : roundScore(score));

// Property by property: spreading the values of so many agencies takes longer than all else about them.
const valueJson = (value: Omit<AnalysedIndicator, 'indicator' | 'band' | 'rank'>) => ({
  score: rounded(value.score),
  reported: rounded(value.reported),
  computed: rounded(value.computed),
  basis: value.basis,
  sheet: value.source?.cell.sheet ?? null,
  address: value.source ? toA1(value.source.cell) : null,
});

const toolJson = (tool: AnalysedTool) => {
  const { score, reported, computed, basis, sheet, address } = valueJson(tool);
  return { score, reported, computed, basis, sheet, address, weight: tool.weight };
};

const indicatorJson = (one: AnalysedIndicator) => {
  const { score, reported, computed, basis, sheet, address } = valueJson(one);
  const { indicator, band, rank } = one;
  return {
    score,
    reported,
    computed,
    basis,
    sheet,
    address,
    name: indicator.name.th,
    band,
    rank: rank?.place ?? null,
  };
};

const itemJson = ({ score, source, band }: ScoredItem) => ({
  score,
  sheet: source?.cell.sheet ?? null,
  address: source ? toA1(source.cell) : null,
  band,
});

/** Each thing under its key; quicker than from a list of pairs. */
function byKey<Thing, Json>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | number,
  json: (thing: Thing) => Json,
): Readonly<Record<string, Json>> {
  const all: Record<string, Json> = {};
  for (const thing of things) all[keyOf(thing)] = json(thing);
  return all;
}

function findingJson(finding: Finding, texts: FindingTexts) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    certainty: certaintyOf(finding),
    ...placeOf(finding.cell),
    message: describeFinding(texts, finding).message,
    found: finding.found,
    expected: finding.expected,
    suggestion: finding.suggestion,
    related: finding.related.map(placeOf),
  };
}

/**
 * One agency's scores and what follows from them, as `--all` prints it on a line (`docs/result.schema.json`); scores
 * 0–100 rounded half up to two decimals, addresses A1 without the sheet, null for what is absent.
 */
export function agencyJson(scores: ScoreSet, analysis: AnalysisInBrief) {
  const { level } = analysis;
  return {
    agency: analysis.agency,
    fiscalYear: analysis.fiscalYear,
    framework: analysis.framework.id,
    items: byKey(analysis.items, ({ item }) => item.code, itemJson),
    indicators: byKey(analysis.indicators, ({ indicator }) => indicator.number, indicatorJson),
    tools: byKey(analysis.tools, ({ tool }) => tool, toolJson),
    overall: valueJson(analysis.overall),
    level: {
      label: level.level?.label.th ?? null,
      id: level.level?.id ?? null,
      reported: level.reported,
      next: level.next?.label.th ?? null,
      obstacles: level.obstacles.map(({ what, score, needed, gap }) => ({
        what,
        score: roundScore(score),
        needed,
        gap: roundScore(gap),
      })),
    },
    notUnderstood: scores.notUnderstood.map(({ cell, ...rest }) => ({ ...rest, ...placeOf(cell) })),
  };
}

/** The whole result as `--json` writes it: that of the agency, with the issues, what was checked and what was made. */
export function resultJson({ scores, check, analysis, plan }: AnalysedWorkbook, texts: FindingTexts) {
  return {
    ...agencyJson(scores, analysis),
    issues: analysis.issues.map((issue) => ({
      number: issue.number,
      title: issue.title.th,
      items: issue.items.map(({ item, score, band }) => ({ code: item.code, score: rounded(score), band })),
      indicators: issue.indicators.map(({ indicator }) => indicator.number),
    })),
    findings: check.findings.map((finding) => findingJson(finding, texts)),
    ignored: check.ignored.map(({ finding, reason }) => ({ ...findingJson(finding, texts), reason })),
    rulesOff: check.rulesOff,
    couldNotCheck: check.couldNotCheck,
    sheets: plan.sheets.map((sheet) => sheet.name),
  };
}
