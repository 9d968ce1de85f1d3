import { IconCopyCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './duplicates.module.css';
import { isSomebody } from './somebody';

/** A quiet line about records that this one may be the same as. */
export function LikelySame({ type, id }: { type: RecordType; id: string }) {
  const { data } = useQuery({
    queryKey: ['duplicates', type.plural, 'of', id],
    enabled: isSomebody(type),
    queryFn: ({ signal }) =>
      call('GET /api/duplicates/{type}/{id}', { path: { type: type.plural, id }, signal }),
  });
  const [pair] = data?.items ?? [];
  if (!pair) return null;
  const other = pair.one.id === id ? pair.other : pair.one;
  const more = (data?.items.length ?? 1) - 1;
  return (
    <p className={styles.line}>
      <IconCopyCheck size={16} stroke={1.5} aria-hidden />
      <span>
        {t('record.same_as')}{' '}
        <Link to="/$noun/$id" params={{ noun: type.plural, id: other.id }} dir="auto">
          {other.title ?? type.label}
        </Link>
        {more > 0 && ` ${t('record.same_as.more', { count: more })}`}
      </span>
      <Link
        className={styles.compare}
        to="/sources/duplicates"
        search={{ type: type.plural, one: pair.one.id, other: pair.other.id }}
      >
        {t('record.compare')}
      </Link>
    </p>
  );
}
