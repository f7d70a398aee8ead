import type { WorkbookPlan } from '../workbook/plan';
import { shortText } from './cell-text';
import { planBasisSheet } from './basis-sheet';
import { planCompletenessSheet } from './completeness-sheet';
import { planFindingsSheet } from './findings-sheet';
import { planFollowUpSheet } from './follow-up-sheet';
import { planHighlights } from './highlights';
import { planIssueSheet } from './issue-sheet';
import { planItemSheet } from './item-sheet';
import { planLimitsSheet } from './limits-sheet';
import type { ReportInput } from './report-input';
import type { SheetContext } from './sheet-context';
import { freeSheetName } from './sheet-names';
import { documentFont, documentStyles } from './styles';
import { planSummarySheet } from './summary-sheet';
import { BASIS_TEXTS } from './texts/basis-texts';
import { LEGEND_FORMATS } from './texts/common-texts';
import { COMPLETENESS_TEXTS } from './texts/completeness-texts';
import { FINDINGS_TEXTS } from './texts/findings-texts';
import { FOLLOW_UP_TEXTS } from './texts/follow-up-texts';
import { ISSUE_TEXTS } from './texts/issue-texts';
import { ITEM_TEXTS } from './texts/item-texts';
import { LIMITS_TEXTS } from './texts/limits-texts';
import { styleName } from './texts/style-names';
import { SUMMARY_TEXTS } from './texts/summary-texts';

/** Longest agency name that the sheets show; what is longer is no name. */
const MAX_AGENCY = 150;

/** Names of the generated sheets in their order, none of which the user has. */
function nameSheets({ analysis, takenSheetNames }: ReportInput): ReadonlyMap<string, string> {
  const wanted: readonly (readonly [string, string])[] = [
    ['summary', SUMMARY_TEXTS.sheetName],
    ['findings', FINDINGS_TEXTS.sheetName],
    ['items', ITEM_TEXTS.sheetName],
    ...analysis.issues.map(({ number }) => [`issue-${number}`, ISSUE_TEXTS.sheetName(number)] as const),
    ['measures', FOLLOW_UP_TEXTS.sheetName],
    ['limits', LIMITS_TEXTS.sheetName],
    ['completeness', COMPLETENESS_TEXTS.sheetName],
    ['basis', BASIS_TEXTS.sheetName],
  ];
  const names = new Map<string, string>();
  for (const [id, name] of wanted) names.set(id, freeSheetName(name, [...takenSheetNames, ...names.values()]));
  return names;
}

/**
 * Everything that one run writes: summary, findings, item scores, the seven issue sheets, the follow-up, the agency's
 * limits, what is still missing and where the numbers come from, in Thai, and the highlights on the user's score cells.
 * Pure: the same input gives the same plan. Every formula carries the result it will have.
 */
export function planWorkbook(input: ReportInput): WorkbookPlan {
  const { analysis, scores } = input;
  const font = documentFont(input.fontName);
  const agency = analysis.agency === null ? null : shortText(analysis.agency, MAX_AGENCY);
  const line = `${agency ?? SUMMARY_TEXTS.noAgency} · ${SUMMARY_TEXTS.fiscalYear(analysis.fiscalYear)}`;
  const context: SheetContext = {
    input,
    font,
    digits: input.digits,
    identity: { agency, fiscalYear: analysis.fiscalYear, line },
    sheetNames: nameSheets(input),
  };
  const issueSheets = analysis.issues.map((issue) => planIssueSheet(context, issue));
  const filledIn = [...issueSheets, planFollowUpSheet(context), planLimitsSheet(context)];
  const placed = new Set(filledIn.flatMap(({ editable }) => editable.map(({ key }) => key)));
  const unplaced = new Map([...input.typed].filter(([key, { kind }]) => !placed.has(key) && kind !== 'blank'));
  return {
    styles: documentStyles(font, LEGEND_FORMATS, input.digits, styleName),
    sheets: [
      planSummarySheet(context, unplaced.size),
      planFindingsSheet(context),
      planItemSheet(context),
      ...filledIn,
      planCompletenessSheet(context, filledIn),
      planBasisSheet(context, unplaced),
    ],
    highlights: planHighlights(scores, analysis.choices.bands),
    ...(input.uses1904Dates === true ? { uses1904Dates: true } : {}),
  };
}
