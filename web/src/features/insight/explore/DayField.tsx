import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '@/lib/messages';

/** A year is typed digit by digit: in between it is the year 2, or 20, or 202. */
const WHOLE = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** A day, taken once it is whole; empty where it may be. */
export function DayField(props: {
  label: string;
  value: string;
  min?: string;
  max?: string;
  empty?: boolean;
  onDay: (day: string) => void;
}) {
  const { value, min = '', max = '9' } = props;
  const [typed, type] = useState(value);
  useEffect(() => type(value), [value]);
  const whole = WHOLE.test(typed);
  const late = whole && (typed < min || typed > max);

  function take(day: string) {
    type(day);
    const wanted = day === '' ? props.empty : WHOLE.test(day) && day >= min && day <= max;
    if (wanted && day !== value) props.onDay(day);
  }

  return (
    <TextInput
      type="date"
      label={props.label}
      value={typed}
      min={props.min}
      max={props.max}
      error={late ? t('insight.day.order') : undefined}
      onChange={event => take(event.currentTarget.value)}
    />
  );
}
