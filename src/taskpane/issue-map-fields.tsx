import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Framework, IssueMap, IssueNumber, ItemCode } from '../assessment/framework';
import { ISSUE_NUMBERS, ISSUE_TITLES } from '../assessment/issues';
import { useLanguage, useTexts } from './texts-context';

const useStyles = makeStyles({
  issues: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  summary: {
    minHeight: '44px',
    display: 'list-item',
    alignContent: 'center',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 84px', columnGap: '8px', alignItems: 'center' },
  select: { minWidth: 0 },
  reset: { minHeight: '44px', alignSelf: 'flex-start' },
});

const isIssue = (value: number): value is IssueNumber => ISSUE_NUMBERS.some((issue) => issue === value);

/** The map with an item under another issue than before. */
function moved(map: IssueMap, code: ItemCode, from: IssueNumber, to: IssueNumber): IssueMap {
  return {
    ...map,
    [from]: map[from].filter((each) => each !== code),
    [to]: map[to].includes(code) ? map[to] : [...map[to], code],
  };
}

/** Which items are discussed under which issue: a list for each issue, from which an item can be moved to another. */
export function IssueMapFields({
  framework,
  map,
  onChange,
}: {
  readonly framework: Framework;
  /** Null for the framework's own. */
  readonly map: IssueMap | null;
  readonly onChange: (map: IssueMap | null) => void;
}) {
  const styles = useStyles();
  const { settings: texts } = useTexts();
  const language = useLanguage();
  const used = map ?? framework.issueMap;
  const labels = new Map(framework.items.map(({ code, label }) => [code, label[language]]));
  return (
    <div className={styles.issues}>
      <Text size={200}>{texts.issueMapHint}</Text>
      {ISSUE_NUMBERS.map((issue) => (
        <details key={issue}>
          <summary tabIndex={0} className={styles.summary}>
            {issue}. {ISSUE_TITLES[issue][language]} ({used[issue].length})
          </summary>
          <ul className={styles.list}>
            {used[issue].map((code) => (
              <li key={code} className={styles.item}>
                <Text size={200}>
                  {code} {labels.get(code)}
                </Text>
                <Select
                  className={styles.select}
                  aria-label={texts.moveItem(code)}
                  value={String(issue)}
                  onChange={(_event, { value }) => {
                    const to = Number(value);
                    if (isIssue(to) && to !== issue) onChange(moved(used, code, issue, to));
                  }}
                >
                  {ISSUE_NUMBERS.map((number) => (
                    <option key={number} value={String(number)}>
                      {texts.issue(number)}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {map !== null && (
        <Button
          className={styles.reset}
          onClick={() => {
            onChange(null);
          }}
        >
          {texts.resetIssueMap}
        </Button>
      )}
    </div>
  );
}
