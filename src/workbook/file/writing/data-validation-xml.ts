import { rangeToA1 } from '../../address';
import type { AllowedEntry, CellMessage, DataValidation } from '../../plan';
import { attributeText, contentText } from '../xml/spreadsheet-text';

/** The data validations of a sheet as one element without prefix; nothing where there are none. */
export function dataValidationsXml(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, allowed, prompt, error }: DataValidation): string {
  return (
    `<dataValidation type="${allowed.kind}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    messageXml('error', error) +
    messageXml('prompt', prompt) +
    ` sqref="${rangeToA1(range)}">${formulasXml(allowed)}</dataValidation>`
  );
}

function messageXml(kind: 'error' | 'prompt', { title, message }: CellMessage): string {
  return ` ${kind}Title="${attributeText(title)}" ${kind}="${attributeText(message)}"`;
}

function formulasXml(allowed: AllowedEntry): string {
  if (allowed.kind === 'date') {
    return `<formula1>${contentText(allowed.earliest)}</formula1><formula2>${contentText(allowed.latest)}</formula2>`;
  }
  return `<formula1>"${contentText(allowed.values.join(',').replaceAll('"', '""'))}"</formula1>`;
}
