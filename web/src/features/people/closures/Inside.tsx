import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import styles from '../people.module.css';
import { useNames } from '../queries';
import { endOf, Until } from './Until';

/** Who sees what is closed; who may, lets somebody in for a while and out again. */
export function Inside({ closure }: { closure: api.Closure }) {
  const name = useNames();
  const client = useQueryClient();
  const [user, setUser] = useState<string | null>(null);
  const may = closure.may.includes('admit');
  const change = useMutation({
    mutationFn: (change: { user: string; ends_at: string | null }) => {
      const path = { id: closure.id, user: change.user };
      return change.ends_at
        ? call('PUT /api/closures/{id}/members/{user}', {
            path,
            body: { ends_at: change.ends_at },
          })
        : call('DELETE /api/closures/{id}/members/{user}', { path });
    },
    onSuccess: () => setUser(null),
    onSettled: () => client.invalidateQueries({ queryKey: ['closures'] }),
  });
  function admit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const until = String(new FormData(event.currentTarget).get('until'));
    if (user) change.mutate({ user, ends_at: endOf(until, closure.ends_at) });
  }
  return (
    <section className={styles.block} aria-labelledby="inside">
      <h2 id="inside">{t('people.closure.inside')}</h2>
      <ul className={styles.list}>
        {closure.members.map(id => {
          const guest = closure.guests.find(one => one.user === id);
          const called = name(id) ?? t('people.somebody');
          return (
            <li key={id}>
              <div>
                <p dir="auto">{called}</p>
                <p className={styles.quiet}>
                  {id === closure.owner
                    ? t('people.closure.owner')
                    : guest
                      ? t('people.closure.until', { day: day(guest.ends_at.slice(0, 10)) })
                      : t('people.closure.as_long')}
                </p>
              </div>
              {may && id !== closure.owner && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('people.take_out', { name: called })}
                  onClick={() => change.mutate({ user: id, ends_at: null })}
                >
                  {t('people.closure.dismiss')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {change.error && (
        <p role="alert" className={styles.problem}>
          {sentence(change.error)}
        </p>
      )}
      {may && (
        <form className={styles.grid} onSubmit={admit}>
          <PickColleague
            label={t('people.closure.admit')}
            value={user}
            without={closure.members}
            onPick={setUser}
          />
          {user && (
            <>
              <Until
                name="until"
                label={t('people.closure.admit.until')}
                days={14}
                latest={closure.ends_at}
              />
              <div className={styles.buttons}>
                <Button type="submit" loading={change.isPending}>
                  {t('people.closure.admit.do')}
                </Button>
              </div>
            </>
          )}
        </form>
      )}
    </section>
  );
}
