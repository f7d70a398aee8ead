import type { Level } from '../framework';

/**
 * The five named levels used from 2567. That each tool must reach 85 for the second was stated by the NACC about a
 * 2568 result; 95 for each tool at the top and the mark of 70 rest on the published code of one province's system.
 */
export const NAMED_LEVELS: readonly Level[] = [
  {
    id: 'pass-excellent',
    label: { th: 'ผ่านดีเยี่ยม', en: 'Pass, excellent' },
    overallAtLeast: 95,
    eachToolAtLeast: 95,
  },
  { id: 'pass-good', label: { th: 'ผ่านดี', en: 'Pass, good' }, overallAtLeast: 85, eachToolAtLeast: 85 },
  { id: 'pass', label: { th: 'ผ่าน', en: 'Pass' }, overallAtLeast: 85, eachToolAtLeast: null },
  {
    id: 'improve',
    label: { th: 'ต้องปรับปรุง', en: 'Needs improvement' },
    overallAtLeast: 70,
    eachToolAtLeast: null,
  },
  {
    id: 'improve-at-once',
    label: { th: 'ต้องปรับปรุงโดยด่วน', en: 'Needs urgent improvement' },
    overallAtLeast: 0,
    eachToolAtLeast: null,
  },
];
