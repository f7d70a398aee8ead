import type { Random } from './random';

const PLACES = [
  'บ้านดอน', 'หนองบัว', 'ท่าช้าง', 'โคกสูง', 'คลองใหญ่', 'ป่าแดด', 'วังทอง', 'นาแก้ว', 'สันกลาง', 'ดอนเมือง',
  'เขาพระ', 'หัวหิน', 'ทุ่งสง', 'ห้วยไผ่', 'แม่ลาว', 'ศรีสำราญ', 'บางปลา', 'โนนสะอาด', 'ไผ่ขวาง', 'กุดน้ำใส',
] as const; // prettier-ignore
const PROVINCES = ['ขอนแก่น', 'ตราด', 'พะเยา', 'สงขลา', 'ลำปาง', 'ชุมพร', 'นครพนม', 'สระบุรี', 'เลย', 'ระนอง'] as const;
const DEPARTMENTS = [
  'กรมชลประทาน', 'กรมทางหลวงชนบท', 'กรมพัฒนาที่ดิน', 'กรมการข้าว', 'กรมอนามัย', 'กรมธนารักษ์', 'กรมเจ้าท่า',
  'สำนักงานสถิติแห่งชาติ', 'สำนักงานปลัดกระทรวงพลังงาน', 'กรมประมง', 'กรมป่าไม้', 'กรมปศุสัตว์',
] as const; // prettier-ignore
const UNIVERSITIES = [
  'มหาวิทยาลัยพะเยา', 'มหาวิทยาลัยนเรศวร', 'มหาวิทยาลัยราชภัฏลำปาง', 'มหาวิทยาลัยเทคโนโลยีราชมงคลอีสาน',
  'มหาวิทยาลัยบูรพา', 'มหาวิทยาลัยแม่โจ้',
] as const; // prettier-ignore
const ENTERPRISES = [
  'การประปาส่วนภูมิภาค', 'การท่าเรือแห่งประเทศไทย', 'ธนาคารออมสิน', 'การยางแห่งประเทศไทย', 'องค์การเภสัชกรรม',
  'การเคหะแห่งชาติ', 'บริษัท ขนส่ง จำกัด', 'องค์การสะพานปลา',
] as const; // prettier-ignore

type Kind = 'municipality' | 'subdistrict' | 'province' | 'government' | 'department' | 'university' | 'enterprise' | 'school'; // prettier-ignore
const KINDS: readonly [Kind, ...Kind[]] = [
  'municipality', 'municipality', 'subdistrict', 'subdistrict', 'province', 'government', 'department', 'university',
  'enterprise', 'school',
]; // prettier-ignore

function agencyOfKind(random: Random, kind: Kind): string {
  const place = random.pick(PLACES);
  const province = random.pick(PROVINCES);
  switch (kind) {
    case 'municipality':
      return `${random.pick(['เทศบาลตำบล', 'เทศบาลเมือง', 'เทศบาลนคร', 'เทศบาลตำบล'])}${place}`;
    case 'subdistrict':
      return `${random.pick(['องค์การบริหารส่วนตำบล', 'อบต.'])}${place}`;
    case 'province':
      return `${random.pick(['องค์การบริหารส่วนจังหวัด', 'อบจ.'])}${province}`;
    case 'government':
      return `จังหวัด${province}`;
    case 'department':
      return random.pick(DEPARTMENTS);
    case 'university':
      return random.pick(UNIVERSITIES);
    case 'enterprise':
      return random.pick(ENTERPRISES);
    case 'school':
      return `โรงเรียน${random.pick(['บ้าน', 'วัด', 'อนุบาล', 'ชุมชน'])}${place}`;
  }
}

/** The name of an agency of any kind. */
export function anyAgency(random: Random): string {
  return agencyOfKind(random, random.pick(KINDS));
}

/** Different agencies of one kind, as lists of a province or a ministry hold them. */
export function agenciesOfOneKind(random: Random, count: number): readonly string[] {
  const kind = random.pick<'municipality' | 'subdistrict' | 'department' | 'school'>([
    'municipality', 'subdistrict', 'department', 'school',
  ]); // prettier-ignore
  const names = new Set<string>();
  while (names.size < count) names.add(agencyOfKind(random, kind));
  return [...names];
}

/** The name of a vocational college. */
export function anyCollege(random: Random): string {
  const kind = random.pick(['วิทยาลัยเทคนิค', 'วิทยาลัยการอาชีพ', 'วิทยาลัยอาชีวศึกษา', 'วิทยาลัยสารพัดช่าง']);
  return `${kind}${random.pick(PROVINCES)}`;
}
