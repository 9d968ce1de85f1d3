import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { api } from '@/lib/api';
import { longDay } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { daysQuery, type Scope, type Span, thenQuery } from './queries';
import { Range } from './Range';
import styles from './then.module.css';
import { about, spanName } from './words';

/** Which day of the past is looked at; `z` looks back, the day stands in the address. */
export function useLookingBack(on: string | undefined, possible: boolean) {
  const navigate = useNavigate();
  const { data } = useQuery(daysQuery);
  const days = data?.items ?? [];
  const go = (day: string | undefined) =>
    void navigate({
      to: '.',
      search: old => ({ ...old, on: day }),
      replace: on !== undefined,
    });
  const anew = data?.anew ?? [];
  // What was said of one's own deals alone is not kept.
  const earlier = possible ? days.at(-2) : undefined;
  useKeys([
    {
      keys: 'z',
      label: t('forecast.then.open'),
      group: t('keys.group.anywhere'),
      when: () => possible,
      run: () => {
        if (on || earlier) go(on ? undefined : earlier);
        // The latest is a day, too, for whoever may see what was said of all deals.
        else toast(t(days.length > 0 ? 'forecast.then.none' : 'forecast.then.partly'));
      },
    },
  ]);
  return { days, anew, go, back: earlier ? () => go(earlier) : undefined };
}

interface ThenProps {
  chosen: Scope;
  on: string;
  back: Pick<ReturnType<typeof useLookingBack>, 'days' | 'anew' | 'go'>;
  grain: Span['grain'];
}

/** As it was said on a day, with what became of it. Nothing can be changed there. */
export function Then({ chosen, on, back, grain }: ThenProps) {
  const { days, anew, go } = back;
  const slider = useRef<HTMLInputElement>(null);
  const { data } = useQuery(thenQuery(chosen, on));
  const place = Math.max(0, days.indexOf(on));
  const again = anew.includes(on);
  const title = t(again ? 'forecast.then.anew' : 'forecast.then.title', { day: longDay(on) });
  useEffect(() => slider.current?.focus({ preventScroll: true }), []);
  useKeys([
    {
      keys: 'Escape',
      label: t('forecast.then.now'),
      group: t('forecast.then'),
      run: () => go(undefined),
    },
  ]);
  const spans = data?.spans.filter(one => one.grain === grain) ?? [];
  const end = Math.max(1, ...spans.flatMap(one => [one.p90, one.became ?? 0])) * 1.04;
  return (
    <section className={styles.then} aria-labelledby="forecast-then">
      <div className={styles.line}>
        <IconHistory size={18} stroke={1.5} aria-hidden />
        <h2 id="forecast-then" aria-live="polite">
          {title}
        </h2>
        <UnstyledButton className={styles.now} onClick={() => go(undefined)}>
          {t('forecast.then.now')}
        </UnstyledButton>
      </div>
      <input
        ref={slider}
        type="range"
        className={styles.slider}
        min={0}
        max={Math.max(0, days.length - 1)}
        value={place}
        aria-label={t('forecast.then.day')}
        aria-valuetext={title}
        onChange={event => go(days[Number(event.target.value)])}
      />
      {again && <p className={styles.anew}>{t('forecast.then.anew.text')}</p>}
      {data?.spans.length === 0 && <p className={styles.anew}>{t('forecast.then.nothing')}</p>}
      <ul className={styles.spans}>
        {spans.map(one => (
          <ThenRow key={one.starts} span={one} end={end} currency={data?.currency ?? 'EUR'} />
        ))}
      </ul>
    </section>
  );
}

function ThenRow(props: { span: api.ForecastThenSpan; end: number; currency: string }) {
  const { span, end, currency } = props;
  const money = (value: number) => about(value, currency);
  const became =
    span.became === null
      ? t('forecast.then.ahead')
      : t(span.over ? 'forecast.then.became' : 'forecast.then.so_far', {
          amount: money(span.became),
        });
  return (
    <li className={styles.row}>
      <span>{spanName(span)}</span>
      <Range
        end={end}
        range={span}
        marks={span.became === null ? {} : { became: span.became }}
        label={t('forecast.then.said', { low: money(span.p10), high: money(span.p90) })}
      />
      <span className={styles.became}>{became}</span>
    </li>
  );
}
