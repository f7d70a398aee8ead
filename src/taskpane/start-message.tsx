import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { EXCEL_API_FLOOR } from '../workbook/excel/capabilities';
import type { Unsupported } from './pane-state';
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
      <Subtitle2 as="h1">{notYetRun.title}</Subtitle2>
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
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{trouble.what}</MessageBarTitle> {trouble.next}
      </MessageBarBody>
    </MessageBar>
  );
}
