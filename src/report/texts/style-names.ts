import { BAND_NAMES } from '../../assessment/bands';
import type { StyleKey } from '../styles';

/** Keeps the styles of the document together in Excel's gallery, and apart from the user's. */
const PREFIX = 'ITA';

const TOP = '(ชิดบน)';
const MIDDLE = '(กลางช่อง)';
const CENTRE = '(กึ่งกลาง ชิดบน)';

const WORDS: Readonly<Record<StyleKey, string>> = {
  title: 'ชื่อเอกสาร',
  subtitle: 'ชื่อหน่วยงานและปี',
  section: 'หัวข้อ',
  note: 'หมายเหตุ',
  heading: 'หัวตาราง',
  label: 'ชื่อรายการ',
  labelTop: `ชื่อรายการ ${TOP}`,
  text: 'ข้อความ',
  textTop: `ข้อความ ${TOP}`,
  textCentre: `ข้อความ ${CENTRE}`,
  textMiddle: `ข้อความ ${MIDDLE}`,
  link: 'ลิงก์',
  linkCentre: `ลิงก์ ${CENTRE}`,
  linkMiddle: `ลิงก์ ${MIDDLE}`,
  score: 'คะแนน',
  scoreTop: `คะแนน ${TOP}`,
  count: 'จำนวน',
  countTop: `จำนวน ${TOP}`,
  gain: 'คะแนนที่เพิ่มหรือลด',
  share: 'ร้อยละ',
  figure: 'คะแนนภาพรวม',
  figureSmall: 'คะแนนตัวชี้วัด',
  figureWord: 'ระดับผลการประเมิน',
  editable: 'ช่องกรอก ข้อความ',
  editableMiddle: 'ช่องกรอก ตัวเลือก',
  editableDate: 'ช่องกรอก วันที่',
  editableShare: 'ช่องกรอก ร้อยละ',
  good: 'แถบสถานะ เรียบร้อย',
  attention: 'แถบสถานะ ควรดู',
  legendStrength: `เกณฑ์ ${BAND_NAMES.strength.th}`,
  legendDevelop: `เกณฑ์ ${BAND_NAMES.develop.th}`,
  legendUrgent: `เกณฑ์ ${BAND_NAMES.urgent.th}`,
  bandStrength: `กลุ่ม ${BAND_NAMES.strength.th}`,
  bandDevelop: `กลุ่ม ${BAND_NAMES.develop.th}`,
  bandUrgent: `กลุ่ม ${BAND_NAMES.urgent.th}`,
  severityError: 'ผลตรวจสอบ ผิดพลาด',
  severityWarning: 'ผลตรวจสอบ ควรตรวจ',
  severityInformation: 'ผลตรวจสอบ เพื่อทราบ',
};

/** Name in Excel's gallery of cell styles. */
export const styleName = (key: StyleKey): string => `${PREFIX} ${WORDS[key]}`;
