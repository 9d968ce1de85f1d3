import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { meQuery, useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from './welcome.module.css';

/** Where each kind of work begins its day. */
const BEGINNINGS = {
  selling: '/today',
  leading_sales: '/deals',
  marketing: '/people',
  support: '/today',
  operations: '/companies',
  integration: '/settings/keys',
} as const;
type Work = keyof typeof BEGINNINGS;
const WORKS = Object.keys(BEGINNINGS) as Work[];

/** One answer, one click: it decides with which screen the day begins, and nothing else. */
export function Working() {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useMutation({
    mutationFn: (work: Work) =>
      call('PATCH /api/me', { body: { work, default_page: BEGINNINGS[work] } }),
    onSuccess: now => {
      client.setQueryData<api.Me>(meQuery.queryKey, now);
      return navigate({ to: '/welcome', search: { step: 'expect' } });
    },
  });
  return (
    <>
      <ul className={styles.cards}>
        {WORKS.map(work => (
          <li key={work}>
            <button
              type="button"
              className={styles.card}
              aria-pressed={me.work === work}
              disabled={say.isPending}
              onClick={() => say.mutate(work)}
            >
              <strong>{t(`work.${work}`)}</strong>
              <span>{t(`work.${work}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {say.error && (
        <p role="alert" className={styles.problem}>
          {sentence(say.error)}
        </p>
      )}
    </>
  );
}
