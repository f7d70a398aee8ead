import type { FindingOf } from '../finding';
import type { Rule } from '../rule';

const CONCLUSION = /(?:จะเห็นได้ว่า|เห็นได้ว่า|แสดงให้เห็น|แสดงว่า|สะท้อน|สรุปได้ว่า|ดังนั้น|ชี้ให้เห็น|หมายความว่า)/;
const OF_RESULT = /คะแนน|(?<![a-z])ita(?![a-z])|ผลการประเมิน/i;
const CORRUPTION =
  /(?:มี|พบ|เกิด)?(?:การ)?ทุจริต(?:ใน\S{0,20}?)?\s?(?:น้อย|ต่ำ|ลดลง)\S{0,8}|(?:ไม่มี|ไม่พบ|ไม่ปรากฏ|ปลอด)(?:จาก)?(?:การ)?ทุจริต/;

/** Sentences that conclude from the result how much corruption there is, which no score of the assessment measures. */
export const unsupportedClaim: Rule<'unsupported-claim'> = {
  id: 'unsupported-claim',
  check({ words }) {
    const findings = words.flatMap(({ isOther, texts }) =>
      isOther
        ? []
        : texts.flatMap(({ cell, text }): readonly FindingOf<'unsupported-claim'>[] => {
            const conclusion = CONCLUSION.exec(text);
            if (!conclusion || !OF_RESULT.test(text)) return [];
            const claim = CORRUPTION.exec(text.slice(conclusion.index))?.[0];
            if (claim === undefined) return [];
            return [
              {
                rule: 'unsupported-claim',
                severity: 'warning',
                cell,
                related: [],
                facts: { text: claim.trim() },
                found: claim.trim(),
                expected: null,
                suggestion: null,
              },
            ];
          }),
    );
    return { findings, couldNotCheck: [] };
  },
};
