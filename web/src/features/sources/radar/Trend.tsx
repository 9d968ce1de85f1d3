import { day, number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './radar.module.css';

const WIDTH = 160;
const HEIGHT = 40;
const EDGE = 4;

interface Point {
  at: string;
  value: number;
}

/** One figure through time: the number leads, the line shows where it comes from. */
export function Trend(props: { label: string; value: number; points: Point[] }) {
  const { points } = props;
  const first = points[0];
  const last = points[points.length - 1];
  return (
    <figure className={styles.trend}>
      <figcaption>{props.label}</figcaption>
      <span className={`${styles.large} figures`}>{number(props.value)}</span>
      {first && last && points.length > 1 ? (
        <>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={points.map(one => `${day(one.at.slice(0, 10))}: ${one.value}`).join(', ')}
          >
            <polyline points={line(points)} fill="none" vectorEffect="non-scaling-stroke" />
            <circle cx={WIDTH - EDGE} cy={height(points, last.value)} r={2.5} />
          </svg>
          <span className={styles.quiet}>
            {t('radar.since', { value: number(first.value), day: day(first.at.slice(0, 10)) })}
          </span>
        </>
      ) : (
        <span className={styles.quiet}>{t('radar.first')}</span>
      )}
    </figure>
  );
}

function line(points: Point[]) {
  const times = points.map(one => Date.parse(one.at));
  const from = times[0] ?? 0;
  const span = Math.max(1, (times[times.length - 1] ?? 0) - from);
  return points
    .map((one, index) => {
      const x = EDGE + (((times[index] ?? 0) - from) / span) * (WIDTH - 2 * EDGE);
      return `${x.toFixed(1)},${height(points, one.value).toFixed(1)}`;
    })
    .join(' ');
}

/** From zero: a small rise must not look like a large one. */
function height(points: Point[], value: number) {
  const most = Math.max(1, ...points.map(one => one.value));
  return HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
}
