import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Row, Values } from '@/lib/api';
import { t } from '@/lib/messages';
import { stopAdding, type Wish } from '@/records/adding';
import { type RecordType, useModel } from '@/records/schema';
import styles from './add.module.css';
import { AddTo } from './AddTo';
import { type Match, useLikely } from './useLikely';

const PAUSE_MILLIS = 150;

/** Who may be there already, while it is typed: open it, add to it, or say that it is someone else. */
export function Likely(props: {
  type: RecordType;
  values: Values;
  wish: Wish;
  onTaken: (row: Row) => void;
}) {
  const model = useModel();
  const [typed] = useDebouncedValue(props.values, PAUSE_MILLIS);
  const [others, setOthers] = useState<string[]>([]);
  const [into, addInto] = useState<Match | null>(null);
  const matches = useLikely(props.type, typed).filter(one => !others.includes(one.id));
  const target = into && model.find(into.type);
  if (into && target) {
    return (
      <AddTo
        type={target}
        id={into.id}
        title={into.title}
        given={props.values}
        onBack={() => addInto(null)}
        onDone={props.onTaken}
      />
    );
  }
  return (
    <div aria-live="polite" className={styles.likely}>
      {matches.length > 0 && <p>{t('add.likely')}</p>}
      {matches.map(one => {
        const type = model.find(one.type) ?? props.type;
        return (
          <div key={one.id} className={styles.match}>
            <Link to="/$noun/$id" params={{ noun: type.plural, id: one.id }} onClick={stopAdding}>
              <span dir="auto">{one.title}</span>
              {one.subtitle && <span className={styles.hint}>{one.subtitle}</span>}
            </Link>
            <span className={styles.why}>
              {[type.name === props.type.name ? '' : type.label, ...one.reasons]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={styles.matchActs}>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => addInto(one)}
                aria-label={t('add.to_it.of', { name: one.title })}
              >
                {t('add.to_it')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => setOthers(before => [...before, one.id])}
                aria-label={t('add.someone_else.of', { name: one.title })}
              >
                {t('add.someone_else')}
              </Button>
            </span>
          </div>
        );
      })}
    </div>
  );
}
