import { Button, FileButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { saying, t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { runsQuery } from './queries';
import { Runs } from './Runs';

const DeliveryMapping = lazy(() => saying('imports', import('./DeliveryMapping')));

/** One way that a source comes: what is fetched, when next, and what became of it. */
export function DeliveryItem({ delivery }: { delivery: api.Delivery }) {
  const model = useModel();
  const name = useNames();
  const client = useQueryClient();
  const { data } = useQuery(runsQuery(delivery.id));
  const last = data?.items[0]?.outcome;
  useEffect(() => {
    // The first time tells where its columns go.
    if (last === 'imported' && !delivery.mapping) {
      void client.invalidateQueries({ queryKey: ['deliveries', delivery.source] });
    }
  }, [last]);
  const asked = () => client.invalidateQueries({ queryKey: ['deliveries'] });
  const path = { id: delivery.id };
  const run = useMutation({
    mutationFn: () => call('POST /api/deliveries/{id}/runs', { path }),
    onSuccess: asked,
  });
  const drop = useMutation({
    mutationFn: (file: File) =>
      call('POST /api/deliveries/{id}/files', {
        path,
        query: { name: file.name },
        body: new Blob([file]),
      }),
    onSuccess: asked,
  });
  const retire = useMutation({
    mutationFn: () => call('DELETE /api/deliveries/{id}', { path }),
    onSuccess: asked,
  });
  const failure = run.error ?? drop.error ?? retire.error;
  const type = model.find(delivery.type)?.plural_label ?? delivery.type;
  const place = delivery.settings.address ?? delivery.settings.folder;
  const [mapping, map] = useState(false);
  const of = model.find(delivery.type);
  return (
    <li>
      <h3 dir="auto">
        {delivery.name}: {type}
      </h3>
      <p className={styles.quiet} dir="auto">
        {[
          t(`deliveries.way.${delivery.way}`),
          place,
          delivery.hours !== null && t('deliveries.every', { count: delivery.hours }),
          delivery.next_at && t('deliveries.next', { when: ago(delivery.next_at) }),
          t('deliveries.as', { name: name(delivery.run_as) ?? t('sources.somebody') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {delivery.problem && (
        <p className={styles.problem} role="status">
          {delivery.problem.title}. {delivery.problem.advice}
        </p>
      )}
      {failure && (
        <p role="alert" className={styles.problem}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles.buttons}>
        {delivery.way === 'drop' ? (
          <FileButton onChange={file => file && drop.mutate(file)}>
            {props => (
              <Button {...props} size="xs" loading={drop.isPending}>
                {t('deliveries.drop', { name: delivery.name })}
              </Button>
            )}
          </FileButton>
        ) : (
          <Button size="xs" loading={run.isPending} onClick={() => run.mutate()}>
            {t('deliveries.run')}
          </Button>
        )}
        {delivery.mapping && !mapping && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('deliveries.mapping.of', { name: delivery.name })}
            onClick={() => map(true)}
          >
            {t('deliveries.mapping')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t('deliveries.retire_of', { name: delivery.name })}
          onClick={() => retire.mutate()}
        >
          {t('deliveries.retire')}
        </Button>
      </div>
      {mapping && of && (
        <Suspense>
          <DeliveryMapping delivery={delivery} type={of} onClose={() => map(false)} />
        </Suspense>
      )}
      <Runs runs={data?.items ?? []} />
    </li>
  );
}
