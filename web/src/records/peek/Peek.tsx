import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sentence } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import { Contacts } from '../contact/Contacts';
import { Reach } from '../contact/Reach';
import { fieldsOfWays, waysOf } from '../contact/ways';
import { Refusals } from '../consent/Lazy';
import { CoverageGlance } from '../coverage';
import { isEmpty, lookOf, Roomy } from '../fields';
import { useMoment } from '../past/moment';
import { recordQuery } from '../rows';
import { type RecordType, titleOf, useModel } from '../schema';
import { Days } from '../timeline/Days';
import { useThreads } from '../timeline/useThreads';
import { useTimeline } from '../timeline/useTimeline';
import { usualColumns } from '../views/columns';
import { useOverlay } from '../waiting';
import styles from './Peek.module.css';

const ENTRIES = 8;
const CALLED = ['phone', 'email'] as const;

interface PeekProps {
  type: RecordType;
  id: string;
  onClose: () => void;
}

/**
 * A look at a record beside the list: its main fields, and what happened last. Enter opens the page, Esc
 * or Space closes it, and the focus returns to where it was; the list goes on to the next with j.
 */
export function Peek({ type, id, onClose }: PeekProps) {
  const model = useModel();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const at = useMoment();
  const overlay = useOverlay(type.name);
  const { data: read, error } = useQuery(recordQuery(model, type, id, at));
  const data = read && !at ? overlay(read) : read;
  const timeline = useTimeline(type, id, undefined, ENTRIES);
  const threads = useThreads(timeline.entries);
  const title = titleOf(model, type.name, data);
  const open = () => void navigate({ to: '/$noun/$id', params: { noun: type.plural, id } });

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const group = t('keys.group.record');
  useKeys([
    { keys: 'Enter', label: t('peek.open'), group, run: open },
    { keys: 'Escape', label: t('peek.close'), group, run: onClose },
    { keys: 'Space', label: t('peek.close'), group, run: onClose },
  ]);

  const apart = [type.title, ...fieldsOfWays(type).map(field => field.name)];
  const known = usualColumns(type)
    .filter(name => !apart.includes(name) && !isEmpty(data?.[name]))
    .map(name => type.fields.find(field => field.name === name));
  return (
    <aside
      ref={panel}
      className={styles.peek}
      tabIndex={-1}
      aria-label={t('peek.label', { name: data ? title : type.label })}
    >
      <header className={styles.head}>
        <p className={styles.kind}>{type.label}</p>
        <Button variant="default" size="xs" onClick={open} rightSection={<Keycap keys="Enter" />}>
          {t('peek.open')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('peek.close')}
          onClick={onClose}
        >
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </header>
      {error && <p role="alert">{sentence(error)}</p>}
      {data && (
        <Roomy value>
          <h2 className={styles.title} dir="auto">
            {title}
          </h2>
          <div className={styles.reach}>
            <Reach
              ways={waysOf(type, data)}
              name={t('contact.reach', { name: title })}
              whose={`${type.plural}/${id}`}
            />
            {!at && <Refusals noun={type.plural} id={id} channels={CALLED} />}
          </div>
          {!at && <CoverageGlance type={type} id={id} version={data.version} />}
          <dl className={styles.fields} data-contact={`${type.plural}/${id}`}>
            {known.map(field => {
              if (!field) return null;
              const { Show } = lookOf(field);
              return (
                <div key={field.name} className={styles.field}>
                  <dt>{field.label}</dt>
                  <dd>
                    <Show field={field} value={data[field.name]} />
                  </dd>
                </div>
              );
            })}
          </dl>
          <Contacts type={type} row={data} />
          <Days
            type={type}
            entries={timeline.entries.slice(0, ENTRIES)}
            id={id}
            threads={threads}
          />
        </Roomy>
      )}
    </aside>
  );
}
