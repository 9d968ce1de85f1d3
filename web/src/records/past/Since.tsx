import { useContext } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '../schema';
import { Today } from './Differs';
import styles from './past.module.css';
import { same } from './same';

const STAMPS = ['created_at', 'created_by', 'updated_at', 'updated_by', 'version'];

/** In one line, how a record of then differs from today's. */
export function Since({ type, row, gone }: { type: RecordType; row: Row; gone: boolean }) {
  const today = useContext(Today);
  const fields = type.fields.filter(
    field =>
      field.kind !== 'inverse' &&
      !STAMPS.includes(field.name) &&
      today !== null &&
      !same(row[field.name], today[field.name]),
  );
  const words = gone
    ? t('past.deleted_since')
    : today === null
      ? ''
      : fields.length > 0
        ? t('past.fields', { count: fields.length })
        : t('past.same');
  return (
    <p className={styles.summary} data-record role="status">
      {words}
    </p>
  );
}
