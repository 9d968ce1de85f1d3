import { UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconCheckbox, IconNote, IconPhone } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { type Key, t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import { CallForm } from './CallForm';
import styles from './composer.module.css';
import { MeetingForm } from './MeetingForm';
import { NoteForm } from './NoteForm';
import { TaskForm } from './TaskForm';
import { tiesOf } from './ties';

const KINDS = [
  { kind: 'note', type: 'note', keys: 'a', Icon: IconNote, Form: NoteForm },
  { kind: 'call', type: 'interaction', keys: 'l', Icon: IconPhone, Form: CallForm },
  { kind: 'task', type: 'task', keys: 't', Icon: IconCheckbox, Form: TaskForm },
  {
    kind: 'meeting',
    type: 'interaction',
    keys: 'm',
    Icon: IconCalendarEvent,
    Form: MeetingForm,
  },
] as const;

type Kind = (typeof KINDS)[number]['kind'];

/** Where one writes down what happened and what is to be done. */
export function Composer({ type, row }: { type: RecordType; row: Row }) {
  const model = useModel();
  const able = KINDS.map(one => ({ ...one, ties: tiesOf(model, one.type, type, row) })).filter(
    one => one.ties !== null,
  );
  const [chosen, choose] = useState<Kind>('note');
  const [called, setCalled] = useState(0);
  const box = useRef<HTMLElement>(null);
  const active = able.find(one => one.kind === chosen) ?? able[0];

  function open(kind: Kind) {
    choose(kind);
    setCalled(before => before + 1);
  }

  useEffect(() => {
    if (called > 0) {
      box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
      box.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [called]);

  useKeys(
    able.map(one => ({
      keys: one.keys,
      label: t(`record.add.${one.kind}` as Key),
      group: t('keys.group.record'),
      run: () => open(one.kind),
    })),
  );

  if (!active?.ties) return null;
  return (
    <section
      ref={box}
      className={styles.composer}
      aria-label={t('record.composer')}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        box.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      }}
    >
      <div className={styles.kinds} role="group" aria-label={t('record.composer')}>
        {able.map(one => (
          <UnstyledButton
            key={one.kind}
            className={styles.kind}
            aria-pressed={one.kind === active.kind}
            aria-keyshortcuts={one.keys}
            onClick={() => open(one.kind)}
          >
            <one.Icon size={16} stroke={1.5} aria-hidden />
            {t(`record.kind.${one.kind}` as Key)}
            <kbd className={styles.key} aria-hidden>
              {one.keys}
            </kbd>
          </UnstyledButton>
        ))}
      </div>
      <active.Form
        key={active.kind}
        type={type}
        row={row}
        ties={active.ties}
        place={`${type.plural}:${row.id}:${active.kind}`}
      />
    </section>
  );
}
