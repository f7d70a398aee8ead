import { parseFormula } from '../formula/parse';
import { FormulaSyntaxError } from '../formula/tokens';
import { absoluteAreaText, quotedSheetName } from '../model/area';
import { wireValue } from '../model/cell-value';
import { type NameModel, isName } from '../model/name';
import { Refusal } from '../model/refusal';
import { type SheetModel, parsedOrRefused } from '../model/sheet';
import { type WorkbookModel, constantOf } from '../model/workbook';
import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { textArgument, truthArgument } from './arguments';
import { backToWorksheet } from './back-references';
import { placeOfReference } from './place';
import { ranges } from './range';

/** The names of a workbook (`sheet` is null) or of one sheet. */
export interface NameScope {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

interface NameState extends NameScope {
  readonly name: NameModel;
}

const namesOf = ({ workbook, sheet }: NameScope): NameModel[] => (sheet ? sheet.names : workbook.names);

const homeOf = ({ workbook, sheet }: NameScope): SheetModel => sheet ?? workbook.active;

function rangeOf(state: NameState): HostObject | null {
  const place = placeOfReference(state.name.formula, homeOf(state));
  return place && ranges.of(place);
}

type NameType = Excel.NamedItem['type'];

function typeAndValue(state: NameState): { type: NameType; value: unknown } {
  const place = placeOfReference(state.name.formula, homeOf(state));
  if (place) return { type: 'Range', value: state.name.formula.replaceAll('$', '') };
  let constant: ReturnType<typeof constantOf> = null;
  try {
    constant = constantOf(parseFormula(state.name.formula));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
  }
  if (constant === null) return { type: 'Error', value: '#VALUE!' };
  const value = wireValue(constant);
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Integer' : 'Double', value };
  return { type: 'String', value };
}

const namedItems: Kind<NameState> = defineKind<Excel.NamedItem, NameState>({
  typeName: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    name: { get: ({ name }) => name.name },
    formula: {
      get: ({ name }) => `=${name.formula}`,
      set: ({ name }, value) => {
        const text = textArgument(value);
        const formula = text.startsWith('=') ? text.slice(1) : text;
        parsedOrRefused(formula);
        name.formula = formula;
      },
    },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = truthArgument(value);
      },
    },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = textArgument(value);
      },
    },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { get: (state) => typeAndValue(state).type },
    value: { get: (state) => typeAndValue(state).value },
  },
  children: {
    worksheet: ({ sheet }) => {
      if (!sheet) throw new Refusal('InvalidOperation');
      return backToWorksheet.of(sheet);
    },
    worksheetOrNullObject: ({ sheet }) => sheet && backToWorksheet.of(sheet),
  },
  methods: {
    getRange: rangeOf,
    getRangeOrNullObject: rangeOf,
    delete: (state) => {
      const names = namesOf(state);
      const index = names.indexOf(state.name);
      if (index < 0) throw new Refusal('ItemNotFound');
      names.splice(index, 1);
      state.workbook.noteChange();
    },
  },
});

/** The formula that a name's reference stands for: a range's absolute address, or a text that begins with `=`. */
function formulaOf(reference: unknown): string {
  const place = ranges.stateOf(reference);
  if (place) return `${quotedSheetName(place.sheet.name)}!${absoluteAreaText(place.area)}`;
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  const text = textArgument(reference);
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  parsedOrRefused(text.slice(1));
  return text.slice(1);
}

function addName(scope: NameScope, [name, reference, comment]: readonly unknown[]): HostObject {
  const text = textArgument(name);
  if (!isName(text)) throw new Refusal('InvalidArgument');
  const names = namesOf(scope);
  if (names.some((each) => each.name.toLowerCase() === text.toLowerCase())) throw new Refusal('ItemAlreadyExists');
  const made: NameModel = {
    name: text,
    scope: scope.sheet,
    formula: formulaOf(reference),
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
  };
  names.push(made);
  scope.workbook.noteChange();
  return namedItems.of({ ...scope, name: made });
}

/** Defined names. Only the workbook's own or only the sheet's own are in it. */
export const nameCollections: Kind<NameScope> = defineKind<Excel.NamedItemCollection, NameScope>({
  typeName: 'NamedItemCollection',
  items: (scope) => namesOf(scope).map((name) => namedItems.of({ ...scope, name })),
  item: (scope, key) => {
    const wanted = textArgument(key).toLowerCase();
    const name = namesOf(scope).find((each) => each.name.toLowerCase() === wanted);
    return name ? namedItems.of({ ...scope, name }) : null;
  },
  methods: { add: addName, addFormulaLocal: addName },
});
