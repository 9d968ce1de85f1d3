import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago, day } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import { Tabs } from '@/ui/Tabs';
import styles from '../people.module.css';
import { closuresQuery, overdueQuery, requestsQuery, useNames } from '../queries';
import { Requests } from './Requests';
import { whatOf } from './what';

const route = getRouteApi('/inside/settings/closures');
export const PARTS = ['in_force', 'proposed', 'overdue', 'requests', 'ended'] as const;

/** All closures that one may know of; those that end soonest, and wait longest, first. */
export function Closures() {
  const { part = 'in_force', department } = route.useSearch();
  const navigate = route.useNavigate();
  const proposed = useQuery(closuresQuery('proposed'));
  const requests = useQuery(requestsQuery());
  const overdue = useQuery(overdueQuery(department));
  const open = requests.data?.items.filter(one => one.state === 'open').length;
  return (
    <>
      <Head title={t('people.closures')} text={t('people.closures.text')}>
        <Button renderRoot={props => <Link {...props} to="/settings/closures/new" search={{}} />}>
          {t('people.closure.add')}
        </Button>
      </Head>
      <Tabs
        label={t('people.closures')}
        chosen={part}
        onChoose={key =>
          void navigate({ search: { part: key === 'in_force' ? undefined : key }, replace: true })
        }
        tabs={PARTS.map(key => ({
          key,
          label: t(`people.closures.${key}`),
          count:
            key === 'proposed'
              ? proposed.data?.items.length
              : key === 'overdue'
                ? overdue.data?.items.length
                : key === 'requests'
                  ? open
                  : undefined,
        }))}
      />
      {part === 'requests' ? (
        <Requests requests={requests.data?.items ?? []} known={requests.isSuccess} />
      ) : part === 'overdue' ? (
        <>
          <p className={styles.quiet}>
            {t('people.closures.overdue.text')}
            {department && (
              <>
                {' '}
                {t('people.closures.overdue.narrowed')}{' '}
                <Link to="/settings/closures" search={{ part: 'overdue' }}>
                  {t('people.closures.overdue.all')}
                </Link>
              </>
            )}
          </p>
          <List known={overdue.isSuccess} part={part} items={overdue.data?.items ?? []} />
        </>
      ) : (
        <Some state={part} />
      )}
    </>
  );
}

function Some({ state }: { state: api.ClosureState }) {
  const { data } = useQuery(closuresQuery(state));
  // What waits has waited longest at the end of the list that comes newest first.
  const items = state === 'proposed' ? [...(data?.items ?? [])].reverse() : (data?.items ?? []);
  return <List known={data !== undefined} part={state} items={items} />;
}

interface ListProps {
  known: boolean;
  part: api.ClosureState | 'overdue';
  items: api.Closure[];
}

function List({ known, part, items }: ListProps) {
  const { data: overdue } = useQuery(overdueQuery());
  const late = new Set(overdue?.items.map(one => one.id));
  if (known && items.length === 0) {
    return (
      <Empty
        kind="nothing"
        title={t(`people.closures.none.${part}`)}
        text={t('people.closures.none.text')}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {items.map(closure => (
        <OneOf key={closure.id} closure={closure} late={late.has(closure.id)} />
      ))}
    </ul>
  );
}

function OneOf({ closure, late }: { closure: api.Closure; late: boolean }) {
  const model = useModel();
  const name = useNames();
  const owner = name(closure.owner) ?? t('people.somebody');
  const agreed = name(closure.agreed_by);
  const facts = [
    t(`people.closure.kind.${closure.kind}`),
    t('people.closure.owned_by', { name: owner }),
    agreed && t('people.closure.agreed_by', { name: agreed }),
    closure.state === 'proposed'
      ? t('people.closure.waits', { when: ago(closure.created_at) })
      : t(closure.state === 'ended' ? 'people.closure.ended_on' : 'people.closure.ends_on', {
          day: day((closure.ended_at ?? closure.ends_at).slice(0, 10)),
        }),
  ];
  return (
    <li>
      <div>
        <p className={styles.strong}>
          <Link to="/settings/closures/$id" params={{ id: closure.id }} dir="auto">
            {whatOf(model, closure)}
          </Link>
        </p>
        <p dir="auto">{closure.reason}</p>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {late && (
        <span className={styles.state} data-state="now">
          {t(
            closure.state === 'proposed'
              ? 'people.closure.late.proposed'
              : 'people.closure.late.in_force',
          )}
        </span>
      )}
      {closure.may.includes('agree') && (
        <span className={styles.state} data-state="now">
          {t('people.closure.your_turn')}
        </span>
      )}
      {soon(closure) && (
        <span className={styles.state} data-state="now">
          {t('people.closure.soon')}
        </span>
      )}
    </li>
  );
}

const WEEK_MILLIS = 7 * 86_400_000;

function soon(closure: api.Closure) {
  const left = new Date(closure.ends_at).getTime() - Date.now();
  return closure.state === 'in_force' && left < WEEK_MILLIS;
}
