import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { dashboardsQuery } from '../queries';

/** Collections of at most seven questions. */
export function DashboardsScreen() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error } = useQuery(dashboardsQuery);
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => call('POST /api/dashboards', { body: { name } }),
    onSuccess: made => {
      void client.invalidateQueries({ queryKey: ['dashboards'] });
      void navigate({ to: '/insight/dashboards/$id', params: { id: made.id } });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate();
  }

  if (error) return <Failed alone error={error} />;
  return (
    <>
      <Head title={t('insight.page.dashboards')} text={t('insight.dashboards.text')} />
      <form className={styles.ask} onSubmit={submit} style={{ maxWidth: 480 }}>
        <TextInput
          style={{ flex: 1 }}
          aria-label={t('insight.dashboards.name')}
          placeholder={t('insight.dashboards.name')}
          maxLength={120}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={name.trim() === ''}
          loading={make.isPending}
        >
          {t('insight.dashboards.make')}
        </Button>
      </form>
      {make.error && (
        <p role="alert" className={styles.problem}>
          {sentence(make.error)}
        </p>
      )}
      {data?.length === 0 && (
        <Empty
          kind="nothing"
          title={t('insight.dashboards.none')}
          text={t('insight.dashboards.none.text')}
        />
      )}
      <ul className={styles.list}>
        {data?.map(one => (
          <li key={one.id} className={styles.item}>
            <h2 dir="auto">
              <Link to="/insight/dashboards/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
            </h2>
            <div className={styles.facts}>
              <span>{t('insight.dashboards.count', { count: one.questions.length })}</span>
              <span>{t('insight.owned', { name: one.owner.name })}</span>
              <span>{t(one.shared ? 'insight.shared' : 'insight.private')}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
