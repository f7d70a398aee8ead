import { lettersApart } from '../reading/thai-text';
import type { SheetText, SheetTexts } from './sheet-texts';

/** A local authority that a text names. */
export interface AgencyMention {
  readonly source: SheetText;
  /** As it stands in the text, without what is glued to it where that can be told. */
  readonly name: string;
  /** own: the agency assessed; misspelt: its kind with a name a few letters off; other: anything else. */
  readonly is: 'own' | 'misspelt' | 'other';
  /**
   * True where the sentence says that something of the assessment is this agency's, that it does something about it or
   * publishes it, or where its order begins or its head signs.
   */
  readonly isOwner: boolean;
  /** True where something that measures are about is said to be this agency's: its website, its staff. */
  readonly isOfMeasure: boolean;
}

const KIND =
  '((?:เทศบาล|เทศมนตรี)\\s?(?:นคร|เมือง|ตำบล)|องค์(?:การ|กร)\\s?บริหารส่วน\\s?(?:ตำบล|จังหวัด)|อบต\\.?|อบจ\\.?|ทต\\.|ทม\\.|ทน\\.)';
const MENTION = new RegExp(`${KIND}\\s?(\\S[^\\n]{0,60})`, 'g');
const OWN = new RegExp(`^${KIND}\\s?([ก-๎]{3,40})`);
/** Words that follow the kind of an agency and are no name. */
const NO_NAME =
  /^(?:ที่|ซึ่ง|และ|หรือ|ใน|ทุก|ทั้ง|อื่น|ใด|แห่ง|นี้|นั้น|มี|ได้|ต้อง|จะ|เป็น|ให้|ไป|กับ|ต่าง|ดัง|ข้าง|ใกล้|เรา|ไทย|ของ|โดย|ตาม|จึง|ควร|เพื่อ|พ\.ศ|พุทธ|จังหวัด(?![ก-๎])|อำเภอ|ขนาด|ประเภท|จำนวน|ประจำปี|เทศบาล|องค์การ|อบต)/;
/** Words that go on after a name without a space. */
const GLUED = /(?<=.{3})(?:ให้|จึง|ซึ่ง|เพื่อ|และ).*$/;
const ABOUT_ASSESSMENT = /(?<![a-z])ita(?![a-z])|คุณธรรมและความโปร่งใส|มาตรการ|ประจำปี/i;
/** What an agency does in its own report, said right after its name. */
const DOES =
  /\s?(?:ได้|จะ|จึง|ขอ|ต้อง)?\s?(?:กำหนดมาตรการ|กำหนดแนวทาง|จัดทำ|ดำเนินการ|มีมาตรการ|มีบุคลากร|มีผู้รับผิดชอบ|มีข้อจำกัด|มีงบประมาณ|มีคะแนน|มีผลคะแนน|มีผลการประเมิน|ได้คะแนน|ได้รับคะแนน|ได้รับผลการประเมิน|เข้ารับการประเมิน|นำผล|วิเคราะห์ผล)/;
/** What may stand before the agency that a sentence is about: a number, a mark, a conjunction, what it draws on. */
const STARTS =
  /^[\s\d๐-๙().,•–-]*(?:(?:ทั้งนี้|ดังนั้น|โดย)\s*|(?:จาก|ตาม|เมื่อ)[^\d]{0,60}(?:ผลการประเมิน|วิเคราะห์|ข้างต้น|ดังกล่าว)\S{0,12}\s*)?$/;
/** Agencies are visited, met and looked up to without any report being theirs. */
const OF_OTHERS = /ศึกษา|ดูงาน|ตัวอย่าง|แบบอย่าง|ต้นแบบ|เปรียบเทียบ|เทียบกับ|ร่วม|แลกเปลี่ยน|บทเรียน|ประสาน|เครือข่าย|เชิญ|วิทยากร/;
/** What an agency's own measures are about, said right before its name. */
const OWNED = /(?:เว็บไซต์|เพจ|คณะทำงาน|คณะกรรมการ|เจ้าหน้าที่|บุคลากร|พนักงาน|ผู้บริหาร|ทรัพย์สิน|ภารกิจ|คู่มือ|แผนปฏิบัติการ)\s?ของ\s?$/;
/** Where an agency publishes its own analysis. */
const PUBLISHES = /(?:เผยแพร่|ประกาศ|ประชาสัมพันธ์).*(?:เว็บไซต์|เพจ)\s?ของ\s?$/;
/** An order or an announcement begins with whose it is, and a signature with whose head signs. */
const SIGNS = /^[\s()\d๐-๙.•–-]*(?:(?:ตาม)?(?:คำสั่ง|ประกาศ)|(?:รอง)?นายก|ปลัด)\s?$/;
const LONGEST_SIGNATURE = 70;
/** Sheets that name more authorities than this list them. */
const MOST_OTHERS = 3;

