import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './promises.module.css';
import { figure, monthOf } from './words';

const WIDTH = 240;
const HEIGHT = 40;

/** Then and now side by side, with the line between them where something measures it. */
export function Then({ one }: { one: api.Promise }) {
  const { measured } = one;
  const told = (value: number | null) =>
    measured && value !== null ? figure(value, measured.unit, measured.currency) : null;
  return (
    <>
      <dl className={styles.then}>
        <div>
          <dt>{t('promises.then')}</dt>
          <dd className="figures">
            {told(measured?.then ?? null) ?? one.baseline ?? t('promises.unknown')}
          </dd>
          {one.baseline_on && (
            <dd className={styles.small}>{t('promises.began', { day: day(one.baseline_on) })}</dd>
          )}
        </div>
        <div>
          <dt>{t('promises.now')}</dt>
          <dd className="figures">
            {told(measured?.now ?? null) ??
              t(one.took_too_long ? 'promises.too_long' : 'promises.unknown')}
          </dd>
        </div>
      </dl>
      {measured && <Line measured={measured} began={one.baseline_on} />}
    </>
  );
}

type Measured = NonNullable<api.Promise['measured']>;

function Line({ measured, began }: { measured: Measured; began: string | null }) {
  const points = measured.points.filter(point => point.value !== null) as {
    month: string;
    value: number;
  }[];
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const most = Math.max(...points.map(point => point.value), 0) || 1;
  const from = Date.parse(first.month);
  const span = Date.parse(last.month) - from;
  const x = (month: string) => 2 + ((Date.parse(month) - from) / span) * (WIDTH - 4);
  const y = (value: number) => HEIGHT - 2 - (value / most) * (HEIGHT - 4);
  const path = points.map((point, i) => `${i ? 'L' : 'M'}${x(point.month)} ${y(point.value)}`);
  const told = (value: number) => figure(value, measured.unit, measured.currency);
  const start = began && `${began.slice(0, 7)}-01`;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('promises.line', {
        label: measured.label,
        then: told(first.value),
        from: monthOf(first.month),
        now: told(last.value),
        to: monthOf(last.month),
      })}
    >
      {start && start > first.month && <line x1={x(start)} x2={x(start)} y1={0} y2={HEIGHT} />}
      <path d={path.join('')} />
    </svg>
  );
}
