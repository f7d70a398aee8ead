import { describe, expect, it } from 'vitest';
import { prepareWrite } from '../../src/workbook/excel/prepare-write';
import type { Survey, SurveyedSheet } from '../../src/workbook/excel/survey';
import type { ConditionalFormat, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

function surveyed(name: string, facts: Partial<SurveyedSheet> = {}): SurveyedSheet {
  return {
    id: `{${name}}`,
    name,
    visibility: 'visible',
    isProtected: false,
    generatedAs: null,
    isCopy: false,
    names: [],
    regions: [],
    used: null,
    merges: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    formatIds: [],
    ...facts,
  };
}

function survey(sheets: readonly SurveyedSheet[], isStructureProtected = false): Survey {
  return {
    sheets,
    isStructureProtected,
    isReadOnly: false,
    nameCount: 0,
    defaultFont: null,
    settings: { partIds: [], text: null },
    styles: { marks: 0, records: [] },
  };
}

function sheetPlan(id: string, name: string): SheetPlan {
  const margins = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
  return {
    id,
    name,
    columnWidths: [],
    rowHeights: new Map(),
    cells: [],
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    conditionalFormats: [],
    page: { orientation: 'portrait', margins, header: '', footer: '' },
    editable: [],
  };
}

const rule: ConditionalFormat = {
  ranges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }],
  formula: 'TRUE',
  style: {},
};

function plan(sheets: readonly SheetPlan[], highlighted: readonly string[] = []): WorkbookPlan {
  return { styles: {}, sheets, highlights: highlighted.map((sheet) => ({ sheet, formats: [rule] })) };
}

const none = new Map<string, readonly string[]>();

describe('prepareWrite', () => {
  it('writes under the final names in a workbook without earlier sheets', () => {
    const job = prepareWrite(survey([surveyed('IIT')]), none, plan([sheetPlan('summary', 'สรุป')], ['IIT']));
    expect(job.sheets.map(({ writtenName }) => writtenName)).toEqual(['สรุป']);
    expect(job.highlights.map(({ sheetId }) => sheetId)).toEqual(['{IIT}']);
    expect(job.replaced).toEqual([]);
  });

  it('writes under free temporary names while earlier sheets bear the final ones', () => {
    const sheets = [
      surveyed('~summary'),
      surveyed('สรุป', { generatedAs: 'summary' }),
      surveyed('Old', { generatedAs: 'issue-9' }),
    ];
    const job = prepareWrite(survey(sheets), none, plan([sheetPlan('summary', 'สรุป'), sheetPlan('findings', 'New')]));
    expect(job.sheets.map(({ writtenName }) => writtenName)).toEqual(['~summary 2', 'New']);
    expect(job.replaced.map(({ name }) => name)).toEqual(['สรุป', 'Old']);
  });

  it('never takes the name of a sheet of the user’s, in whatever case', () => {
    expect(() => prepareWrite(survey([surveyed('SUMMARY')]), none, plan([sheetPlan('summary', 'Summary')]))).toThrow(
      expect.objectContaining({ kind: 'name-taken' }),
    );
  });

  it('refuses a workbook whose structure is protected', () => {
    expect(() => prepareWrite(survey([surveyed('IIT')], true), none, plan([]))).toThrow(
      expect.objectContaining({ kind: 'structure-protected' }),
    );
  });

  it('refuses to highlight a sheet that is not there', () => {
    expect(() => prepareWrite(survey([surveyed('IIT')]), none, plan([], ['EIT']))).toThrow(
      expect.objectContaining({ kind: 'gone' }),
    );
  });

  it('leaves protected sheets as they are, highlights of an earlier run included, and names them', () => {
    const sheets = [surveyed('IIT', { isProtected: true }), surveyed('EIT')];
    const earlier = new Map([
      ['{IIT}', ['a']],
      ['{EIT}', ['b', 'c']],
    ]);
    const job = prepareWrite(survey(sheets), earlier, plan([], ['IIT', 'EIT']));
    expect(job.skippedHighlights).toEqual(['IIT']);
    expect(job.highlights.map(({ sheetId }) => sheetId)).toEqual(['{EIT}']);
    expect([...job.staleHighlights]).toEqual([['{EIT}', ['b', 'c']]]);
  });
});
