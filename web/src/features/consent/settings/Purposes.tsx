import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { purposesQuery } from '@/records/consent/queries';
import styles from '../privacy.module.css';
import { PurposeForm } from './PurposeForm';

/** What we contact people for, and what lets us. */
export function Purposes() {
  const [open, setOpen] = useState<string | null>(null);
  const { data = [] } = useQuery(purposesQuery);
  return (
    <section aria-label={t('privacy.part.purposes')}>
      <div className={styles.tools}>
        <Button onClick={() => setOpen('')} disabled={open === ''}>
          {t('privacy.purpose.add')}
        </Button>
      </div>
      {open === '' && <PurposeForm purpose={null} onClose={() => setOpen(null)} />}
      <ul className={styles.list}>
        {data.map(one =>
          open === one.key ? (
            <li key={one.key}>
              <PurposeForm purpose={one} onClose={() => setOpen(null)} />
            </li>
          ) : (
            <li key={one.key}>
              <div className={styles.what}>
                <p className={styles.strong} dir="auto">
                  {one.label}
                </p>
                <p className={styles.quiet}>{facts(one).join(' · ')}</p>
                {one.balancing && <p dir="auto">{one.balancing}</p>}
                {one.basis === 'legitimate_interest' && !one.balancing && (
                  <p className={styles.problem}>{t('privacy.purpose.unweighed')}</p>
                )}
              </div>
              <span className={styles.acts}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('privacy.change_of', { name: one.label })}
                  onClick={() => setOpen(one.key)}
                >
                  {t('privacy.change')}
                </Button>
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function facts(one: api.Purpose) {
  const channels = one.channels.map(channel => t(`consent.channel.${channel}` as Key)).join(', ');
  return [
    t(`consent.basis.${one.basis}` as Key),
    one.basis !== 'consent' && channels,
    one.confirmed && t('privacy.purpose.confirmed'),
    one.retired && t('privacy.purpose.retired'),
  ].filter(Boolean);
}
