import { BAND_NAMES } from '../../assessment/bands';
import type { Tool } from '../../assessment/framework';
import { roundScore } from '../../assessment/scoring';

/** Stands where there is no value. */
export const NO_VALUE = '–';

/** A score (0–100) or points in words, two decimals. */
export const inWords = (score: number): string => roundScore(score).toFixed(2);

export const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  IIT: 'IIT (ผู้มีส่วนได้ส่วนเสียภายใน)',
  EIT: 'EIT (ผู้มีส่วนได้ส่วนเสียภายนอก)',
  OIT: 'OIT (การเปิดเผยข้อมูลสาธารณะ)',
};

/** What is compared, for a rank: never a rank without its set. */
export const rankAmong = (place: number, of: number, set: string): string => `อันดับ ${place} จาก ${of} ${set}`;

export const INDICATOR_SET = 'ตัวชี้วัด';

/** Formats of the legend: thresholds that are numbers and read as words. */
export const LEGEND_FORMATS = {
  strength: `"${BAND_NAMES.strength.th}: ตั้งแต่ "0.00" ขึ้นไป"`,
  develop: `"${BAND_NAMES.develop.th}: ตั้งแต่ "0.00" แต่ไม่ถึง${BAND_NAMES.strength.th}"`,
  urgent: `"${BAND_NAMES.urgent.th}: ต่ำกว่า "0.00`,
} as const;
