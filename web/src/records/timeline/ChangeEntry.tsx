import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { fieldOf, type RecordType } from '../schema';
import { MergedWith } from './MergedWith';
import styles from './Timeline.module.css';
import { Value } from './Value';

const SHOWN = 4;

/** What somebody changed, field by field: from what to what. */
export function ChangeEntry(props: { type: RecordType; change: api.Change; about?: string }) {
  const { type, change, about } = props;
  const [all, showAll] = useState(false);
  const made = change.kind === 'create';
  const fields = Object.entries(change.changes ?? {})
    .map(([name, pair]) => ({ field: fieldOf(type, name), pair }))
    .filter(({ field, pair }) => field && !(made && pair[1] === null));
  const few = made && !all ? [] : all ? fields : fields.slice(0, SHOWN);
  return (
    <>
      {change.kind !== 'update' && (
        <p className={styles.subject} dir="auto">
          {about && change.kind.endsWith('merge') ? (
            <MergedWith type={type} change={change} about={about} />
          ) : (
            t(`change.${change.kind}` as Key)
          )}
        </p>
      )}
      {few.length > 0 && (
        <ul className={styles.changes}>
          {few.map(
            ({ field, pair }) =>
              field && (
                <li key={field.name}>
                  <span className={styles.quiet}>{field.label}</span>{' '}
                  {!made && (
                    <>
                      <Value field={field} value={pair[0]} />{' '}
                      <IconArrowRight
                        size={12}
                        role="img"
                        aria-label={t('record.became')}
                        className={styles.arrow}
                      />{' '}
                    </>
                  )}
                  <Value field={field} value={pair[1]} />
                </li>
              ),
          )}
        </ul>
      )}
      {fields.length > few.length && (
        <UnstyledButton className={styles.more} onClick={() => showAll(true)}>
          {t(made ? 'record.with_fields' : 'record.more_fields', {
            count: fields.length - few.length,
          })}
        </UnstyledButton>
      )}
    </>
  );
}
