import { UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { joined, lately, moment } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { fieldOf } from '@/records/schema';
import type { View } from '../useView';
import styles from './Since.module.css';
import { useListNews } from './useListNews';

const NAMED_FIELDS = 3;

/** One line above a list or board: what others did since I last looked; `n` goes from one to the next. */
export function Since({ view }: { view: View }) {
  const navigate = useNavigate();
  const news = useListNews(view.type, view.filter);
  const [at, stand] = useState(-1);
  const steps = news?.steps ?? [];
  const here = steps[at];

  function go(place: number) {
    const step = steps[place];
    if (!step) return;
    stand(place);
    const row = document.querySelector<HTMLElement>(
      `[data-record="${step.id}"], [data-card="${step.id}"]`,
    );
    row?.scrollIntoView({ block: 'nearest' });
    (row?.querySelector<HTMLElement>('a') ?? row)?.focus();
  }

  useKeys([
    {
      keys: 'n',
      label: t('past.next_change'),
      group: t('keys.group.list'),
      when: () => steps.length > 0,
      run: () => go((at + 1) % steps.length),
    },
  ]);

  const since = news?.since;
  if (!news || !since || steps.length === 0) return null;
  return (
    <section className={styles.since} aria-label={t('past.news')}>
      <p className={styles.line}>
        <span className={styles.when} title={moment(since)}>
          {t('past.since', { when: lately(since) })}
        </span>{' '}
        {joined(phrases(view, news))}
        {news.more && ` ${t('past.more')}`}
      </p>
      {here && (
        <UnstyledButton
          className={styles.step}
          onClick={() =>
            here.step !== 'gone' &&
            void navigate({ to: '/$noun/$id', params: { noun: view.type.plural, id: here.id } })
          }
        >
          <span role="status">{t(`past.step_${here.step}`, { name: here.title })}</span>
        </UnstyledButton>
      )}
      <UnstyledButton className={styles.step} onClick={() => view.change({ at: toSecond(since) })}>
        <IconHistory size={14} stroke={1.5} aria-hidden /> {t('past.see')}
      </UnstyledButton>
    </section>
  );
}

function phrases({ type }: View, news: api.ListNews): string[] {
  const fields = news.fields
    .slice(0, NAMED_FIELDS)
    .map(one => fieldOf(type, one.field)?.label)
    .filter(label => label !== undefined);
  const changed = fields.length
    ? t('past.news.changed_in', { count: news.changed, fields: fields.join(', ') })
    : t('past.news.changed', { count: news.changed });
  return [
    news.new ? t('past.news.new', { count: news.new }) : '',
    news.changed ? changed : '',
    news.gone ? t('past.news.gone', { count: news.gone }) : '',
  ].filter(Boolean);
}

function toSecond(moment: string) {
  return moment.replace(/\.\d+Z$/, 'Z');
}
