import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import { ApplicationForm } from './ApplicationForm';
import { ApplicationTable } from './ApplicationTable';
import { BeforeBuying } from './BeforeBuying';
import { Both } from './Both';
import { applicationsQuery } from './queries';

/** What else in the company holds customer data, and what would overlap before it is bought. */
export function ApplicationsScreen() {
  const me = useMe();
  const may = me.capabilities.some(one => one === 'import' || one === 'administer_model');
  const [adding, add] = useState(false);
  const { data, error } = useQuery(applicationsQuery);
  if (error) {
    const forbidden = error instanceof ApiProblem && error.status === 403;
    return (
      <Empty
        alone
        kind={forbidden ? 'forbidden' : 'failed'}
        title={t(forbidden ? 'apps.forbidden' : 'apps.failed')}
        text={sentence(error)}
      />
    );
  }
  return (
    <>
      <Head wide title={t('apps.title')} text={t('apps.text')}>
        {may && !adding && (
          <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(true)}>
            {t('apps.add')}
          </Button>
        )}
      </Head>
      {adding && <ApplicationForm onClose={() => add(false)} />}
      {data && data.items.length === 0 && (
        <Empty kind="nothing" title={t('apps.none')} text={t('apps.none.text')} />
      )}
      {data && data.items.length > 0 && <ApplicationTable items={data.items} may={may} />}
      {data && <Both register={data} />}
      <BeforeBuying items={data?.items ?? []} />
    </>
  );
}
