import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Key, t } from '@/lib/messages';
import styles from './consent.module.css';
import { type Channel, isContactable } from './queries';
import { by, type Refusal, refusalsQuery } from './refusals';

interface Held {
  href: string;
  channel: Channel;
  /** Null where it could not be asked. */
  refusals: Refusal[] | null;
}

const LINKS = 'a[href^="tel:"], a[href^="mailto:"]';

const go = (href: string) => window.location.assign(href);

/** Whose number or address a link leads to, where it is somebody who may say no. */
function whose(link: Element) {
  const [noun, id] = link.closest('[data-contact]')?.getAttribute('data-contact')?.split('/') ?? [];
  return noun && id && isContactable(noun) ? { noun, id } : null;
}

/**
 * Before a number is dialled or a letter begun: what they said of it. No link leads past a no without a
 * word, wherever it stands; whoever answers a question of theirs may still go on.
 */
export default function AskFirst() {
  const client = useQueryClient();
  const [held, hold] = useState<Held | null>(null);

  useEffect(() => {
    async function ask(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
      const one = link && whose(link);
      const href = link?.getAttribute('href');
      if (!one || !href) return;
      event.preventDefault();
      const channel = href.startsWith('tel:') ? 'phone' : 'email';
      try {
        const refusals = by(await client.fetchQuery(refusalsQuery(one.noun, one.id)), channel);
        if (refusals.length === 0) go(href);
        else hold({ href, channel, refusals });
      } catch {
        hold({ href, channel, refusals: null });
      }
    }
    const listen = (event: MouseEvent) => void ask(event);
    document.addEventListener('click', listen, true);
    return () => document.removeEventListener('click', listen, true);
  }, [client]);

  if (!held) return null;
  const { channel, href, refusals } = held;
  const close = () => hold(null);
  return (
    <Modal
      opened
      onClose={close}
      size="sm"
      title={t(refusals ? (`consent.ask.${channel}` as Key) : 'consent.ask.unknown')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ul className={styles.reasons}>
        {(refusals ?? []).map(one => (
          <li key={one.words}>{one.words}</li>
        ))}
        {!refusals && <li>{t('consent.ask.unknown.text')}</li>}
      </ul>
      <div className={styles.choose}>
        <Button data-autofocus onClick={close}>
          {t('consent.ask.not')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            close();
            go(href);
          }}
        >
          {t(`consent.ask.${channel}.still` as Key)}
        </Button>
      </div>
    </Modal>
  );
}
