import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './promises.module.css';

/** What a promise is measured by: chosen here by whoever may change it. */
export function MeasuredBy({ one }: { one: api.Promise }) {
  const client = useQueryClient();
  const [open, setOpen] = useState<boolean>();
  const [chosen, setChosen] = useState(one.measure ?? '');
  const type = useModel().find('expectation');
  const writable = type && fieldOf(type, 'measure')?.writable;
  const { data } = useQuery({
    queryKey: ['measures'],
    queryFn: async ({ signal }) => (await call('GET /api/measures', { signal })).items,
    staleTime: 5 * 60_000,
    enabled: Boolean(writable),
  });
  const choose = useMutation({
    mutationFn: (measure: string | null) =>
      call('PATCH /api/{noun}/{id}', {
        path: { noun: 'expectations', id: one.id },
        version: one.version,
        body: { measure },
      }),
    onSuccess: () => {
      setOpen(false);
      toast(t('promises.saved'));
    },
    onError: failure => toast(sentence(failure)),
    onSettled: () => client.invalidateQueries({ queryKey: ['list', 'expectation'] }),
  });
  const label = one.measured && said(one.measured);
  if (!writable || !data) {
    return <p className={styles.small}>{label ?? null}</p>;
  }
  const known = data.some(measure => measure.key === one.measure);
  const changed = chosen !== (one.measure ?? '');
  if (!open) {
    return (
      <p className={styles.small}>
        {label ?? t('promises.by.nothing')}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('promises.by.of', { name: one.name ?? '' })}
          autoFocus={open === false}
          onClick={() => setOpen(true)}
        >
          {t('promises.by.change')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.by}>
      <NativeSelect
        size="xs"
        autoFocus
        aria-label={t('promises.by.of', { name: one.name ?? '' })}
        value={chosen}
        onChange={event => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: t('promises.by.none') },
          ...(one.measure && !known
            ? [{ value: one.measure, label: t('promises.by.gone', { key: one.measure }) }]
            : []),
          ...data.map(measure => ({ value: measure.key, label: measure.label })),
        ]}
      />
      {changed && (
        <Button
          size="compact-sm"
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate(chosen || null)}
        >
          {t('promises.by.keep')}
        </Button>
      )}
    </div>
  );
}

function said(measured: NonNullable<api.Promise['measured']>) {
  const { stands, adds, label } = measured;
  if (stands) return t('promises.by.month', { label });
  return t(adds ? 'promises.by.three.mean' : 'promises.by.three', { label });
}
