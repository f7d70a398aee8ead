import type { AnalysisWithoutIssues } from '../analysis/analysis';
import type { AnalysedWorkbook } from '../app/analyse-workbook';
import { roundScore } from '../assessment/scoring';
import { certaintyOf } from '../checking/certainty';
import type { Finding } from '../checking/finding';
import { describeFinding, type FindingTexts } from '../locales/finding-texts';
import type { ReadScore, ScoreSet } from '../reading/score-set';
import { toA1, type CellAddress } from '../workbook/address';

const placeOf = (cell: CellAddress | null | undefined): { sheet: string | null; address: string | null } => ({
  sheet: cell?.sheet ?? null,
  address: cell ? toA1(cell) : null,
});

const rounded = (score: number | null): number | null => (score === null ? null : roundScore(score));

const valueWithSource = (value: {
  readonly score: number | null;
  readonly reported: number | null;
  readonly computed: number | null;
  readonly basis: string | null;
  readonly source: ReadScore | null;
}) => {
  const { sheet, address } = placeOf(value.source?.cell);
  return {
    score: rounded(value.score),
    reported: rounded(value.reported),
    computed: rounded(value.computed),
    basis: value.basis,
    sheet,
    address,
  };
};

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
export function agencyJson(scores: ScoreSet, analysis: AnalysisWithoutIssues) {
  const { level } = analysis;
  return {
    agency: analysis.agency,
    fiscalYear: analysis.fiscalYear,
    framework: analysis.framework.id,
    items: Object.fromEntries(
      analysis.items.map(({ item, score, source, band }) => {
        const { sheet, address } = placeOf(source?.cell);
        return [item.code, { score: rounded(score), sheet, address, band }];
      }),
    ),
    indicators: Object.fromEntries(
      analysis.indicators.map((indicator) => [
        String(indicator.indicator.number),
        {
          ...valueWithSource(indicator),
          name: indicator.indicator.name.th,
          band: indicator.band,
          rank: indicator.rank?.place ?? null,
        },
      ]),
    ),
    tools: Object.fromEntries(
      analysis.tools.map((tool) => [tool.tool, { ...valueWithSource(tool), weight: tool.weight }]),
    ),
    overall: valueWithSource(analysis.overall),
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
