import type { BandScheme } from '../assessment/framework';
import type { AnalysedItem } from '../analysis/analysis';
import { codesOf, inBand, unscored, type ScoredItem } from './items-by-band';
import { inWords } from './texts/common-texts';
import { REMARK_TEXTS } from './texts/measure-texts';

const scoredCodes = (items: readonly ScoredItem[]): string =>
  items.map(({ item, score }) => REMARK_TEXTS.scored(item.code, inWords(score))).join(', ');

/**
 * Draft of the remark beside a tool's items in an issue table: what to mend, what to develop, what to keep, by
 * band; items without a score are named as such.
 */
export function draftRemark(items: readonly AnalysedItem[], bands: BandScheme): string {
  const urgent = inBand(items, 'urgent');
  const develop = inBand(items, 'develop');
  const strong = inBand(items, 'strength');
  const missing = unscored(items);
  const isAllStrong = strong.length > 0 && strong.length === items.length;
  const strongInOrder = items.filter((item) => strong.some(({ item: { code } }) => code === item.item.code));
  return [
    urgent.length > 0 ? REMARK_TEXTS.urgent(scoredCodes(urgent), inWords(bands.developFrom)) : null,
    develop.length > 0 ? REMARK_TEXTS.develop(scoredCodes(develop), inWords(bands.strengthFrom)) : null,
    isAllStrong ? REMARK_TEXTS.keepAll(inWords(bands.strengthFrom)) : null,
    !isAllStrong && strong.length > 0 ? REMARK_TEXTS.keepOthers(codesOf(strongInOrder)) : null,
    missing.length > 0 ? REMARK_TEXTS.missing(codesOf(missing)) : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
