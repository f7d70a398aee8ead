import { makeStyles } from '@fluentui/react-components';
import type { PlacedFormula } from '../workbook/excel/pointing-formulas';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '16px', overflowWrap: 'anywhere' },
});

/** The user's formulas that a run has lost, for them to enter again; nothing where there are none. */
export function NotPutBack({ formulas }: { readonly formulas: readonly PlacedFormula[] }) {
  const { notPutBack } = useTexts();
  const styles = useStyles();
  if (formulas.length === 0) return null;
  return (
    <TitledMessage intent="warning" title={notPutBack.title}>
      {notPutBack.what}
      <ul className={styles.list}>
        {formulas.map(({ place, formula }) => (
          <li key={place}>
            {place}: {formula}
          </li>
        ))}
      </ul>
    </TitledMessage>
  );
}
