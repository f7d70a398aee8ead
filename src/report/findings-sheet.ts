import { describeFinding } from '../locales/finding-texts';
import { thaiFindingTexts } from '../locales/th/findings';
import { certaintyOf } from '../checking/certainty';
import { SEVERITIES, type CheckResult, type Finding, type Severity } from '../checking/finding';
import { toA1 } from '../workbook/address';
import type { CellLink, SheetPlan } from '../workbook/plan';
import { roundScore } from '../assessment/scoring';
import { shortText } from './cell-text';
import { pageSetup } from './page-setup';
import { SheetBuilder, type Entry } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { TAB_COLOURS, type StyleKey } from './styles';
import { NO_VALUE } from './texts/common-texts';
import { FINDINGS_TEXTS } from './texts/findings-texts';

const COLUMN_WIDTHS = [5, 13, 20, 15, 8, 11, 11, 32, 28, 30, 12];
const LAST = COLUMN_WIDTHS.length - 1;
const HEADING_ROW = 4;

const SEVERITY_STYLES: Readonly<Record<Severity, StyleKey>> = {
  error: 'severityError',
  warning: 'severityWarning',
  information: 'severityInformation',
};

/** Longest text of a cell that is quoted; what is longer is no score. */
const MAX_QUOTED = 80;
const MAX_MESSAGE = 600;

/** A value that a finding quotes: numbers as scores, text as text, nothing as a dash. */
function quoted(value: string | number | null): { readonly entry: Entry; readonly style: StyleKey } {
  if (value === null || value === '') return { entry: NO_VALUE, style: 'textCentre' };
  if (typeof value === 'string') return { entry: shortText(value, MAX_QUOTED), style: 'textCentre' };
  return { entry: { kind: 'number', value: roundScore(value) }, style: 'scoreTop' };
}

function putFinding(sheet: SheetBuilder, finding: Finding, row: number, number: number): void {
  const { title, message, why, howToFix } = describeFinding(thaiFindingTexts, finding);
  const { cell } = finding;
  const link: CellLink | undefined = cell
    ? { sheet: cell.sheet, address: toA1(cell), tip: FINDINGS_TEXTS.goToCell }
    : undefined;
  sheet.put(row, 0, { kind: 'number', value: number }, 'countTop');
  sheet.put(row, 1, thaiFindingTexts.severities[finding.severity], SEVERITY_STYLES[finding.severity]);
  sheet.put(row, 2, title, 'textTop');
  sheet.put(row, 3, cell?.sheet ?? NO_VALUE, 'textTop');
  sheet.put(row, 4, cell ? toA1(cell) : NO_VALUE, link ? 'linkCentre' : 'textCentre', link);
  [finding.found, finding.expected].forEach((value, index) => {
    const { entry, style } = quoted(value);
    sheet.put(row, 5 + index, entry, style);
  });
  sheet.put(row, 7, shortText(message, MAX_MESSAGE), 'textTop');
  const sureness = thaiFindingTexts.certainties[certaintyOf(finding)];
  sheet.put(row, 8, shortText(`${why} ${sureness}`, MAX_MESSAGE), 'textTop');
  sheet.put(row, 9, shortText(howToFix, MAX_MESSAGE), 'textTop');
  const suggestion = quoted(finding.suggestion);
  sheet.put(row, 10, suggestion.entry, suggestion.style);
}

/** Counts of findings by severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), information: count('information') };
}

function countsInWords(findings: readonly Finding[]): readonly string[] {
  const counts = countFindings(findings);
  return SEVERITIES.map((severity) => FINDINGS_TEXTS.count(thaiFindingTexts.severities[severity], counts[severity]));
}

/**
 * The findings, each with a link to its cell, then what could not be checked. That nothing was found is only said
 * where everything was checked.
 */
