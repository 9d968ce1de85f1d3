import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import { toast } from '@/ui/toast';
import { Fold } from './Fold';
import styles from './plan.module.css';
import { quotasQuery, type Span } from './queries';
import { about, spanName } from './words';

/** What leads aim at with colleagues: told to the colleague and to who set it, and to nobody else. */
export function Quotas({ spans }: { spans: Span[] }) {
  const { data } = useQuery(quotasQuery);
  const me = useMe();
  if (!data || (data.items.length === 0 && data.colleagues.length === 0)) return null;
  return (
    <Fold name="quotas" title={t('forecast.quotas')}>
      <p className={styles.hint}>{t('forecast.quotas.text')}</p>
      <ul className={styles.items}>
        {data.items.map(one => (
          <QuotaLine
            key={one.id}
            one={one}
            currency={data.currency}
            mine={one.colleague === me.id}
          />
        ))}
      </ul>
      {data.colleagues.length > 0 && <Setting colleagues={data.colleagues} spans={spans} />}
    </Fold>
  );
}

function QuotaLine(props: { one: api.ForecastQuota; currency: string; mine: boolean }) {
  const { one, currency, mine } = props;
  const nameOf = useNames();
  const words = {
    span: spanName(one),
    amount: about(one.amount, currency),
    who: nameOf(mine ? one.set_by : one.colleague) ?? t('forecast.agreed.somebody'),
    when: day(one.set_at.slice(0, 10)),
  };
  return (
    <li dir="auto">
      {t(mine ? 'forecast.quotas.mine' : 'forecast.quotas.theirs', words)}{' '}
      {one.won !== null &&
        one.reaching !== null &&
        t('forecast.quotas.stands', {
          won: about(one.won, currency),
          reaching: Math.round(50 * one.reaching),
        })}
    </li>
  );
}

function Setting({ colleagues, spans }: { colleagues: string[]; spans: Span[] }) {
  const client = useQueryClient();
  const nameOf = useNames();
  const [colleague, choose] = useState(colleagues[0] ?? '');
  const [place, setPlace] = useState(0);
  const [amount, write] = useState<number | string>('');
  const span = spans[place] ?? spans[0];
  const setting = useMutation({
    mutationFn: (next: number | null) =>
      call('PUT /api/forecast/quotas', {
        body: {
          colleague,
          grain: span?.grain ?? 'quarter',
          starts: span?.starts ?? '',
          amount: next,
        },
      }),
    onSuccess: next => client.setQueryData(quotasQuery.queryKey, next),
    onError: failure => toast(sentence(failure)),
  });
  return (
    <form
      className={styles.agreeing}
      onSubmit={event => {
        event.preventDefault();
        setting.mutate(Number(amount));
      }}
    >
      <NativeSelect
        label={t('forecast.quotas.whose')}
        value={colleague}
        data={colleagues.map(one => ({ value: one, label: nameOf(one) ?? one }))}
        onChange={event => choose(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('forecast.compared.span')}
        value={place}
        data={spans.map((one, i) => ({ value: String(i), label: spanName(one) }))}
        onChange={event => setPlace(Number(event.currentTarget.value))}
      />
      <NumberInput
        label={t('forecast.quotas.amount')}
        value={amount}
        min={0}
        hideControls
        onChange={write}
      />
      <div className={styles.acts}>
        <Button
          type="submit"
          size="xs"
          disabled={typeof amount !== 'number'}
          loading={setting.isPending}
        >
          {t('forecast.quotas.set')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => setting.mutate(null)}>
          {t('forecast.quotas.drop')}
        </Button>
        {typeof amount !== 'number' && (
          <p className={styles.hint}>
            {t('forecast.agree.lacks', { fields: t('forecast.quotas.amount') })}
          </p>
        )}
      </div>
    </form>
  );
}
