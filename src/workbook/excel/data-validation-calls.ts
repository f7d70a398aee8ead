import { rangeToA1 } from '../address';
import type { AllowedEntry, DataValidation } from '../plan';

function ruleOf(allowed: AllowedEntry): Excel.DataValidationRule {
  if (allowed.kind === 'list') return { list: { inCellDropDown: true, source: allowed.values.join(',') } };
  return {
    date: {
      operator: Excel.DataValidationOperator.between,
      formula1: `=${allowed.earliest}`,
      formula2: `=${allowed.latest}`,
    },
  };
}

/** Queues the data validations of a new sheet. */
export function queueDataValidations(sheet: Excel.Worksheet, validations: readonly DataValidation[]): void {
  for (const { range, allowed, prompt, error } of validations) {
    const target = sheet.getRange(rangeToA1(range));
    target.dataValidation.rule = ruleOf(allowed);
    target.dataValidation.ignoreBlanks = true;
    target.dataValidation.prompt = { ...prompt, showPrompt: true };
    target.dataValidation.errorAlert = { ...error, showAlert: true, style: Excel.DataValidationAlertStyle.stop };
    target.untrack();
  }
}
