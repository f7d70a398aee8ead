import { judge, type Verdict } from './judge';
import { layoutFor, RECIPES } from './corpus';

/** Layouts made from each recipe. */
const VARIANTS = Number(process.argv[2] ?? 10);
const only = process.argv[3];
const VERDICTS: readonly Verdict[] = ['full', 'partly', 'refused', 'doubted', 'wrong'];

const totals = new Map<Verdict, number>();
const failures: string[] = [];
console.log(`| recipe | layouts | ${VERDICTS.join(' | ')} |`);
console.log(`| --- | --: | ${VERDICTS.map(() => '--:').join(' | ')} |`);
for (const recipe of RECIPES) {
  if (only !== undefined && recipe.name !== only) continue;
  const counts = new Map<Verdict, number>();
  for (let seed = 1; seed <= VARIANTS; seed += 1) {
    const { verdict, notes } = judge(layoutFor(recipe, seed));
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
    if (verdict !== 'full') failures.push(`- ${recipe.name}, seed ${seed}: ${verdict}; ${notes.join('; ')}`);
  }
  console.log(`| ${recipe.name} | ${VARIANTS} | ${VERDICTS.map((verdict) => counts.get(verdict) ?? 0).join(' | ')} |`);
}
const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
console.log(`| **all** | ${all} | ${VERDICTS.map((verdict) => totals.get(verdict) ?? 0).join(' | ')} |`);
console.log(`\n${((100 * (totals.get('full') ?? 0)) / all).toFixed(1)} % read in full.\n`);
for (const failure of failures) console.log(failure);
