import { t } from '@/lib/messages';
import { isEmpty, lookOf } from '../fields';
import { useTitle } from '../fields/relation';
import { type Field, idOf, useModel } from '../schema';
import styles from './Timeline.module.css';

/** A value in a sentence: as text, a related record by its title. */
export function Value({ field, value }: { field: Field; value: unknown }) {
  if (isEmpty(value)) return <span className={styles.quiet}>{t('record.nothing')}</span>;
  if (field.kind === 'relation') return <Related field={field} value={value} />;
  return <span dir="auto">{lookOf(field).text(value, field) || t('record.nothing')}</span>;
}

function Related({ field, value }: { field: Field; value: unknown }) {
  const model = useModel();
  const said = value && typeof value === 'object' && 'type' in value ? String(value.type) : null;
  const title = useTitle(model.find(said ?? field.to?.[0] ?? ''), value);
  return <span dir="auto">{title || idOf(value)}</span>;
}
