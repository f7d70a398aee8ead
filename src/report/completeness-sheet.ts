import type { AnalysedIssue } from '../analysis/analysis';
import { MEASURE_PARTS } from '../assessment/issues';
import { quoteSheetName, rangeToA1, toReference, type CellRange } from '../workbook/address';
import type { CellContent, SheetPlan } from '../workbook/plan';
import { isScored } from './items-by-band';
import { LIMIT_KEYS } from './limits-sheet';
import { pageSetup } from './page-setup';
import { SheetBuilder } from './sheet-builder';
import { sheetName, type SheetContext } from './sheet-context';
import { COMPLETE_HIGHLIGHT, STALE_HIGHLIGHT, TAB_COLOURS } from './styles';
import { COMPLETENESS_TEXTS } from './texts/completeness-texts';

const COLUMN_WIDTHS = [9, 52, 19, 14, 16, 14, 14, 20];
const STATUS = 2;
const LINK = 7;

/** Rows below the follow-up table that are looked at too, for what the analyst adds there. */
const ROOM_BELOW = 200;

/** What is to be there, live: a condition as a formula, and whether it holds now. */
interface Condition {
  readonly formula: string;
  readonly holds: boolean;
}

function status({ formula, holds }: Condition): CellContent {
  const { complete, missing } = COMPLETENESS_TEXTS;
  return {
    kind: 'formula',
    formula: `IF(${formula},"${complete}","${missing}")`,
    cached: holds ? complete : missing,
  };
}

/** The other generated sheets as what is to be complete: where their editable regions are and what they hold. */
class FilledRegions {
  private readonly byKey = new Map<string, { readonly sheet: SheetPlan; readonly range: CellRange }>();
  private readonly contents = new Map<string, CellContent>();

  constructor(sheets: readonly SheetPlan[]) {
    for (const sheet of sheets) {
      for (const { key, range } of sheet.editable) this.byKey.set(key, { sheet, range });
      for (const cell of sheet.cells) {
        this.contents.set(toReference({ sheet: sheet.name, row: cell.row, column: cell.column }), cell.content);
      }
    }
  }

  private at(sheet: string, row: number, column: number): CellContent {
    return this.contents.get(toReference({ sheet, row, column })) ?? { kind: 'blank' };
  }

  private isFilled(content: CellContent): boolean {
    return content.kind === 'text' ? content.text.replaceAll(' ', '') !== '' : content.kind !== 'blank';
  }

  /** Whether one region holds more than blanks; a region that is nowhere holds nothing. */
  one(key: string): Condition {
    const region = this.byKey.get(key);
    if (region === undefined) return { formula: 'FALSE', holds: false };
    const { sheet, range } = region;
    const cell = { sheet: sheet.name, row: range.firstRow, column: range.firstColumn };
    return {
      formula: `LEN(SUBSTITUTE(${toReference(cell)}," ",""))>0`,
      holds: this.isFilled(this.at(cell.sheet, cell.row, cell.column)),
    };
  }

  /** Whether any of these regions, one below the other, holds something. */
  any(keys: readonly string[]): Condition {
    const regions = keys.flatMap((key) => this.byKey.get(key) ?? []);
    const [first] = regions;
    const last = regions.at(-1);
    if (!first || !last) return { formula: 'FALSE', holds: false };
    const range = { ...first.range, lastRow: last.range.lastRow };
    return {
      formula: `SUMPRODUCT(--(${absolute(first.sheet.name, range)}<>""))>0`,
      holds: regions.some(
        ({ sheet, range: { firstRow, firstColumn } }) => this.at(sheet.name, firstRow, firstColumn).kind !== 'blank',
      ),
    };
  }

