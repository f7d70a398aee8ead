import { INDICATOR_NUMBERS } from './indicator-numbers';
import type {
  BilingualText,
  Composition,
  Framework,
  Indicator,
  IndicatorNumber,
  IssueMap,
  IssueNumber,
  Item,
  ItemCode,
  Provenance,
  SubIndicator,
  Tool,
} from './framework';
import { INDICATOR_NAMES } from './indicator-names';

/** One line of an item list: code, Thai label, English label, the issues it is discussed under, reversed or not. */
export type ItemRow = readonly [
  code: ItemCode,
  th: string,
  en: string,
  issues: readonly IssueNumber[],
  isReversed?: 'reversed',
];

/** A sub-indicator with its items; the label is null where no source names it. */
interface PartRows {
  readonly id: string;
  readonly label: BilingualText | null;
  readonly rows: readonly ItemRow[];
}

/** The items of one indicator and how its score follows from them. */
export type IndicatorRows =
  | { readonly kind: 'items'; readonly rows: readonly ItemRow[]; readonly provenance: Provenance }
  | { readonly kind: 'sub-indicators'; readonly parts: readonly PartRows[]; readonly provenance: Provenance }
  | { readonly kind: 'unknown'; readonly rows: readonly ItemRow[]; readonly provenance: Provenance };

/** The item lists of the two surveys, by indicator, each in order of code. */
export type SurveyRows = Readonly<Record<SurveyIndicator, readonly ItemRow[]>>;
type SurveyIndicator = Exclude<IndicatorNumber, 9 | 10>;

/** A framework as it is written down by hand. */
export interface FrameworkSource extends Pick<
  Framework,
  'fiscalYear' | 'variant' | 'name' | 'levelRule' | 'itemsProvenance' | 'issueMapProvenance' | 'deliverableItem'
> {
  readonly indicators: Readonly<Record<IndicatorNumber, IndicatorRows>>;
  readonly reportItems?: Framework['reportItems'];
}

/** 30, 30 and 40 per cent: the only weights with which published scores of 2564 to 2568 add up. */
const WEIGHTS: Readonly<Record<Tool, number>> = { IIT: 0.3, EIT: 0.3, OIT: 0.4 };

/** Indicators 1 to 8 as plain means of their survey items; how sure that is may differ between the two surveys. */
export function surveyIndicators(
  rows: SurveyRows,
  provenance: Readonly<Record<'IIT' | 'EIT', Provenance>>,
): Readonly<Record<SurveyIndicator, IndicatorRows>> {
  const iit = (number: SurveyIndicator): IndicatorRows => plainMean(rows[number], provenance.IIT);
  const eit = (number: SurveyIndicator): IndicatorRows => plainMean(rows[number], provenance.EIT);
  return { 1: iit(1), 2: iit(2), 3: iit(3), 4: iit(4), 5: iit(5), 6: eit(6), 7: eit(7), 8: eit(8) };
}

/** Indicators 1 to 8 of a variant whose survey items are not known: they have none and follow from nothing. */
export function unlistedSurveys(provenance: Provenance): Readonly<Record<SurveyIndicator, IndicatorRows>> {
  const unknown: IndicatorRows = { kind: 'unknown', rows: [], provenance };
  return { 1: unknown, 2: unknown, 3: unknown, 4: unknown, 5: unknown, 6: unknown, 7: unknown, 8: unknown };
}

/** Expands a hand-written framework: items in order of indicator, indicators with names, the map from the rows. */
export function defineFramework(source: FrameworkSource): Framework {
  const { indicators: rowsOf, reportItems = null, ...rest } = source;
  return {
    ...rest,
    reportItems,
    id: `${source.variant}-${source.fiscalYear}`,
    weights: WEIGHTS,
    items: INDICATOR_NUMBERS.flatMap((number) => allRows(rowsOf[number]).map((row) => itemOf(number, row))),
    indicators: INDICATOR_NUMBERS.map((number) => indicatorOf(number, rowsOf[number])),
    issueMap: issueMapOf(INDICATOR_NUMBERS.flatMap((number) => allRows(rowsOf[number]))),
  };
}

function plainMean(rows: readonly ItemRow[], provenance: Provenance): IndicatorRows {
  return { kind: 'items', rows, provenance };
}

function toolOf(indicator: IndicatorNumber): Tool {
  if (indicator <= 5) return 'IIT';
  return indicator <= 8 ? 'EIT' : 'OIT';
}

function allRows(indicator: IndicatorRows): readonly ItemRow[] {
  return indicator.kind === 'sub-indicators' ? indicator.parts.flatMap(({ rows }) => rows) : indicator.rows;
}

function itemOf(indicator: IndicatorNumber, [code, th, en, , reversed]: ItemRow): Item {
  return { code, tool: toolOf(indicator), indicator, label: { th, en }, isReversed: reversed === 'reversed' };
}

function indicatorOf(number: IndicatorNumber, source: IndicatorRows): Indicator {
  const { name, aliases } = INDICATOR_NAMES[number];
  return {
    number,
    tool: toolOf(number),
    name,
    aliases,
    items: allRows(source).map(([code]) => code),
    composition: compositionOf(source),
  };
}

function compositionOf(source: IndicatorRows): Composition {
  if (source.kind !== 'sub-indicators') return { kind: source.kind, provenance: source.provenance };
  const parts = source.parts.map(({ id, label, rows }): SubIndicator => ({
    id,
    label,
    items: rows.map(([code]) => code),
  }));
  return { kind: 'sub-indicators', parts, provenance: source.provenance };
}

function issueMapOf(rows: readonly ItemRow[]): IssueMap {
  const itemsOf = (issue: IssueNumber): readonly ItemCode[] =>
    rows.filter(([, , , issues]) => issues.includes(issue)).map(([code]) => code);
  return {
    1: itemsOf(1),
    2: itemsOf(2),
    3: itemsOf(3),
    4: itemsOf(4),
    5: itemsOf(5),
    6: itemsOf(6),
    7: itemsOf(7),
  };
}
