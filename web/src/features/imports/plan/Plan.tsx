import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { saying, t } from '@/lib/messages';
import { isContactable } from '@/records/consent/queries';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import styles from '../imports.module.css';
import { Page } from '../Page';
import { proposalQuery, rehearsalQuery } from '../queries';
import { useCorrection } from '../useCorrection';
import { useRun } from '../useRun';
import { ColumnTable } from './ColumnTable';
import { Preview } from './Preview';
import { Recognised } from './Recognised';
import { Rehearsal } from './Rehearsal';
import { Whose } from './Whose';

const Consents = lazy(() => saying('consent', import('./Consents')));

/** What was recognised, where the columns go, and what would come of it. */
export function Plan({ one }: { one: api.Import }) {
  const model = useModel();
  const { data: proposal, error } = useQuery(proposalQuery(one.id));
  const run = useRun(one.id);
  const change = useCorrection(one.id);
  const [chosen, setChosen] = useState<string>();
  const mapping = proposal?.mapping;
  const tried = useQuery({
    ...rehearsalQuery(one.id, mapping ?? {}),
    enabled: mapping !== undefined && !change.isPending,
  });
  if (error && !proposal) {
    return <Empty alone kind="failed" title={t('import.missing')} text={sentence(error)} />;
  }
  const type = mapping?.type ? model.find(mapping.type) : undefined;
  if (!proposal || !mapping || !type) return null;
  const taken = tried.data ? tried.data.created + tried.data.changed + tried.data.unchanged : 0;
  const hopeless = tried.data?.whole === true && taken === 0;
  return (
    <Page title={one.name}>
      <Recognised proposal={proposal} type={type} change={change.mutate} busy={change.isPending} />
      {change.error && (
        <p role="alert" className={styles.problem}>
          {sentence(change.error)}
        </p>
      )}
      <ColumnTable proposal={proposal} type={type} change={change.mutate} busy={change.isPending} />
      {isContactable(type.plural) && (
        <Suspense>
          <Consents proposal={proposal} change={change.mutate} busy={change.isPending} />
        </Suspense>
      )}
      <Preview proposal={proposal} type={type} />
      <Whose
        source={proposal.source}
        department={chosen ?? proposal.source.department}
        onChoose={setChosen}
      />
      <Rehearsal
        type={type}
        tried={tried.data}
        failure={tried.error}
        busy={tried.isFetching || change.isPending}
        change={change.mutate}
      />
      <div className={styles.actions}>
        <Button
          loading={run.isPending}
          disabled={change.isPending || hopeless}
          onClick={() => run.mutate(chosen)}
        >
          {t('import.run')}
        </Button>
        {run.error && (
          <p role="alert" className={styles.problem}>
            {sentence(run.error)}
          </p>
        )}
      </div>
    </Page>
  );
}
