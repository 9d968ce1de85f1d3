import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { ago, day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import styles from '../people.module.css';
import { useNames } from '../queries';
import { endOf, Until } from './Until';
import { whatOf } from './what';

/** Requests to see what is closed: mine, and those that I may answer. */
export function Requests({ requests, known }: { requests: api.AccessRequest[]; known: boolean }) {
  if (known && requests.length === 0) {
    return (
      <Empty
        kind="nothing"
        title={t('people.requests.none')}
        text={t('people.requests.none.text')}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {requests.map(request => (
        <OneRequest key={request.id} request={request} />
      ))}
    </ul>
  );
}

function OneRequest({ request }: { request: api.AccessRequest }) {
  const me = useMe();
  const model = useModel();
  const name = useNames();
  const client = useQueryClient();
  const mine = request.user === me.id;
  const asker = name(request.user) ?? t('people.somebody');
  const withdraw = useMutation({
    mutationFn: () => call('DELETE /api/access-requests/{id}', { path: { id: request.id } }),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
    onSettled: () => client.invalidateQueries(),
  });
  const state =
    request.state === 'granted' && request.ends_at
      ? t('people.request.granted', { day: day(request.ends_at.slice(0, 10)) })
      : t(`people.request.${request.state}`);
  return (
    <li data-tall>
      <div>
        <p className={styles.strong} dir="auto">
          {mine
            ? t('people.request.mine', { name: name(request.owner) ?? t('people.somebody') })
            : t('people.request.of', { name: asker })}{' '}
          <Link to="/settings/closures/$id" params={{ id: request.closure }}>
            {whatOf(model, { ...request, role: null })}
          </Link>
        </p>
        {request.words && <p dir="auto">“{request.words}”</p>}
        <p className={styles.quiet} dir="auto">
          {[request.reason, ago(request.created_at), state].join(' · ')}
        </p>
        {request.reply && <p dir="auto">“{request.reply}”</p>}
        {request.answerable && !mine && <Answer request={request} asker={asker} />}
      </div>
      {mine && request.state === 'open' && (
        <Button
          size="xs"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          {t('closed.withdraw')}
        </Button>
      )}
    </li>
  );
}

function Answer({ request, asker }: { request: api.AccessRequest; asker: string }) {
  const client = useQueryClient();
  const [reply, setReply] = useState('');
  const answer = useMutation({
    mutationFn: (body: api.AccessAnswer) =>
      call('POST /api/access-requests/{id}/answer', { path: { id: request.id }, body }),
    onSuccess: now =>
      toast(
        t(now.state === 'granted' ? 'people.request.is_granted' : 'people.request.is_declined', {
          name: asker,
        }),
      ),
    onSettled: () => client.invalidateQueries(),
  });
  function grant(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const until = String(new FormData(event.currentTarget).get('until'));
    answer.mutate({
      granted: true,
      ends_at: endOf(until, request.closure_ends_at),
      reply: reply || null,
    });
  }
  return (
    <form className={styles.answer} onSubmit={grant}>
      <Until
        name="until"
        label={t('people.request.until', { name: asker })}
        days={14}
        latest={request.closure_ends_at}
      />
      <TextInput
        label={t('people.request.reply')}
        value={reply}
        maxLength={2000}
        dir="auto"
        onChange={event => setReply(event.currentTarget.value)}
      />
      {answer.error && (
        <p role="alert" className={styles.problem}>
          {sentence(answer.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={answer.isPending}>
          {t('people.request.grant')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={answer.isPending}
          onClick={() => answer.mutate({ granted: false, reply: reply || null })}
        >
          {t('people.request.decline')}
        </Button>
      </div>
    </form>
  );
}
