import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './plan.module.css';
import { courseQuery, type Scope, type Span } from './queries';
import { about, spanName } from './words';

const WIDE = 640;
const HIGH = 180;
const EDGE = 6;

/** Plan against actual: what should have come by now, what came, what may still come. */
export function Course({ chosen, span }: { chosen: Scope; span: Span }) {
  const { data } = useQuery(courseQuery(chosen, span.grain));
  if (!data || data.starts !== span.starts) return null;
  return (
    <section className={styles.course} aria-labelledby="forecast-course">
      <h3 id="forecast-course">{t('forecast.course', { span: spanName(data) })}</h3>
      <p className={styles.says}>{said(data)}</p>
      <Lines course={data} />
      <ul className={styles.keys} aria-hidden>
        <li data-line="won">{t('forecast.course.won')}</li>
        {data.target !== null && <li data-line="should">{t('forecast.course.should')}</li>}
        <li data-line="ahead">{t('forecast.course.ahead')}</li>
      </ul>
    </section>
  );
}

function said(course: api.ForecastCourse) {
  const last = course.points.at(-1);
  const money = (value: number) => about(value, course.currency);
  const words = {
    day: day(course.day),
    won: money(course.won),
    should: money(course.should ?? 0),
    target: money(course.target ?? 0),
    low: money(last?.p10 ?? 0),
    high: money(last?.p90 ?? 0),
  };
  return t(course.should === null ? 'forecast.course.says' : 'forecast.course.against', words);
}

function Lines({ course }: { course: api.ForecastCourse }) {
  const from = Date.parse(course.starts);
  const length = Date.parse(course.ends) - from;
  const most = Math.max(
    1,
    ...course.points.flatMap(one => [one.won ?? 0, one.p90 ?? 0, one.should ?? 0]),
  );
  const x = (at: string) => EDGE + ((Date.parse(at) - from) / length) * (WIDE - 2 * EDGE);
  const y = (value: number) => HIGH - EDGE - (value / most) * (HIGH - 2 * EDGE);
  const line = (key: 'won' | 'should' | 'p50' | 'p10' | 'p90') =>
    course.points.flatMap(one => (one[key] === null ? [] : [`${x(one.day)},${y(one[key])}`]));
  const cone = [...line('p90'), ...line('p10').reverse()].join(' ');
  return (
    <svg
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      className={styles.lines}
      preserveAspectRatio="none"
      aria-hidden
    >
      <polygon data-line="ahead" points={cone} />
      <polyline data-line="middle" points={line('p50').join(' ')} />
      <polyline data-line="should" points={line('should').join(' ')} />
      <polyline data-line="won" points={line('won').join(' ')} />
      <line data-line="today" x1={x(course.day)} x2={x(course.day)} y1={0} y2={HIGH} />
    </svg>
  );
}
