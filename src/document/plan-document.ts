import type { Digits } from '../report/digits';
import { BASIS_TEXTS } from '../report/texts/basis-texts';
import { FOLLOW_UP_TEXTS } from '../report/texts/follow-up-texts';
import { ISSUE_TEXTS } from '../report/texts/issue-texts';
import { ITEM_TEXTS } from '../report/texts/item-texts';
import { LIMITS_TEXTS } from '../report/texts/limits-texts';
import { SUMMARY_TEXTS } from '../report/texts/summary-texts';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import type { Block, DocumentContent, Section } from './document-content';
import { DOCUMENT_TEXTS } from './document-texts';
import { withDatesFrom1900 } from './dates-from-1900';
import { sheetBlocks, type LeftOut } from './sheet-blocks';

const [, , , , sourceCell] = ITEM_TEXTS.headings;
const [issueNumber, issueTitle] = ISSUE_TEXTS.headings;
const [limitNumber, , limitQuestion] = LIMITS_TEXTS.headings;

/** What speaks of the workbook and not of the agency: instructions, whether formulas are up to date, colours of formulas. */
const LEFT_OUT: LeftOut = {
  lines: [
    SUMMARY_TEXTS.freshness,
    SUMMARY_TEXTS.differs,
    ISSUE_TEXTS.measuresNote,
    FOLLOW_UP_TEXTS.note,
    LIMITS_TEXTS.note,
  ],
  columns: [],
  unfilledRows: false,
};

/** Parts of the summary that the document has at its end, or in full there. */
const SUMMARY_ENDS: readonly string[] = [SUMMARY_TEXTS.checks, SUMMARY_TEXTS.source];
/** Parts of the sheet of sources that stand with the scores, and those that only the workbook needs. */
const WITH_SCORES: readonly string[] = [BASIS_TEXTS.items];
const WORKBOOK_ONLY: readonly string[] = [BASIS_TEXTS.unplaced];

/** Blocks by the heading above them; those before the first heading under null. */
function byHeading(blocks: readonly Block[]): readonly (readonly [string | null, readonly Block[]])[] {
  const parts: [string | null, Block[]][] = [[null, []]];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([block.text, [block]]);
    else parts.at(-1)?.[1].push(block);
  }
  return parts;
}

const titleOf = (sheet: SheetPlan, style: 'title' | 'subtitle'): string => {
  const cell = sheet.cells.find((each) => each.style === style);
  return cell?.content.kind === 'text' ? cell.content.text : '';
};

/**
 * The document to be published, from the same plan as the sheets, so that it says what they say, with what the analyst
 * has typed: scores, tools and indicators; items; the seven issues with their measures; the follow-up; the agency's
 * limits; where the numbers come from. Pure.
 */
export function planDocument(written: WorkbookPlan, digits: Digits): DocumentContent {
  const plan = withDatesFrom1900(written);
  const blocksOf = (sheet: SheetPlan, left: Partial<LeftOut> = {}): readonly Block[] =>
    sheetBlocks(sheet, plan.styles, { ...LEFT_OUT, ...left });
  const sectionOf = (
    sheet: SheetPlan,
    blocks: readonly Block[],
    orientation: Section['orientation'] = 'portrait',
  ): Section => ({ heading: titleOf(sheet, 'title'), orientation, blocks });
  const sheet = (id: string): SheetPlan => {
    const found = plan.sheets.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no generated sheet ${id}`);
    return found;
  };
  const summary = sheet('summary');
  const underHeadings = (of: SheetPlan, isWanted: (heading: string | null) => boolean): readonly Block[] =>
    byHeading(blocksOf(of)).flatMap(([heading, blocks]) => (isWanted(heading) ? blocks : []));
  const isOneOf = (headings: readonly string[], heading: string | null): boolean =>
    heading !== null && headings.includes(heading);
  const basis = sheet('basis');
  const limits = blocksOf(sheet('limits'), { unfilledRows: true, columns: [limitNumber, limitQuestion] });
  const noLimits: Block = { kind: 'paragraph', role: 'attention', text: DOCUMENT_TEXTS.noLimits };
  const issues = plan.sheets.filter(({ id }) => id.startsWith('issue-'));
  const { font } = plan.styles['text'] ?? {};
  return {
    title: DOCUMENT_TEXTS.title,
    identity: titleOf(summary, 'subtitle'),
    fontName: font?.name ?? 'TH Sarabun New',
    bodySize: font?.size ?? 16,
    digits,
    sections: [
      sectionOf(summary, [
        ...underHeadings(summary, (heading) => !isOneOf(SUMMARY_ENDS, heading)),
        ...underHeadings(basis, (heading) => isOneOf(WITH_SCORES, heading)),
      ]),
      sectionOf(sheet('items'), blocksOf(sheet('items'), { columns: [sourceCell] })),
      ...issues.map((issue) => sectionOf(issue, blocksOf(issue, { columns: [issueNumber, issueTitle] }))),
      sectionOf(sheet('measures'), blocksOf(sheet('measures'), { unfilledRows: true }), 'landscape'),
      sectionOf(sheet('limits'), limits.length > 0 ? limits : [noLimits]),
      {
        heading: DOCUMENT_TEXTS.basis,
        orientation: 'portrait',
        blocks: [
          ...underHeadings(summary, (heading) => heading === SUMMARY_TEXTS.checks),
          ...underHeadings(
            basis,
            (heading) => heading !== null && !isOneOf([...WITH_SCORES, ...WORKBOOK_ONLY], heading),
          ),
        ],
      },
    ],
  };
}
