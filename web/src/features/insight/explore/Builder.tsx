import { NativeSelect } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../insight.module.css';
import type { Asked } from '../queries';
import { DayField } from './DayField';
import { FieldsOf } from './FieldsOf';
import { Narrowing } from './Narrowing';
import { breakdownsOf, FUNCTIONS, STEPS } from './options';
import { WhenFields } from './WhenFields';

const OWN = '#';

/** What is counted, of which, by what, when: one line of choices, answered as one chooses. */
export function Builder(props: {
  asked: Asked;
  measures: api.StandardMeasure[];
  /** The days of the answer that is shown. */
  days?: { from: string; to: string };
  /** What is kept is asked of the present. */
  kept?: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const { asked, measures, onAsk } = props;
  const model = useModel();
  const named = measures.find(one => one.key === asked.measure);
  const type = model.find(named?.type ?? asked.type ?? '');
  const splits = type ? breakdownsOf(model, type, named?.breakdowns ?? [], asked.breakdown) : [];
  const period = asked.period ?? 'last_90_days';

  function pick(value: string) {
    if (!value.startsWith(OWN)) {
      return onAsk({ measure: value, period, step: asked.step, at: asked.at });
    }
    onAsk({ type: value.slice(1), function: 'count', period, step: asked.step, at: asked.at });
  }

  return (
    <div className={styles.builder} role="group" aria-label={t('insight.builder')}>
      <NativeSelect
        label={t('insight.builder.measure')}
        value={named ? named.key : `${OWN}${asked.type ?? ''}`}
        onChange={event => pick(event.currentTarget.value)}
      >
        <optgroup label={t('insight.page.measures')}>
          {measures.map(one => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('insight.builder.own')}>
          {model.askable.map(one => (
            <option key={one.plural} value={`${OWN}${one.plural}`}>
              {one.plural_label}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      {!named && type && (
        <>
          <NativeSelect
            label={t('insight.builder.function')}
            value={asked.function ?? 'count'}
            data={FUNCTIONS.map(one => ({ value: one, label: t(`insight.function.${one}`) }))}
            onChange={event => {
              const made = event.currentTarget.value as api.MeasureFunction;
              const numbers = type.fields.filter(one => one.value_type === 'number');
              const field = made === 'count' ? undefined : (asked.field ?? numbers[0]?.name);
              onAsk({ ...asked, function: made, field });
            }}
          />
          <FieldsOf asked={asked} type={type} onAsk={onAsk} />
        </>
      )}
      <NativeSelect
        label={t('insight.builder.breakdown')}
        value={asked.breakdown ?? ''}
        data={[{ value: '', label: t('insight.builder.whole') }, ...splits]}
        onChange={event => onAsk({ ...asked, breakdown: event.currentTarget.value || undefined })}
      />
      <WhenFields
        period={period}
        days={props.days}
        onPeriod={wanted => onAsk({ ...asked, period: wanted })}
      />
      <NativeSelect
        label={t('insight.step')}
        value={asked.step ?? ''}
        data={[
          { value: '', label: t('insight.step.fitting') },
          ...STEPS.map(one => ({ value: one, label: t(`insight.step.${one}`) })),
        ]}
        onChange={event =>
          onAsk({ ...asked, step: (event.currentTarget.value || undefined) as Asked['step'] })
        }
      />
      {!props.kept && (
        <DayField
          label={t('insight.builder.at')}
          value={asked.at?.slice(0, 10) ?? ''}
          max={new Date().toISOString().slice(0, 10)}
          empty
          onDay={day => onAsk({ ...asked, at: day ? `${day}T23:59:59Z` : undefined })}
        />
      )}
      {type && (
        <Narrowing
          key={type.name}
          type={type}
          value={asked.filter}
          label={t('insight.builder.filter')}
          onNarrow={filter => onAsk({ ...asked, filter })}
        />
      )}
    </div>
  );
}
