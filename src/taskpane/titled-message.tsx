import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // On a line of its own, since Thai and English titles here are whole phrases.
  title: { display: 'block' },
});

/** A message with a title above its text. */
export function TitledMessage({
  intent,
  title,
  children,
}: {
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly title: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
