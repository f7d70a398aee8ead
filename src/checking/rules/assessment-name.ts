import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const NAME = 'คุณธรรมและความโปร่งใส';
/** What stands where the name does: การประเมิน… ในการดำเนินงานของหน่วยงานภาครัฐ. */
const NAMED = /ประเมิน\s?([ก-๎]{2,20}?)\s?และ\s?([ก-๎]{2,15}?)\s?ในการดำเนินงาน\s?ของ\s?หน่วยงาน/g;

/** Texts that call the assessment by half its name: one of its two words is another. */
export const assessmentName: Rule<'assessment-name'> = {
  id: 'assessment-name',
  check({ words }) {
    const found = words.flatMap(({ isOther, texts }) =>
      isOther ? [] : texts.flatMap(({ cell, text }) => wrongNames(text).map((name) => ({ cell, name }))),
    );
    const [first, ...others] = found;
    if (!first) return { findings: [], couldNotCheck: [] };
    const finding: FindingOf<'assessment-name'> = {
      rule: 'assessment-name',
      severity: 'warning',
      cell: first.cell,
      related: others.map(({ cell }) => cell),
      facts: { name: first.name, right: NAME, count: found.length },
      found: first.name,
      expected: NAME,
      suggestion: NAME,
    };
    return { findings: [finding], couldNotCheck: [] };
  },
};

function wrongNames(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(([, first, second]) => {
    const isRight = [first === 'คุณธรรม', second === 'ความโปร่งใส'];
    return isRight.includes(true) && isRight.includes(false) ? [`${first}และ${second}`] : [];
  });
}
