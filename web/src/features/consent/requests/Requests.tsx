import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../privacy.module.css';
import { requestsQuery } from '../queries';
import { NewRequest } from './NewRequest';
import { OneRequest } from './OneRequest';

/** The register: what is due first stands first. */
export function Requests() {
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const { data, error } = useQuery(requestsQuery(all ? 'all' : 'open'));
  return (
    <section aria-label={t('privacy.part.requests')}>
      <div className={styles.tools}>
        <Button onClick={() => setAdding(true)} disabled={adding}>
          {t('privacy.request.add')}
        </Button>
        <Button variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
          {t('privacy.requests.all')}
        </Button>
      </div>
      {adding && <NewRequest onClose={() => setAdding(false)} />}
      {error && <Empty kind="failed" title={t('privacy.failed')} text={sentence(error)} />}
      {data?.length === 0 && !adding && (
        <Empty
          kind="nothing"
          title={t('privacy.requests.none')}
          text={t('privacy.requests.none.text')}
        />
      )}
      <ul className={styles.list}>
        {data?.map(request => (
          <OneRequest key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}
