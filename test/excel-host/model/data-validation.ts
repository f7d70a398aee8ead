import type { Area } from './area';

/** What may be typed into an area, in the words of the API. */
export interface DataValidationModel {
  readonly area: Area;
  rule: Excel.DataValidationRule;
  ignoreBlanks: boolean;
  prompt: Excel.DataValidationPrompt;
  errorAlert: Excel.DataValidationErrorAlert;
}

export const emptyDataValidation = (area: Area): DataValidationModel => ({
  area,
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
});
