import type { Framework, ItemCode, Tool } from '../assessment/framework';
import { TOOLS } from '../assessment/framework';
import { roundScore } from '../assessment/scoring';
import { usableScore } from '../reading/counting-scores';
import type { ReadItem, ScoreSet } from '../reading/score-set';
import { isOnGrid, type SurveyGrid } from './survey-grid';

/** The items of one tool in a table that repeats item scores, and disagrees with the scores that count as a whole. */
export interface CopiedTable {
  readonly tool: Tool;
  /** Index in `ScoreSet.tables`. */
  readonly table: number;
  /** Those whose score differs, in the order of the table; never empty. */
  readonly differing: readonly ReadItem[];
  /** How many of its scores could be compared. */
  readonly compared: number;
  /** Steps of the agency's own survey that some differing scores do not fit, and how many; null where none is known or all fit. */
  readonly foreignTo: { readonly grid: number; readonly count: number } | null;
}

interface Evidence {
  readonly scores: ScoreSet;
  readonly framework: Framework;
  readonly items: ReadonlyMap<ItemCode, ReadItem>;
  readonly itemScore: (code: ItemCode) => number | null;
  readonly secondSurveyPart: ReadonlyMap<ItemCode, ReadItem> | null;
  readonly grids: ReadonlyMap<Tool, SurveyGrid | null>;
}

/** So many differing scores are no slips; fewer are, unless none of them can be a score of the agency's survey. */
const TOO_MANY_FOR_SLIPS = 3;
const FEWEST = 2;

/**
 * Tables whose scores of a tool differ from those that count in most places where it can be seen. Where both are 0 or
 * 100, agreeing tells nothing: so do most agencies' documents.
 */
export function copiedTables(evidence: Evidence): readonly CopiedTable[] {
  const { scores, framework } = evidence;
  const toolOf = new Map(framework.items.map(({ code, tool }) => [code, tool]));
  return scores.tables.flatMap(({ index }) =>
    TOOLS.flatMap((tool) => {
      const own = scores.items.filter(({ table, code }) => table === index && toolOf.get(code) === tool);
      return copiedPart(evidence, tool, index, own);
    }),
  );
}

function copiedPart(evidence: Evidence, tool: Tool, table: number, own: readonly ReadItem[]): readonly CopiedTable[] {
  const compared = own.flatMap((item) => {
    const score = usableScore(item.score);
    const counting = evidence.itemScore(item.code);
    if (score === null || counting === null || evidence.items.get(item.code) === item) return [];
    const second = usableScore(evidence.secondSurveyPart?.get(item.code)?.score);
    const stated = roundScore(score);
    const agrees = stated === counting || (second !== null && stated === roundScore(second));
    return [{ item, stated, agrees }];
  });
  const differing = compared.filter(({ agrees }) => !agrees);
  const telling = compared.filter(({ agrees, stated }) => agrees && stated > 0 && stated < 100);
  if (differing.length < FEWEST || differing.length <= telling.length) return [];
  const grid = evidence.grids.get(tool)?.grid ?? null;
  const foreign = grid === null ? [] : differing.filter(({ stated }) => !isOnGrid(stated, grid));
  if (differing.length < TOO_MANY_FOR_SLIPS && (foreign.length < differing.length || telling.length > 0)) return [];
  return [
    {
      tool,
      table,
      differing: differing.map(({ item }) => item),
      compared: compared.length,
      foreignTo: grid === null || foreign.length === 0 ? null : { grid, count: foreign.length },
    },
  ];
}
