import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from './notes.module.css';

const DAYS = 14;
const dayOf = (at: Date) =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

interface BlindProps {
  blind: api.CheckedMention[];
  onAdmitted: () => Promise<unknown>;
}

/** Who could not read this, said before it is sent; who may, lets them in until a day. */
export function Blind({ blind, onAdmitted }: BlindProps) {
  return (
    <ul className={styles.blind}>
      {blind.map(one => (
        <li key={one.user?.id}>
          <IconEyeOff size={16} stroke={1.5} aria-hidden />
          <div>
            <p>{one.text}</p>
            {one.offers.map(closure => (
              <Offer key={closure.closure} one={one} closure={closure} onAdmitted={onAdmitted} />
            ))}
            {one.ask.map(closure => (
              <p key={closure.closure} className={styles.quiet}>
                {t('mention.ask', { owner: closure.owner?.name ?? '', reason: closure.reason })}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Offer(props: {
  one: api.CheckedMention;
  closure: api.KeepingClosure;
  onAdmitted: () => Promise<unknown>;
}) {
  const { one, closure } = props;
  const id = useId();
  const latest = new Date(closure.ends_at);
  const usual = new Date();
  usual.setDate(usual.getDate() + DAYS);
  const [until, setUntil] = useState(dayOf(usual < latest ? usual : latest));
  const [busy, setBusy] = useState(false);

  async function admit() {
    const end = new Date(`${until}T23:59:59`);
    setBusy(true);
    try {
      await call('PUT /api/closures/{id}/members/{user}', {
        path: { id: closure.closure, user: one.user?.id ?? '' },
        body: { ends_at: (end < latest ? end : latest).toISOString() },
      });
      await props.onAdmitted();
      toast(t('mention.admitted', { name: one.user?.name ?? '', when: day(until) }));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={styles.offer}>
      <span className={styles.quiet}>{closure.reason}</span>
      <label htmlFor={id}>{t('mention.until')}</label>
      <input
        id={id}
        type="date"
        value={until}
        min={dayOf(new Date())}
        max={dayOf(latest)}
        onChange={event => setUntil(event.currentTarget.value)}
      />
      <Button size="compact-xs" variant="default" loading={busy} disabled={!until} onClick={admit}>
        {t('mention.admit', { name: one.user?.name ?? '' })}
      </Button>
    </div>
  );
}
