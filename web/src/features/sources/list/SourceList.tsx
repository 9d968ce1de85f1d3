import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import { sourcesQuery } from '../queries';
import styles from '../sources.module.css';
import { SourceForm } from './SourceForm';
import { SourceRow } from './SourceRow';

/** Where values come from; each source has a steward who looks after it, and no owner. */
export function SourceList() {
  const [open, setOpen] = useState<number | null>(null);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(sourcesQuery);
  const sources = data?.pages.flatMap(page => page.items) ?? [];
  return (
    <>
      <Head wide title={t('sources.title')} text={t('sources.text')} />
      {error && <Empty kind="failed" title={t('sources.failed')} text={sentence(error)} />}
      {sources.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sources.name')}</th>
              <th scope="col">{t('sources.department')}</th>
              <th scope="col">{t('sources.steward')}</th>
              <th scope="col">{t('sources.trust')}</th>
              <th scope="col">{t('sources.heard')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sources.map(source =>
              open === source.id ? (
                <tr key={source.id}>
                  <td colSpan={6}>
                    <SourceForm source={source} onClose={() => setOpen(null)} />
                  </td>
                </tr>
              ) : (
                <SourceRow key={source.id} source={source} onOpen={() => setOpen(source.id)} />
              ),
            )}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button
          mt={12}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('sources.more')}
        </Button>
      )}
    </>
  );
}
