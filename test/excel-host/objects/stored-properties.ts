import { Refusal } from '../model/refusal';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { type Kind, defineKind } from '../protocol/kind';
import { textArgument } from './arguments';

interface SettingState {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const settingItems: Kind<SettingState> = defineKind<Excel.Setting, SettingState>({
  typeName: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.onEvent({ kind: 'settingsChanged' });
    },
  },
});

/** Settings that an add-in keeps in the workbook. Their keys are told apart by case. */
export const settingCollections: Kind<WorkbookModel> = defineKind<Excel.SettingCollection, WorkbookModel>({
  typeName: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingItems.of({ workbook, key })),
  item: (workbook, key) =>
    typeof key === 'string' && workbook.settings.has(key) ? settingItems.of({ workbook, key }) : null,
  methods: {
    add: (workbook, [key, value]) => {
      const name = textArgument(key);
      if (value === undefined || value === null) throw new Refusal('InvalidArgument');
      workbook.settings.set(name, value);
      workbook.onEvent({ kind: 'settingsChanged' });
      return settingItems.of({ workbook, key: name });
    },
  },
});

interface SheetPropertyState {
  readonly sheet: SheetModel;
  /** The key in lower case: the case of keys does not count. */
  readonly slot: string;
}

const sheetProperties: Kind<SheetPropertyState> = defineKind<Excel.WorksheetCustomProperty, SheetPropertyState>({
  typeName: 'WorksheetCustomProperty',
  identity: ({ sheet, slot }) => ({ _Id: sheet.customProperties.get(slot)?.key }),
  scalars: {
    key: { get: ({ sheet, slot }) => sheet.customProperties.get(slot)?.key ?? null },
    value: {
      get: ({ sheet, slot }) => sheet.customProperties.get(slot)?.value ?? null,
      set: ({ sheet, slot }, value) => {
        const property = sheet.customProperties.get(slot);
        if (!property) throw new Refusal('ItemNotFound');
        property.value = textArgument(value);
      },
    },
  },
  methods: {
    delete: ({ sheet, slot }) => {
      sheet.customProperties.delete(slot);
    },
  },
});

/** Texts that an add-in keeps with a sheet. */
export const sheetPropertyCollections: Kind<SheetModel> = defineKind<
  Excel.WorksheetCustomPropertyCollection,
  SheetModel
>({
  typeName: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.customProperties.keys()].map((slot) => sheetProperties.of({ sheet, slot })),
  item: (sheet, key) => {
    const slot = textArgument(key).toLowerCase();
    return sheet.customProperties.has(slot) ? sheetProperties.of({ sheet, slot }) : null;
  },
  methods: {
    add: (sheet, [key, value]) => {
      const name = textArgument(key);
      const slot = name.toLowerCase();
      sheet.customProperties.set(slot, {
        key: sheet.customProperties.get(slot)?.key ?? name,
        value: textArgument(value),
      });
      return sheetProperties.of({ sheet, slot });
    },
  },
});
