import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import styles from '../people.module.css';
import { colleaguesQuery } from '../queries';
import { Belonging } from './Belonging';
import { GettingIn } from './GettingIn';

const route = getRouteApi('/inside/settings/people/$id');

/** One colleague: where they belong, what their role is, how they get in. */
export function OneColleague() {
  const { id } = route.useParams();
  const may = useMe().capabilities.includes('administer_users');
  const { data, isSuccess } = useQuery(colleaguesQuery);
  const colleague = data?.find(one => one.id === id);
  if (!colleague) {
    return isSuccess ? (
      <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')}>
        <Link to="/settings/people" search={{}}>
          {t('people.users')}
        </Link>
      </Empty>
    ) : null;
  }
  return (
    <>
      <p className={styles.back}>
        <Link to="/settings/people" search={{}}>
          {t('people.users')}
        </Link>
      </p>
      <Head title={colleague.name} text={colleague.email} />
      <Belonging key={colleague.version} colleague={colleague} may={may} />
      <p className={styles.links}>
        <Link to="/settings/why" search={{ user: colleague.id }}>
          {t('people.why_of', { name: colleague.name })}
        </Link>
      </p>
      {may && <GettingIn colleague={colleague} />}
    </>
  );
}
