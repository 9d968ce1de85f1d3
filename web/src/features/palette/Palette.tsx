import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import styles from './Palette.module.css';
import { type Entry, usePalette } from './usePalette';

interface Props {
  onClose: () => void;
  onCreate: (typeName: string) => void;
  /** Screens that are no lists. */
  elsewhere: { to: string; label: string }[];
}

/** Go anywhere, make anything, do anything: by typing. */
export default function Palette({ onClose, onCreate, elsewhere }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { entries, none } = usePalette(words, onCreate, elsewhere);
  const chosen = Math.min(at, entries.length - 1);

  useEffect(() => setAt(0), [words]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function take(entry: Entry | undefined) {
    if (!entry) return;
    onClose();
    entry.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') take(entries[chosen]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={600}
      yOffset="12vh"
      styles={{ body: { padding: 0 } }}
      transitionProps={{ duration: 0 }}
      title={t('palette')}
      classNames={{ header: 'hidden-text' }}
    >
      <div className={styles.head}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[chosen] ? `${id}-${chosen}` : undefined}
          aria-label={t('palette')}
          placeholder={t('palette.hint')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        className={styles.list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette')}
        ref={list}
        tabIndex={-1}
      >
        {entries.map((entry, place) => (
          <div key={entry.key} role="presentation">
            {entries[place - 1]?.group !== entry.group && (
              <div className={styles.group} role="presentation">
                {entry.group}
              </div>
            )}
            <div
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === chosen}
              className={styles.entry}
              onPointerMove={() => setAt(place)}
              onClick={() => take(entry)}
            >
              <span className={styles.label} dir="auto">
                {entry.label}
              </span>
              {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
              {entry.keys && <Keycap keys={entry.keys} />}
            </div>
          </div>
        ))}
        {none && (
          <p className={styles.none} role="presentation">
            {t('palette.none', { words })}
          </p>
        )}
      </div>
    </Modal>
  );
}
