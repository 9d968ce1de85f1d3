import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Key, t } from '@/lib/messages';
import styles from './consent.module.css';
import { type Channel, type Contactable, purposesQuery } from './queries';
import { by, refusalsQuery } from './refusals';

/** What somebody does not want, beside the links that would do it. Nothing where there is nothing. */
export default function NotThisWay(props: {
  noun: Contactable;
  id: string;
  channels: readonly Channel[];
}) {
  const { data } = useQuery(refusalsQuery(props.noun, props.id));
  const { data: purposes = [] } = useQuery(purposesQuery);
  if (!data) return null;
  const label = (key: string) => purposes.find(one => one.key === key)?.label ?? key;
  const lines = props.channels.flatMap(channel =>
    by(data, channel).map(one => ({
      channel,
      title: one.all
        ? t(`consent.not.${channel}` as Key)
        : t(`consent.not.${channel}.for` as Key, { what: one.purposes.map(label).join(', ') }),
      words: one.words,
    })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className={styles.refusals} aria-label={t('consent.refusals')}>
      {lines.map(one => (
        <li key={one.channel + one.words}>
          <IconHandStop size={14} stroke={1.5} aria-hidden />
          <span>
            <strong>{one.title}</strong> {one.words}
          </span>
        </li>
      ))}
    </ul>
  );
}
