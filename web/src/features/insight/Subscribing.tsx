import { Button, NativeSelect, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { language, t } from '@/lib/messages';
import styles from './insight.module.css';
import { subscriptionsQuery } from './queries';

const RHYTHMS = ['workday', 'week', 'month'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
// A Monday, to name the days of the week after.
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

function weekdays() {
  const name = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, at) => ({
    value: String(at + 1),
    label: name.format(MONDAY + at * DAY),
  }));
}

function daysOf(every: api.SubscriptionDraft['every']) {
  return every === 'week' ? weekdays() : Array.from({ length: 31 }, (_, at) => String(at + 1));
}

interface SubscribingProps {
  kind: 'questions' | 'dashboards';
  id: string;
}

/** A question or a dashboard that comes by itself. */
export function Subscribing({ kind, id }: SubscribingProps) {
  const { data } = useQuery(subscriptionsQuery);
  const mine = data?.items.find(one => one.subject === id && !one.ended_at);
  if (!data) return null;
  return (
    <section className={styles.block} aria-labelledby="subscribing">
      <h2 id="subscribing">{t('insight.subscribe')}</h2>
      <p className={styles.quiet} role="status">
        {mine
          ? t('insight.subscribed', { rhythm: mine.rhythm, when: moment(mine.next_at) })
          : t('insight.subscribe.text')}
      </p>
      <Rhythm key={mine?.id} kind={kind} id={id} mine={mine} mail={data.mail_possible} />
    </section>
  );
}

function Rhythm({
  kind,
  id,
  mine,
  mail,
}: SubscribingProps & { mine?: api.Subscription; mail: boolean }) {
  const client = useQueryClient();
  const [every, choose] = useState<api.SubscriptionDraft['every']>(mine?.every ?? 'week');
  const at = { path: { kind, subject: id } };
  const then = {
    onSuccess: () => client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey }),
  };
  const keep = useMutation({
    mutationFn: (body: api.SubscriptionDraft) =>
      call('PUT /api/subscriptions/{kind}/{subject}', { ...at, body }),
    ...then,
  });
  const end = useMutation({
    mutationFn: () => call('DELETE /api/subscriptions/{kind}/{subject}', at),
    ...then,
  });
  const failed = keep.error ?? end.error;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    keep.mutate({
      every,
      day: every === 'workday' ? null : Number(given.get('day')),
      hour: Number(given.get('hour')),
      by_mail: given.get('mail') === 'on',
    });
  }

  return (
    <form className={styles.panel} onSubmit={submit}>
      <div className={styles.choices}>
        <NativeSelect
          label={t('insight.subscribe.every')}
          value={every}
          data={RHYTHMS.map(one => ({ value: one, label: t(`insight.subscribe.${one}`) }))}
          onChange={event => choose(event.currentTarget.value as typeof every)}
        />
        {every !== 'workday' && (
          <NativeSelect
            key={every}
            name="day"
            label={t('insight.subscribe.day')}
            defaultValue={mine?.every === every ? String(mine.day) : '1'}
            data={daysOf(every)}
          />
        )}
        <NativeSelect
          name="hour"
          label={t('insight.subscribe.hour')}
          defaultValue={String(mine?.hour ?? 8)}
          data={HOURS.map(hour => ({
            value: String(hour),
            label: `${String(hour).padStart(2, '0')}:00`,
          }))}
        />
      </div>
      {mail && (
        <Switch
          name="mail"
          label={t('insight.subscribe.mail')}
          defaultChecked={mine?.by_mail ?? false}
        />
      )}
      {failed && (
        <p role="alert" className={styles.problem}>
          {sentence(failed)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={keep.isPending}>
          {t(mine ? 'insight.subscribe.change' : 'insight.subscribe.begin')}
        </Button>
        {mine && (
          <Button variant="subtle" loading={end.isPending} onClick={() => end.mutate()}>
            {t('insight.subscribe.end')}
          </Button>
        )}
      </div>
    </form>
  );
}
