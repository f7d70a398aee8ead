import { expect, it } from 'vitest';
import { agencySearch, MOST_SHOWN } from '../../src/taskpane/agency-search';

const NAMES = [
  'องค์การบริหารส่วนตำบลหนองบัว',
  'องค์การบริหารส่วนตำบลหนองบัวแดง',
  'เทศบาลตำบลบ้านหนองบัว',
  'เทศบาลเมืองปากพูน',
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาขอนแก่น เขต 1',
  'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาขอนแก่น เขต 2',
];

async function found(typed: string): Promise<readonly string[] | undefined> {
  return (await agencySearch(NAMES)(typed, () => true))?.names;
}

it('gives all that fit, those that begin with what was typed first', async () => {
  expect(await found('หนองบัว')).toEqual(NAMES.slice(0, 3));
  expect(await found('')).toEqual(NAMES);
  expect(await found('อุบลราชธานี')).toEqual([]);
});

it.each([
  ['an abbreviation', 'อบต.หนองบัวแดง', 1],
  ['other spaces', 'เทศบาล เมือง ปาก พูน', 3],
  ['words from here and there', 'ขอนแก่น เขต 2', 5],
  ['ํา typed in two', 'สํานักงานเขตพื้นที่การศึกษาประถมศึกษาขอนแก่น เขต ๒', 5],
  ['a slip in what has been typed so far', 'องค์การบริหารส่วนตำบลหนองบวแด', 1],
  ['a slip in a name without its kind', 'หนองบวแดง', 1],
])('finds a name by %s', async (_, typed, index) => {
  expect(await found(typed)).toEqual([NAMES[index]]);
});

it('shows few of many, and counts all', async () => {
  const many = Array.from({ length: 8300 }, (_, index) => `เทศบาลตำบลที่ ${index}`);
  const matches = await agencySearch(many)('เทศบาลตำบล', () => true);
  expect(matches?.names).toHaveLength(MOST_SHOWN);
  expect(matches?.total).toBe(8300);
});

it('gives up once something else is looked for', async () => {
  expect(await agencySearch(NAMES)('หนอง', () => false)).toBeNull();
});
