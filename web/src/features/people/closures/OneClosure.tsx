import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { AskAccess } from '@/records/closed/AskAccess';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import { Head } from '../Head';
import styles from '../people.module.css';
import {
  closureQuery,
  departmentsQuery,
  colleaguesQuery,
  requestsQuery,
  useNames,
} from '../queries';
import { Inside } from './Inside';
import { Requests } from './Requests';
import { What, whatOf } from './what';

const route = getRouteApi('/inside/settings/closures/$id');

/** One closure: what, why, whose, until when, who agreed, who is inside. */
export function OneClosure() {
  const { id } = route.useParams();
  const { data: closure, error } = useQuery(closureQuery(id));
  if (error) {
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  }
  return closure ? <Known closure={closure} /> : null;
}

function Known({ closure }: { closure: api.Closure }) {
  const model = useModel();
  const client = useQueryClient();
  const { data: requests } = useQuery(requestsQuery(closure.id));
  const mine = requests?.items ?? [];
  const act = useMutation({
    mutationFn: (verb: 'agreement' | 'end') =>
      verb === 'agreement'
        ? call('POST /api/closures/{id}/agreement', { path: { id: closure.id } })
        : call('POST /api/closures/{id}/end', { path: { id: closure.id } }),
    onSuccess: (_, verb) =>
      toast(t(verb === 'end' ? 'people.closure.is_ended' : 'people.closure.is_agreed')),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <p className={styles.back}>
        <Link to="/settings/closures" search={{}}>
          {t('people.closures')}
        </Link>
      </p>
      <Head title={whatOf(model, closure)} text={closure.reason}>
        {closure.may.includes('agree') && (
          <Button loading={act.isPending} onClick={() => act.mutate('agreement')}>
            {t('people.closure.agree')}
          </Button>
        )}
        {closure.may.includes('end') && (
          <Button variant="default" loading={act.isPending} onClick={() => act.mutate('end')}>
            {t('people.closure.end')}
          </Button>
        )}
      </Head>
      <Facts closure={closure} />
      {(closure.may.includes('ask') || closure.request) && (
        <section className={styles.panel} aria-label={t('people.closure.ask')}>
          <AskAccess closure={closure.id} request={closure.request} />
        </section>
      )}
      {closure.role === null && <Inside closure={closure} />}
      {mine.length > 0 && (
        <section className={styles.block} aria-labelledby="requests">
          <h2 id="requests">{t('people.closures.requests')}</h2>
          <Requests requests={mine} known />
        </section>
      )}
    </>
  );
}

function Facts({ closure }: { closure: api.Closure }) {
  const name = useNames();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const who = (id: string | null) => {
    const department = colleagues.find(one => one.id === id)?.department;
    const from = departments.find(one => one.id === department)?.name;
    return [name(id) ?? t('people.somebody'), from].filter(Boolean).join(', ');
  };
  return (
    <dl className={styles.facts}>
      <dt>{t('people.closure.what')}</dt>
      <dd>
        <What closure={closure} />
      </dd>
      <dt>{t('people.closure.kind')}</dt>
      <dd>{t(`people.closure.kind.${closure.kind}.text`)}</dd>
      <dt>{t('people.closure.state')}</dt>
      <dd>{t(`people.closure.state.${closure.state}`)}</dd>
      <dt>{t('people.closure.owner')}</dt>
      <dd dir="auto">{who(closure.owner)}</dd>
      <dt>{t('people.closure.agreed')}</dt>
      <dd dir="auto">
        {closure.agreed_by
          ? who(closure.agreed_by)
          : closure.asked
            ? t('people.closure.asked', { name: name(closure.asked) ?? t('people.somebody') })
            : t('people.closure.anybody')}
      </dd>
      <dt>{t('people.closure.ends')}</dt>
      <dd>
        {moment(closure.ended_at ?? closure.ends_at)} ({ago(closure.ended_at ?? closure.ends_at)})
      </dd>
      <dt>{t('people.closure.begun')}</dt>
      <dd dir="auto">
        {t('people.closure.by', { name: who(closure.created_by), when: ago(closure.created_at) })}
      </dd>
    </dl>
  );
}
