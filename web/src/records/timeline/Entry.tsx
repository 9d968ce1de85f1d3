import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconCheckbox,
  IconFile,
  IconForms,
  IconMail,
  IconMessage,
  IconMessages,
  IconNote,
  IconPhone,
  type IconProps,
  IconShape,
  IconShoppingCart,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { api, Row } from '@/lib/api';
import { clock, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { labelOf } from '../fields/choice';
import { fieldOf, type Model, type RecordType, titleOf, useModel } from '../schema';
import { ChangeEntry } from './ChangeEntry';
import { sourceOf } from './source';
import { Thread } from './Thread';
import styles from './Timeline.module.css';
import { type Item, Kind, said, Told } from './Told';
import type { Talk } from './useThreads';
import { Who } from './Who';

const ICONS: Record<string, ComponentType<IconProps>> = {
  change: IconArrowsExchange,
  task: IconCheckbox,
  note: IconNote,
  file: IconFile,
  email: IconMail,
  call: IconPhone,
  meeting: IconCalendarEvent,
  message: IconMessage,
  form: IconForms,
  purchase: IconShoppingCart,
  interaction: IconMessages,
};

export interface EntryProps {
  entry: api.TimelineEntry;
  /** Of the record whose timeline it is. */
  type: RecordType;
  planned?: boolean;
  /** Where it is a note: what was answered to it. */
  talk?: Talk;
  /** The record whose timeline it is. */
  about?: string;
}

/** One thing that happened: what, by whom, when, and what was said. */
export function Entry({ entry, type, planned, talk, about }: EntryProps) {
  const model = useModel();
  const { item } = entry;
  const of = model.find(entry.type);
  const change = entry.type === 'change' ? (item as unknown as api.Change) : null;
  const kind = entry.type === 'interaction' ? (said(item.kind) ?? 'interaction') : entry.type;
  const Icon = ICONS[kind] ?? ICONS[entry.type] ?? IconShape;
  const from = change ? sourceOf(change.source) : '';
  return (
    <article
      className={styles.entry}
      data-kind={entry.type}
      data-entry={change ? change.seq : String(item.id)}
      tabIndex={-1}
      aria-label={change ? t('record.kind.change') : headline(model, of, item)}
    >
      <span className={styles.icon} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <div className={styles.body}>
        <p className={styles.meta}>
          <span className={styles.kind}>
            <Kind of={change ? undefined : of} item={item}>
              {change ? t('record.kind.change') : what(of, entry.type, item)}
            </Kind>
          </span>
          <span className={styles.who}>
            {change ? change.actor?.name : <Who id={item.owner} />}
            {from && <span> {from}</span>}
          </span>
          <time className={styles.when} dateTime={entry.at} title={moment(entry.at)}>
            {planned ? moment(entry.at) : clock(entry.at)}
          </time>
        </p>
        {change ? (
          <ChangeEntry type={type} change={change} about={about} />
        ) : (
          <Told model={model} of={of} item={item} threaded={about !== undefined} />
        )}
        {entry.type === 'note' && about !== undefined && (
          <Thread
            note={talk?.note ?? (item as unknown as Row)}
            replies={talk?.replies ?? []}
            about={{ type: type.name, id: about }}
          />
        )}
        {change?.since && (
          <p className={styles.really}>{t('record.really', { when: really(change) })}</p>
        )}
      </div>
    </article>
  );
}

/** When it was true, which may be long before anybody wrote it down; the clock alone on the same day. */
function really({ at, since }: api.Change) {
  const then = since ?? at;
  const sameDay = new Date(then).toDateString() === new Date(at).toDateString();
  return sameDay ? clock(then) : moment(then);
}

/** "Call, from us, 4 minutes" */
function what(of: RecordType | undefined, typeName: string, item: Item) {
  if (!of) return typeName;
  const parts = [of.label];
  for (const name of ['kind', 'direction', 'status']) {
    const field = fieldOf(of, name);
    const label = field && item[name] !== 'to_do' ? labelOf(field, item[name]) : '';
    if (name === 'kind' && label) parts[0] = label;
    else if (label) parts.push(label);
  }
  if (typeName === 'task') parts[0] = of.label;
  if (Number(item.minutes) > 0) parts.push(t('record.minutes', { count: Number(item.minutes) }));
  return parts.join(' · ');
}

function headline(model: Model, of: RecordType | undefined, item: Item) {
  return titleOf(model, of?.name, item);
}
