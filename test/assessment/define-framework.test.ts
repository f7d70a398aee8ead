import { describe, expect, it } from 'vitest';
import { defineFramework, surveyIndicators, unlistedSurveys } from '../../src/assessment/define-framework';
import type { Provenance } from '../../src/assessment/framework';

const SOURCE: Provenance = { confidence: 'low', source: 'made up for this test' };

const framework = defineFramework({
  fiscalYear: 2600,
  variant: 'nacc',
  name: { th: 'ทดสอบ', en: 'Test' },
  deliverableItem: null,
  indicators: {
    ...unlistedSurveys(SOURCE),
    ...surveyIndicators(
      {
        1: [
          ['i1', 'ข้อหนึ่ง', 'One', [2, 1]],
          ['i2', 'ข้อสอง', 'Two', [2], 'reversed'],
        ],
        2: [],
        3: [],
        4: [],
        5: [],
        6: [['e1', 'ข้อสาม', 'Three', []]],
        7: [],
        8: [],
      },
      { IIT: SOURCE, EIT: { confidence: 'high', source: 'another' } },
    ),
    9: {
      kind: 'sub-indicators',
      provenance: SOURCE,
      parts: [
        { id: '9.1', label: null, rows: [['o1', 'ข้อสี่', 'Four', [3]]] },
        { id: '9.2', label: { th: 'ส่วน', en: 'Part' }, rows: [['o2', 'ข้อห้า', 'Five', [1, 3]]] },
      ],
    },
    10: { kind: 'unknown', provenance: SOURCE, rows: [['o3', 'ข้อหก', 'Six', [7]]] },
  },
  levelRule: { levels: [], provenance: SOURCE },
  itemsProvenance: SOURCE,
  issueMapProvenance: SOURCE,
});

describe('a framework written as lists', () => {
  it('is named after variant and year', () => {
    expect(framework.id).toBe('nacc-2600');
  });

  it('expands a row into an item of its indicator and tool', () => {
    expect(framework.items.map(({ code }) => code)).toEqual(['i1', 'i2', 'e1', 'o1', 'o2', 'o3']);
    expect(framework.items[1]).toEqual({
      code: 'i2',
      tool: 'IIT',
      indicator: 1,
      label: { th: 'ข้อสอง', en: 'Two' },
      isReversed: true,
    });
    expect(framework.items[2]).toMatchObject({ tool: 'EIT', indicator: 6, isReversed: false });
  });

  it('expands each way of grouping', () => {
    expect(framework.indicators[0]?.composition).toEqual({ kind: 'items', provenance: SOURCE });
    expect(framework.indicators[5]?.composition.provenance.confidence).toBe('high');
    expect(framework.indicators[8]).toMatchObject({
      number: 9,
      items: ['o1', 'o2'],
      composition: {
        kind: 'sub-indicators',
        parts: [
          { id: '9.1', label: null, items: ['o1'] },
          { id: '9.2', label: { th: 'ส่วน', en: 'Part' }, items: ['o2'] },
        ],
      },
    });
    expect(framework.indicators[9]).toMatchObject({ items: ['o3'], composition: { kind: 'unknown' } });
  });

  it('collects the issues in order of the items', () => {
    expect(framework.issueMap).toEqual({
      1: ['i1', 'o2'],
      2: ['i1', 'i2'],
      3: ['o1', 'o2'],
      4: [],
      5: [],
      6: [],
      7: ['o3'],
    });
  });
});
