import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { EXCEL_API_FLOOR } from '../workbook/excel/capabilities';
import { Heading } from './heading';
import type { Unsupported } from './pane-state';
import { TitledMessage } from './titled-message';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the pane will do, before it has done it. */
export function StartMessage() {
  const styles = useStyles();
  const { notYetRun } = useTexts();
  return (
    <section className={styles.start}>
      <Heading level={2}>{notYetRun.title}</Heading>
      <Text>{notYetRun.body}</Text>
      <Text size={200} className={styles.quiet}>
        {notYetRun.undo}
      </Text>
    </section>
  );
}

/** Why the pane cannot work here. */
export function UnsupportedMessage({ why }: { readonly why: Unsupported }) {
  const texts = useTexts();
  const trouble = why.kind === 'too-old' ? texts.tooOld({ floor: EXCEL_API_FLOOR, has: why.has }) : texts.notInExcel;
  return (
    <TitledMessage intent="warning" title={trouble.what}>
      {trouble.next}
    </TitledMessage>
  );
}
