import type { FindingOf } from '../finding';
import type { Rule } from '../rule';
import type { SheetText } from '../sheet-texts';

const ADDRESS = /(?:อำเภอ|อ\.)\s?([ก-๎]{2,30}?)\s?(?:จังหวัด|จ\.)\s?([ก-๎]{3,30})/g;
/** Sheets that name more districts than this list agencies. */
const MOST_DISTRICTS = 2;

/** The district and province of an address, where one was written. */
interface Address {
  readonly district: string;
  readonly province: string;
  readonly source: SheetText;
}

/** A district that the agency's sheets put into two provinces; which of them is right, a workbook does not tell. */
export const districtInTwoProvinces: Rule<'district-in-two-provinces'> = {
  id: 'district-in-two-provinces',
  check({ words }) {
    const addresses = words.flatMap(({ texts }) => texts.flatMap(addressesIn));
    const districts = [...new Set(addresses.map(({ district }) => district))];
    if (districts.length > MOST_DISTRICTS) return { findings: [], couldNotCheck: [] };
    const findings = districts.flatMap((district) =>
      finding(addresses.filter((address) => address.district === district)),
    );
    return { findings, couldNotCheck: [] };
  },
};

function addressesIn(source: SheetText): readonly Address[] {
  return [...source.text.matchAll(ADDRESS)].map(([, district = '', province = '']) => ({ district, province, source }));
}

/** Words may be glued to the end of a name. */
const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function finding(addresses: readonly Address[]): readonly FindingOf<'district-in-two-provinces'>[] {
  const [first] = addresses;
  const other = first && addresses.find(({ province }) => !isSame(province, first.province));
  if (!other) return [];
  const likeFirst = addresses.filter(({ province }) => isSame(province, first.province));
  const likeOther = addresses.filter(({ province }) => isSame(province, other.province));
  const [odd, usual] = likeOther.length < likeFirst.length ? [other, first] : [first, other];
  return [
    {
      rule: 'district-in-two-provinces',
      severity: 'warning',
      cell: odd.source.cell,
      related: addresses.filter(({ source }) => source !== odd.source).map(({ source }) => source.cell),
      facts: { district: odd.district, province: odd.province, other: usual.province },
      found: odd.province,
      expected: null,
      suggestion: null,
    },
  ];
}