  /** Lines of the follow-up table: the range of a field, and what each line holds in it. */
  field(name: string): { readonly range: string; readonly contents: readonly CellContent[] } {
    const regions = [...this.byKey].filter(
      ([key]) => /^measures\/[^/]+\/[a-z]+$/.test(key) && key.endsWith(`/${name}`),
    );
    const [first] = regions;
    if (!first) return { range: '', contents: [] };
    const [, { sheet, range }] = first;
    const lastRow = Math.max(...regions.map(([, each]) => each.range.lastRow)) + ROOM_BELOW;
    return {
      range: absolute(sheet.name, { ...range, lastRow }),
      contents: regions.map(([, each]) => this.at(each.sheet.name, each.range.firstRow, each.range.firstColumn)),
    };
  }
}

function absolute(sheet: string, range: CellRange): string {
  return `${quoteSheetName(sheet)}!${rangeToA1(range).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
}

/** Conditions on the lines of the follow-up table that name a measure. */
function followUpConditions(regions: FilledRegions): { owners: Condition; dates: Condition; order: Condition } {
  const [measure, owner, start, end] = ['measure', 'owner', 'start', 'end'].map((name) => regions.field(name));
  if (!measure || !owner || !start || !end) throw new Error('no follow-up table');
  const isBlank = (content: CellContent | undefined): boolean => (content?.kind ?? 'blank') === 'blank';
  const named = measure.contents.map((content) => !isBlank(content));
  const serial = (content: CellContent | undefined): number | null => {
    if (content?.kind === 'number') return content.value;
    return content?.kind === 'formula' && typeof content.cached === 'number' ? content.cached : null;
  };
  return {
    owners: {
      formula: `SUMPRODUCT((${measure.range}<>"")*(${owner.range}=""))=0`,
      holds: named.every((is, index) => !is || !isBlank(owner.contents[index])),
    },
    dates: {
      formula: `SUMPRODUCT((${measure.range}<>"")*((${start.range}="")+(${end.range}="")>0))=0`,
      holds: named.every((is, index) => !is || !(isBlank(start.contents[index]) || isBlank(end.contents[index]))),
    },
    order: {
      formula: `SUMPRODUCT(ISNUMBER(${start.range})*ISNUMBER(${end.range})*(${end.range}<${start.range}))=0`,
      holds: start.contents.every((content, index) => {
        const [from, until] = [serial(content), serial(end.contents[index])];
        return from === null || until === null || until >= from;
      }),
    },
  };
}

function putIssue(
  sheet: SheetBuilder,
  context: SheetContext,
  issue: AnalysedIssue,
  row: number,
  regions: FilledRegions,
): void {
  const isAnalysed = issue.items.some(isScored);
  sheet.put(row, 0, { kind: 'number', value: issue.number }, 'count');
  sheet.put(row, 1, issue.title.th, 'text');
  sheet.put(row, STATUS, isAnalysed ? COMPLETENESS_TEXTS.complete : COMPLETENESS_TEXTS.missing, 'textMiddle');
  MEASURE_PARTS.forEach((part, index) => {
    const condition = regions.one(`issue-${issue.number}/measure/${part}`);
    sheet.put(row, STATUS + 1 + index, status(condition), 'textMiddle');
  });
  const name = sheetName(context, `issue-${issue.number}`);
  sheet.put(row, LINK, name, 'linkMiddle', { sheet: name, address: 'A1' });
}

/**
 * Whether the document has what the rule asks of it: seven issues, each with its analysis and a measure in four parts,
 * and the agency's limits. Live: it follows what the analyst fills in on `sheets`, the other generated sheets.
 */
export function planCompletenessSheet(context: SheetContext, sheets: readonly SheetPlan[]): SheetPlan {
  const { input, font, digits, identity } = context;
  const { analysis, check } = input;
  const regions = new FilledRegions(sheets);
  const sheet = new SheetBuilder({
    id: 'completeness',
    name: sheetName(context, 'completeness'),
    tabColour: TAB_COLOURS.summary,
    columnWidths: COLUMN_WIDTHS,
    font,
    digits,
    frozenRows: 2,
    page: pageSetup('landscape', identity),
  });
  const { missing, complete } = COMPLETENESS_TEXTS;
  sheet.across(0, 0, LINK, COMPLETENESS_TEXTS.title, 'title');
  sheet.across(1, 0, LINK, identity.line, 'subtitle');
  sheet.across(3, 0, LINK, COMPLETENESS_TEXTS.note, 'note');
  sheet.across(4, 0, LINK, COMPLETENESS_TEXTS.issues, 'section');
  COMPLETENESS_TEXTS.issueHeadings.forEach((heading, column) => sheet.put(5, column, heading, 'heading'));
  const first = 6;
  analysis.issues.forEach((issue, index) => {
    putIssue(sheet, context, issue, first + index, regions);
  });
  const othersAt = first + analysis.issues.length;
  sheet.across(othersAt, 0, LINK, COMPLETENESS_TEXTS.others, 'section');
  const [order, subject, state, link] = COMPLETENESS_TEXTS.otherHeadings;
  [order, subject, state].forEach((heading, column) => sheet.put(othersAt + 1, column, heading, 'heading'));
  sheet.across(othersAt + 1, STATUS + 1, STATUS + 2, link, 'heading');
  const { owners, dates, order: inOrder } = followUpConditions(regions);
  const hasErrors = check.findings.some(({ severity }) => severity === 'error');
  const others: readonly (readonly [string, CellContent | string, string])[] = [
    [COMPLETENESS_TEXTS.limits, status(regions.any(LIMIT_KEYS)), 'limits'],
    [COMPLETENESS_TEXTS.owners, status(owners), 'measures'],
    [COMPLETENESS_TEXTS.dates, status(dates), 'measures'],
    [COMPLETENESS_TEXTS.order, status(inOrder), 'measures'],
    [COMPLETENESS_TEXTS.noErrors, hasErrors ? missing : complete, 'findings'],
  ];
  others.forEach(([text, content, id], index) => {
    const row = othersAt + 2 + index;
    sheet.put(row, 0, { kind: 'number', value: index + 1 }, 'count');
    sheet.put(row, 1, text, 'text');
    sheet.put(row, STATUS, content, 'textMiddle');
    const name = sheetName(context, id);
    sheet.across(row, STATUS + 1, STATUS + 2, name, 'linkMiddle', { sheet: name, address: 'A1' });
  });
  const last = othersAt + 1 + others.length;
  const statuses = { firstRow: first, lastRow: last, firstColumn: STATUS, lastColumn: STATUS + MEASURE_PARTS.length };
  putOverall(
    sheet,
    statuses,
    others.map(([, content]) => content),
    regions,
    context,
  );
  for (const [word, style] of [
    [missing, STALE_HIGHLIGHT],
    [complete, COMPLETE_HIGHLIGHT],
  ] as const) {
    sheet.addFormat({ ranges: [statuses], formula: `C${first + 1}="${word}"`, style });
  }
  return sheet.build();
}

/** One line that says whether anything is missing. */
function putOverall(
  sheet: SheetBuilder,
  statuses: CellRange,
  others: readonly (CellContent | string)[],
  regions: FilledRegions,
  { input: { analysis } }: SheetContext,
): void {
  const { missing, allComplete, someMissing } = COMPLETENESS_TEXTS;
  const isMissing = (content: CellContent | string): boolean =>
    content === missing || (typeof content !== 'string' && content.kind === 'formula' && content.cached === missing);
  const isAnyMissing =
    others.some(isMissing) ||
    analysis.issues.some(
      ({ number, items }) =>
        !items.some(isScored) || MEASURE_PARTS.some((part) => !regions.one(`issue-${number}/measure/${part}`).holds),
    );
  const content: CellContent = {
    kind: 'formula',
    formula: `IF(SUMPRODUCT(--(${rangeToA1(statuses)}="${missing}"))=0,"${allComplete}","${someMissing}")`,
    cached: isAnyMissing ? someMissing : allComplete,
  };
  sheet.across(2, 0, LINK, content, 'label');
}
