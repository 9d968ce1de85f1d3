import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { recordsOfQuery } from './queries';

/** The records behind the figures: all that it gave something to, or those it alone knows. */
export function SourceRecords({ source, type }: { source: number; type: string }) {
  const of = useModel().find(type);
  const [which, show] = useState<'all' | 'alone' | null>(null);
  const found = useInfiniteQuery({
    ...recordsOfQuery(source, type, which === 'alone'),
    enabled: which !== null,
  });
  if (!of) return null;
  const items = found.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <>
      <div className={`${styles.buttons} ${styles.which}`}>
        {(['alone', 'all'] as const).map(one => (
          <Button
            key={one}
            size="xs"
            variant="default"
            aria-expanded={which === one}
            onClick={() => show(which === one ? null : one)}
          >
            {t(`source.records.${one}`)}
          </Button>
        ))}
      </div>
      {found.error && (
        <p role="alert" className={styles.problem}>
          {sentence(found.error)}
        </p>
      )}
      {which && found.data && items.length === 0 && (
        <p role="status" className={styles.quiet}>
          {t(`source.records.${which}.none`)}
        </p>
      )}
      {which && items.length > 0 && (
        <ul className={styles.records} aria-label={t(`source.records.${which}`)}>
          {items.map(one => (
            <li key={one.id}>
              <Link to="/$noun/$id" params={{ noun: of.plural, id: one.id }} dir="auto">
                {one.title ?? of.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {which && found.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('sources.more')}
        </Button>
      )}
    </>
  );
}