export function planFindingsSheet(context: SheetContext): SheetPlan {
  const { input, font, digits, identity } = context;
  const { findings, couldNotCheck, ignored, rulesOff } = input.check;
  const sheet = new SheetBuilder({
    id: 'findings',
    name: sheetName(context, 'findings'),
    tabColour: TAB_COLOURS.findings,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: findings.length > 0 ? HEADING_ROW + 1 : 0,
    page: pageSetup('landscape', identity, findings.length > 0 ? { first: HEADING_ROW, last: HEADING_ROW } : undefined),
  });
  sheet.across(0, 0, LAST, FINDINGS_TEXTS.title, 'title');
  sheet.across(1, 0, LAST, identity.line, 'subtitle');
  const isClean = findings.length === 0 && couldNotCheck.length === 0 && rulesOff.length === 0;
  const state = isClean
    ? FINDINGS_TEXTS.clean
    : findings.length === 0 && couldNotCheck.length > 0
      ? FINDINGS_TEXTS.cleanInPart(couldNotCheck.length)
      : findings.length === 0
        ? FINDINGS_TEXTS.cleanInRules
        : FINDINGS_TEXTS.found(countsInWords(findings), couldNotCheck.length);
  const aside = FINDINGS_TEXTS.setAside(ignored.length, rulesOff.length);
  sheet.across(2, 0, LAST, aside === '' ? state : `${state} · ${aside}`, isClean ? 'good' : 'attention');
  sheet.across(
    3,
    0,
    LAST,
    SEVERITIES.map((severity) =>
      FINDINGS_TEXTS.meaning(thaiFindingTexts.severities[severity], thaiFindingTexts.severityMeanings[severity]),
    ).join(' · '),
    'note',
  );
  let row = HEADING_ROW;
  if (findings.length > 0) {
    FINDINGS_TEXTS.headings.forEach((heading, column) => sheet.put(row, column, heading, 'heading'));
    const worstFirst = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    worstFirst.forEach((finding, index) => putFinding(sheet, finding, row + 1 + index, index + 1));
    row += findings.length + 1;
  }
  if (couldNotCheck.length > 0) {
    sheet.across(row, 0, LAST, FINDINGS_TEXTS.couldNotCheck, 'section');
    const [number, rule, subject, reason] = FINDINGS_TEXTS.couldNotHeadings;
    sheet.put(row + 1, 0, number, 'heading');
    sheet.across(row + 1, 1, 4, rule, 'heading');
    sheet.across(row + 1, 5, 7, subject, 'heading');
    sheet.across(row + 1, 8, LAST, reason, 'heading');
    couldNotCheck.forEach((outcome, index) => {
      const at = row + 2 + index;
      sheet.put(at, 0, { kind: 'number', value: index + 1 }, 'countTop');
      sheet.across(at, 1, 4, thaiFindingTexts.rules[outcome.rule].title, 'text');
      sheet.across(at, 5, 7, thaiFindingTexts.couldNotCheck.subjects([outcome.subject]), 'text');
      sheet.across(at, 8, LAST, thaiFindingTexts.couldNotCheck.reasons[outcome.reason], 'text');
    });
  }
  if (couldNotCheck.length > 0) row += couldNotCheck.length + 2;
  row = putIgnored(sheet, ignored, row);
  putRulesOff(sheet, rulesOff, row);
  return sheet.build();
}

/** What the analyst has decided to leave as it is, each with the reason; returns the row after. */
function putIgnored(sheet: SheetBuilder, ignored: CheckResult['ignored'], start: number): number {
  if (ignored.length === 0) return start;
  sheet.across(start, 0, LAST, FINDINGS_TEXTS.ignored, 'section');
  const [number, severity, title, place, address, message, reason] = FINDINGS_TEXTS.ignoredHeadings;
  [number, severity, title, place, address].forEach((heading, column) =>
    sheet.put(start + 1, column, heading, 'heading'),
  );
  sheet.across(start + 1, 5, 7, message, 'heading');
  sheet.across(start + 1, 8, LAST, reason, 'heading');
  ignored.forEach(({ finding, reason: why }, index) => {
    const row = start + 2 + index;
    const { title: name, message: text } = describeFinding(thaiFindingTexts, finding);
    const { cell, severity: how } = finding;
    sheet.put(row, 0, { kind: 'number', value: index + 1 }, 'countTop');
    sheet.put(row, 1, thaiFindingTexts.severities[how], 'textCentre');
    sheet.put(row, 2, name, 'textTop');
    sheet.put(row, 3, cell?.sheet ?? NO_VALUE, 'textTop');
    const link = cell ? { sheet: cell.sheet, address: toA1(cell), tip: FINDINGS_TEXTS.goToCell } : undefined;
    sheet.put(row, 4, cell ? toA1(cell) : NO_VALUE, link ? 'linkCentre' : 'textCentre', link);
    sheet.across(row, 5, 7, shortText(text, MAX_MESSAGE), 'textTop');
    sheet.across(row, 8, LAST, shortText(why, MAX_MESSAGE), 'textTop');
  });
  return start + 2 + ignored.length;
}

/** Rules that were not run, so that nobody takes their silence for a pass. */
function putRulesOff(sheet: SheetBuilder, rulesOff: CheckResult['rulesOff'], start: number): void {
  if (rulesOff.length === 0) return;
  sheet.across(start, 0, LAST, FINDINGS_TEXTS.rulesOff, 'section');
  rulesOff.forEach((rule, index) => {
    sheet.put(start + 1 + index, 0, { kind: 'number', value: index + 1 }, 'countTop');
    sheet.across(start + 1 + index, 1, LAST, thaiFindingTexts.rules[rule].title, 'text');
  });
}
