import type { Tool } from '../../assessment/framework';
import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

/** A tool by its name with the abbreviation in brackets behind it, or by its English name and a colon. */
const NAMED: readonly (readonly [tool: Tool, name: RegExp])[] = [
  ['IIT', /ผู้มีส่วนได้(?:ส่วน)?เสียภายใน\s?\([^()]*?(?<![a-z])(?<given>[eo]it)(?![a-z])/i],
  ['EIT', /ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก\s?\([^()]*?(?<![a-z])(?<given>[io]it)(?![a-z])/i],
  ['OIT', /การเปิดเผยข้อมูลสาธารณะ\s?\([^()]*?(?<![a-z])(?<given>[ie]it)(?![a-z])/i],
  ['IIT', /internal integrity[^():]{0,40}:\s?(?<given>[eo]it)(?![a-z])/i],
  ['EIT', /external integrity[^():]{0,40}:\s?(?<given>[io]it)(?![a-z])/i],
  ['OIT', /open data integrity[^():]{0,40}:\s?(?<given>[ie]it)(?![a-z])/i],
];

/** The name of a tool with the abbreviation of another. */
export const toolName: Rule<'tool-name'> = {
  id: 'tool-name',
  check({ words }) {
    const findings = words.flatMap(({ texts }) => texts.flatMap((source) => check(source) ?? []));
    return { findings, couldNotCheck: [] };
  },
};

function check({ cell, raw, text }: SheetText): FindingOf<'tool-name'> | null {
  for (const [tool, pattern] of NAMED) {
    const given = pattern.exec(text)?.groups?.['given']?.toUpperCase();
    if (given === undefined) continue;
    return {
      rule: 'tool-name',
      severity: 'warning',
      cell,
      related: [],
      facts: { tool, given },
      found: raw,
      expected: tool,
      suggestion: null,
    };
  }
  return null;
}
