import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { certaintyOf } from '../checking/certainty';
import type { Finding } from '../checking/finding';
import { describeFinding } from '../locales/finding-texts';
import { toA1, type CellAddress } from '../workbook/address';
import type { QuickFix } from '../app/quick-fix';
import { QuickFixButton } from './quick-fix-button';
import { IgnoreFinding } from './ignore-finding';
import { useFindingTexts } from './finding-texts-of-language';
import type { GoTo } from './navigation';
import { useTexts } from './texts-context';

/** Related cells shown at first. */
const FEW = 6;

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    // Room for the commands that stay at the top of the list.
    scrollMarginTop: '64px',
  },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  error: { borderInlineStartColor: tokens.colorStatusDangerBackground3 },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBackground3 },
  information: { borderInlineStartColor: tokens.colorBrandStroke1 },
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    minHeight: '44px',
    padding: '8px 12px 4px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
  },
  link: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { color: tokens.colorBrandForeground1 },
  body: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '0 12px 8px' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
  cell: { minWidth: '44px' },
});

/** One finding: what is wrong, how one can tell, how to fix it, and the way to every cell that it is about. */
export function FindingCard({
  finding,
  fix,
  isCurrent,
  onChoose,
  onGo,
  onIgnore,
}: {
  readonly finding: Finding;
  /** What can be done about it at one click; null where that is for the analyst. */
  readonly fix: QuickFix | null;
  readonly isCurrent: boolean;
  /** The finding's own cell is to be shown. */
  readonly onChoose: () => void;
  readonly onGo: GoTo;
  readonly onIgnore: (reason: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useFindingTexts();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { message, why, howToFix } = describeFinding(words, finding);
  const { cell, related } = finding;
  return (
    <div
      ref={card}
      className={mergeClasses(styles.card, styles[finding.severity], isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {cell === null ? (
        <div className={styles.head}>
          <Text>{message}</Text>
        </div>
      ) : (
        <button type="button" className={mergeClasses(styles.head, styles.link)} onClick={onChoose} data-finding>
          <Text>{message}</Text>
          <Text size={200} weight="semibold" className={styles.place}>
            {texts.goTo(`${cell.sheet} ${toA1(cell)}`)}
          </Text>
        </button>
      )}
      <div className={styles.body}>
        <Text size={200}>
          <b>{texts.why}</b> {why} {words.certainties[certaintyOf(finding)]}
        </Text>
        <Text size={200}>
          <b>{texts.howToFix}</b> {howToFix}
        </Text>
        <RelatedCells cells={related} from={cell} onGo={onGo} />
        {fix && <QuickFixButton fix={fix} />}
        <IgnoreFinding onIgnore={onIgnore} />
      </div>
    </div>
  );
}

const isSame = (a: CellAddress, b: CellAddress | null): boolean =>
  a.sheet === b?.sheet && a.row === b.row && a.column === b.column;

/** The other cells that a finding rests on, each leading to itself. */
function RelatedCells({
  cells,
  from,
  onGo,
}: {
  readonly cells: readonly CellAddress[];
  readonly from: CellAddress | null;
  readonly onGo: GoTo;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const [isWhole, setWhole] = useState(false);
  const others = cells.filter(
    (cell, index) => !isSame(cell, from) && cells.findIndex((one) => isSame(one, cell)) === index,
  );
  if (others.length === 0) return null;
  const shown = isWhole ? others : others.slice(0, FEW);
  return (
    <div className={styles.cells} role="group" aria-label={texts.relatedCells}>
      <Text size={200} weight="semibold" aria-hidden>
        {texts.relatedCells}
      </Text>
      {shown.map((cell) => (
        <Button
          key={`${cell.sheet}!${toA1(cell)}`}
          size="small"
          className={styles.cell}
          onClick={() => {
            onGo(cell.sheet, cell);
          }}
        >
          {cell.sheet === from?.sheet ? toA1(cell) : `${cell.sheet} ${toA1(cell)}`}
        </Button>
      ))}
      {shown.length < others.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {texts.showMore(others.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
