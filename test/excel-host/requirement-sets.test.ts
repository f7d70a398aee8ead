import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
// Defines every class of the host's object model.
import './objects/workbook';
import { definedTypeNames } from './protocol/kind';
import { requirementSetsIn } from './protocol/read-typings';
import { reaches, setOfMember } from './protocol/requirement-sets';

test('the requirement set of each member is the one that the public typings state', async () => {
  const typings = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8');
  const sets = requirementSetsIn(typings, definedTypeNames());
  await expect(`${JSON.stringify(sets, null, 2)}\n`).toMatchFileSnapshot('protocol/requirement-sets.json');
});

test.each([
  ['Range', 'values', 'ExcelApi 1.1'],
  ['Range', 'getMergedAreasOrNullObject', 'ExcelApi 1.13'],
  ['ConditionalFormatCollection', 'getItemOrNullObject', 'ExcelApi 1.14'],
  ['WorksheetCustomProperty', 'key', 'ExcelApi 1.12'],
])('%s.%s came with %s', (type, member, set) => {
  expect(setOfMember(type, member)).toBe(set);
});

test.each([
  ['1.14', '1.9', true],
  ['1.9', '1.14', false],
  ['1.14', '1.14', true],
  ['2', '1.20', true],
])('%s reaches %s: %s', (have, wanted, expected) => {
  expect(reaches(have, wanted)).toBe(expected);
});
