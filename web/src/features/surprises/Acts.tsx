import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { useAgain } from './queries';
import styles from './surprises.module.css';
import { nameOf } from './words';

const OPINIONS = ['useful', 'expected'] as const;
const failed = (failure: Error) => toast(sentence(failure), { tone: 'warn' });

/** What somebody says of a surprise, does about it, and what came of it. */
export function Acts({ one }: { one: api.Surprise }) {
  const [open, setOpen] = useState<'act' | 'result' | null>(null);
  const again = useAgain();
  const name = nameOf(one);
  const path = { id: one.id };
  const say = useMutation({
    mutationFn: (opinion: 'useful' | 'expected' | null) =>
      call('PUT /api/surprises/{id}/opinion', { path, body: { opinion } }),
    onSuccess: again,
    onError: failed,
  });
  const act = useMutation({
    mutationFn: (title: string) =>
      call('POST /api/surprises/{id}/action', { path, body: { title } }),
    onSuccess: async () => {
      setOpen(null);
      toast(t('surprise.acted'));
      await again();
    },
    onError: failed,
  });
  const tell = useMutation({
    mutationFn: (result: string) =>
      call('PATCH /api/surprises/{id}', { path, version: one.version, body: { result } }),
    onSuccess: async () => {
      setOpen(null);
      await again();
    },
    onError: failed,
  });
  return (
    <div className={styles.acts}>
      {one.task && (
        <p className={styles.done}>
          <Link to="/$noun/$id" params={{ noun: 'tasks', id: one.task.id }} dir="auto">
            {t('surprise.task', { name: one.task.title })}
          </Link>
        </p>
      )}
      {one.acted && !one.task && <p className={styles.done}>{t('surprise.acted.unseen')}</p>}
      {one.result && (
        <p className={styles.done} dir="auto">
          {t('surprise.of.result', { name: one.result })}
        </p>
      )}
      {open === null ? (
        <div className={styles.buttons}>
          {OPINIONS.map(opinion => (
            <Button
              key={opinion}
              size="xs"
              variant={one.opinion === opinion ? 'light' : 'default'}
              aria-pressed={one.opinion === opinion}
              aria-label={t(`surprise.of.${opinion}`, { name })}
              onClick={() => say.mutate(one.opinion === opinion ? null : opinion)}
            >
              {t(`surprise.${opinion}`)}
            </Button>
          ))}
          {!one.acted && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('surprise.of.act', { name })}
              onClick={() => setOpen('act')}
            >
              {t('surprise.act')}
            </Button>
          )}
          {one.may_tell && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('surprise.of.result', { name })}
              onClick={() => setOpen('result')}
            >
              {t('surprise.result')}
            </Button>
          )}
        </div>
      ) : open === 'act' ? (
        <Line
          label={t('surprise.act.title')}
          value={t('surprise.act.usual', { name })}
          button={t('surprise.act.make')}
          most={200}
          busy={act.isPending}
          onGive={text => act.mutate(text)}
          onClose={() => setOpen(null)}
        />
      ) : (
        <Line
          label={t('surprise.result')}
          value={one.result ?? ''}
          button={t('surprise.result.keep')}
          most={1000}
          busy={tell.isPending}
          onGive={text => tell.mutate(text)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function Line(props: {
  label: string;
  value: string;
  button: string;
  most: number;
  busy: boolean;
  onGive: (text: string) => void;
  onClose: () => void;
}) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    props.onGive(String(new FormData(event.currentTarget).get('line')).trim());
  }
  return (
    <form className={styles.line} onSubmit={submit}>
      <TextInput
        name="line"
        label={props.label}
        defaultValue={props.value}
        maxLength={props.most}
        required
        withAsterisk={false}
        autoFocus
        dir="auto"
      />
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={props.busy}>
          {props.button}
        </Button>
        <Button size="xs" variant="default" onClick={props.onClose}>
          {t('surprise.cancel')}
        </Button>
      </div>
    </form>
  );
}
