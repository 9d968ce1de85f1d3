import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './beliefs.module.css';
import { STATUS_KEYS } from './words';

const WIDTH = 640;
const HEIGHT = 120;
const MOST = 3;

/** Thousand to one fills the picture; ten to one is a third of the way. */
const y = (weight: number) => {
  const power = Math.max(-MOST, Math.min(MOST, Math.log10(weight)));
  return HEIGHT / 2 - (power / MOST) * (HEIGHT / 2 - 6);
};

/** How the weight of the data moved from day to day, between supported and contradicted. */
export function Trend({ points }: { points: api.BeliefDay[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) {
    return <p className={styles.quiet}>{t('belief.trend.first')}</p>;
  }
  const from = Date.parse(first.day);
  const span = Date.parse(last.day) - from || 1;
  const x = (point: api.BeliefDay) => 6 + ((Date.parse(point.day) - from) / span) * (WIDTH - 12);
  const path = points.map((point, i) => `${i ? 'L' : 'M'}${x(point)} ${y(point.weight)}`).join('');
  const summary = t('belief.trend.now', {
    from: day(first.day),
    to: day(last.day),
    count: points.length,
  });
  return (
    <figure className={styles.trend}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
        <title>{`${summary} ${t(STATUS_KEYS[last.status])}`}</title>
        <line x1={0} x2={WIDTH} y1={y(10)} y2={y(10)} />
        <line x1={0} x2={WIDTH} y1={y(1)} y2={y(1)} data-middle />
        <line x1={0} x2={WIDTH} y1={y(0.1)} y2={y(0.1)} />
        <path d={path} />
      </svg>
      <figcaption className={styles.small}>
        {summary} {t('belief.trend.text')}
      </figcaption>
    </figure>
  );
}
