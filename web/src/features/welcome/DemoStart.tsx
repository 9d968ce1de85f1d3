import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, sentence } from '@/lib/api';
import { demoQuery, goTo } from '@/lib/demo';
import { number } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from './welcome.module.css';

/** Makes the demo company up where one can look on, and leads there. */
export function DemoStart() {
  const client = useQueryClient();
  const mayLoad = useMe().capabilities.includes('administer_users');
  const { data: demo } = useQuery(demoQuery);
  const load = useMutation({
    mutationFn: () => call('POST /api/demo'),
    onSuccess: now => client.setQueryData(demoQuery.queryKey, now),
  });
  const go = useMutation({
    mutationFn: async () => {
      if (!demo?.joined) await call('POST /api/demo');
      await goTo(demo?.workspace ?? '', '/tour');
    },
  });
  const problem = load.error ?? go.error;
  if (!demo) return null;
  if (demo.inside) {
    return (
      <Link to="/tour" className={styles.go}>
        {t('welcome.demo.tour')}
      </Link>
    );
  }
  return (
    <div className={styles.demo}>
      {demo.state === 'loading' && <Making written={demo.written} expected={demo.expected} />}
      {demo.state === 'failed' && <p role="alert">{t('welcome.demo.failed')}</p>}
      {demo.state === 'here' && (demo.joined || mayLoad) && (
        <Button onClick={() => go.mutate()} loading={go.isPending}>
          {t('welcome.demo.go')}
        </Button>
      )}
      {(demo.state === 'absent' || demo.state === 'failed') &&
        (mayLoad ? (
          <Button variant="default" onClick={() => load.mutate()} loading={load.isPending}>
            {t('welcome.demo.load')}
          </Button>
        ) : (
          <p className={styles.quiet}>{t('welcome.demo.ask')}</p>
        ))}
      {problem && (
        <p role="alert" className={styles.problem}>
          {sentence(problem)}
        </p>
      )}
    </div>
  );
}

function Making({ written, expected }: { written: number; expected: number | null }) {
  return (
    <div role="status">
      <progress
        className={styles.progress}
        value={expected ? written : undefined}
        max={expected ?? undefined}
        aria-label={t('welcome.demo.making')}
      />
      <p className={styles.quiet}>
        {expected
          ? t('welcome.demo.written', { written: number(written), expected: number(expected) })
          : t('welcome.demo.making')}
      </p>
    </div>
  );
}
