import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import { useModel } from '@/records/schema';
import sources from '../sources.module.css';
import { NoticeParts } from './NoticeParts';
import { noticesQuery } from './queries';
import styles from './radar.module.css';
import { found, nameOf } from './words';

/** What was found, what to do, who does it, and the figure before and after. */
export function NoticeItem({ notice }: { notice: api.RadarNotice }) {
  const me = useMe();
  const model = useModel();
  const name = useNames();
  const client = useQueryClient();
  const [closing, close] = useState(false);
  const [note, setNote] = useState(notice.note ?? '');
  const save = useMutation({
    mutationFn: (body: api.RadarNoticeChanges) =>
      call('PATCH /api/radar/notices/{id}', {
        path: { id: notice.id },
        version: notice.version,
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  const may = me.capabilities.includes('administer_users') || notice.owner === me.id;
  const title = found(model, notice);
  return (
    <li>
      <div className={styles.about}>
        <h3 dir="auto">{nameOf(notice)}</h3>
        <span className={styles.quiet}>
          <bdi>{name(notice.owner) ?? t('radar.nobody')}</bdi>
          {' · '}
          {t(`radar.state.${notice.state}`)},{' '}
          {notice.done_at
            ? ago(notice.done_at)
            : t('radar.raised', { when: ago(notice.raised_at) })}
        </span>
      </div>
      <NoticeParts notice={notice} />
      {notice.note && !closing && (
        <p className={styles.quiet}>
          {t('radar.note')}: <bdi>{notice.note}</bdi>
        </p>
      )}
      {closing && (
        <Textarea
          label={t('radar.note.label')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          autoFocus
          dir="auto"
        />
      )}
      {save.error && (
        <p role="alert" className={sources.problem}>
          {sentence(save.error)}
        </p>
      )}
      {may && (
        <div className={sources.buttons}>
          {notice.state === 'open' && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('radar.take_of', { what: title })}
              onClick={() => save.mutate({ state: 'taken', owner: me.id })}
            >
              {t('radar.take')}
            </Button>
          )}
          {notice.state !== 'done' && (
            <Button
              size="xs"
              variant={closing ? 'filled' : 'default'}
              loading={save.isPending}
              aria-label={t('radar.done_of', { what: title })}
              onClick={() =>
                closing ? save.mutate({ state: 'done', note: note.trim() || null }) : close(true)
              }
            >
              {t(closing ? 'radar.done.save' : 'radar.done')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
