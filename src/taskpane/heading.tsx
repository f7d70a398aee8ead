import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Browsers give headings margins of their own; the gaps here come from their surroundings.
  heading: { margin: 0 },
});

/** A heading of the pane: 1 for a view of its own, 2 for a section, 3 within one. */
export function Heading({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ReactNode }) {
  const styles = useStyles();
  if (level === 3) {
    return (
      <Text as="h3" weight="semibold" className={styles.heading}>
        {children}
      </Text>
    );
  }
  return (
    <Subtitle2 as={level === 1 ? 'h1' : 'h2'} className={styles.heading}>
      {children}
    </Subtitle2>
  );
}
