import { Field, Select } from '@fluentui/react-components';
import { useTexts } from './texts-context';

/** One of several, to be chosen from a list; calls back only with another than is chosen. */
export function ChoiceField({
  label,
  options,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly string[];
  /** Null where none is. */
  readonly chosen: string | null;
  readonly onChoose: (option: string) => void;
}) {
  const texts = useTexts();
  const value = chosen !== null && options.includes(chosen) ? chosen : '';
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_event, { value: picked }) => {
          if (picked !== '' && picked !== value) onChoose(picked);
        }}
      >
        {value === '' && <option value="">{texts.choose}</option>}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    </Field>
  );
}
