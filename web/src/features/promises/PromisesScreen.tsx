import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import { OnePromise } from './OnePromise';
import styles from './promises.module.css';

/** What this company expects of its CRM, and what became of it. */
export function PromisesScreen() {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'expectation', 'promises'],
    queryFn: ({ signal }) => call('GET /api/promises', { signal }),
  });
  const add = (
    <Button
      leftSection={<IconPencilPlus size={16} stroke={1.5} aria-hidden />}
      onClick={() => void navigate({ to: '/welcome', search: { step: 'expect' } })}
    >
      {t('promises.add')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <Head title={t('promises.title')} text={t('promises.lead')}>
        {data && data.items.length > 0 && add}
      </Head>
      {error && (
        <Empty kind="failed" title={t('promises.failed')} text={sentence(error)}>
          <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
        </Empty>
      )}
      {data && data.items.length === 0 && (
        <Empty kind="nothing" title={t('promises.none')} text={t('promises.none.text')}>
          {add}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map(one => (
            <OnePromise key={one.id} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}
