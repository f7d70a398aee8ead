import { toHostFailure } from './host-failure';
import { inTime } from './time-budget';

/** Cells whose styles are asked for one by one; more would not fit into an answer. */
const MOST_CELLS = 100_000;

/** Styles of the cells of a range, which has several; null where they are more than an answer holds. */
async function stylesWithin(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly unknown[] | null> {
  const cells = ranges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells > MOST_CELLS) return null;
  const answers = ranges.map((range) => range.getCellProperties({ style: true }));
  try {
    await inTime(context.sync());
  } catch (error) {
    const failure = toHostFailure(error);
    if (failure.kind === 'too-large') return null;
    throw failure;
  }
  return answers.flatMap(({ value }) => value.flat().map(({ style }) => style));
}

/**
 * Those of the styles of these names that cells of the sheets have, or may have where the sheets are too large to tell:
 * Excel takes the look of such cells away with their style. One round trip, or two where a sheet has several styles.
 */
export async function stylesInUse(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = sheetIds.map((id) => context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject());
  for (const range of used) range.load('style,rowCount,columnCount');
  await inTime(context.sync());
  const present = used.filter((range) => !range.isNullObject);
  // Null stands for several styles.
  const isMixed = ({ style }: Excel.Range): boolean => (style as string | null) === null;
  const mixed = present.filter(isMixed);
  const within = mixed.length > 0 ? await stylesWithin(context, mixed) : [];
  for (const range of used) range.untrack();
  if (within === null) return new Set(names);
  const found = new Set<unknown>([...present.map(({ style }) => style), ...within]);
  return new Set(names.filter((name) => found.has(name)));
}
