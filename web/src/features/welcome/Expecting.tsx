import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { FAILURES, type Failure } from './failures';
import styles from './welcome.module.css';

const REVIEW_DAYS = 90;
const MOST = 5;

interface Wish {
  baseline: string;
  review: string;
}

/** What this company hopes for, with how it is today: later the Promises page compares. */
export function Expecting() {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [wishes, setWishes] = useState<Partial<Record<Failure, Wish>>>({});
  const [own, setOwn] = useState('');
  const count = Object.keys(wishes).length + (own.trim() ? 1 : 0);
  const { data } = useQuery({
    queryKey: ['list', 'expectation', 'first steps'],
    queryFn: ({ signal }) =>
      call('GET /api/{noun}', {
        path: { noun: 'expectations' },
        query: { fields: 'name,baseline,review_on', sort: 'created_at', limit: 20 },
        signal,
      }),
  });

  const keep = useMutation({
    mutationFn: () => {
      const common = { owner: me.id, baseline_on: iso(0) };
      const made = FAILURES.filter(one => wishes[one]).map(one => ({
        ...common,
        name: t(`expect.${one}`),
        failure: one,
        prerequisite: t(`expect.${one}.people`),
        baseline: wishes[one]?.baseline.trim() || null,
        review_on: wishes[one]?.review || null,
      }));
      const mine = own.trim() ? [{ ...common, name: own.trim(), review_on: iso(REVIEW_DAYS) }] : [];
      return call('POST /api/{noun}/batch', {
        path: { noun: 'expectations' },
        body: { operations: [...made, ...mine].map(values => ({ op: 'create', values })) },
      });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['list', 'expectation'] });
      return navigate({ to: '/welcome', search: { step: 'begin' } });
    },
  });

  function set(failure: Failure, wish: Partial<Wish> | null) {
    setWishes(old => {
      const next = { ...old };
      if (wish === null) delete next[failure];
      else next[failure] = { baseline: '', review: iso(REVIEW_DAYS), ...old[failure], ...wish };
      return next;
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (count > 0) keep.mutate();
  }

  return (
    <form onSubmit={submit} className={styles.wishes}>
      {data && data.items.length > 0 && (
        <section className={styles.kept} aria-labelledby="kept">
          <h2 id="kept">{t('welcome.expect.kept')}</h2>
          <ul>
            {data.items.map(one => (
              <li key={one.id}>
                <span dir="auto">{String(one.name)}</span>
                {one.review_on ? (
                  <span className={styles.quiet}>
                    {t('welcome.expect.again_on', { day: day(String(one.review_on)) })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {FAILURES.map(one => {
        const wish = wishes[one];
        return (
          <div key={one} className={styles.wish} data-on={wish ? true : undefined}>
            <Checkbox
              checked={wish !== undefined}
              disabled={!wish && count >= MOST}
              label={t(`expect.${one}`)}
              onChange={event => set(one, event.currentTarget.checked ? {} : null)}
            />
            {wish && (
              <div className={styles.detail}>
                <TextInput
                  label={t('welcome.expect.baseline')}
                  placeholder={t(`expect.${one}.today`)}
                  maxLength={300}
                  value={wish.baseline}
                  onChange={event => set(one, { baseline: event.currentTarget.value })}
                />
                <TextInput
                  type="date"
                  label={t('welcome.expect.review')}
                  value={wish.review}
                  onChange={event => set(one, { review: event.currentTarget.value })}
                />
                <p className={styles.quiet}>{t(`expect.${one}.people`)}</p>
              </div>
            )}
          </div>
        );
      })}
      <TextInput
        label={t('welcome.expect.own')}
        value={own}
        maxLength={300}
        disabled={!own && count >= MOST}
        onChange={event => setOwn(event.currentTarget.value)}
      />
      {keep.error && (
        <p role="alert" className={styles.problem}>
          {sentence(keep.error)}
        </p>
      )}
      <div>
        <Button type="submit" disabled={count === 0} loading={keep.isPending}>
          {t('welcome.expect.keep', { count })}
        </Button>
      </div>
    </form>
  );
}

function iso(days: number) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
