import { NativeSelect } from '@mantine/core';
import { t } from '@/lib/messages';
import { DayField } from './DayField';
import { PERIODS } from './options';

const DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?$/;
const OWN = 'days';

/** When: by a word, or by its first and last day; without a last one it goes on until today. */
export function WhenFields(props: {
  period: string;
  /** The days that are answered now, to begin with. */
  days?: { from: string; to: string };
  onPeriod: (period: string) => void;
}) {
  const { period, days, onPeriod } = props;
  const own = DAYS.exec(period);
  const [, from = '', to = ''] = own ?? [];
  const words = PERIODS.includes(period as never) || own ? PERIODS : [...PERIODS, period];
  return (
    <>
      <NativeSelect
        label={t('insight.builder.period')}
        value={own ? OWN : period}
        data={[
          ...words.map(one => ({ value: one as string, label: nameOf(one) })),
          { value: OWN, label: t('insight.period.days') },
        ]}
        onChange={event => {
          const word = event.currentTarget.value;
          onPeriod(word !== OWN ? word : days ? `${days.from}..${days.to}` : period);
        }}
      />
      {own && (
        <>
          <DayField
            label={t('insight.period.from')}
            value={from}
            max={to || undefined}
            onDay={day => onPeriod(`${day}..${to}`)}
          />
          <DayField
            label={t('insight.period.to')}
            value={to}
            min={from}
            empty
            onDay={day => onPeriod(`${from}..${day}`)}
          />
        </>
      )}
    </>
  );
}

/** "last_45_days" comes from a plain question and has no place of its own in the list. */
function nameOf(word: string) {
  const last = /^last_(\d+)_(days|months)$/.exec(word);
  if (PERIODS.includes(word as never)) return t(`insight.period.${word as 'today'}`);
  return last ? t(`insight.period.last_${last[2] as 'days'}`, { count: Number(last[1]) }) : word;
}
