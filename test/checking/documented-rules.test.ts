import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishFindingTexts } from '../../src/locales/en/findings';

const documentation = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');

describe('docs/checks.md', () => {
  it('has a section for every rule, and no other', () => {
    const sections = [...documentation.matchAll(/^### (\S+)$/gmu)].map(([, rule]) => rule);
    expect(sections.toSorted()).toEqual(Object.keys(englishFindingTexts.rules).toSorted());
  });

  it('lists every reason why something could not be checked', () => {
    for (const reason of Object.keys(englishFindingTexts.couldNotCheck.reasons)) {
      expect(documentation).toContain(`| ${reason}`);
    }
  });
});
