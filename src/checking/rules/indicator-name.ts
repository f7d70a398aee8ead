import { indicatorNamed } from '../../reading/cell-label';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

/**
 * Names that do not belong to the number beside them: another indicator's is a warning, for either may be wrong; one
 * that is no indicator's is told for information. Names that are not in Thai are not looked at.
 */
export const indicatorName: Rule<'indicator-name'> = {
  id: 'indicator-name',
  check({ scores, framework }) {
    const findings = scores.indicators.flatMap(({ number, name, nameCell }): readonly FindingOf<'indicator-name'>[] => {
      const text = name.trim();
      const named = indicatorNamed(text);
      if (
        nameCell === undefined ||
        named === number ||
        !/[ก-๛]/.test(text) ||
        /^(?:ค่า|คะแนน)*(?:เฉลี่ย|รวม)?ตัวชี้วัด/.test(text)
      ) {
        return [];
      }
      const right = framework.indicators.find((indicator) => indicator.number === number)?.name.th ?? null;
      return [
        {
          rule: 'indicator-name',
          severity: named === null ? 'information' : 'warning',
          cell: nameCell,
          related: [],
          facts: { indicator: number, text, named },
          found: text,
          expected: right,
          suggestion: right,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};
