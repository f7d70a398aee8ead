import type { AnalysedWorkbook } from '../app/analyse-workbook';
import type { AnalysedIndicator, AnalysedTool } from '../analysis/analysis';
import { roundScore } from '../assessment/scoring';
import type { Finding } from '../checking/finding';
import type { CliTexts } from '../locales/cli-texts';
import { describeFinding, type FindingTexts } from '../locales/finding-texts';
import type { Language } from '../locales/language';
import { toA1 } from '../workbook/address';
import { droppedInWords } from './dropped-corrections';

/** Findings shown on the screen; all of them are in the workbook. */
const SHOWN_FINDINGS = 8;

const shown = (score: number | null, texts: CliTexts): string =>
  score === null ? texts.unknown : roundScore(score).toFixed(2);

const scoreColumn = (score: number | null, texts: CliTexts): string => shown(score, texts).padStart(6);

/** Says beside a used value what the workbook states, or what follows, where the two differ. */
function difference(
  { score, reported, computed }: { score: number | null; reported: number | null; computed: number | null },
  texts: CliTexts,
): string {
  const used = shown(score, texts);
  const notes = [
    reported !== null && shown(reported, texts) !== used ? texts.reportedAs(shown(reported, texts)) : null,
    computed !== null && shown(computed, texts) !== used ? texts.computedAs(shown(computed, texts)) : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? `  (${notes.join('; ')})` : '';
}

function toolLine(tool: AnalysedTool, texts: CliTexts): string {
  return `  ${tool.tool}  ${scoreColumn(tool.score, texts)}${difference(tool, texts)}`;
}

function indicatorLine(indicator: AnalysedIndicator, texts: CliTexts, language: Language): string {
  const number = String(indicator.indicator.number).padStart(2);
  const band = indicator.band === null ? '' : ` — ${texts.bands[indicator.band]}`;
  const name = indicator.indicator.name[language];
  return `  ${number}  ${scoreColumn(indicator.score, texts)}  ${name}${band}${difference(indicator, texts)}`;
}

function findingLine(finding: Finding, texts: FindingTexts): string {
  const place = finding.cell ? `${finding.cell.sheet}!${toA1(finding.cell)}  ` : '';
  return `  [${texts.severities[finding.severity]}] ${place}${describeFinding(texts, finding).message}`;
}

/** The result for a person at a terminal. */
export function printResult(
  { analysis, check, settingsProblem, droppedCorrections }: AnalysedWorkbook,
  texts: CliTexts,
  findingTexts: FindingTexts,
  language: Language,
  writtenTo: readonly string[],
): string {
  const { level, overall } = analysis;
  const count = (severity: Finding['severity']): number =>
    check.findings.filter((finding) => finding.severity === severity).length;
  const next = level.next;
  const obstacles = next
    ? level.obstacles.map(({ what, score, gap, needed }) =>
        texts.obstacle({
          what: what === 'overall' ? texts.overall : what,
          score: shown(score, texts),
          gap: shown(gap, texts),
          needed: shown(needed, texts),
          next: next.label[language],
        }),
      )
    : [texts.topLevel].filter(() => level.level !== null);
  const hidden = check.findings.length - SHOWN_FINDINGS;
  return [
    analysis.agency ?? texts.noAgency,
    texts.fiscalYear(analysis.fiscalYear),
    '',
    `${texts.overall}  ${shown(overall.score, texts)}${difference(overall, texts)}`,
    `${texts.level}  ${level.level?.label[language] ?? texts.unknown}`,
    ...obstacles.map((line) => `  ${line}`),
    '',
    texts.tools,
    ...analysis.tools.map((tool) => toolLine(tool, texts)),
    '',
    texts.indicators,
    ...analysis.indicators.map((indicator) => indicatorLine(indicator, texts, language)),
    '',
    check.findings.length === 0
      ? texts.noFindings
      : texts.findings({ error: count('error'), warning: count('warning'), information: count('information') }),
    ...check.findings.slice(0, SHOWN_FINDINGS).map((finding) => findingLine(finding, findingTexts)),
    ...(hidden > 0 ? [`  ${texts.moreFindings(hidden)}`] : []),
    ...(check.ignored.length > 0 ? [texts.ignored(check.ignored.length)] : []),
    ...(check.rulesOff.length > 0
      ? [texts.rulesOff(check.rulesOff.map((rule) => findingTexts.rules[rule].title))]
      : []),
    ...(check.couldNotCheck.length > 0 ? [texts.couldNotCheck(check.couldNotCheck.length)] : []),
    '',
    ...(settingsProblem === null ? [] : [texts.settingsProblem[settingsProblem]]),
    ...droppedInWords(droppedCorrections, texts),
    ...writtenTo.map((path) => texts.written(path)),
    '',
  ].join('\n');
}
