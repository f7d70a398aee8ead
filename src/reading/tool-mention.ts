import { TOOLS, type Tool } from '../assessment/framework';

/** ITT is what a finger makes of IIT. */
const MENTIONS: Readonly<Record<Tool, RegExp>> = {
  IIT: /(?<![a-z])i[it]t(?![a-z])|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน|internal integrity/i,
  EIT: /(?<![a-z])eit(?![a-z])|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก|external integrity/i,
  OIT: /(?<![a-z])oit(?![a-z])|แบบ(?:วัด|ตรวจ|สำรวจ|ประเมิน)การเปิดเผยข้อมูล|open data integrity/i,
};

/** Surveys of satisfaction are asked of stakeholders too. */
const OF_SATISFACTION = /พึงพอใจ|satisfaction/i;
const OF_ASSESSMENT = /(?<![a-z])(?:ita|iit|eit|oit)(?![a-z])|คุณธรรม/i;

/** The tools a tidied text names, by abbreviation or by name, in the tools' order. */
export function toolsMentioned(text: string): readonly Tool[] {
  if (OF_SATISFACTION.test(text) && !OF_ASSESSMENT.test(text)) return [];
  return TOOLS.filter((tool) => MENTIONS[tool].test(text));
}

/** The one tool a tidied text names; null where it names none or several. */
export function toolMentioned(text: string): Tool | null {
  const [tool, ...others] = toolsMentioned(text);
  return tool !== undefined && others.length === 0 ? tool : null;
}
