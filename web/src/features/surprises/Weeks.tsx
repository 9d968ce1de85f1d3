import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './surprises.module.css';
import { figureOf, nameOf } from './words';

const WIDTH = 240;
const HEIGHT = 56;
const EDGE = 4;

/** A year of weeks as a line, with where the newest was expected to be. */
export function Weeks({ one, currency }: { one: api.Surprise; currency: string }) {
  const { history } = one;
  const came = one.kind === 'came';
  const all = came ? [...history, one.low, one.high] : history;
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  const x = (i: number) => EDGE + (i / Math.max(1, history.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - least) / span) * (HEIGHT - 2 * EDGE);
  const last = history.length - 1;
  const path = history.map((value, i) => `${i ? 'L' : 'M'}${x(i)} ${y(value)}`).join('');
  return (
    <svg className={styles.weeks} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>
        {t('surprise.picture', {
          name: nameOf(one),
          count: history.length,
          actual: figureOf(history[last] ?? 0, one.unit, currency),
        })}
      </title>
      {came && (
        <rect
          x={x(last) - EDGE}
          width={2 * EDGE}
          y={y(one.high)}
          height={Math.max(2, y(one.low) - y(one.high))}
          rx={2}
        />
      )}
      <path d={path} />
      <circle cx={x(last)} cy={y(history[last] ?? 0)} r={3.5} />
    </svg>
  );
}
