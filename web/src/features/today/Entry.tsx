import { Checkbox, UnstyledButton } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCirclePlus,
  IconCoins,
  type IconProps,
  IconMail,
  IconMessageReply,
  IconPhone,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ComponentType, useId } from 'react';
import type { api } from '@/lib/api';
import { ago, clock, lately, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { Refusals } from '@/records/consent/Lazy';
import { dial, mailTo } from '@/records/fields/labelled';
import { useModel } from '@/records/schema';
import { Panel, type PanelName } from './Panel';
import styles from './today.module.css';
import { nameOf } from './useNotToday';

const ICONS: Record<Exclude<api.TodayEntry['kind'], 'task'>, ComponentType<IconProps>> = {
  meeting: IconCalendarEvent,
  answer: IconMessageReply,
  deal: IconCoins,
  lead: IconCirclePlus,
};

export interface EntryProps {
  entry: api.TodayEntry;
  first: boolean;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  onFinish: () => void;
  onNotToday: () => void;
}

/** One thing to do: what, with whom, how to reach them, and why it stands here. */
export function Entry({ entry, first, panel, onPanel, onFinish, onNotToday }: EntryProps) {
  const id = useId();
  const model = useModel();
  const noun = model.find(entry.record?.type ?? '')?.plural;
  const Icon = entry.kind === 'task' ? null : ICONS[entry.kind];
  const name = nameOf(entry);
  const toggle = (one: PanelName) => onPanel(panel === one ? null : one);
  return (
    <article
      className={styles.entry}
      tabIndex={-1}
      data-key={entry.key}
      data-first={first || undefined}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-why`}
    >
      <span className={styles.mark}>
        {Icon ? (
          <Icon size={18} stroke={1.5} aria-hidden />
        ) : (
          <Checkbox
            size="xs"
            checked={false}
            aria-label={t('record.finish', { name })}
            onChange={onFinish}
          />
        )}
      </span>
      <div className={styles.body}>
        <p className={styles.line}>
          <span className={styles.name} id={`${id}-name`} dir="auto">
            {noun && entry.record ? (
              <Link to="/$noun/$id" params={{ noun, id: entry.record.id }} className={styles.link}>
                {name}
              </Link>
            ) : (
              name
            )}
          </span>
          <When entry={entry} />
        </p>
        {entry.subject && entry.record?.title && (
          <p className={styles.subject} dir="auto">
            {entry.subject}
          </p>
        )}
        <Contact entry={entry} />
        <p className={styles.why} id={`${id}-why`}>
          <span>{entry.reasons.map(reason => reason.text).join(' · ')}</span>
          <UnstyledButton
            className={styles.ask}
            aria-expanded={panel === 'why'}
            onClick={() => toggle('why')}
          >
            {t(first ? 'today.why_first' : 'today.why')}
          </UnstyledButton>
        </p>
        {panel && <Panel entry={entry} panel={panel} onClose={() => onPanel(null)} />}
      </div>
      <div className={styles.acts}>
        {entry.kind === 'meeting' && (
          <Act
            label={t(isOver(entry) ? 'today.outcome' : 'today.prepare')}
            on={panel === 'outcome' || panel === 'briefing'}
            run={() => toggle(isOver(entry) ? 'outcome' : 'briefing')}
          />
        )}
        <Act
          keys="l"
          label={t('record.add.call')}
          on={panel === 'call'}
          run={() => toggle('call')}
        />
        {entry.kind === 'task' && (
          <Act keys="m" label={t('task.move')} on={panel === 'move'} run={() => toggle('move')} />
        )}
        <Act keys="s" label={t('today.not_today')} run={onNotToday} />
      </div>
    </article>
  );
}

/** A meeting of which Candor asks what came of it. */
export const isOver = (entry: api.TodayEntry) =>
  entry.reasons.some(one => one.code === 'meeting_over' || one.code === 'meeting_untold');

function Act(props: { label: string; keys?: string; on?: boolean; run: () => void }) {
  return (
    <UnstyledButton
      className={styles.act}
      aria-expanded={props.on}
      aria-keyshortcuts={props.keys}
      onClick={props.run}
    >
      {props.label}
    </UnstyledButton>
  );
}

function When({ entry }: { entry: api.TodayEntry }) {
  if (!entry.at) return null;
  const at = entry.at;
  const today = new Date(at).toDateString() === new Date().toDateString();
  const words = () => {
    if (entry.kind === 'answer' || entry.kind === 'lead') return ago(at);
    return today ? clock(at) : lately(at);
  };
  return (
    <time className={styles.when} dateTime={at} title={moment(at)}>
      {words()}
    </time>
  );
}

const CALLED = ['phone', 'email'] as const;

/** Whom to reach, with the number at hand, and what they do not want. */
function Contact({ entry }: { entry: api.TodayEntry }) {
  const model = useModel();
  const { contact } = entry;
  if (!contact) return null;
  const noun = model.find(contact.type)?.plural ?? '';
  return (
    <div className={styles.contact} data-contact={`${noun}/${contact.id}`}>
      {contact.id !== entry.record?.id && (
        <Link to="/$noun/$id" params={{ noun, id: contact.id }} className={styles.link} dir="auto">
          {contact.title}
        </Link>
      )}
      {contact.phone && (
        <a href={dial(contact.phone)} className={styles.reach}>
          <IconPhone size={14} stroke={1.5} aria-hidden />
          <bdi className="figures">{contact.phone}</bdi>
        </a>
      )}
      {contact.email && (
        <a href={mailTo(contact.email)} className={styles.reach}>
          <IconMail size={14} stroke={1.5} aria-hidden />
          <bdi>{contact.email}</bdi>
        </a>
      )}
      <Refusals noun={noun} id={contact.id} channels={CALLED} />
    </div>
  );
}
