import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useOnline } from '@/lib/online';
import { lookOf } from '@/records/fields';
import { fieldOf, useModel } from '@/records/schema';
import {
  drop,
  forgetWaiting,
  send,
  sendWaiting,
  useWaiting,
  type Waiting,
} from '@/records/waiting';
import styles from './Frame.module.css';

/** One quiet word while there is no network; what was written meanwhile goes out when there is. */
export default function OfflineWord() {
  const me = useMe();
  const model = useModel();
  const client = useQueryClient();
  const online = useOnline();
  const waiting = useWaiting().filter(one => one.user === me.id);
  const [later, putOff] = useState(false);
  const open = waiting.filter(one => one.conflict || one.refused);

  useEffect(() => forgetWaiting(me.id), [me.id]);
  useEffect(() => {
    if (!online) return;
    putOff(false);
    if (waiting.length > 0) void sendWaiting(client, model);
  }, [online]);

  return (
    <>
      {(!online || waiting.length > 0) && (
        <p className={styles.offline} role="status">
          {!online && <span>{t('frame.offline')}</span>}
          {waiting.length > 0 && (
            <button type="button" className={styles.waiting} onClick={() => putOff(false)}>
              {t('offline.waiting', { count: waiting.length })}
            </button>
          )}
        </p>
      )}
      {open.length > 0 && !later && online && (
        <Modal
          opened
          onClose={() => putOff(true)}
          title={t('offline.choose')}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <p className={styles.offlineText}>{t('offline.choose.text')}</p>
          {open.map(one => (
            <Choice key={`${one.id} ${one.field}`} one={one} />
          ))}
        </Modal>
      )}
    </>
  );
}

function Choice({ one }: { one: Waiting }) {
  const model = useModel();
  const client = useQueryClient();
  const type = model.find(one.type);
  const field = type && fieldOf(type, one.field);
  if (!type || !field) return null;
  const text = (value: unknown) => lookOf(field).text(value, field) || t('offline.empty');

  async function mine() {
    if (!one.conflict) return;
    await send(client, model, { ...one, conflict: undefined }, one.conflict.version);
    await client.invalidateQueries();
  }

  return (
    <section className={styles.choice} aria-label={`${one.title}: ${field.label}`}>
      <h3>
        <span dir="auto">{one.title}</span>: {field.label}
      </h3>
      {one.refused && <p>{one.refused}</p>}
      <div className={styles.sides}>
        <Button variant="default" onClick={() => drop(one)}>
          {one.conflict
            ? t('conflict.theirs', { value: text(one.conflict.theirs) })
            : t('offline.drop')}
        </Button>
        {one.conflict && (
          <Button onClick={() => void mine()}>
            {t('conflict.mine', { value: text(one.value) })}
          </Button>
        )}
      </div>
    </section>
  );
}
