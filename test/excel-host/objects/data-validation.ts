import { intersection } from '../model/area';
import { type DataValidationModel, emptyDataValidation } from '../model/data-validation';
import { Refusal } from '../model/refusal';
import { parsedOrRefused } from '../model/sheet';
import { type Kind, defineKind } from '../protocol/kind';
import { recordArgument, textArgument, truthArgument, wordArgument } from './arguments';
import type { Place } from './place';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const ALERTS = ['Stop', 'Warning', 'Information'] as const;
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const isSameArea = (a: Place['area'], b: Place['area']): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The validation over exactly this range; null where there is none. The host does not cut validations up. */
function found({ sheet, area }: Place): DataValidationModel | null {
  const touching = sheet.validations.filter((each) => intersection(each.area, area));
  if (touching.length === 0) return null;
  const [only] = touching;
  if (only && touching.length === 1 && isSameArea(only.area, area)) return only;
  throw new Refusal('NotImplemented', 'Range.dataValidation', 'The host has validations over whole ranges only.');
}

function change(place: Place, set: (validation: DataValidationModel) => void): void {
  place.sheet.requireUnprotected();
  const known = found(place);
  const validation = known ?? emptyDataValidation(place.area);
  set(validation);
  if (!known) place.sheet.validations.push(validation);
}

function messageArgument(value: unknown, longest: number): string {
  const text = textArgument(value);
  if (text.length > longest) throw new Refusal('InvalidArgument');
  return text;
}

function formulaArgument(value: unknown): string {
  const text = textArgument(value);
  if (text.startsWith('=')) parsedOrRefused(text.slice(1));
  return text;
}

function ruleArgument(value: unknown): Excel.DataValidationRule {
  const rule = recordArgument(value);
  const [kind, ...others] = Object.keys(rule);
  if (others.length > 0) throw new Refusal('InvalidArgument');
  if (kind === 'list') {
    const list = recordArgument(rule['list']);
    const source = textArgument(list['source']);
    if (source === '' || source.length > LONGEST_LIST) throw new Refusal('InvalidArgument');
    return { list: { inCellDropDown: truthArgument(list['inCellDropDown']), source } };
  }
  if (kind === 'date') {
    const date = recordArgument(rule['date']);
    const operator = wordArgument(date['operator'], OPERATORS);
    const needsTwo = operator === 'Between' || operator === 'NotBetween';
    return {
      date: {
        operator,
        formula1: formulaArgument(date['formula1']),
        ...(needsTwo ? { formula2: formulaArgument(date['formula2']) } : {}),
      },
    };
  }
  throw new Refusal('NotImplemented', 'DataValidation.rule', `The host has no validation by ${kind ?? 'nothing'}.`);
}

const current = (place: Place): DataValidationModel => found(place) ?? emptyDataValidation(place.area);

/** What may be typed into a range. */
export const dataValidations: Kind<Place> = defineKind<Excel.DataValidation, Place>({
  typeName: 'DataValidation',
  scalars: {
    rule: {
      get: (place) => current(place).rule,
      set: (place, value) => {
        const rule = ruleArgument(value);
        change(place, (validation) => {
          validation.rule = rule;
        });
      },
    },
    ignoreBlanks: {
      get: (place) => current(place).ignoreBlanks,
      set: (place, value) => {
        change(place, (validation) => {
          validation.ignoreBlanks = truthArgument(value);
        });
      },
    },
    prompt: {
      get: (place) => current(place).prompt,
      set: (place, value) => {
        const given = recordArgument(value);
        change(place, (validation) => {
          validation.prompt = {
            showPrompt: truthArgument(given['showPrompt']),
            title: messageArgument(given['title'], LONGEST_TITLE),
            message: messageArgument(given['message'], LONGEST_MESSAGE),
          };
        });
      },
    },
    errorAlert: {
      get: (place) => current(place).errorAlert,
      set: (place, value) => {
        const given = recordArgument(value);
        change(place, (validation) => {
          validation.errorAlert = {
            showAlert: truthArgument(given['showAlert']),
            style: wordArgument(given['style'], ALERTS),
            title: messageArgument(given['title'], LONGEST_TITLE),
            message: messageArgument(given['message'], LONGEST_MESSAGE),
          };
        });
      },
    },
  },
  methods: {
    clear: (place) => {
      place.sheet.requireUnprotected();
      const validation = found(place);
      if (validation) place.sheet.validations.splice(place.sheet.validations.indexOf(validation), 1);
    },
  },
});
