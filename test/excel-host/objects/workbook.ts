import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { optionalTruth, textArgument, wordArgument } from './arguments';
import { customXmlPartCollections } from './custom-xml';
import { WHOLE_WORKBOOK, registrations } from './event-registration';
import { nameCollections } from './names';
import { workbookProtections } from './protection';
import { ranges } from './range';
import { settingCollections } from './stored-properties';
import { styleCollections } from './styles';
import { worksheets } from './worksheet';

const applications: Kind<WorkbookModel> = defineKind<Excel.Application, WorkbookModel>({
  typeName: 'Application',
  scalars: {
    calculationMode: {
      get: ({ calculation }) => (calculation === 'manual' ? 'Manual' : 'Automatic'),
      set: (workbook, value) => {
        const mode = wordArgument(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        workbook.calculation = mode === 'Manual' ? 'manual' : 'automatic';
      },
    },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: (workbook) => workbook.noteChange(),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

function addSheet(workbook: WorkbookModel, name: unknown): SheetModel {
  workbook.requireOpenStructure();
  workbook.requireFocus();
  return workbook.addSheet(name === null || name === undefined ? workbook.freeSheetName() : textArgument(name));
}

function found(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw new Refusal('ItemNotFound');
  return worksheets.of(sheet);
}

function listed(workbook: WorkbookModel, visibleOnly: unknown): SheetModel[] {
  return optionalTruth(visibleOnly) ? workbook.visibleSheets() : workbook.sheets;
}

const worksheetCollections: Kind<WorkbookModel> = defineKind<Excel.WorksheetCollection, WorkbookModel>({
  typeName: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheets.of(sheet)),
  item: (workbook, key) => {
    const text = textArgument(key);
    const sheet = workbook.sheets.find(({ id }) => id === text) ?? workbook.sheet(text);
    return sheet && worksheets.of(sheet);
  },
  methods: {
    add: (workbook, [name]) => worksheets.of(addSheet(workbook, name)),
    getActiveWorksheet: (workbook) => worksheets.of(workbook.active),
    getCount: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length,
    getFirst: (workbook, [visibleOnly]) => found(listed(workbook, visibleOnly)[0]),
    getLast: (workbook, [visibleOnly]) => found(listed(workbook, visibleOnly).at(-1)),
    ...registrations<WorkbookModel>(
      ['DataChanged', 'Activated', 'Deactivated', 'Added', 'Deleted', 'SelectionChanged'],
      (workbook) => ({ workbook, target: WHOLE_WORKBOOK }),
    ),
  },
});

/** The workbook: the object from which every request starts. */
export const workbooks: Kind<WorkbookModel> = defineKind<Excel.Workbook, WorkbookModel>({
  typeName: 'Workbook',
  scalars: {
    name: { get: ({ fileName }) => fileName },
    readOnly: { get: ({ readOnly }) => readOnly },
    isDirty: { get: () => true },
    autoSave: { get: () => true },
  },
  children: {
    application: (workbook) => applications.of(workbook),
    worksheets: (workbook) => worksheetCollections.of(workbook),
    names: (workbook) => nameCollections.of({ workbook, sheet: null }),
    protection: (workbook) => workbookProtections.of(workbook),
    settings: (workbook) => settingCollections.of(workbook),
    customXmlParts: (workbook) => customXmlPartCollections.of(workbook),
    styles: (workbook) => styleCollections.of(workbook),
  },
  methods: {
    getSelectedRange: (workbook) => {
      workbook.requireFocus();
      return ranges.of({ sheet: workbook.active, area: workbook.selection });
    },
    getActiveCell: (workbook) => {
      workbook.requireFocus();
      const { top, left } = workbook.selection;
      return ranges.of({ sheet: workbook.active, area: { top, left, bottom: top, right: left } });
    },
  },
});