const kindKey = (kind: string): string =>
  kind
    .replace(/\s/g, '')
    .replace(/^องค์กร/, 'องค์การ')
    .replace(/^เทศมนตรี/, 'เทศบาล')
    .replace(/^อบต\.?$/, 'องค์การบริหารส่วนตำบล')
    .replace(/^อบจ\.?$/, 'องค์การบริหารส่วนจังหวัด')
    .replace(/^ทต\.$/, 'เทศบาลตำบล')
    .replace(/^ทม\.$/, 'เทศบาลเมือง')
    .replace(/^ทน\.$/, 'เทศบาลนคร');

/** Local authorities named in the sheets, where the agency assessed is one; sheets that list them are left out. */
export function agencyMentions(words: readonly SheetTexts[], agency: string | null): readonly AgencyMention[] {
  const own = OWN.exec(agency ?? '');
  const [, kind, name] = own ?? [];
  if (kind === undefined || name === undefined) return [];
  return words.flatMap(({ texts }) => {
    const mentions = texts.flatMap((text) => mentionsIn(text, kindKey(kind), name));
    const others = new Set(mentions.filter(({ is }) => is === 'other').map((mention) => mention.name));
    return others.size > MOST_OTHERS ? [] : mentions;
  });
}

function mentionsIn(source: SheetText, kind: string, name: string): readonly AgencyMention[] {
  return [...source.text.matchAll(MENTION)].flatMap((match): readonly AgencyMention[] => {
    const [, written = '', after = ''] = match;
    if (NO_NAME.test(after)) return [];
    const all = source.text.slice(0, match.index);
    const done = STARTS.test(all) && !OF_OTHERS.test(all) ? DOES.exec(after) : null;
    const word = /^[ก-๎]+/.exec(done ? after.slice(0, done.index) : after)?.[0] ?? after.slice(0, name.length);
    const named = word.replace(GLUED, '');
    const rest = /^\S+/.exec(after)?.[0] ?? '';
    // A title ends with the agency whose measures it heads.
    const isTitle = /^มาตรการ/.test(source.text) && !/\s/.test(after) && !OF_OTHERS.test(all);
    const isSigned = SIGNS.test(all) && source.text.length <= LONGEST_SIGNATURE;
    const isPublished = PUBLISHES.test(all) && !OF_OTHERS.test(source.text);
    const isOfAssessment = (/ของ\s?$/.test(all) || done !== null || isTitle) && ABOUT_ASSESSMENT.test(source.text);
    const isOwner = isOfAssessment || isSigned || isPublished;
    const isOfMeasure = OWNED.test(all) && !OF_OTHERS.test(source.text);
    const asNamed = (is: AgencyMention['is'], named: string): readonly AgencyMention[] => [
      { source, name: `${written}${named}`, is, isOwner, isOfMeasure },
    ];
    // Of one place there may be a municipality and, before it, a subdistrict organisation.
    if (rest.startsWith(name)) return asNamed(kindKey(written) === kind ? 'own' : 'other', name);
    const near = nearest(rest, name);
    if (kindKey(written) === kind && near !== null) return asNamed('misspelt', near);
    return word.length < 2 ? [] : asNamed('other', named);
  });
}

/** The beginning of a text that is nearest to a name, where it may be the name misspelt: a third of its letters. */
function nearest(text: string, name: string): string | null {
  const limit = name.length >= 6 ? Math.floor(name.length / 3) : 1;
  let best: { readonly slips: number; readonly length: number } | null = null;
  for (let length = name.length - 2; length <= Math.min(name.length + 2, text.length); length += 1) {
    const slips = lettersApart(text.slice(0, length), name, limit);
    if (slips <= limit && (best === null || slips <= best.slips)) best = { slips, length };
  }
  return best === null ? null : text.slice(0, best.length);
}
