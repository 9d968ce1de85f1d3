import {
  IconArchive,
  IconArrowsShuffle,
  IconBell,
  IconBulb,
  IconCircleHalf2,
  type IconProps,
  IconSparkles,
  IconTarget,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { type Key, t } from '@/lib/messages';
import { digestQuery } from './queries';
import styles from './surprises.module.css';

const TOPICS: Record<string, [Key, ComponentType<IconProps>]> = {
  surprise: ['surprise.topic.surprise', IconSparkles],
  belief: ['surprise.topic.belief', IconBulb],
  silo: ['surprise.topic.silo', IconTopologyStar3],
  disagreement: ['surprise.topic.disagreement', IconCircleHalf2],
  drift: ['surprise.topic.drift', IconArrowsShuffle],
  retirement: ['surprise.topic.retirement', IconArchive],
  plan: ['surprise.topic.plan', IconTarget],
};
const OTHER: [Key, ComponentType<IconProps>] = ['surprise.topic.other', IconBell];

/** At most five things that want attention, the weightiest first. */
export function ThisWeek() {
  const { data } = useQuery(digestQuery);
  if (!data) return null;
  return (
    <section aria-labelledby="this-week" className={styles.section}>
      <h2 id="this-week">{t('surprise.week')}</h2>
      {data.items.length === 0 && <p className={styles.quiet}>{t('surprise.week.none')}</p>}
      <ol className={styles.digest}>
        {data.items.map(item => {
          const [topic, Icon] = TOPICS[item.topic] ?? OTHER;
          return (
            <li key={item.key}>
              <Icon size={16} stroke={1.5} aria-hidden />
              <div>
                <span className={styles.topic}>{t(topic)}</span>
                <Link to={item.place as '/insight'} className={styles.text} dir="auto">
                  {item.text}
                </Link>
                {item.line && (
                  <p className={styles.quiet} dir="auto">
                    {item.line}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {data.gone > 0 && (
        <p className={styles.quiet}>{t('surprise.week.gone', { count: data.gone })}</p>
      )}
      {data.waiting > 0 && (
        <p className={styles.quiet}>{t('surprise.week.waiting', { count: data.waiting })}</p>
      )}
    </section>
  );
}
