import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { useNarrow } from '@/ui/useNarrow';
import { Beyond } from './Beyond';
import styles from './forecast.module.css';
import { aimsQuery, forecastQuery, type Scope, type Span } from './queries';
import { about, amountOf, fewer, furthest, reaching, spanName } from './words';

interface FuturesPaneProps {
  said: api.Forecast;
  span: Span;
  other?: Span;
  chosen: Scope;
  target: number;
  onAim: (target: number) => void;
}

const STEPS = 200;

/** Equally likely futures of one span, and a target that is dragged among them. */
export function FuturesPane(props: FuturesPaneProps) {
  const { said, span, other, chosen, target, onAim } = props;
  const id = useId();
  const count = useNarrow() ? 20 : 50;
  const dots = fewer(span.dots, count);
  const end = Math.max(furthest([span]), Math.ceil(1.02 * (span.dots.at(-1) ?? 0)));
  const [text, write] = useState(String(target));
  const unreadable = amountOf(text) === null;
  const aim = (words: string) => {
    write(words);
    onAim(amountOf(words) ?? target);
  };
  const keeping = useKeeping(said, span, chosen);
  const step = Math.max(1, Math.round(end / STEPS));
  return (
    <section className={styles.futures} aria-labelledby={id}>
      <h2 id={id}>{t('forecast.futures', { span: spanName(span) })}</h2>
      <Dots dots={dots} end={end} target={target} />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={end}
        step={step}
        value={Math.min(end, target)}
        aria-label={t('forecast.target')}
        aria-valuetext={told(dots, target, said.currency)}
        onChange={event => aim(event.target.value)}
      />
      <div className={styles.aims}>
        <label className={styles.aim}>
          <span>{t('forecast.target')}</span>
          <input
            type="number"
            min={0}
            step={step}
            className={styles.number}
            value={text}
            aria-invalid={unreadable}
            aria-describedby={unreadable ? `${id}-wrong` : undefined}
            onChange={event => aim(event.target.value)}
          />
        </label>
        {said.may_plan && (
          <Button
            variant="default"
            size="xs"
            disabled={unreadable || span.target?.amount === target}
            loading={keeping.isPending}
            onClick={() => keeping.mutate(target)}
          >
            {t('forecast.target.keep')}
          </Button>
        )}
        {said.may_plan && span.target && (
          <Button variant="subtle" size="xs" onClick={() => keeping.mutate(null)}>
            {t('forecast.target.drop')}
          </Button>
        )}
      </div>
      {unreadable && (
        <p id={`${id}-wrong`} className={styles.quiet} role="alert">
          {t('forecast.target.unreadable')}
        </p>
      )}
      <p className={styles.reached} role="status">
        {told(dots, target, said.currency)}
        {other &&
          ` ${t('forecast.supposed.reach', {
            reached: reaching(fewer(other.dots, count), target),
            count,
          })}`}
      </p>
      <dl className={styles.three}>
        <Sum label={t('forecast.sum.simulated')} is={about(span.p50, said.currency)} />
        <Sum label={t('forecast.sum.weighted')} is={about(span.weighted, said.currency)} />
        <Sum
          label={t('forecast.sum.committed')}
          is={
            span.committed > span.won
              ? about(span.committed - span.won, said.currency)
              : t('forecast.sum.committed.none')
          }
        />
      </dl>
      {span.weighted > span.p90 && (
        <p className={styles.quiet}>{t('forecast.sum.weighted.above')}</p>
      )}
      <Beyond span={span} currency={said.currency} />
    </section>
  );
}

const told = (dots: number[], target: number, currency: string) =>
  t('forecast.reach', {
    reached: reaching(dots, target),
    count: dots.length,
    target: about(target, currency),
  });

function Sum({ label, is }: { label: string; is: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{is}</dd>
    </div>
  );
}

/** Futures that come out alike stand on each other. */
function Dots({ dots, end, target }: { dots: number[]; end: number; target: number }) {
  const columns = dots.length > 20 ? 34 : 20;
  const heights = new Map<number, number>();
  return (
    <div className={styles.dots} aria-hidden>
      {dots.map((dot, i) => {
        const column = Math.min(columns - 1, Math.floor((dot / end) * columns));
        const height = heights.get(column) ?? 0;
        heights.set(column, height + 1);
        return (
          <i
            // Dots have nothing of their own but their place.
            key={i}
            data-reached={dot >= target || undefined}
            style={{
              insetInlineStart: `${(100 * (column + 0.5)) / columns}%`,
              bottom: 4 + height * 11,
            }}
          />
        );
      })}
      <b style={{ insetInlineStart: `${Math.min(100, (100 * target) / end)}%` }} />
    </div>
  );
}

function useKeeping(said: api.Forecast, span: Span, chosen: Scope) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (amount: number | null) =>
      call('PUT /api/forecast/targets', {
        body: {
          scope: chosen.scope,
          reference: said.reference || undefined,
          grain: span.grain,
          starts: span.starts,
          amount,
        },
      }),
    onSuccess: next => {
      client.setQueryData(forecastQuery(chosen).queryKey, next);
      void client.invalidateQueries({ queryKey: aimsQuery(span.grain).queryKey });
    },
    onError: failure => toast(sentence(failure)),
  });
}
