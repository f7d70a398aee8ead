import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

/** A site of a public agency: what stands before go.th and its like. */
const SITE = /(?:https?:\/\/|www\.)(?:[a-z0-9-]+\.)*?([a-z0-9-]+)\.(?:go|ac|or|mi)\.th/gi;
/** Sites that are everybody's: of the assessment, of budgets and purchases, of laws and of ministries. */
const OF_ALL =
  /^(?:nacc|itas|dla|opdc|moi|mof|cgd|gprocurement|oic|dga|egov|data|info|ocsc|bb|pacc|krisdika|ratchakitcha|soc|mdes|mua|moe|obec|vec|moph|police)$/i;
/** So often another site must stand there to be the agency's own. */
const FEWEST_OF_OWN = 2;

/** The one mention of another site than that which the sheets name again and again. */
export const otherWebsite: Rule<'other-website'> = {
  id: 'other-website',
  check({ words }) {
    const sites = new Map<string, { readonly source: SheetText; readonly link: string }[]>();
    for (const source of words.flatMap(({ isOther, texts }) => (isOther ? [] : texts))) {
      for (const [link, name = ''] of source.text.matchAll(SITE)) {
        const key = name.toLowerCase();
        if (!OF_ALL.test(key)) sites.set(key, [...(sites.get(key) ?? []), { source, link }]);
      }
    }
    const [own, ...others] = [...sites].sort(([, a], [, b]) => b.length - a.length);
    if (!own || own[1].length < FEWEST_OF_OWN || others.length > 1) return { findings: [], couldNotCheck: [] };
    const findings = others.flatMap(([, mentions]): readonly FindingOf<'other-website'>[] => {
      const [only, ...more] = mentions;
      if (!only || more.length > 0) return [];
      return [
        {
          rule: 'other-website',
          severity: 'information',
          cell: only.source.cell,
          related: own[1].map(({ source }) => source.cell),
          facts: { site: only.link, own: own[1][0]?.link ?? own[0] },
          found: only.link,
          expected: null,
          suggestion: null,
        },
      ];
    });
    return { findings, couldNotCheck: [] };
  },
};
