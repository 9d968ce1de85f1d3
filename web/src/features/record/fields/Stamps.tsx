import type { Row } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { useTitle } from '@/records/fields/relation';
import { useModel } from '@/records/schema';
import styles from './fields.module.css';

/** When it came, when it was changed last, and by whom. */
export function Stamps({ row }: { row: Row }) {
  const changed = row.updated_at !== row.created_at;
  return (
    <div className={styles.stamps}>
      <Stamp name="record.added_at" at={row.created_at} by={row.created_by} />
      {changed && <Stamp name="record.changed_at" at={row.updated_at} by={row.updated_by} />}
    </div>
  );
}

interface StampProps {
  name: 'record.added_at' | 'record.changed_at';
  at: unknown;
  by: unknown;
}

function Stamp({ name, at, by }: StampProps) {
  const who = useTitle(useModel().find('user'), by);
  if (typeof at !== 'string') return null;
  const what = t(name, { when: ago(at) });
  return <p title={moment(at)}>{who ? t('record.by', { what, who }) : what}</p>;
}
