import {
  IconCheck,
  IconHandStop,
  IconMail,
  IconMailbox,
  IconMessage,
  IconMinus,
  IconPhone,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { api } from '@/lib/api';
import { useMe } from '@/lib/me';
import { type Key, t } from '@/lib/messages';
import styles from './consent.module.css';
import { History } from './History';
import { CHANNELS, type Channel, type Contactable, purposesQuery, waysQuery } from './queries';
import { isHard } from './said';
import { Say } from './Say';

const ICONS = { email: IconMail, phone: IconPhone, post: IconMailbox, message: IconMessage };

interface Cell {
  channel: Channel;
  purpose: string;
}

/** May we contact her? Purposes by channels; each cell says why, and takes what she says. */
export default function Ways({ noun, id, name }: { noun: Contactable; id: string; name: string }) {
  const { data } = useQuery(waysQuery(noun, id));
  const { data: purposes = [] } = useQuery(purposesQuery);
  const [at, go] = useState<Cell | null>(null);
  const answers = useMe().capabilities.includes('answer_privacy');
  if (!data) return null;
  const shown = purposes.filter(one => data.items.some(item => item.purpose === one.key));
  const chosen = at ? answerAt(data.items, at) : undefined;
  const first = shown[0];

  function move(event: KeyboardEvent, cell: Cell) {
    const next = neighbour(event.key, cell, shown);
    if (!next) return;
    event.preventDefault();
    const box = event.currentTarget.closest('table');
    box?.querySelector<HTMLElement>(`[data-cell="${next.purpose}:${next.channel}"]`)?.focus();
  }

  return (
    <section className={styles.panel} aria-label={t('consent.title')}>
      <h2 className={styles.title}>{t('consent.title')}</h2>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {CHANNELS.map(channel => (
              <Way key={channel} channel={channel} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(purpose => (
            <tr key={purpose.key}>
              <th scope="row" dir="auto">
                {purpose.label}
              </th>
              {CHANNELS.map(channel => {
                const cell = { channel, purpose: purpose.key };
                const on = at?.channel === channel && at.purpose === purpose.key;
                const entry = at ? on : purpose === first && channel === CHANNELS[0];
                return (
                  <td key={channel}>
                    <Answer
                      answer={answerAt(data.items, cell)}
                      label={`${purpose.label}, ${t(`consent.channel.${channel}` as Key)}`}
                      cell={cell}
                      on={on}
                      entry={entry}
                      onChoose={() => go(on ? null : cell)}
                      onMove={event => move(event, cell)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {at && chosen && (
        <Say
          key={`${at.purpose}:${at.channel}`}
          noun={noun}
          id={id}
          answer={chosen}
          label={purposes.find(one => one.key === at.purpose)?.label ?? at.purpose}
          mayGive={data.may_give}
          onClose={() => go(null)}
        />
      )}
      <History noun={noun} id={id} />
      {answers && (
        <p className={styles.more}>
          <Link to="/sources/privacy/$noun/$id" params={{ noun, id }}>
            {t('consent.subject', { name })}
          </Link>
        </p>
      )}
    </section>
  );
}

function Way({ channel }: { channel: Channel }) {
  const Icon = ICONS[channel];
  const words = t(`consent.channel.${channel}` as Key);
  return (
    <th scope="col" title={words}>
      <Icon size={16} stroke={1.5} role="img" aria-label={words} />
    </th>
  );
}

const answerAt = (items: api.ContactAnswer[], cell: Cell) =>
  items.find(one => one.channel === cell.channel && one.purpose === cell.purpose);

function neighbour(key: string, cell: Cell, purposes: api.Purpose[]): Cell | null {
  const column = CHANNELS.indexOf(cell.channel);
  const row = purposes.findIndex(one => one.key === cell.purpose);
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const step = steps[key];
  if (!step) return null;
  const channel = CHANNELS[column + step[0]];
  const purpose = purposes[row + step[1]];
  return channel && purpose ? { channel, purpose: purpose.key } : null;
}

function Answer(props: {
  answer: api.ContactAnswer | undefined;
  label: string;
  cell: Cell;
  on: boolean;
  entry: boolean;
  onChoose: () => void;
  onMove: (event: KeyboardEvent) => void;
}) {
  const { answer } = props;
  if (!answer) return null;
  const Icon = answer.may ? IconCheck : isHard(answer) ? IconHandStop : IconMinus;
  const word = t(answer.may ? 'consent.yes' : isHard(answer) ? 'consent.never' : 'consent.no');
  return (
    <button
      type="button"
      className={styles.cell}
      data-cell={`${props.cell.purpose}:${props.cell.channel}`}
      data-may={answer.may || undefined}
      aria-expanded={props.on}
      aria-label={`${props.label}: ${word}`}
      title={answer.words}
      tabIndex={props.entry ? 0 : -1}
      onClick={props.onChoose}
      onKeyDown={props.onMove}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </button>
  );
}
