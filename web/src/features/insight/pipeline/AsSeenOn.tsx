import { useComputedColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef } from 'react';
import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { themeOf } from '@/ui/chart/colours';
import { shown } from '../answer/figures';
import styles from '../insight.module.css';
import type { Asked } from '../queries';
import { type Stack, totalOf } from './layers';

const StackPlot = lazy(() => import('./StackPlot'));

/** The picture, a slider along its time, and how each part stood then beside today. */
export function AsSeenOn(props: {
  stack: Stack;
  place: number;
  unit: api.MeasureUnit;
  currency: string;
  label: string;
  split: string;
  asked: Asked;
  onDay: (day: string | undefined) => void;
}) {
  const { stack, place, unit, currency, onDay } = props;
  const colours = themeOf(useComputedColorScheme() === 'dark').series;
  const last = stack.days.length - 1;
  const seen = stack.days[place] ?? '';
  const then = totalOf(stack, place);
  const apart = totalOf(stack, last) - then;
  const value = (one: number) => shown(one, unit, currency);
  const go = useCallback(
    (to: number) => onDay(to >= last ? undefined : stack.days[Math.max(0, to)]),
    [stack, last, onDay],
  );
  const slider = useRef<HTMLInputElement>(null);
  useKeys([
    {
      keys: 'z',
      label: t(place < last ? 'insight.pipeline.back' : 'insight.pipeline.look'),
      group: t('keys.group.anywhere'),
      when: () => last > 0,
      run: () => {
        go(place < last ? last : last - 1);
        slider.current?.focus({ preventScroll: true });
      },
    },
  ]);
  const words = {
    label: props.label,
    split: props.split,
    from: day(stack.days[0] ?? ''),
    to: day(stack.days[last] ?? ''),
  };
  return (
    <section className={styles.answer} aria-label={props.label}>
      <div className={styles.figure}>
        <strong className="figures">{value(then)}</strong>
        <span className={styles.quiet} role="status">
          {place < last &&
            t('insight.pipeline.on', {
              day: day(seen),
              difference:
                apart === 0
                  ? t('insight.pipeline.same')
                  : t(apart > 0 ? 'insight.pipeline.more' : 'insight.pipeline.less', {
                      value: value(Math.abs(apart)),
                    }),
            })}
        </span>
      </div>
      <div className={styles.paper}>
        <Suspense>
          <StackPlot
            stack={stack}
            place={place}
            label={t('insight.pipeline.picture', words)}
            unit={unit}
            currency={currency}
            onPick={go}
          />
        </Suspense>
      </div>
      <label className={styles.seen}>
        <span>
          {t('insight.pipeline.seen')} <strong>{day(seen)}</strong>
        </span>
        <input
          ref={slider}
          type="range"
          min={0}
          max={last}
          value={place}
          aria-label={t('insight.pipeline.seen')}
          aria-valuetext={`${day(seen)}: ${value(then)}`}
          onChange={event => go(Number(event.currentTarget.value))}
        />
      </label>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{props.split}</th>
            {place < last && (
              <th scope="col" data-end>
                {t('insight.pipeline.then')}
              </th>
            )}
            <th scope="col" data-end>
              {t('insight.pipeline.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stack.layers.map((one, at) => (
            <tr key={one.key}>
              <th scope="row" dir="auto">
                <i
                  className={styles.swatch}
                  style={{ background: colours[at % colours.length] }}
                  aria-hidden
                />
                {one.label}
              </th>
              {place < last && <td data-end>{value(one.values[place] ?? 0)}</td>}
              <td data-end>{value(one.values[last] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {place < last && (
        <Link
          to="/insight/explore"
          search={{ ...props.asked, at: `${seen}T23:59:59Z` }}
          className={styles.back}
        >
          {t('insight.pipeline.recorded')}
        </Link>
      )}
    </section>
  );
}
