import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Out of sight, not out of the accessibility tree.
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Text for screen readers alone; `isStatus` has them speak it whenever it changes. */
export function UnseenText({
  isStatus = false,
  children,
}: {
  readonly isStatus?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div role={isStatus ? 'status' : undefined} className={styles.unseen}>
      {children}
    </div>
  );
}
