import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { KNOWN_YEARS } from '../assessment/frameworks';
import type { WorkbookSettings } from '../app/workbook-settings';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  input: { minWidth: 0, width: '100%' },
});

/** Whose scores are analysed, what the agency is called, and of which year. */
export function SubjectFields({
  settings: { agency, agencyName, year },
  agencies,
  statedName,
  onChange,
}: {
  readonly settings: WorkbookSettings;
  /** The agencies that the workbook holds scores of, where it is known to hold several. */
  readonly agencies: readonly string[];
  /** The agency's name in the workbook; null where it has none or that is not known. */
  readonly statedName: string | null;
  readonly onChange: (changed: Partial<WorkbookSettings>) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const several = agency === null || agencies.includes(agency) ? agencies : [agency, ...agencies];
  const years = year === null || KNOWN_YEARS.includes(year) ? KNOWN_YEARS : [...KNOWN_YEARS, year];
  return (
    <div className={styles.fields}>
      {several.length > 0 && (
        <Field label={texts.chooseAgency}>
          <Select
            value={agency ?? ''}
            onChange={(_event, { value }) => {
              onChange({ agency: value === '' ? null : value, agencyName: null });
            }}
          >
            <option value="">{texts.settings.asInWorkbook}</option>
            {several.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={texts.settings.agencyName} hint={texts.settings.agencyNameHint(statedName)}>
        <Input
          className={styles.input}
          value={agencyName ?? ''}
          maxLength={200}
          onChange={(_event, { value }) => {
            onChange({ agencyName: value.trim() === '' ? null : value });
          }}
        />
      </Field>
      <Field label={texts.chooseYear}>
        <Select
          value={year === null ? '' : String(year)}
          onChange={(_event, { value }) => {
            onChange({ year: value === '' ? null : Number(value) });
          }}
        >
          <option value="">{texts.settings.asInWorkbook}</option>
          {years.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
