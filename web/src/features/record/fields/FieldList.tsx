import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { isEmpty, Roomy } from '@/records/fields';
import { Today } from '@/records/past/Differs';
import type { Field, RecordType } from '@/records/schema';
import { useContradicted } from '@/records/claims';
import { Legend, useStamps } from '@/records/stamps';
import { FieldRow } from './FieldRow';
import styles from './fields.module.css';
import { groupsOf } from './groups';
import { Stamps } from './Stamps';

interface FieldListProps {
  type: RecordType;
  row: Row;
  mayWrite: boolean;
  glyphs: boolean;
  editing: string | null;
  /** A field that somebody is led to. */
  sought: string | null;
  onEdit: (field: Field | null) => void;
}

/** Everything that is known; what is unknown is folded, and counted. */
export function FieldList(props: FieldListProps) {
  const { type, row, editing, glyphs } = props;
  const groups = groupsOf(type, row, [type.title]);
  const title = type.fields.find(field => field.name === type.title);
  const unknown = groups.flatMap(group => group.unknown);
  const [unfolded, unfold] = useState(false);
  const stamps = useStamps(type, row.id);
  const contradicted = useContradicted(type, row.id);
  const today = useContext(Today);
  // A field that was emptied, or is asked for by name, shows itself.
  const open =
    unfolded ||
    glyphs ||
    (today !== null && unknown.some(field => !isEmpty(today[field.name]))) ||
    unknown.some(field => field.name === editing || field.name === props.sought);
  const rowOf = (field: Field) => (
    <FieldRow
      key={field.name}
      {...props}
      field={field}
      stamp={stamps[field.name]}
      values={contradicted[field.name]}
      editing={editing === field.name}
    />
  );
  return (
    <Roomy value>
      <div data-fields>
        {!props.mayWrite && today === null && (
          <p className={styles.notice}>{t('record.reading')}</p>
        )}
        {groups.map(group => {
          const fields = group.name === 'details' && title ? [title, ...group.known] : group.known;
          if (fields.length === 0) return null;
          return (
            <section key={group.section ?? group.name} className={styles.group}>
              <h2 className={group.name === 'details' ? 'hidden-text' : styles.heading}>
                {group.name === 'section' ? group.section : t(`record.group.${group.name}`)}
              </h2>
              <dl className={styles.fields}>{fields.map(rowOf)}</dl>
            </section>
          );
        })}
        {unknown.length > 0 && (
          <section className={styles.group} aria-label={t('record.group.unknown')}>
            <UnstyledButton
              className={styles.fold}
              aria-expanded={open}
              onClick={() => unfold(!open)}
            >
              <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
              {t('record.unknown', { count: unknown.length })}
            </UnstyledButton>
            {open && <dl className={styles.fields}>{unknown.map(rowOf)}</dl>}
          </section>
        )}
        <Stamps row={row} />
        {glyphs && <Legend />}
      </div>
    </Roomy>
  );
}
