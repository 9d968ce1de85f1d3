import { UnstyledButton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { api } from '@/lib/api';
import { lately, moment } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { type Key, t } from '@/lib/messages';
import { isEmpty, lookOf } from '@/records/fields';
import { labelOf } from '@/records/fields/choice';
import { written } from '@/records/past/moment';
import { fieldOf, type Model, type RecordType, useModel } from '@/records/schema';
import styles from './news.module.css';
import { useNews } from './useNews';

const SHOWN = 5;

interface NewsProps {
  type: RecordType;
  id: string;
  /** Brings a field into view; unfolds it where it is folded. */
  onField: (name: string) => void;
}

/** One line: what others did since I last looked; `n` goes from one to the next. */
export function News({ type, id, onField }: NewsProps) {
  const model = useModel();
  const navigate = useNavigate();
  const news = useNews(type, id);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLElement>(null);
  const steps = news ? [...news.steps].reverse() : [];
  const shown = steps.slice(0, SHOWN);

  function go(place: number) {
    const step = steps[place];
    if (!step) return;
    setAt(place);
    if (step.step === 'changed' && step.field) {
      onField(step.field);
      return;
    }
    const entry = document.querySelector<HTMLElement>(`[data-entry="${step.id}"]`);
    const noun = step.type ? model.find(step.type)?.plural : undefined;
    if (entry) {
      entry.focus();
      entry.scrollIntoView({ block: 'center' });
    } else if (noun && step.id) {
      void navigate({ to: '/$noun/$id', params: { noun, id: step.id } });
    }
  }

  useKeys([
    {
      keys: 'n',
      label: t('record.next_change'),
      group: t('keys.group.record'),
      when: () => steps.length > 0,
      run: () => go((at + 1) % steps.length),
    },
  ]);

  if (!news?.since || steps.length === 0) return null;
  return (
    <section ref={box} className={styles.news} aria-label={t('record.news')}>
      <span className={styles.since} title={moment(news.since)}>
        {t('record.since', { when: lately(news.since) })}
      </span>
      <ul>
        {shown.map((step, place) => (
          <li key={`${step.at} ${step.field ?? step.id ?? step.step}`}>
            <UnstyledButton
              className={styles.step}
              aria-current={place === at || undefined}
              title={[step.by?.name, moment(step.at)].filter(Boolean).join(', ')}
              onClick={() => go(place)}
            >
              {phrase(model, type, step)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {(steps.length > shown.length || news.more) && (
        <span className={styles.since}>
          {t('record.and_more', { count: Math.max(1, steps.length - shown.length) })}
        </span>
      )}
      <Link
        to="/$noun/$id"
        params={{ noun: type.plural, id }}
        search={{ at: written(new Date(news.since)) }}
        className={styles.step}
      >
        {t('record.see_then')}
      </Link>
    </section>
  );
}

function phrase(model: Model, type: RecordType, step: api.NewsStep): string {
  if (step.step === 'changed') return changed(type, step);
  if (step.step !== 'added') return t(`record.news.${step.step}` as Key);
  const of = step.type ? model.find(step.type) : undefined;
  const kind = of && fieldOf(of, 'kind');
  const name = (kind && step.kind && labelOf(kind, step.kind)) || of?.label || '';
  const who = step.direction === 'in' ? 'record.news.came' : 'record.news.added';
  return t(who, { type: name, name: step.title ?? '' });
}

function changed(type: RecordType, step: api.NewsStep) {
  const field = step.field ? fieldOf(type, step.field) : undefined;
  const text = (value: unknown, title: string | null | undefined) => {
    if (title) return title;
    if (!field || isEmpty(value) || field.kind === 'relation') return t('record.nothing');
    const whole = lookOf(field).text(value, field);
    return whole.length > 40 ? `${whole.slice(0, 40)} …` : whole;
  };
  const given = {
    name: field?.label ?? step.field ?? '',
    before: text(step.before, step.before_title),
    after: text(step.after, step.after_title),
  };
  return t(isEmpty(step.before) ? 'record.news.filled' : 'record.news.changed', given);
}
