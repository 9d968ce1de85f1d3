import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import styles from './consent.module.css';
import { type Contactable, consentsQuery, purposesQuery } from './queries';

/** Everything that was said, newest first; nothing of it is ever changed. */
export function History({ noun, id }: { noun: Contactable; id: string }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(consentsQuery(noun, id));
  const { data: purposes = [] } = useQuery(purposesQuery);
  if (!data || data.items.length === 0) return null;
  const label = (key: string) =>
    key === '*' ? t('consent.everything') : (purposes.find(one => one.key === key)?.label ?? key);
  return (
    <div>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('consent.history', { count: data.items.length })}
      </button>
      {open && (
        <ul className={styles.history}>
          {data.items.map(one => (
            <li key={one.id}>
              <strong>{t(`consent.state.${one.state}` as Key)}</strong> {label(one.purpose)},{' '}
              {channelOf(one)}
              <span className={styles.under} dir="auto">
                {facts(one).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const channelOf = (one: api.Consent) =>
  one.channel === '*' ? t('consent.every_way') : t(`consent.channel.${one.channel}` as Key);

function facts(one: api.Consent) {
  return [
    day(one.stated_at.slice(0, 10)),
    one.basis && t(`consent.basis.${one.basis}` as Key),
    one.proof_text ?? one.balancing,
    one.proof_form,
    one.confirmed_at && t('consent.was_confirmed'),
    one.expires_at && t('consent.ends', { day: day(one.expires_at.slice(0, 10)) }),
    one.actor ?? one.source,
  ].filter((fact): fact is string => !!fact);
}
