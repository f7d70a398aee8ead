import { Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { agencySearch, type AgencyMatches } from './agency-search';
import { useTexts } from './texts-context';
import { UnseenText } from './unseen-text';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: '4px 0',
    maxHeight: '264px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  option: {
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '10px 12px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

/** The agencies that fit what was typed, once they have been looked for; null until then. */
function useMatches(agencies: readonly string[], typed: string): AgencyMatches | null {
  const search = useMemo(() => agencySearch(agencies), [agencies]);
  const [matches, setMatches] = useState<AgencyMatches | null>(null);
  useEffect(() => {
    let isWanted = true;
    void search(typed, () => isWanted).then((found) => {
      if (found !== null) setMatches(found);
    });
    return () => {
      isWanted = false;
    };
  }, [search, typed]);
  return matches;
}

/** One of a workbook's agencies, to be found by typing a part of its name; calls back only with another than is chosen. */
export function AgencyField({
  agencies,
  chosen,
  onChoose,
}: {
  readonly agencies: readonly string[];
  /** Null where none is. */
  readonly chosen: string | null;
  readonly onChoose: (agency: string) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Null until something is typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const matches = useMatches(agencies, typed ?? '');
  const names = matches?.names ?? [];
  const isListed = isOpen && names.length > 0;
  const activeId = active !== null && active < names.length ? `${id}-${active}` : undefined;
  useEffect(() => {
    list.current?.children[active ?? 0]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setActive(null);
  };
  const choose = (name: string): void => {
    close();
    if (name !== chosen) onChoose(name);
  };
  const move = (by: number): void => {
    setOpen(true);
    if (names.length === 0) return;
    const from = active ?? (by > 0 ? -1 : names.length);
    setActive(Math.max(0, Math.min(names.length - 1, from + by)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      const name = names[active ?? (names.length === 1 ? 0 : -1)];
      if (name !== undefined) choose(name);
    }
  };

  const told = matches === null ? '' : texts.agencySearch.matches({ shown: names.length, total: matches.total });
  return (
    <div>
      <Field label={texts.chooseAgency} hint={texts.agencySearch.hint(agencies.length)}>
        <Input
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isListed ? id : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? activeId : undefined}
          autoComplete="off"
          value={typed ?? chosen ?? ''}
          placeholder={texts.choose}
          onFocus={({ target }) => {
            target.select();
          }}
          onClick={() => {
            setOpen(true);
          }}
          onChange={(_event, { value }) => {
            setOpen(true);
            setTyped(value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </Field>
      <UnseenText isStatus>{isOpen ? told : ''}</UnseenText>
      {isOpen && (
        <>
          {isListed && (
            <ul ref={list} id={id} role="listbox" aria-label={texts.chooseAgency} className={styles.list}>
              {names.map((name, index) => (
                <li
                  key={name}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={name === chosen}
                  className={mergeClasses(
                    styles.option,
                    index === active && styles.active,
                    name === chosen && styles.chosen,
                  )}
                  onMouseDown={(event) => {
                    // The focus stays in the field, which would else close the list before the click.
                    event.preventDefault();
                  }}
                  onClick={() => {
                    choose(name);
                  }}
                >
                  {name}
                </li>
              ))}
            </ul>
          )}
          <Text size={200} aria-hidden>
            {told}
          </Text>
        </>
      )}
    </div>
  );
}
