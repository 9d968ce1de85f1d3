import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './duplicates.module.css';
import { pairsQuery, runsQuery } from './queries';

/** When everything was matched last, and what happens to what is surely the same. */
export function Runs({ type, settings }: { type: RecordType; settings: api.DuplicateSettings }) {
  const client = useQueryClient();
  const { data } = useQuery(runsQuery);
  const run = data?.items.find(one => one.type === type.plural);
  const busy = run?.status === 'asked' || run?.status === 'running';
  const ask = useMutation({
    mutationFn: () => call('POST /api/duplicate-runs', { body: { type: type.plural } }),
    onSuccess: () => client.invalidateQueries({ queryKey: runsQuery.queryKey }),
  });
  const link = useMutation({
    mutationFn: (wish: 'propose' | 'merge') =>
      call('PATCH /api/duplicate-settings/{type}', {
        path: { type: type.plural },
        version: settings.version,
        body: { link_surely: wish },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['duplicates'] }),
  });
  useEffect(() => {
    if (run?.status === 'done') {
      void client.invalidateQueries({ queryKey: ['duplicates', type.plural] });
    }
  }, [run?.finished_at]);
  const [weighing, setWeighing] = useState(false);
  const { data: sure } = useInfiniteQuery(pairsQuery(type.plural, 'sure'));
  const count = sure?.pages[0]?.count ?? 0;
  const choose = (wish: 'propose' | 'merge') =>
    wish === 'merge' ? setWeighing(true) : link.mutate(wish);
  const failure = ask.error ?? link.error;
  return (
    <footer className={styles.foot}>
      <p className={styles.quiet} role="status">
        {busy
          ? t('duplicates.run.busy')
          : run?.status === 'failed'
            ? t('duplicates.run.failed', { code: run.problem ?? '' })
            : run?.finished_at
              ? t('duplicates.run.done', { at: moment(run.finished_at) })
              : t('duplicates.run.never')}
      </p>
      {settings.may_change && (
        <div className={styles.acts}>
          <Button variant="default" loading={ask.isPending || busy} onClick={() => ask.mutate()}>
            {t('duplicates.run')}
          </Button>
          <NativeSelect
            label={t('duplicates.link')}
            value={weighing ? 'merge' : settings.link_surely}
            disabled={link.isPending}
            data={(['propose', 'merge'] as const).map(one => ({
              value: one,
              label: t(`duplicates.link.${one}`),
            }))}
            onChange={event => choose(event.currentTarget.value as 'propose' | 'merge')}
          />
        </div>
      )}
      {weighing && (
        <div className={styles.acts} role="alert">
          <p>{t('duplicates.link.weigh', { count })}</p>
          <Button
            onClick={() => {
              setWeighing(false);
              link.mutate('merge');
            }}
          >
            {t('duplicates.link.yes')}
          </Button>
          <Button variant="default" onClick={() => setWeighing(false)}>
            {t('duplicates.link.no')}
          </Button>
        </div>
      )}
      {failure && (
        <p role="alert" className={styles.problem}>
          {sentence(failure)}
        </p>
      )}
    </footer>
  );
}
