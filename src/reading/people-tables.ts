import { areStrayCodes } from './stray-codes';
import type { TableHypothesis } from './table-hypothesis';
import { matchKey } from './thai-text';

const TITLE_OF_PERSON = /^(?:นาย|นาง|นางสาว|น\.\s?ส\.|ด\.\s?[ชญ]\.|ว่าที่|ดร\.|mr|mrs|miss|ms)(?![a-z])/i;
const NAME_OF_PERSON =
  /^(?:ชื่อ|ชื่อเล่น|(?:ชื่อ)?(?:และ)?(?:นาม)?สกุล|ชื่อ(?:และ)?(?:นาม)?สกุล|พนักงาน|ชื่อพนักงาน|บุคลากร|นักเรียน|ผู้สมัคร|ผู้เข้าสอบ|ตำแหน่ง|name|fullname|employee)$/;
/** Questions are longer than names of people. */
const LONGEST_NAME = 24;

/** True where codes such as E1 to E5 number people: they are stray, and names stand beside them. */
export function listsPeople(table: TableHypothesis): boolean {
  const { view, entries, headingLines } = table;
  if (view.isTurned || !areStrayCodes(table)) return false;
  const names = entries.flatMap(({ label }) => {
    const beside = view.nextInLine(label.line, label.place);
    return beside === null || beside.text === null ? [] : [beside];
  });
  const [first] = names;
  if (!first || names.length < entries.length) return false;
  if (names.every(({ text }) => TITLE_OF_PERSON.test(text ?? ''))) return true;
  const isHeaded = headingLines.some((line) =>
    NAME_OF_PERSON.test(matchKey(view.shownAt(line, first.place)?.text ?? '')),
  );
  return isHeaded && names.every(({ text }) => (text ?? '').length <= LONGEST_NAME);
}
