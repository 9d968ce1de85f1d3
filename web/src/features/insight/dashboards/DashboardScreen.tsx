import { Button, MultiSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { BlindBand } from '@/records/blindness/BlindBand';
import { Empty } from '@/ui/Empty';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { Removing } from '../questions/Removing';
import { dashboardsQuery, questionsQuery } from '../queries';
import { Subscribing } from '../Subscribing';
import { Card } from './Card';

const MOST = 7;

/** A few questions beside each other, each with its answer of today. */
export function DashboardScreen() {
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useQuery(dashboardsQuery);
  const { data: questions = [] } = useQuery(questionsQuery);
  const board = data?.find(one => one.id === id);
  if (error) return <Failed alone error={error} />;
  if (data && !board) {
    return <Empty alone kind="forbidden" title={t('insight.dashboards.gone')} />;
  }
  if (!board) return null;
  const shown = board.questions.flatMap(one => questions.find(other => other.id === one) ?? []);
  return (
    <>
      <Link to="/insight/dashboards" className={styles.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t('insight.page.dashboards')}
      </Link>
      <Head title={board.name} text={t('insight.dashboards.of', { name: board.owner.name })}>
        {board.mine && <Acts board={board} />}
      </Head>
      {board.mine && <Choosing board={board} questions={questions} />}
      {board.questions.length === 0 && (
        <Empty kind="nothing" title={t('insight.dashboards.empty')} />
      )}
      <ul className={styles.cards}>
        {shown.map(one => (
          <Card key={one.id} question={one} />
        ))}
      </ul>
      {shown.length > 0 && <BlindBand about={shown[0]?.asked.type ?? 'deals'} />}
      {board.questions.length > 0 && <Subscribing kind="dashboards" id={id} />}
    </>
  );
}

function useChanging(board: api.Dashboard) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: api.DashboardChanges) =>
      call('PATCH /api/dashboards/{id}', {
        path: { id: board.id },
        version: board.version,
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['dashboards'] }),
  });
}

function Choosing({ board, questions }: { board: api.Dashboard; questions: api.Question[] }) {
  const change = useChanging(board);
  return (
    <details className={styles.more} open={board.questions.length === 0}>
      <summary>{t('insight.dashboards.questions')}</summary>
      <MultiSelect
        className={styles.choosing}
        aria-label={t('insight.dashboards.questions')}
        description={t('insight.dashboards.most', { count: MOST })}
        data={questions.map(one => ({ value: one.id, label: one.words }))}
        value={board.questions}
        maxValues={MOST}
        searchable
        onChange={chosen => change.mutate({ questions: chosen })}
      />
      {change.error && (
        <p role="alert" className={styles.problem}>
          {sentence(change.error)}
        </p>
      )}
    </details>
  );
}

function Acts({ board }: { board: api.Dashboard }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMe().capabilities.includes('share_views');
  const change = useChanging(board);
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE /api/dashboards/{id}', { path: { id: board.id }, version: board.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['dashboards'] });
      void navigate({ to: '/insight/dashboards' });
    },
  });
  return (
    <>
      {may && (
        <Button variant="default" onClick={() => change.mutate({ shared: !board.shared })}>
          {t(board.shared ? 'insight.unshare' : 'insight.share.now')}
        </Button>
      )}
      <Removing
        sure={t('insight.dashboards.remove')}
        pending={remove.isPending}
        onRemove={() => remove.mutate()}
      />
    </>
  );
}
