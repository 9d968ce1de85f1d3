import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { Tabs } from '@/ui/Tabs';
import { toast } from '@/ui/toast';
import styles from '../privacy.module.css';

const STATES = ['done', 'refused'] as const;

/** Who asked for what, until when, and what came of it. */
export function OneRequest({ request }: { request: api.PrivacyRequest }) {
  const [closing, setClosing] = useState(false);
  const kind = t(`privacy.kind.${request.kind}` as Key);
  const title = request.title ?? request.who ?? t('privacy.erased');
  return (
    <li>
      <div className={styles.what}>
        <p className={styles.strong} dir="auto">
          {kind}: {title}
        </p>
        {request.words && <p dir="auto">{request.words}</p>}
        <p className={styles.quiet}>{facts(request).join(' · ')}</p>
        {request.outcome && <p dir="auto">{request.outcome}</p>}
        {closing && <Close request={request} name={title} onClose={() => setClosing(false)} />}
      </div>
      <span className={styles.acts}>
        {request.overdue && (
          <span className={styles.mark}>
            {t('privacy.overdue', { day: day(request.due_at.slice(0, 10)) })}
          </span>
        )}
        {request.record && request.title && request.type && (
          <Button
            size="xs"
            variant="default"
            renderRoot={props => (
              <Link
                {...props}
                to="/sources/privacy/$noun/$id"
                params={{ noun: request.type ?? '', id: request.record ?? '' }}
              />
            )}
          >
            {t('privacy.look')}
          </Button>
        )}
        {request.state === 'open' && !closing && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('privacy.close_of', { name: `${kind}: ${title}` })}
            onClick={() => setClosing(true)}
          >
            {t('privacy.close')}
          </Button>
        )}
      </span>
    </li>
  );
}

function facts(request: api.PrivacyRequest) {
  const due = t('privacy.due', { day: day(request.due_at.slice(0, 10)) });
  return [
    t('privacy.received', { day: day(request.received_at.slice(0, 10)) }),
    request.state === 'open' ? due : t(`privacy.state.${request.state}` as Key),
    request.done_at && day(request.done_at.slice(0, 10)),
    t('privacy.owner', { name: request.owner_name }),
  ].filter(Boolean);
}

function Close(props: { request: api.PrivacyRequest; name: string; onClose: () => void }) {
  const client = useQueryClient();
  const [state, setState] = useState<(typeof STATES)[number]>('done');
  const save = useMutation({
    mutationFn: (body: api.PrivacyRequestChange) =>
      call('PATCH /api/privacy-requests/{id}', {
        path: { id: props.request.id },
        version: props.request.version,
        body,
      }),
    onSuccess: () => toast(t('privacy.closed_now')),
    onSettled: () => client.invalidateQueries({ queryKey: ['privacy-requests'] }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const outcome = String(new FormData(event.currentTarget).get('outcome')).trim() || null;
    save.mutate({ state, outcome });
  }
  return (
    <form className={styles.panel} aria-label={props.name} onSubmit={submit}>
      <Tabs
        className={styles.choice}
        label={t('privacy.close')}
        chosen={state}
        onChoose={setState}
        tabs={STATES.map(key => ({ key, label: t(`privacy.state.${key}`) }))}
      />
      <Textarea
        name="outcome"
        label={t(state === 'done' ? 'privacy.outcome' : 'privacy.outcome.refused')}
        required={state === 'refused'}
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus
        dir="auto"
      />
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" loading={save.isPending}>
          {t('privacy.close')}
        </Button>
        <Button size="xs" variant="default" onClick={props.onClose}>
          {t('privacy.cancel')}
        </Button>
      </div>
    </form>
  );
}
